"""The names of a chart's lines: at their ends where there is room, else in a key above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from playbook.charts.layers import KeyEntry, dot, layer, lines_of_words, pixels, words
from playbook.charts.lettering import lines, width
from playbook.charts.scale import Scale
from playbook.charts.style import LETTER, LINE, LINES, Layer, LineStyle
from playbook.charts.trend import Trend

MOST_LABEL = 150
_SIGN, _BEHIND = 18, 30

Label = tuple[float, list[str], LineStyle]


def end_room(chart: Trend) -> int:
    """Return the room in pixels that the names need to the right of the plot."""
    return ceil(_BEHIND + min(MOST_LABEL, max(width(line.name, LETTER) for line in chart.lines) + 1))


def names_in_key(chart: Trend) -> list[KeyEntry]:
    """Return the entries of a key, in the order of the lines."""
    return [KeyEntry(style, line.name) for line, style in zip(chart.lines, LINES, strict=False)]


def names_at_ends(chart: Trend, plot: float, height: float, scale: Scale) -> Iterator[Layer]:
    """Yield each line's sign and name at its end, pushed apart where two would touch."""
    pixel = height / (scale.high - scale.low)
    wanted = [
        (pixel * (scale.high - line.points[-1].value), lines(line.name, MOST_LABEL, LETTER), style)
        for line, style in zip(chart.lines, LINES, strict=False)
    ]
    for middle, label, style in _apart(wanted, height):
        yield layer([{"x": plot + _SIGN, "y": middle}], dot(style), x=pixels("x"), y=pixels("y"))
        yield words(lines_of_words(label, plot + _BEHIND, middle))


def _apart(wanted: Sequence[Label], height: float) -> Iterator[Label]:
    ordered = sorted(wanted, key=lambda label: label[0])
    middles: list[float] = []
    end = -2.0 * LINE
    for middle, label, _ in ordered:
        half = LINE * len(label) / 2 + 2
        middles.append(max(middle, end + half))
        end = middles[-1] + half
    # What was pushed below the plot goes back up together.
    over = max(0.0, end - height - LINE)
    yield from ((middle - over, label, style) for middle, (_, label, style) in zip(middles, ordered, strict=True))
