"""What a chart over time shows: lines of points, and the periods they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from playbook.model.metric import Unit


class Point(NamedTuple):
    """One figure in the metric's unit; `place` counts periods from 0. `wide` says that few people answered."""

    place: int
    value: float
    low: float | None
    high: float | None
    wide: bool = False


@dataclass(frozen=True)
class Line:
    """One group over time; its points are not joined where they count other people each time."""

    name: str
    points: tuple[Point, ...]
    joined: bool = True

    @property
    def pieces(self) -> Iterator[list[Point]]:
        """Points without a gap between them."""
        for _, found in groupby(enumerate(self.points), key=lambda pair: pair[1].place - pair[0]):
            yield [point for _, point in found]


@dataclass(frozen=True)
class Trend:
    """All lines over the same periods, at most as many as there are styles."""

    periods: tuple[str, ...]
    lines: tuple[Line, ...]
    unit: Unit
    target: float | None = None

    @property
    def values(self) -> list[float]:
        """Everything that must be on the scale."""
        points = [point for line in self.lines for point in line.points]
        found = [v for point in points for v in point[1:4] if v is not None]
        return [*found, *([self.target] if self.target is not None else [])]

    @property
    def gaps(self) -> list[list[int]]:
        """The periods in which no line has a figure; those without one between them together."""
        known = {point.place for line in self.lines for point in line.points}
        empty = [place for place in range(len(self.periods)) if place not in known]
        return [[place for _, place in gap] for _, gap in groupby(enumerate(empty), key=lambda pair: pair[1] - pair[0])]
