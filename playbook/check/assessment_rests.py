"""What a statement of the assessment rests on."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.model import Assessment, Playbook
from playbook.model.assessment import Statement
from playbook.nearest import did_you_mean
from playbook.place import Problem


def rests_on(book: Playbook, found: Assessment) -> Iterator[Problem]:
    """Yield statements that rest on one that does not exist, or in the end on themselves."""
    known = found.statements
    for statement in known.values():
        for position, id in enumerate(statement.rests_on):
            if id and id not in known and not book.unread.may_hold("statement", id):
                remedy = did_you_mean(id, list(known), "name a statement as dimension.statement")
                yield Problem(statement.at("rests_on", position), f"there is no statement '{id}'", remedy)
    yield from _circles(found)


def _circles(found: Assessment) -> Iterator[Problem]:
    told: set[str] = set()
    for id, statement in found.statements.items():
        circle = _way_back(found, statement)
        if circle and not told & set(circle):
            told |= set(circle)
            wrong = f"statements rest on each other in a circle: {' → '.join([*circle, id])}"
            yield Problem(statement.at("rests_on"), wrong, "take one of them out of 'rests_on'")


def _way_back(found: Assessment, start: Statement) -> list[str]:
    # The shortest way from a statement back to itself, each step to one that it rests on.
    ways = [[start.full_id]]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        for id in found.statements[way[-1]].rests_on:
            if id == start.full_id:
                return way
            if id in found.statements and id not in seen:
                seen.add(id)
                ways.append([*way, id])
    return []
