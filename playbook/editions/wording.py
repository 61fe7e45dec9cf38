"""Two wordings, word by word: what went, what came, what stayed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Literal, NamedTuple

Sign = Literal["same", "old", "new"]
# More words or lines than this are told as one change: time grows with the square of their number.
_MOST = 500
# So few words that stay between two changes would only break the sentence up.
_LONE = 1
_WORD = re.compile(r"\S+\s*")


class Piece(NamedTuple):
    """Some words in a row that stayed, went or came, with the space behind them."""

    sign: Sign
    text: str


def pieces(was: str, now: str) -> tuple[Piece, ...]:
    """Return both wordings as one: the words that stayed and went make the old one, those that stayed and came the new.

    The space between words is that of the new wording. Long texts are compared line by line first.
    """
    old, new = _words(was), _words(now)
    if max(len(old), len(new)) <= _MOST:
        found = list(_calm([*_steps(old, new)]))
    else:
        found = list(_within([*_steps(_lines(was), _lines(now))]))
    joined = list(_joined(found))
    return (*joined[:-1], *(Piece(last.sign, last.text.rstrip()) for last in joined[-1:]))


def _words(text: str) -> list[str]:
    return [word if word[-1].isspace() else f"{word} " for word in _WORD.findall(text)]


def _lines(text: str) -> list[str]:
    return [f"{line}\n" for line in text.splitlines() if line.strip()]


def _steps(was: list[str], now: list[str]) -> Iterator[Piece]:
    """Yield each word or line: what both have in common, in a longest row, is the same."""
    if max(len(was), len(now)) > _MOST:
        yield from (Piece("old", "".join(was)), Piece("new", "".join(now)))
        return
    table = _lengths([one.strip() for one in was], [one.strip() for one in now])
    a = b = 0
    while a < len(was) and b < len(now):
        if was[a].strip() == now[b].strip():
            yield Piece("same", now[b])
            a, b = a + 1, b + 1
        elif table[a + 1][b] >= table[a][b + 1]:
            yield Piece("old", was[a])
            a += 1
        else:
            yield Piece("new", now[b])
            b += 1
    yield from (Piece("old", one) for one in was[a:])
    yield from (Piece("new", one) for one in now[b:])


def _lengths(was: list[str], now: list[str]) -> list[list[int]]:
    """Return the length of the longest common row from each pair of places on."""
    table = [[0] * (len(now) + 1) for _ in range(len(was) + 1)]
    for a in range(len(was) - 1, -1, -1):
        row, below = table[a], table[a + 1]
        for b in range(len(now) - 1, -1, -1):
            row[b] = below[b + 1] + 1 if was[a] == now[b] else max(below[b], row[b + 1])
    return table


def _within(lines: list[Piece]) -> Iterator[Piece]:
    """Yield lines that were exchanged for others word by word."""
    old, new = "", ""
    for one in (*lines, Piece("same", "")):
        if one.sign == "same":
            yield from _calm([*_steps(_words(old), _words(new))])
            old = new = ""
            yield one
        else:
            old += one.text if one.sign == "old" else ""
            new += one.text if one.sign == "new" else ""


def _calm(steps: list[Piece]) -> Iterator[Piece]:
    """Yield the pieces with lone words between changes as part of the change, the old words before the new ones."""
    found, old, new = list(_joined(steps)), "", ""
    for index, (sign, text) in enumerate(found):
        lone = sign == "same" and len(text.split()) <= _LONE and 0 < index < len(found) - 1 and "\n" not in text
        if sign == "same" and not lone:
            yield from (Piece("old", old), Piece("new", new), Piece("same", text))
            old = new = ""
        else:
            old += text if sign == "old" or lone else ""
            new += text if sign == "new" or lone else ""
    yield from (Piece("old", old), Piece("new", new))


def _joined(found: list[Piece]) -> Iterator[Piece]:
    """Yield pieces of the same sign as one, without empty ones."""
    for sign, row in groupby((piece for piece in found if piece.text), key=lambda piece: piece.sign):
        yield Piece(sign, "".join(piece.text for piece in row))
