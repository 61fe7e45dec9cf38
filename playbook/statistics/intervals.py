"""What an estimate is: a value and the interval around it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Interval:
    """The values from `low` to `high`, both included, in the unit of what was estimated."""

    low: float
    high: float

    def __contains__(self, value: float) -> bool:
        return self.low <= value <= self.high

    @property
    def width(self) -> float:
        """How far the ends are apart."""
        return self.high - self.low


@dataclass(frozen=True)
class Estimate:
    """A value with its confidence interval: low <= value <= high, in one unit, never NaN."""

    value: float
    low: float
    high: float

    @property
    def interval(self) -> Interval:
        """The interval without the value."""
        return Interval(self.low, self.high)


def of_equal_answers(value: float, n: int, z: float, least: float, most: float) -> Estimate:
    """Return the interval of a mean where all n answers are the same value, on a scale from `least` to `most`.

    Equal answers show no spread, so the normal approximation has nothing to go by. But u = z^2/(n+z^2) of all people
    may think otherwise and not be among the n: that is Wilson's upper limit for 0 of n. If they are all at one end of
    the scale, the mean moves by u times the way to that end. A limit of our own: cautious, and never without width.
    """
    unseen = z * z / (n + z * z)
    return Estimate(value, value - unseen * (value - least), value + unseen * (most - value))


def around(value: float, half: float, least: float, most: float) -> Estimate:
    """Return value +- half, cut off where the scale ends at `least` and `most`."""
    return Estimate(value, max(least, value - half), min(most, value + half))
