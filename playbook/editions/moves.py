"""What stands elsewhere: on another page, under another heading, or in another order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from playbook.model.edition_index import Entry

Pair = tuple[Entry, Entry]
Key = tuple[str, str]
# Of the rest the order says nothing: their lists are looked up.
_IN_ORDER = ("play", "item", "section")


def moved(both: Iterable[Pair]) -> frozenset[Key]:
    """Return kind and id, those of the newer edition, of everything that moved.

    An item does not move because its heading is called otherwise, or because something was added above it: of things
    in another order only the fewest that explain it have moved.
    """
    known = list(both)
    pages, headings = _pages(known), _headings(known)
    return frozenset({new.key for old, new in known if _elsewhere(old, new, pages, headings)} | _out_of_order(known))


def _pages(both: list[Pair]) -> Mapping[str, str]:
    pages = {}
    for old, new in both:
        if old.place is not None and new.place is not None and not old.place.anchor:
            pages[old.place.page] = new.place.page
    return pages


def _headings(both: list[Pair]) -> Mapping[tuple[str, str], str]:
    found = {}
    for old, new in both:
        if old.kind == "section" and old.place is not None:
            found[old.place.page, old.title] = new.title
    return found


def _elsewhere(old: Entry, new: Entry, pages: Mapping[str, str], headings: Mapping[tuple[str, str], str]) -> bool:
    if old.place is None or new.place is None:
        return False
    # What stands on a page that moved as a whole has not moved within it.
    page = pages.get(old.place.page, old.place.page) if old.place.anchor else old.place.page
    if new.place.page != page:
        return True
    heading = headings.get((old.place.page, old.place.heading), old.place.heading)
    return old.kind == "item" and new.place.heading != heading


def _out_of_order(both: list[Pair]) -> set[Key]:
    groups: dict[tuple[str, str], list[Pair]] = {}
    for old, new in both:
        if old.kind in _IN_ORDER and new.place is not None and old.place is not None:
            page = "" if old.kind == "play" else new.place.page
            groups.setdefault((old.kind, page), []).append((old, new))
    return {key for group in groups.values() for key in _movers(group)}


def _movers(group: list[Pair]) -> set[Key]:
    in_new_order = sorted(group, key=lambda pair: _position(pair[1]))
    stayed = _longest_rise([_position(old) for old, _ in in_new_order])
    return {new.key for index, (_, new) in enumerate(in_new_order) if index not in stayed}


def _position(entry: Entry) -> int:
    return entry.place.position if entry.place is not None else 0


def _longest_rise(numbers: list[int]) -> set[int]:
    """Return the indexes of a longest run of rising numbers, not necessarily next to each other."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for index, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(at[length - 1] if length else -1)
        ends[length : length + 1] = [number]
        at[length : length + 1] = [index]
    found, index = set[int](), at[-1] if at else -1
    while index >= 0:
        found.add(index)
        index = before[index]
    return found
