"""Ids are permanent: one that was retired never comes back with another meaning."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.model import Playbook, Retired
from playbook.place import Problem


def retired_ids(book: Playbook) -> Iterator[Problem]:
    """Yield ids that are in use although they are retired, and successors that do not exist or go in a circle."""
    retired: dict[tuple[str, str], Retired] = {}
    for entry in book.retired:
        first = retired.setdefault((entry.kind, entry.id), entry)
        if first is not entry:
            wrong = f"the {entry.kind} id '{entry.id}' stands twice; the first is at line {first.place.line}"
            yield Problem(entry.at("id"), wrong, "remove one of the two entries")
    for (kind, id), entry in retired.items():
        if kind == "item" and "." not in id:
            yield Problem(entry.at("id"), f"the item id '{id}' names no checklist", f"write 'checklist.{id}'")
        used = book.of_kind(kind).get(id)
        if used is not None:
            wrong = f"the {kind} id '{id}' was retired on {entry.retired} and is used again"
            yield Problem(used.at("id"), wrong, f"choose a new id; the entry is at {entry.place}")
        yield from _successor(book, retired, entry)


def _successor(book: Playbook, retired: dict[tuple[str, str], Retired], entry: Retired) -> Iterator[Problem]:
    seen = {entry.id: None}
    step = entry
    while step.replaced_by is not None:
        if step.replaced_by in seen:
            circle = " → ".join([*seen, step.replaced_by])
            yield Problem(entry.at("replaced_by"), f"the successors go in a circle: {circle}", "end it")
            return
        seen[step.replaced_by] = None
        following = retired.get((entry.kind, step.replaced_by))
        if following is None:
            known = step.replaced_by in book.of_kind(entry.kind)
            if not known and not book.unread.may_hold(entry.kind, step.replaced_by):
                wrong = f"there is no {entry.kind} '{step.replaced_by}'"
                yield Problem(step.at("replaced_by"), wrong, "correct the id, or remove the line")
            return
        step = following
