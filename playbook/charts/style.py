"""How all charts look: sizes in pixels, colors by the names of the stylesheet's tokens, and what tells lines apart.

The specs are plain dictionaries in Vega-Lite's own words: its Python wrapper Altair would add pandas-like layers and
a dependency, and the charts here need none of what it offers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Spec = dict[str, Any]
Layer = dict[str, Any]
Width = Literal["wide", "narrow"]

# Drawn twice, for a column of text and for a phone: letters must not shrink with the picture.
WIDTHS: dict[Width, int] = {"wide": 720, "narrow": 320}
LETTER = 14
SMALL = 12.5
LINE = 17

INK = "var(--cx-chart-ink)"
SOFT = "var(--cx-chart-soft)"
GRID = "var(--cx-chart-grid)"
AXIS = "var(--cx-chart-axis)"
PAPER = "var(--cx-chart-paper)"
GAP = "var(--cx-chart-gap)"
DOT_AREA = 90
THIN_DASH = [4, 3]


@dataclass(frozen=True)
class LineStyle:
    """One line among others: color, dashes and the shape of its points each tell it apart."""

    color: str
    dash: tuple[int, ...]
    shape: str


LINES = (
    LineStyle("var(--cx-chart-1)", (), "circle"),
    LineStyle("var(--cx-chart-2)", (7, 4), "square"),
    LineStyle("var(--cx-chart-3)", (2, 3), "triangle-up"),
    LineStyle("var(--cx-chart-4)", (9, 3, 2, 3), "diamond"),
)
FIRST = LINES[0]


def sheet(width: float, height: float, padding: tuple[float, float, float, float], layers: list[Layer]) -> Spec:
    """Return a whole spec: the plot's width and height, and the room above, right, below and left of it."""
    top, right, bottom, left = padding
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": width,
        "height": height,
        "padding": {"top": top, "right": right, "bottom": bottom, "left": left},
        # Nothing is measured: the room for labels is known, see lettering.py.
        "autosize": {"type": "none"},
        "layer": layers,
        "config": {
            "aria": False,  # the page describes the whole picture in words
            "background": None,
            "view": {"stroke": None},
            "axis": {
                "domain": False,
                "ticks": False,
                "grid": True,
                "tickRound": False,  # a line at 80% stands at 80%
                "gridColor": GRID,
                "labelColor": SOFT,
                "labelFontSize": LETTER,
                "labelPadding": 7,
                "labelLimit": 0,
                "labelOverlap": False,
                "labelBound": False,
                "labelFlush": False,
                "title": None,
            },
            "text": {"fontSize": LETTER, "fill": INK, "baseline": "middle", "limit": 0},
        },
    }


def written(value: float, unit: str) -> str:
    """Return a figure along a scale: 80%, $2,000, -10."""
    text = f"{value:,.10g}".replace("-", "−")
    return {"percent": f"{text}%", "US dollars": f"${text}"}.get(unit, text)


def labels(values: tuple[float, ...], unit: str) -> Spec:
    """Return the part of an axis that says where figures stand and what they are."""
    if unit == "percent":
        return {"values": list(values), "labelExpr": "datum.label + '%'", "format": ",~f"}
    return {"values": list(values), "format": "$,~f" if unit == "US dollars" else ",~f"}
