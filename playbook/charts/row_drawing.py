"""Drawing a chart of rows: dots with their intervals, or bars from 0."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.charts.layers import (
    KeyEntry,
    Word,
    dot,
    key,
    layer,
    level_lines,
    lines_of_words,
    on_scale,
    pixels,
    ticks,
    words,
)
from playbook.charts.lettering import STRONG, width
from playbook.charts.row_layout import BETWEEN, Layout, layout
from playbook.charts.rows import Rows
from playbook.charts.style import (
    AXIS,
    FIRST,
    INK,
    LETTER,
    LINE,
    PAPER,
    SMALL,
    SOFT,
    THIN_DASH,
    Layer,
    Spec,
    Width,
    sheet,
)

BAR = 14
# Pixels; a shorter interval would only fray the end of the bar.
LEAST_LINE = 5


def rows_spec(chart: Rows, size: Width) -> Spec:
    """Return the drawing of one width."""
    at = layout(chart, size)
    above = 26.0 if chart.middle or size == "wide" else 4.0
    layers = [level_lines([0, *(band.bottom for band in at.bands)], -at.left, at.end)]
    layers += _bars(chart, at) if chart.bars else _points(chart, at)
    layers += [*_labels(chart, at), *_ends(chart, at), *_middle(chart, at)]
    if chart.key:
        entries = [KeyEntry(FIRST, chart.key[0]), KeyEntry(FIRST, chart.key[1], is_tick=True)]
        drawn, height = key(entries, -at.left, -above, at.left + at.end)
        layers, above = [*layers, *drawn], above + height
    return sheet(at.plot, at.height, (above, at.right, 30, at.left), layers)


def _points(chart: Rows, at: Layout) -> Iterator[Layer]:
    y, value = pixels("y"), on_scale("value", at.scale, chart.unit)
    pairs = [(row, band.mark_middle) for row, band in zip(chart.rows, at.bands, strict=True)]
    rules = [{"low": row.low, "high": row.high, "y": y} for row, y in pairs if row.low is not None]
    others = [{"value": row.other, "y": y} for row, y in pairs if row.other is not None]
    # Beneath the row's own point, which is not as high: where both are the same, both are seen.
    if others:
        yield ticks(others, value)
    mark = {"type": "rule", "stroke": FIRST.color, "strokeWidth": 3}
    yield layer(rules, mark, x=on_scale("low", at.scale, chart.unit), x2={"field": "high"}, y=y)
    for wide in (False, True):
        points = [{"value": row.value, "y": y} for row, y in pairs if row.wide == wide]
        if points:
            yield layer(points, dot(FIRST, not wide), x=value, y=y)


def _bars(chart: Rows, at: Layout) -> Iterator[Layer]:
    pairs = [(row, band.mark_middle) for row, band in zip(chart.rows, at.bands, strict=True)]
    bars = [{"zero": 0, "value": row.value, "y": y - BAR / 2, "y2": y + BAR / 2} for row, y in pairs]
    zero, ends = on_scale("zero", at.scale, chart.unit), {"y": pixels("y"), "y2": {"field": "y2"}}
    yield layer(bars, {"type": "rect", "fill": FIRST.color}, x=zero, x2={"field": "value"}, **ends)
    rules = [
        {"low": row.low, "high": row.high, "y": y}
        for row, y in pairs
        if row.low is not None and row.high is not None and at.x(row.high) - at.x(row.low) >= LEAST_LINE
    ]
    # Light around dark, so that the line is seen on the bar and beside it.
    for color, size in ((PAPER, 5), (INK, 2)) if rules else ():
        mark = {"type": "rule", "stroke": color, "strokeWidth": size}
        yield layer(rules, mark, x=on_scale("low", at.scale, chart.unit), x2={"field": "high"}, y=pixels("y"))
    yield layer([{"zero": 0, "y": 0, "y2": at.height}], {"type": "rule", "stroke": AXIS}, x=zero, **ends)


def _labels(chart: Rows, at: Layout) -> Iterator[Layer]:
    found = [lines_of_words(band.label, -at.left, band.label_middle) for band in at.bands]
    under = [label.pop() for row, label in zip(chart.rows, found, strict=True) if row.under]
    yield words([word for label in found for word in label])
    if under:
        yield words(under, fill=SOFT, fontSize=SMALL)


def _ends(chart: Rows, at: Layout) -> Iterator[Layer]:
    """Yield the amounts and n at the ends of the rows."""
    pairs = list(zip(chart.rows, at.bands, strict=True))
    amounts = [Word(at.amount_end, band.amount_middle, row.amount) for row, band in pairs]
    before = "n " if at.size == "narrow" else ""
    counts = [Word(at.end, band.mark_middle, f"{before}{row.n}") for row, band in pairs if row.n]
    yield words(amounts, "right", fontWeight=STRONG)
    yield words(counts, "right", fill=SOFT)
    if counts and not before:
        yield words([Word(at.end, -14, "n")], "right", fill=SOFT)


def _middle(chart: Rows, at: Layout) -> Iterator[Layer]:
    if chart.middle is None:
        return
    value, text = chart.middle
    half = width(text, LETTER) / 2
    x = min(max(at.x(value), half - at.left), at.end - BETWEEN - half)
    mark = {"type": "rule", "stroke": INK, "strokeDash": THIN_DASH, "strokeWidth": 1.5}
    # Where labels stand above the marks, the line leaves them out.
    beside = at.size == "wide"
    line = (
        [{"value": value, "y": -4, "y2": at.height}]
        if beside
        else [{"value": value, "y": band.mark_middle - LINE, "y2": band.bottom} for band in at.bands]
    )
    place = on_scale("value", at.scale, chart.unit)
    yield layer(line, mark, x=place, y=pixels("y"), y2={"field": "y2"})
    yield words([Word(x, -14, text)], "center")
