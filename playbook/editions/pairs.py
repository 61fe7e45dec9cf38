"""Which entry of the newer edition is which of the older one. An id says so, else a redirect, else the words."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from playbook.model.edition_index import EditionIndex, Entry, text_hash

Key = tuple[str, str]
_PAGES = ("play", "checklist", "case study", "page")
# The share of words, in any order, that two sections of a page must have in common to be the same under other headings.
_ALIKE = 0.6
_NOTHING = text_hash("")


class Pairs(NamedTuple):
    """What is in both editions, old and new; what is in the old one only; what is in the new one only."""

    both: tuple[tuple[Entry, Entry], ...]
    gone: tuple[Entry, ...]
    fresh: tuple[Entry, ...]


def pairs(old: EditionIndex, new: EditionIndex) -> Pairs:
    """Return every entry of both editions exactly once."""
    finder = _Finder(old, new)
    finder.by_id()
    finder.by_redirect()
    finder.by_words()
    finder.sections()
    both = sorted(finder.both, key=lambda pair: pair[1].key)
    return Pairs(tuple(both), tuple(finder.gone.values()), tuple(finder.fresh.values()))


class _Finder:
    def __init__(self, old: EditionIndex, new: EditionIndex) -> None:
        self.gone, self.fresh = dict(old.by_key), dict(new.by_key)
        self.leads = {moved.was: moved.now.partition("#")[0] for moved in new.redirects}
        self.both: list[tuple[Entry, Entry]] = []

    def pair(self, old: Entry, new: Entry) -> None:
        self.both.append((self.gone.pop(old.key), self.fresh.pop(new.key)))

    def by_id(self) -> None:
        for key in [key for key in self.gone if key in self.fresh]:
            self.pair(self.gone[key], self.fresh[key])

    def by_redirect(self) -> None:
        by_page = {(one.kind, _page(one)): one for one in self.fresh.values() if one.kind in _PAGES}
        for old in [one for one in self.gone.values() if one.kind in _PAGES]:
            new = by_page.pop((old.kind, self.leads.get(_page(old), "\0")), None)
            if new is not None:
                self.pair(old, new)

    def by_words(self) -> None:
        """Pair pages that nobody led on, but whose title and words are the same."""
        same = {(one.kind, one.title, one.hash): one for one in self.fresh.values() if one.kind in _PAGES}
        for old in [one for one in self.gone.values() if one.kind in _PAGES]:
            new = same.pop((old.kind, old.title, old.hash), None)
            if new is not None and old.hash != _NOTHING:
                self.pair(old, new)

    def sections(self) -> None:
        """Pair sections of a page that moved, of those that moved to another page, and of headings that changed."""
        moved = {_page(old): _page(new) for old, new in self.both if old.kind in _PAGES}
        for old in self._old_sections():
            page, _, anchor = old.id.partition("#")
            new = self.fresh.get(("section", f"{moved.get(page, page)}#{anchor}"))
            if new is not None:
                self.pair(old, new)
        by_hash = {one.hash: one for one in self.fresh.values() if one.kind == "section" and one.hash != _NOTHING}
        for old in self._old_sections():
            if old.hash in by_hash:
                self.pair(old, by_hash.pop(old.hash))
        for old in self._old_sections():
            likeness, id = max(self._near(old, moved), default=(0.0, ""))
            if likeness >= _ALIKE:
                self.pair(old, self.fresh["section", id])

    def _old_sections(self) -> list[Entry]:
        return [one for one in self.gone.values() if one.kind == "section"]

    def _near(self, old: Entry, moved: dict[str, str]) -> Iterator[tuple[float, str]]:
        page = moved.get(_page(old), _page(old))
        for new in self.fresh.values():
            if new.kind == "section" and _page(new) == page:
                yield _likeness(old, new), new.id


def _likeness(old: Entry, new: Entry) -> float:
    # A section without words of its own, such as the heading of a list of items, has only its place.
    if not old.text and not new.text:
        same = old.place is not None and new.place is not None and old.place.position == new.place.position
        return _ALIKE if same else 0.0
    return SequenceMatcher(None, old.text.split(), new.text.split(), autojunk=False).quick_ratio()


def _page(entry: Entry) -> str:
    return entry.place.page if entry.place is not None else ""
