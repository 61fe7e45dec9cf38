"""The middle of several services: no giant decides it."""

from __future__ import annotations

from collections.abc import Iterable

from playbook.statistics.arguments import is_number


def median(values: Iterable[float]) -> float:
    """Return the middle value, or halfway between the two middle ones.

    Unit: that of the values. Each value counts once, however many answers are behind it.
    Source: the usual definition.

    Args:
        values: one or more finite numbers in any order.

    Raises:
        ValueError: there is no value, or one is not a finite number.
    """
    found = list(values) if isinstance(values, Iterable) else []
    if not found or not all(is_number(value) for value in found):
        raise ValueError("values must be one or more finite numbers")
    found.sort()
    middle = len(found) // 2
    if len(found) % 2:
        return float(found[middle])
    # Halved one by one: the sum of two large numbers may be too large.
    return found[middle - 1] / 2 + found[middle] / 2
