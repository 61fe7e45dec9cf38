"""Sentences and words, counted as Flesch counts them (How to Write Plain English, 1979, chapter 2).

Figures, abbreviations, contractions and hyphenated words are one word each; what ends a paragraph, a list item or
a cell ends a sentence, with or without a full stop. Colons and semicolons end none: readers must hold the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from playbook.authoring.shown import GAP
from playbook.plain_language.blocks import Block
from playbook.plain_language.inline import words_only

_WORD = re.compile(r"[^\W_](?:[\w'’.,&%+-]*[\w%+])?")
_END = re.compile(rf"(?<![.!?…])[.!?…]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]*(?:[^\W_a-z]|{GAP}))")
_GAP = re.compile(rf"(?<!\s)\s*{GAP}(?:\s+(?=[.,;:!?)]))?")
_LAST_WORD = re.compile(r"[\w.]{1,12}$")
_SHORT_FORMS = re.compile(
    r"e\.g|i\.e|vs|cf|al|dept|dr|fig|gov|inc|jr|mrs?|ms|prof|rev|sec|sen|rep|sr|st|u\.s|u\.k|vol"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)


class Sentence(NamedTuple):
    """A sentence: the line where it begins, its text without markup, and its words."""

    line: int
    text: str
    words: tuple[str, ...]


def sentences(block: Block) -> Iterator[Sentence]:
    """Yield the sentences of a block that hold at least one word."""
    text = words_only(block.text)
    start = 0
    for end in [*_ends(text), len(text)]:
        piece = text[start:end]
        if words := tuple(_WORD.findall(piece)):
            before = start + len(piece) - len(piece.lstrip(f"{GAP} \t\n"))
            line = block.line + text.count("\n", 0, before)
            yield Sentence(line, _shown(piece), words)
        start = end


def _shown(piece: str) -> str:
    return " ".join(_GAP.sub("", piece).split())


def _ends(text: str) -> Iterator[int]:
    for match in _END.finditer(text):
        last = _LAST_WORD.search(text, max(0, match.start() - 12), match.start())
        if match[0][0] != "." or last is None or not _is_short_form(last[0]):
            yield match.end()


def _is_short_form(word: str) -> bool:
    # A single capital is the initial of a name.
    return bool(_SHORT_FORMS.fullmatch(word.lower())) or (len(word) == 1 and word.isupper() and word != "I")
