"""A page's path and an id, wherever data, front matter, the navigation and macro calls name them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import get_args, get_type_hints

from playbook.authoring.context import Ref
from playbook.authoring.registry import Macros
from playbook.edit.draft import Draft
from playbook.edit.front import change_body, change_front
from playbook.edit.retired import RETIRED
from playbook.edit.yaml_marks import Scalar
from playbook.edit.yaml_text import replace_scalars

# Under which keys an id of this kind stands, and below which key it is a key itself.
_KEYS: Mapping[str, frozenset[str]] = {
    "play": frozenset({"play", "plays"}),
    "case study": frozenset({"case_studies"}),
}
_ID_IS_KEY = {"play": "duties"}
_CALL = re.compile(r"\{\{.*?\}\}", re.DOTALL)

Change = Callable[[Scalar], str | None]


def move_path(draft: Draft, old: str, new: str) -> None:
    """Let data files, the navigation and the figures of plain words name a page by its new path."""

    def change(scalar: Scalar) -> str | None:
        path, hash, anchor = scalar.value.partition("#")
        return f"{new}{hash}{anchor}" if path == old else None

    replace_in_data(draft, change)
    if draft.exists("plain-language.yml"):
        _change_yaml(draft, "plain-language.yml", change)
    if draft.exists("mkdocs.yml"):
        _change_yaml(draft, "mkdocs.yml", lambda one: _in_nav(one, old, new))


def _in_nav(scalar: Scalar, old: str, new: str) -> str | None:
    named = scalar.path[:1] == ("nav",) and not scalar.is_key
    same = scalar.value.removeprefix("./") == old.removeprefix("docs/")
    return new.removeprefix("docs/") if named and same else None


def rename_id(draft: Draft, files: Iterable[str], kind: str, old: str, new: str, macros: Macros) -> None:
    """Let everything name a play or a case study by another id; what was retired stays as it was.

    `files` are the Markdown files of the content.
    """

    def change(scalar: Scalar) -> str | None:
        if scalar.value != old:
            return None
        words = [step for step in scalar.path if isinstance(step, str)]
        if scalar.is_key:
            return new if words[-2:-1] == [_ID_IS_KEY.get(kind)] else None
        return new if words[-1:] and words[-1] in _KEYS[kind] else None

    replace_in_data(draft, change)
    calls = _calls_with(macros, kind)
    for file in files:
        text = change_front(draft.text(file), lambda front: replace_scalars(front, change))
        draft.write(file, change_body(text, lambda body: _in_calls(body, calls, old, new)))


def replace_in_data(draft: Draft, change: Change) -> None:
    """Let data files hold other words, but for what was retired."""
    for path in _data(draft):
        if path != RETIRED:
            _change_yaml(draft, path, change)


def _data(draft: Draft) -> list[str]:
    return [path.relative_to(draft.root).as_posix() for path in sorted((draft.root / "data").glob("*.yml"))]


def _change_yaml(draft: Draft, path: str, change: Change) -> None:
    draft.write(path, replace_scalars(draft.text(path), change))


def _calls_with(macros: Macros, kind: str) -> frozenset[str]:
    """Return the names of the macros that take an id of this kind."""
    return frozenset(name for name, macro in macros.items() if kind in _kinds(macro))


def _kinds(macro: Callable[..., str]) -> set[str]:
    hints = get_type_hints(macro, include_extras=True).values()
    return {ref.kind for hint in hints for ref in get_args(hint)[1:] if isinstance(ref, Ref)}


def _in_calls(body: str, names: frozenset[str], old: str, new: str) -> str:
    word = re.compile(rf"(?P<quote>[\"']){re.escape(old)}(?P=quote)")

    def call(match: re.Match[str]) -> str:
        name = match[0][2:].lstrip().partition("(")[0].strip()
        return word.sub(lambda found: f"{found['quote']}{new}{found['quote']}", match[0]) if name in names else match[0]

    return _CALL.sub(call, body)
