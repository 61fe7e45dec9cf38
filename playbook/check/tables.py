"""Every column of a table has a name, or a screen reader announces cells of nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from playbook.load.fences import outside_fences
from playbook.model import Document, Playbook
from playbook.place import Problem

_RULE = re.compile(r"\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?")


def tables(book: Playbook) -> Iterator[Problem]:
    """Yield the head rows of tables that leave a cell empty."""
    for document in book.documents:
        yield from _heads(document)


def _heads(document: Document) -> Iterator[Problem]:
    for (number, head), (_, below) in pairwise(outside_fences(document.body)):
        if "|" in head and _RULE.fullmatch(below.strip()) and _named(head) < len(_cells(below)):
            remedy = "name the column; for the first, say what its rows are, for example 'Question'"
            yield Problem(document.at_body(number), "a column of this table has no name", remedy)


def _named(head: str) -> int:
    return sum(bool(cell.strip()) for cell in _cells(head))


def _cells(row: str) -> list[str]:
    return row.strip().removeprefix("|").removesuffix("|").split("|")
