"""New YAML in the form that the playbook's files have: ids in one line, dates without quotes, nothing folded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

from playbook.edit.yaml_marks import line_start, span
from playbook.load.yaml_nodes import compose
from playbook.model.record import SLUG

_WIDTH = 1_000_000
_ENTRY = re.compile(r"^- ", re.MULTILINE)
_EMPTY_LIST = re.compile(r"^\[\][ \t]*\n?", re.MULTILINE)


class _Ids(list[str]):
    """A list that stands in one line."""


class _Dumper(yaml.SafeDumper):
    """Indents lists below their key, as the playbook's files do."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    # Some characters end a line to YAML and not to people; in quotes they are spelled out.
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=None if text.isprintable() else '"')


_Dumper.add_representer(str, _text)
_Dumper.add_representer(
    _Ids, lambda dumper, ids: dumper.represent_sequence("tag:yaml.org,2002:seq", ids, flow_style=True)
)


def fields(values: Mapping[str, Any]) -> str:
    """Return the lines of a group of fields; what is None or an empty tuple is left out.

    `Ellipsis` stands for a value that is said to be unknown (null).
    """
    shown = {key: _shown(value) for key, value in values.items() if value is not None and value != ()}
    return yaml.dump(shown, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)


def entry(values: Mapping[str, Any]) -> str:
    """Return the same as one entry of a list."""
    return "- " + fields(values).rstrip("\n").replace("\n", "\n  ") + "\n"


def document(values: Mapping[str, Any], body: str) -> str:
    """Return a Markdown file."""
    return f"---\n{fields(values)}---\n\n{body.strip()}\n"


def add_entry(text: str, new: str, key: str | None = None) -> str:
    """Return a data file with an entry added: where it belongs in the order of `key`, otherwise at the end.

    Comments stay above the entry that they stand above. Where the file is in no order, the entry goes before the first
    that should come later.

    Raises:
        KeyError: the file is no list.
        yaml.YAMLError: it is not YAML.
    """
    if _EMPTY_LIST.search(text) and not _ENTRY.search(text):
        return _EMPTY_LIST.sub("", text) + new
    place = _place(text, new, key) if key is not None else None
    if place is None:
        return text.rstrip("\n") + "\n" + new
    return text[:place] + new + text[place:]


def _place(text: str, new: str, key: str) -> int | None:
    mine = _order(_values(new)[0][1].get(key, ""))
    for place, values in _values(text):
        if _order(values.get(key, "")) > mine:
            first = place
            while text[line_start(text, first - 1) : first].startswith("#"):
                first = line_start(text, first - 1)
            # Comments at the top of the file are about all of it.
            return first or place
    return None


def _values(text: str) -> list[tuple[int, dict[str, str]]]:
    root = compose(text)
    if not isinstance(root, yaml.SequenceNode):
        raise KeyError("the file is no list")
    return [
        (line_start(text, span(entry)[0]), {str(key.value): str(value.value) for key, value in entry.value})
        for entry in root.value
        if isinstance(entry, yaml.MappingNode)
    ]


def _order(word: str) -> str:
    return word.casefold()


def _shown(value: Any) -> Any:
    if value is Ellipsis:
        return None
    if isinstance(value, Mapping):
        return {key: _shown(one) for key, one in value.items() if one is not None and one != ()}
    if isinstance(value, tuple | list):
        slugs = all(isinstance(one, str) and re.fullmatch(SLUG, one) for one in value)
        return _Ids(value) if slugs else [_shown(one) for one in value]
    return value
