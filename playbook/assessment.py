"""The assessment as data: for the page that asks it, and for programs that read the site.

Links are what `link` makes of a file of the repository; the rest is the same wherever the data stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from playbook.markdown.plain_text import plain_text
from playbook.model import Assessment, Playbook
from playbook.model.assessment import Statement, Work

Link = Callable[[str], str | None]


def assessment_data(book: Playbook, link: Link) -> dict[str, Any] | None:
    """Return the whole model with the plays and items that it names; None where the playbook has no assessment."""
    found = book.assessment
    if found is None:
        return None
    works = [*found.works]
    return {
        "edition": found.edition,
        "playbook_edition": book.settings.edition,
        "playbook": book.settings.name,
        "title": found.title,
        "aid": found.aid,
        "levels": [{"number": one.number, "name": one.name, "meaning": one.meaning} for one in found.levels],
        "dimensions": [{"id": one.id, "title": one.title, "about": one.about} for one in found.dimensions],
        "statements": [
            _statement(found, dimension.id, statement)
            for dimension in found.dimensions
            for statement in dimension.statements
        ],
        "plays": _plays(book, works, link),
        "items": _items(book, works, link),
    }


def _statement(found: Assessment, dimension: str, statement: Statement) -> dict[str, Any]:
    choices = found.choices(statement)
    return {
        "id": statement.full_id,
        "dimension": dimension,
        "text": statement.text,
        "evidence": list(statement.evidence),
        "quick": statement.quick,
        "answers": [{"id": one.id, "text": one.text, "level": one.level} for one in choices],
        "rests_on": list(statement.rests_on),
        "moves": {
            choice.id: [_work(move) for move in statement.moves if choice.id in move.answers] for choice in choices[:-1]
        },
        "unknown": [_work(statement.unknown)],
    }


def _work(work: Work) -> dict[str, Any]:
    return {"play": work.play, "items": list(work.items)}


def _plays(book: Playbook, works: Iterable[Work], link: Link) -> dict[str, Any]:
    named = {work.play for work in works}
    return {
        play.id: {"title": play.title, "number": play.number, "href": link(play.file) or ""}
        for play in book.plays.values()
        if play.id in named
    }


def _items(book: Playbook, works: Iterable[Work], link: Link) -> dict[str, Any]:
    named = {id for work in works for id in work.items}
    return {
        item.full_id: {
            "text": " ".join(plain_text(item.text).split()),
            "href": link(f"{checklist.file}#{item.id}") or "",
            "checklist": checklist.id,
        }
        for checklist in book.checklists_in_order
        for item in checklist.items
        if item.full_id in named
    }


def needed(known: int) -> int:
    """Return how many of the known statements of a dimension must reach a level: two thirds, rounded up."""
    return -(-2 * known // 3)
