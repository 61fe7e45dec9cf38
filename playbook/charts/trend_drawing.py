"""Drawing a chart over time: lines with a ribbon for the interval, and gaps where no figure is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from playbook.charts.axis_of_time import marked, time_words
from playbook.charts.layers import Word, dot, key, layer, on_scale, pixels, words
from playbook.charts.lettering import width
from playbook.charts.line_names import end_room, names_at_ends, names_in_key
from playbook.charts.scale import Scale, scale
from playbook.charts.style import (
    GAP,
    INK,
    LETTER,
    LINE,
    LINES,
    SOFT,
    THIN_DASH,
    WIDTHS,
    Layer,
    LineStyle,
    Spec,
    Width,
    sheet,
    written,
)
from playbook.charts.trend import Line, Trend
from playbook.readings.amounts import amount

HEIGHTS: dict[Width, int] = {"wide": 300, "narrow": 240}


@dataclass(frozen=True)
class _Layout:
    left: float
    plot: float
    right: float
    height: float
    step: float

    def x(self, place: float) -> float:
        return self.step * (place + 0.5)


def trend_spec(chart: Trend, size: Width) -> Spec:
    """Return the drawing: lines are named at their ends where it is wide, in a key above where it is narrow."""
    found = scale(chart.values, chart.unit, most=5)
    several = len(chart.lines) > 1
    left = ceil(14 + max(width(written(tick, chart.unit), LETTER) for tick in found.ticks))
    right = end_room(chart) if several and size == "wide" else 9
    plot = WIDTHS[size] - left - right
    at = _Layout(left, plot, right, HEIGHTS[size], plot / len(chart.periods))
    layers = [*_gaps(chart, at, found)]
    for line, style in zip(chart.lines, LINES, strict=False):
        layers += _line(line, style, at, found, chart.unit)
    layers += [*_target(chart, at, found), *_time(chart, at)]
    above = 14.0
    if several and size == "wide":
        layers += names_at_ends(chart, plot, at.height, found)
    elif several:
        entries = names_in_key(chart)
        drawn, height = key(entries, -left, -14, WIDTHS[size])
        layers, above = [*layers, *drawn], above + height
    return sheet(plot, at.height, (above, right, 2 * LINE + 14, left), layers)


def _gaps(chart: Trend, at: _Layout, found: Scale) -> Iterator[Layer]:
    # This layer carries the scale's axis too, so it is there without gaps as well.
    half = at.step / 2
    ends = [(at.x(gap[0]) - half, at.x(gap[-1]) + half) for gap in chart.gaps]
    bands = [{"x": x, "x2": x2, "low": found.low, "high": found.high} for x, x2 in ends]
    y = on_scale("low", found, chart.unit)
    yield layer(bands, {"type": "rect", "fill": GAP}, x=pixels("x"), x2={"field": "x2"}, y=y, y2={"field": "high"})


def _line(line: Line, style: LineStyle, at: _Layout, found: Scale, unit: str) -> Iterator[Layer]:
    x, y, low = pixels("x"), on_scale("value", found, unit), on_scale("low", found, unit)
    pieces = [[{**point._asdict(), "x": at.x(point.place)} for point in piece] for piece in line.pieces]
    ribbon = {"type": "area", "fill": style.color, "opacity": 0.22}
    stroke = {"type": "line", "stroke": style.color, "strokeWidth": 2.5, "strokeDash": list(style.dash)}
    for piece in pieces if line.joined else []:
        if len(piece) > 1:
            if all(point["low"] is not None for point in piece):
                yield layer(piece, ribbon, x=x, y=low, y2={"field": "high"})
            yield layer(piece, stroke, x=x, y=y)
    # A ribbon has no width where a point stands alone: there a line shows the interval.
    alone = [p for piece in pieces if len(piece) == 1 or not line.joined for p in piece if p["low"] is not None]
    if alone:
        mark = {"type": "rule", "stroke": style.color, "strokeWidth": 3}
        yield layer(alone, mark, x=x, y=low, y2={"field": "high"})
    for wide in (False, True):
        points = [point for piece in pieces for point in piece if point["wide"] == wide]
        if points:
            yield layer(points, dot(style, not wide), x=x, y=y)


def _target(chart: Trend, at: _Layout, found: Scale) -> list[Layer]:
    if chart.target is None:
        return []
    text = f"Target {amount(chart.target, chart.unit)}"
    y = at.height * (found.high - chart.target) / (found.high - found.low)
    values = [{"x": 0, "x2": at.plot, "target": chart.target}]
    mark = {"type": "rule", "stroke": INK, "strokeDash": THIN_DASH, "strokeWidth": 1.5}
    line = layer(values, mark, x=pixels("x"), x2={"field": "x2"}, y=on_scale("target", found, chart.unit))
    return [line, words([Word(4, y - 10 if y > 2 * LINE else y + 11, text)])]


def _time(chart: Trend, at: _Layout) -> list[Layer]:
    base = {"type": "rule", "stroke": INK, "strokeWidth": 1}
    lines = [{"x": 0, "x2": at.plot, "y": at.height, "y2": at.height}]
    ticks = [{"x": at.x(p), "x2": at.x(p), "y": at.height, "y2": at.height + 5} for p in marked(chart.periods, at.step)]
    drawn = layer([*lines, *ticks], base, x=pixels("x"), x2={"field": "x2"}, y=pixels("y"), y2={"field": "y2"})
    found = [
        Word(at.x(place), at.height + 16 + LINE * row, text) for place, row, text in time_words(chart.periods, at.step)
    ]
    return [drawn, words(found, "center", fill=SOFT)]
