"""Finding the prose of a Markdown text: paragraphs, list items, and table cells that are sentences.

Headings are left out, as Flesch does ("test only the running text", How to Write Plain English, 1979, chapter 2).
So are code, titles of notes, and table cells that do not end like a sentence: numbers and labels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from playbook.load.fences import outside_fences

_QUOTE = re.compile(r"^\s*(?:>\s?)+")
_LIST = re.compile(r"^\s*(?:[-*+]|\d+[.)]|:)\s+(?:\[[ xX]\]\s+)?(?P<rest>.*)$")
_NOTE = re.compile(r"^\s*(?:!!!|\?\?\?\+?)\s")
_HEADING_OR_DEFINITION = re.compile(r"^(?:#{1,6}\s|\s{0,3}\*?\[[^\]]+\]:\s)")
_RULE = re.compile(r"^[\s|:=*_-]+$")
_CELL_END = re.compile(r"(?<!\\)\|")
_INDENTED = re.compile(r"^(?: {4}|\t)")


class Block(NamedTuple):
    """A stretch of prose: its first line, counted from 1, and its Markdown with the line ends kept."""

    line: int
    text: str


def blocks(body: str) -> Iterator[Block]:
    """Yield the prose of a Markdown text in reading order."""
    return _Blocks().read(body)


class _Blocks:
    def __init__(self) -> None:
        self.first, self.lines = 0, list[str]()
        self.in_table = self.in_container = False

    def read(self, body: str) -> Iterator[Block]:
        last = 0
        for number, line in outside_fences(body):
            if number != last + 1:
                yield from self._end()
            last = number
            yield from self._line(number, line)
        yield from self._end()

    def _line(self, number: int, line: str) -> Iterator[Block]:
        text = _QUOTE.sub("", line)
        if not text.strip():
            self.in_table = False
            yield from self._end()
        elif _RULE.match(text):
            # What stands right above is a heading or the head of a table, unless the rule only divides.
            self.in_table = self.in_table or "|" in text
            self.lines.clear()
        elif self.in_table or text.lstrip().startswith("|"):
            yield from self._row(number, text)
        elif _HEADING_OR_DEFINITION.match(text) or _NOTE.match(text):
            self.in_container = bool(_NOTE.match(text))
            yield from self._end()
        else:
            yield from self._prose(number, text)

    def _row(self, number: int, text: str) -> Iterator[Block]:
        self.in_table = True
        yield from self._end()
        for cell in _CELL_END.split(text):
            if cell.rstrip(" *_)\"”'’\ue000").endswith((".", "!", "?")) and " " in cell.strip():
                yield Block(number, cell)

    def _prose(self, number: int, text: str) -> Iterator[Block]:
        item = _LIST.match(text)
        if item is None and not self.lines:
            if _INDENTED.match(text) and not self.in_container:
                return  # code
            self.in_container = self.in_container and text.startswith((" ", "\t"))
        if item is not None:
            yield from self._end()
            self.in_container = True
        self.first = self.first if self.lines else number
        self.lines.append(item["rest"] if item else text)
        # An item's sentence has often no full stop; its attributes end it.
        if "{:" in text and text.rstrip().endswith("}"):
            yield from self._end()

    def _end(self) -> Iterator[Block]:
        if self.lines:
            yield Block(self.first, "\n".join(self.lines))
        self.lines.clear()
