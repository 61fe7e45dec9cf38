"""Two shares compared: two quarters, two channels, two services."""

from __future__ import annotations

from math import hypot
from typing import Literal

from playbook.statistics.arguments import part
from playbook.statistics.intervals import Estimate
from playbook.statistics.proportions import wilson

Change = Literal["up", "down", "no clear change"]


def difference(k1: int, n1: int, k2: int, n2: int, confidence: float = 0.95) -> Estimate:
    """Return p1 - p2, the first share less the second, with Newcombe's hybrid score interval.

    Formula: with d = p1 - p2 and l, u the limits of `wilson`, from d - sqrt((p1-l1)^2 + (u2-p2)^2)
    to d + sqrt((u1-p1)^2 + (p2-l2)^2). The two groups hold different answers: nobody is in both.
    Unit: a difference of shares in -1..1; times 100, it is percentage points.
    Source: Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in
    Medicine 17:873-890, method 10.

    Args:
        k1: the answers that count in the first group, 0..n1.
        n1: all answers in the first group, 1 or more.
        k2: the same in the second group, 0..n2.
        n2: all answers in the second group, 1 or more.
        confidence: how often such an interval holds the true difference, 0.5..0.9999.

    Raises:
        ValueError: an argument is out of its range.
    """
    one = wilson(*part(("k1", "n1"), k1, n1), confidence)
    two = wilson(*part(("k2", "n2"), k2, n2), confidence)
    value = one.value - two.value
    low = value - hypot(one.value - one.low, two.high - two.value)
    high = value + hypot(one.high - one.value, two.value - two.low)
    return Estimate(value, max(-1.0, low), min(1.0, high))


def change(k1: int, n1: int, k2: int, n2: int, confidence: float = 0.95) -> Change:
    """Say whether the first share is clearly above ("up") or below ("down") the second.

    The order is that of `difference`: now first, before second. The change is clear where the interval of
    p1 - p2 leaves out 0; all else is "no clear change", which does not say that nothing changed.

    Raises:
        ValueError: an argument is out of its range, as for `difference`.
    """
    found = difference(k1, n1, k2, n2, confidence)
    if 0 in found.interval:
        return "no clear change"
    return "up" if found.value > 0 else "down"
