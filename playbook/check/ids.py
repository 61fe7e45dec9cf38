"""Ids are unique and permanent; numbers run without gaps; titles tell pages apart."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.model import Document, Playbook, Record, Retired
from playbook.place import Place, Problem


def duplicate_ids(book: Playbook) -> Iterator[Problem]:
    """Yield checklist items whose id stands twice in one checklist."""
    for checklist in book.checklists.values():
        seen: dict[str, Place] = {}
        for item in checklist.items:
            if item.id in seen:
                wrong = f"the item id '{item.id}' stands twice; the first is at line {seen[item.id].line}"
                yield Problem(item.place, wrong, "give one of the two another id")
            seen.setdefault(item.id, item.place)


def retired_ids(book: Playbook) -> Iterator[Problem]:
    """Yield ids that are in use although they are retired, and successors that do not exist or go in a circle."""
    retired: dict[tuple[str, str], Retired] = {}
    for entry in book.retired:
        first = retired.setdefault((entry.kind, entry.id), entry)
        if first is not entry:
            wrong = f"the {entry.kind} id '{entry.id}' stands twice; the first is at line {first.place.line}"
            yield Problem(entry.at("id"), wrong, "remove one of the two entries")
    for (kind, id), entry in retired.items():
        used = book.of_kind(kind).get(id)
        if used is not None:
            wrong = f"the {kind} id '{id}' was retired on {entry.retired} and is used again"
            yield Problem(_place(used), wrong, f"choose a new id; the entry is at {entry.place}")
        yield from _successor(book, retired, entry)


def _successor(book: Playbook, retired: dict[tuple[str, str], Retired], entry: Retired) -> Iterator[Problem]:
    seen = [entry.id]
    step = entry
    while step.replaced_by is not None:
        if step.replaced_by in seen:
            circle = " → ".join([*seen, step.replaced_by])
            yield Problem(entry.at("replaced_by"), f"the successors go in a circle: {circle}", "end it")
            return
        seen.append(step.replaced_by)
        following = retired.get((entry.kind, step.replaced_by))
        if following is None:
            known = step.replaced_by in book.of_kind(entry.kind)
            if not known and not book.unread.may_hold(entry.kind, step.replaced_by):
                wrong = f"there is no {entry.kind} '{step.replaced_by}'"
                yield Problem(step.at("replaced_by"), wrong, "correct the id, or remove the line")
            return
        step = following


def play_numbers(book: Playbook) -> Iterator[Problem]:
    """Yield plays whose number leaves a gap or is taken."""
    if book.unread.touches("play"):
        return  # the one that is missing here may be the one that could not be read
    for expected, play in enumerate(book.plays.values(), start=1):
        if play.number != expected:
            wrong = f"the number is {play.number}, but this is play {expected} in order"
            yield Problem(play.at("number"), wrong, "number the plays 1, 2, 3 … without gaps or doubles")


def unique_titles(book: Playbook) -> Iterator[Problem]:
    """Yield documents whose title another document has."""
    seen: dict[str, Document] = {}
    for document in book.documents:
        title = str(getattr(document, "title", "")).casefold()
        if title in seen:
            wrong = f"the title is the same as that of {seen[title].file}"
            yield Problem(document.at("title"), wrong, "give one of the two another title")
        seen.setdefault(title, document)


def _place(record: Record) -> Place:
    return record.at("id")
