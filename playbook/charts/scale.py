"""The scale of a chart: where it begins and ends, and which figures stand along it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

# Less of a percent scale would make chance look like news.
LEAST_PERCENT = 20.0
# Figures so near to one another would have the same words along the scale.
_NO_SPAN = 1e-6


@dataclass(frozen=True)
class Scale:
    """From `low` to `high` in the metric's unit; `ticks` are evenly spaced and include both ends."""

    low: float
    high: float
    ticks: tuple[float, ...]

    @property
    def from_zero(self) -> bool:
        """Whether lengths may be compared as well as places."""
        return self.low == 0


def scale(values: Sequence[float], unit: str, zero: bool = False, most: int = 6) -> Scale:
    """Return a scale with round ends that holds all values, with at most `most` steps between ticks.

    A percent scale stays within 0 and 100 and shows 20 points or more; `zero` makes any scale begin or end at 0.

    Raises:
        ValueError: there is no value.
    """
    low, high = min(values), max(values)
    if zero:
        low, high = min(0.0, low), max(0.0, high)
    if unit == "percent":
        low, high = _widened(low, high, 5 if zero else LEAST_PERCENT)
    if high - low <= _NO_SPAN * max(1.0, abs(low), abs(high)):
        low, high = low - 1, high + 1
    step = _step(high - low, most)
    first, last = floor(_near(low / step)), ceil(_near(high / step))
    ticks = tuple(round(step * index, 10) for index in range(first, last + 1))
    return Scale(ticks[0], ticks[-1], ticks)


def _widened(low: float, high: float, least: float) -> tuple[float, float]:
    if low == 0:
        return low, max(high, least)
    missing = max(0.0, least - (high - low))
    low, high = low - missing / 2, high + missing / 2
    over, under = max(0.0, high - 100), max(0.0, -low)
    return max(0.0, low - over), min(100.0, high + under)


def _step(span: float, most: int) -> float:
    """Return 1, 2 or 5 times a power of ten, so that `span` takes at most `most` steps."""
    power = 10.0 ** floor(log10(span / most))
    return float(next(times * power for times in (1, 2, 5, 10) if times * power * most >= span * (1 - 1e-9)))


def _near(value: float) -> float:
    # 0.30000000000000004 is meant to be 0.3, and must not ask for another step.
    return round(value, 9)
