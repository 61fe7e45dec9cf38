"""Whether two readings differ by more than chance, said by intervals alone."""

from __future__ import annotations

from dataclasses import dataclass

from playbook.readings import Reading
from playbook.statistics import Estimate, difference


@dataclass(frozen=True)
class Comparison:
    """One reading less another. `points` has the difference with its interval where it can be computed."""

    is_clear: bool
    points: Estimate | None = None


def compare(one: Reading, other: Reading, same_people: bool = False) -> Comparison | None:
    """Return what can be said of two readings of one unit, or None where one has no value or no interval.

    Two shares of different people are compared by the interval of their difference: it is clear where that leaves
    out 0. All else, and answers of the `same_people` to two questions, is clear only where the two intervals do not
    overlap. That asks for more than it must, and so never calls chance a difference.

    Source: the same rule as playbook.statistics.difference.
    """
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return None
    if not same_people and (first := _share(one)) and (second := _share(other)):
        found = difference(*first, *second)
        shown = Estimate(100 * found.value, 100 * found.low, 100 * found.high)
        return Comparison(0 not in found.interval, shown)
    return Comparison(one.low > other.high or one.high < other.low)


def _share(reading: Reading) -> tuple[int, int] | None:
    """Return how many of n a percent counts."""
    if reading.metric.unit != "percent" or reading.n is None or reading.value is None:
        return None
    if reading.counts is not None:
        return reading.counts[3] + reading.counts[4], sum(reading.counts)
    return min(reading.n, max(0, round(reading.value * reading.n / 100))), reading.n
