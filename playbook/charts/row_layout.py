"""Where the rows of a chart stand: labels beside the plot where it is wide, above each row where it is narrow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from playbook.charts.lettering import STRONG, lines, width
from playbook.charts.rows import Row, Rows
from playbook.charts.scale import Scale, scale
from playbook.charts.style import LETTER, LINE, SMALL, WIDTHS, Width, written

MOST_LABEL = 300
BETWEEN = 16


class Band(NamedTuple):
    """One row's place in pixels: its ends, and the middles of its label, its amount and its mark."""

    label: tuple[str, ...]
    top: float
    bottom: float
    label_middle: float
    amount_middle: float
    mark_middle: float


@dataclass(frozen=True)
class Layout:
    """The drawing's room in pixels: left of the plot, the plot, and right of it. Amounts end at `amount_end`."""

    size: Width
    scale: Scale
    left: float
    plot: float
    right: float
    amount_end: float
    bands: tuple[Band, ...]

    @property
    def height(self) -> float:
        """How high the plot is."""
        return self.bands[-1].bottom

    @property
    def end(self) -> float:
        """Where the drawing ends, from the plot's left."""
        return self.plot + self.right

    def x(self, value: float) -> float:
        """Return the place of a value on the scale, from the plot's left."""
        return self.plot * (value - self.scale.low) / (self.scale.high - self.scale.low)


def layout(chart: Rows, size: Width) -> Layout:
    """Return where everything stands in one width."""
    values = max(width(row.amount, LETTER, STRONG) for row in chart.whole)
    counts = max(width(text, LETTER) for text in ("n", *(row.n for row in chart.whole)))
    return _wide(chart, values, counts) if size == "wide" else _narrow(chart, values, counts)


def _wide(chart: Rows, values: float, counts: float) -> Layout:
    room = min(MOST_LABEL, max(max(width(r.label, LETTER), width(r.under, SMALL)) for r in chart.whole) + 1)
    found = scale(chart.values, chart.unit, zero=chart.bars, most=6)
    left, right = ceil(room + BETWEEN), ceil(2 * BETWEEN + values + counts)
    plot = WIDTHS["wide"] - left - right
    bands = tuple(_bands([_label(row, room) for row in chart.rows], above=0))
    return Layout("wide", found, left, plot, right, plot + BETWEEN + values, bands)


def _narrow(chart: Rows, values: float, counts: float) -> Layout:
    found = scale(chart.values, chart.unit, zero=chart.bars, most=4)
    # Half of the first figure below the scale stands left of the plot.
    left = ceil(max(7, width(written(found.ticks[0], chart.unit), LETTER) / 2))
    right = ceil(BETWEEN + max(values, counts + width("n ", LETTER)))
    bands = tuple(_bands([_label(row, WIDTHS["narrow"] - values - BETWEEN) for row in chart.rows], above=26))
    plot = WIDTHS["narrow"] - left - right
    return Layout("narrow", found, left, plot, right, plot + right, bands)


def _label(row: Row, room: float) -> tuple[str, ...]:
    return (*lines(row.label, room, LETTER), *(lines(row.under, room, SMALL, most=1) if row.under else ()))


def _bands(labels: list[tuple[str, ...]], above: float) -> Iterator[Band]:
    """Yield the rows from top to bottom; each mark stands `above` pixels below its label, or beside it."""
    top = 0.0
    for label in labels:
        high = LINE * len(label) + 14
        bottom = top + (high + above if above else max(32, high))
        if above:
            yield Band(label, top, bottom, top + high / 2, top + (LINE + 14) / 2, bottom - 18)
        else:
            middle = (top + bottom) / 2
            yield Band(label, top, bottom, middle, middle, middle)
        top = bottom
