"""All editions of a playbook, and what changed between them."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from pathlib import Path

from playbook.editions.changes import Changes
from playbook.editions.diff import compare
from playbook.editions.files import age
from playbook.editions.index import index_of
from playbook.model import Playbook
from playbook.model.edition_index import EditionIndex


class History:
    """The edition that is being written, and the frozen ones before it."""

    def __init__(self, book: Playbook) -> None:
        self.book = book

    @cached_property
    def current(self) -> EditionIndex:
        """The playbook as it stands."""
        return index_of(self.book, self.book.root or Path())

    @cached_property
    def older(self) -> tuple[EditionIndex, ...]:
        """The frozen editions before this one, newest first; one of the same name is this one."""
        here = age(self.book.settings.edition)
        return tuple(one for one in reversed(self.book.editions) if age(one.edition) < here)

    @cached_property
    def steps(self) -> tuple[Changes, ...]:
        """What each edition changed in the one before it, newest first; nothing for the first edition."""
        line = (self.current, *self.older) if self.older else ()
        return tuple(compare(old, new) for new, old in pairwise(line))

    @cached_property
    def since(self) -> tuple[Changes, ...]:
        """What changed from each older edition to this one, newest first; the first is also the first step."""
        return (*self.steps[:1], *(compare(old, self.current) for old in self.older[1:]))


_last: list[History] = []


def history(book: Playbook) -> History:
    """Return the history of a playbook; that of the last one is kept, for several pages ask."""
    if not _last or _last[0].book is not book:
        _last[:] = [History(book)]
    return _last[0]
