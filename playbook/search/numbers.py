"""Whole numbers as letters: one for numbers below 32, two below 1,024."""

from __future__ import annotations

from collections.abc import Iterable

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_MORE = 32


def encode(numbers: Iterable[int]) -> str:
    """Return the numbers, none of them below 0, as one word; lowest digits come first."""
    out: list[str] = []
    for number in numbers:
        while number >= _MORE:
            out.append(LETTERS[number % _MORE + _MORE])
            number //= _MORE
        out.append(LETTERS[number])
    return "".join(out)
