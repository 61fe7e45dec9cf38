"""A word-sized line of one group over time, with its intervals, as points for a drawing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from playbook.readings.periods import in_order, kind
from playbook.readings.reading import Reading

WIDTH, HEIGHT = 88.0, 26.0
_EDGE = 3.0
# A scale of one point would make a storm of a ripple.
_LEAST_SPAN = 10.0


@dataclass(frozen=True)
class Sparkline:
    """One group's line in a box of WIDTH by HEIGHT.

    `lines` and `bands` are points as SVG writes them; periods without a value leave a gap. `dots` are values with
    no neighbor to draw a line to, and `here` is the reading's own place. `first` and `last` are the ends of what is
    drawn, and `count` is the number of values.
    """

    lines: tuple[str, ...]
    bands: tuple[str, ...]
    dots: tuple[tuple[float, float], ...]
    here: tuple[float, float]
    first: Reading
    last: Reading
    count: int


@dataclass(frozen=True)
class Scale:
    """The least and the greatest value that a table's lines of one metric share."""

    least: float
    most: float


def scale_of(line: Sequence[Reading]) -> Scale:
    """Return a scale that holds all intervals of these readings and is at least 10 units long."""
    ends = [end for one in line for end in (one.value, one.low, one.high) if end is not None]
    least, most = min(ends, default=0.0), max(ends, default=0.0)
    short = max(0.0, _LEAST_SPAN - (most - least)) / 2
    return Scale(least - short, most + short)


def comparable_line(line: Sequence[Reading], reading: Reading) -> list[Reading]:
    """Return the readings of the group whose periods are of the same kind, by time; one a period."""
    periods = in_order(one.period for one in line)
    by_period = {one.period: one for one in line}
    return [by_period[period] for period in periods if kind(period) == kind(reading.period)]


def sparkline(line: Sequence[Reading], reading: Reading, scale: Scale) -> Sparkline | None:
    """Return the line of a group with one reading marked, or None where no two values make a line."""
    values = [(index, one) for index, one in enumerate(line) if one.value is not None and one.is_comparable]
    if len(values) < 2 or reading.value is None or not (reading.has_trend and reading.is_comparable):
        return None
    place = _Places(len(line), scale)
    runs = [[pair[1] for pair in run] for _, run in groupby(enumerate(values), lambda pair: pair[1][0] - pair[0])]
    return Sparkline(
        lines=tuple(place.line(run) for run in runs if len(run) > 1),
        bands=tuple(place.band(run) for run in runs if len(run) > 1 and run[0][1].low is not None),
        dots=tuple(place.point(run[0][0], run[0][1].value) for run in runs if len(run) == 1),
        here=place.point(line.index(reading), reading.value),
        first=values[0][1],
        last=values[-1][1],
        count=len(values),
    )


@dataclass(frozen=True)
class _Places:
    count: int
    scale: Scale

    def point(self, index: int, value: float | None) -> tuple[float, float]:
        across = index / max(1, self.count - 1)
        up = ((value or 0.0) - self.scale.least) / (self.scale.most - self.scale.least)
        return (
            round(_EDGE + across * (WIDTH - 2 * _EDGE), 1),
            round(HEIGHT - _EDGE - up * (HEIGHT - 2 * _EDGE), 1),
        )

    def line(self, run: Sequence[tuple[int, Reading]]) -> str:
        return _points(self.point(index, one.value) for index, one in run)

    def band(self, run: Sequence[tuple[int, Reading]]) -> str:
        highs = [self.point(index, one.high) for index, one in run]
        lows = [self.point(index, one.low) for index, one in run]
        return _points([*highs, *reversed(lows)])


def _points(points: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in points)
