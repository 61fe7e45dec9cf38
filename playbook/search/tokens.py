"""Splitting text into words, by the rules of theme/js/search/core/10-tokens.js."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

# They say little about what is meant. Where a query holds nothing else they count like any word.
_SMALL = (
    "a about an and any are as at be been by can could did do does for from get had has have how i if in into is it",
    "its just me my no not of on or our out should so some such than that the their them then there these they this",
    "those to up us was we were what when where which who why will with would you your",
)
SMALL = frozenset(word for line in _SMALL for word in line.split())
# A longer word is a mistake or an address, and nobody types it.
LONGEST = 40

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LINKED = re.compile(r"[^\W_]+(?:-[^\W_]+)+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "‐": "-"})


class Token(NamedTuple):
    """A word and its place among the words of its text, counted from 0.

    A joined word stands at the place of its first part: `frontline` for front-line.
    """

    word: str
    place: int
    joined: bool = False


def tokens(text: str) -> list[Token]:
    """Return the words of a text in order, in small letters and without accents."""
    plain = _plain(text)
    found: list[Token] = []
    starts: dict[int, int] = {}
    for match in _WORD.finditer(plain):
        word = _bare(match.group())
        if word and len(word) <= LONGEST:
            starts[match.start()] = len(found)
            found.append(Token(word, len(found)))
    joined = [
        Token(one.group().replace("-", ""), starts[one.start()], joined=True)
        for one in _LINKED.finditer(plain)
        if one.start() in starts and len(one.group()) <= LONGEST
    ]
    return found + joined


def words(text: str) -> list[str]:
    """Return only the words, without joined ones."""
    return [token.word for token in tokens(text) if not token.joined]


@lru_cache(maxsize=65_536)
def _bare(word: str) -> str:
    return word.removesuffix("'s").replace("'", "")


def _plain(text: str) -> str:
    small = unicodedata.normalize("NFKD", text.lower()).lower().translate(_QUOTES)
    return small if small.isascii() else "".join(one for one in small if unicodedata.category(one)[0] != "M")
