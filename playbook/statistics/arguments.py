"""Refusing arguments that make no sense, in words that say what would."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

# More answers than there are people; far below 2^53, so that sums stay exact in Python and in the browser.
MOST = 10**12
MOST_IN_WORDS = "1,000,000,000,000"


def is_number(value: object) -> bool:
    """Say whether something is a finite number; True and False are none."""
    if isinstance(value, int):
        return not isinstance(value, bool)
    return isinstance(value, float) and isfinite(value)


def whole(name: str, value: float, least: int = 0) -> int:
    """Return a count as an integer.

    Raises:
        ValueError: it is not a whole number from `least` to 1,000,000,000,000.
    """
    if not is_number(value) or value != int(value) or not least <= value <= MOST:
        raise ValueError(f"{name} must be a whole number from {least} to {MOST_IN_WORDS}")
    return int(value)


def part(names: tuple[str, str], count: float, total: float) -> tuple[int, int]:
    """Return a count and the total it is part of; the total is at least 1.

    Raises:
        ValueError: one of them is no count, or the count is larger than the total.
    """
    name, of = names
    counted, all_of_them = whole(name, count), whole(of, total, least=1)
    if counted > all_of_them:
        raise ValueError(f"{name} must not be larger than {of}")
    return counted, all_of_them


def share_between(name: str, value: float) -> float:
    """Return a share that is neither 0 nor 1.

    Raises:
        ValueError: it is not more than 0 and less than 1.
    """
    if not is_number(value) or not 0 < value < 1:
        raise ValueError(f"{name} must be more than 0 and less than 1")
    return float(value)


def answer_counts(counts: Sequence[float]) -> tuple[int, ...]:
    """Return how many answered 1, 2, 3, 4 and 5.

    Raises:
        ValueError: there are not five counts, or they hold no answer, or too many.
    """
    if not isinstance(counts, Sequence) or len(counts) != 5:
        raise ValueError("counts must be five: how many answered 1, 2, 3, 4 and 5")
    found = tuple(whole(f"the count of answer {answer}", count) for answer, count in enumerate(counts, start=1))
    some_answers("counts", sum(found))
    return found


def some_answers(name: str, n: int) -> int:
    """Return n, the sum of some counts.

    Raises:
        ValueError: it is 0 or too large.
    """
    if not 1 <= n <= MOST:
        raise ValueError(f"{name} must add up to a number from 1 to {MOST_IN_WORDS}")
    return n
