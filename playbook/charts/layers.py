"""The layers that charts are made of. Each takes its own data; places are pixels from the plot's upper left corner,
except where a field is said to be on the scale."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from playbook.charts.lettering import lines, width
from playbook.charts.scale import Scale
from playbook.charts.style import DOT_AREA, GRID, INK, LETTER, LINE, PAPER, Layer, LineStyle, Spec, labels

# One of these, and the library ends the whole program without a word.
_NO_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
Align = Literal["left", "center", "right"]


class Word(NamedTuple):
    """One line of text at a place."""

    x: float
    y: float
    text: str


def pixels(field: str) -> Spec:
    """Return an encoding of places that are known."""
    return {"field": field, "type": "quantitative", "scale": None, "axis": None}


def on_scale(field: str, scale: Scale, unit: str, axis: bool = True) -> Spec:
    """Return an encoding of figures on a chart's scale, with grid lines and figures along it."""
    domain = {"domain": [scale.low, scale.high], "zero": False, "nice": False}
    shown = labels(scale.ticks, unit) if axis else None
    return {"field": field, "type": "quantitative", "scale": domain, "axis": shown}


def layer(values: Sequence[dict[str, Any]], mark: dict[str, Any], **encoding: Any) -> Layer:
    """Return one layer with its data."""
    return {"data": {"values": list(values)}, "mark": mark, "encoding": encoding}


def words(found: Sequence[Word], align: Align = "left", **look: Any) -> Layer:
    """Return lines of text; `y` is the middle of a line, `look` more properties of the mark."""
    mark = {"type": "text", "align": align, "fill": INK, **look}
    values = [{**word._asdict(), "text": _NO_XML.sub("\ufffd", word.text)} for word in found]
    return layer(values, mark, x=pixels("x"), y=pixels("y"), text={"field": "text"})


def lines_of_words(found: Sequence[str], x: float, middle: float) -> list[Word]:
    """Return the lines of one label, centered on `middle`."""
    top = middle - LINE * (len(found) - 1) / 2
    return [Word(x, top + LINE * index, text) for index, text in enumerate(found)]


def level_lines(heights: Sequence[float], left: float, right: float) -> Layer:
    """Return thin lines from left to right that lead the eye along rows."""
    values = [{"x": left, "x2": right, "y": y} for y in heights]
    return layer(values, {"type": "rule", "stroke": GRID}, x=pixels("x"), x2={"field": "x2"}, y=pixels("y"))


class KeyEntry(NamedTuple):
    """One entry of a key: how it is drawn, a point on its line or an upright tick, and what it means."""

    style: LineStyle
    text: str
    is_tick: bool = False


def key(entries: Sequence[KeyEntry], left: float, bottom: float, room: float) -> tuple[list[Layer], float]:
    """Return a key that ends at `bottom`, and its height: entries side by side where they fit `room`, else below."""
    texts = [lines(entry.text, room - _SAMPLE, LETTER, most=2) for entry in entries]
    widths = [_SAMPLE + max(width(text, LETTER) for text in found) for found in texts]
    beside = sum(widths) + _APART * (len(entries) - 1) <= room
    heights = [LINE * len(found) + 5 for found in texts]
    high = max(heights) if beside else sum(heights)
    layers: list[Layer] = []
    for index, (entry, found) in enumerate(zip(entries, texts, strict=True)):
        x = left + (sum(widths[:index]) + _APART * index if beside else 0)
        top = bottom - high + (0 if beside else sum(heights[:index]))
        layers += _entry(entry, found, x, top + (heights[index] - 5) / 2)
    return layers, high


_SAMPLE, _APART, TICK = 40, 24, 10


def _entry(entry: KeyEntry, found: Sequence[str], x: float, y: float) -> list[Layer]:
    text = words(lines_of_words(found, x + _SAMPLE, y))
    if entry.is_tick:
        return [ticks([{"x": x + 16, "y": y}], pixels("x")), text]
    rule = {"type": "rule", "stroke": entry.style.color, "strokeWidth": 2, "strokeDash": list(entry.style.dash)}
    sample = layer([{"x": x, "x2": x + 32, "y": y}], rule, x=pixels("x"), x2={"field": "x2"}, y=pixels("y"))
    sign = layer([{"x": x + 16, "y": y}], dot(entry.style), x=pixels("x"), y=pixels("y"))
    return [sample, sign, text]


def ticks(values: Sequence[dict[str, Any]], x: Spec) -> Layer:
    """Return upright ticks, longer than a point is high, each in the middle of its row."""
    ends = [{**value, "y": value["y"] - TICK, "y2": value["y"] + TICK} for value in values]
    mark = {"type": "rule", "stroke": INK, "strokeWidth": 2.5}
    return layer(ends, mark, x=x, y=pixels("y"), y2={"field": "y2"})


def dot(style: LineStyle, filled: bool = True) -> dict[str, Any]:
    """Return the mark of a point: full, or hollow where less is known."""
    outline = {"stroke": PAPER, "strokeWidth": 1} if filled else {"stroke": style.color, "strokeWidth": 2}
    fill = style.color if filled else PAPER
    mark = {"type": "point", "filled": True, "opacity": 1, "shape": style.shape, "size": DOT_AREA, "fill": fill}
    return {**mark, **outline}
