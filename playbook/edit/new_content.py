"""New plays, checklists and case studies: files that the check accepts, for people to fill in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from playbook.edit.draft import Draft, EditError
from playbook.edit.emit import document
from playbook.edit.front import change_front
from playbook.edit.lists import name_play_in_metric, with_id
from playbook.edit.sections import TO_WRITE, body
from playbook.edit.yaml_text import replace_scalars
from playbook.model import Playbook
from playbook.model.record import SLUG

_OF_PLAY = {
    "checklist": "checklist",
    "boxes": "checklist",
    "question": "leader_questions",
    "metric": "metric_table",
    "figures": "metric_table",
    "case": "case_cards",
    "source": "sources",
}
_OF_CASE = {"happened": "results", "result": "results", "source": "sources"}


def new_checklist(draft: Draft, values: Mapping[str, Any], items: tuple[str, ...]) -> None:
    """Write checklists/<id>.md; `items` are lines as `item_line` makes them."""
    fields = {key: value for key, value in values.items() if key != "id"}
    text = "\n".join(["## First steps", "", *items]) if items else f"## First steps\n\n{TO_WRITE}"
    _write_new(draft, f"checklists/{values['id']}.md", document({**fields, "reviewed": date.today()}, text))


def item_line(sentence: str, roles: tuple[str, ...], when: str) -> str:
    """Return a checklist item; its id is what stands before a colon, or is made of the sentence's first words."""
    given, colon, said = sentence.partition(": ")
    named = colon and re.fullmatch(SLUG, given) and said.strip()
    id, text = (given, said.strip()) if named else (id_of(sentence), sentence)
    return f'- [ ] {text} {{: #{id} roles="{" ".join(roles)}" when="{when}" }}'


def id_of(sentence: str) -> str:
    """Return an id made of the first words that mean something."""
    words = re.findall(r"[a-z0-9]+", sentence.casefold())
    telling = [word for word in words if word not in {"a", "an", "the", "of", "to", "in", "for", "and", "or"}]
    return "-".join((telling or words or ["item"])[:3])


def new_play(draft: Draft, book: Playbook, values: Mapping[str, Any], items: tuple[str, ...]) -> None:
    """Write a play and its checklist, move later plays back by one, and let metrics and case studies name the play."""
    id, number = values["id"], values["number"]
    for play in book.plays.values():
        if play.number >= number:
            draft.write(play.file, change_front(draft.text(play.file), partial(_numbered, number=play.number + 1)))
    front = {**{key: value for key, value in values.items() if key != "id"}, "checklist": id}
    text = body(book.settings.play_sections, book.plays.values(), _OF_PLAY)
    ordered = {key: front.get(key) for key in _PLAY_KEYS}
    _write_new(draft, f"plays/{id}.md", document({**ordered, "reviewed": date.today()}, text))
    summary = f"What to have done for: {values['title']}."
    checklist = {"id": id, "title": f"Checklist: {_lower(values['title'])}", "play": id, "summary": summary[:200]}
    new_checklist(draft, checklist, items)
    for metric in values["metrics"]:
        name_play_in_metric(draft, metric, id)
    for case in values["case_studies"]:
        _name_play_in_case(draft, case, id)


_PLAY_KEYS = (
    *("title", "short", "number", "summary", "time", "roles", "checklist", "metrics", "case_studies"),
    *("aliases", "questions"),
)


def new_case(draft: Draft, book: Playbook, values: Mapping[str, Any]) -> None:
    """Write case_studies/<id>.md with its first result."""
    fields = {key: value for key, value in values.items() if key != "id"}
    text = body(book.settings.case_sections, book.cases.values(), _OF_CASE)
    _write_new(draft, f"case_studies/{values['id']}.md", document({**fields, "reviewed": date.today()}, text))


def _write_new(draft: Draft, path: str, text: str) -> None:
    if draft.exists(path):
        raise EditError(f"{path}: the file is there already — choose another id, or edit the file")
    draft.write(path, text)


def _numbered(text: str, number: int) -> str:
    return replace_scalars(text, lambda one: str(number) if one.path == ("number",) and not one.is_key else None)


def _name_play_in_case(draft: Draft, case: str, play: str) -> None:
    path = f"case_studies/{case}.md"
    draft.write(path, change_front(draft.text(path), lambda front: with_id(front, "plays", play)))


def _lower(title: str) -> str:
    # "VA" stays as it is.
    return title[:1].lower() + title[1:] if title[1:2].islower() else title
