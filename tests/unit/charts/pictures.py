"""Reading a drawing back: where its marks stand, in the figures of its own scale."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element, fromstring

from playbook.charts.clean import Picture
from playbook.charts.style import GRID

_MOVE = re.compile(r"translate\((-?[\d.]+)(?:e-\d+)?,(-?[\d.]+)(?:e-\d+)?\)")


@dataclass(frozen=True)
class Mark:
    """One element at its place in the whole drawing, in pixels."""

    element: Element
    x: float
    y: float

    @property
    def text(self) -> str:
        return "".join(self.element.itertext())


def marks(picture: Picture) -> list[Mark]:
    """Return all elements that are no groups."""
    return list(_walk(fromstring(f"<svg>{picture.markup}</svg>"), 0, 0))


def _walk(element: Element, x: float, y: float):
    move = _MOVE.search(element.get("transform", ""))
    x, y = (x + float(move[1]), y + float(move[2])) if move else (x, y)
    if element.tag not in ("svg", "g"):
        yield Mark(element, x, y)
    for child in element:
        yield from _walk(child, x, y)


def texts(picture: Picture) -> list[str]:
    return [mark.text for mark in marks(picture) if mark.element.tag == "text"]


def points(picture: Picture) -> list[Mark]:
    """Return the points: closed shapes that stand at a place of their own."""
    return [m for m in marks(picture) if m.element.tag == "path" and m.element.get("transform")]


def reader(picture: Picture, axis: str):
    """Return a function from a pixel to a figure of the percent scale, by its grid lines and the figures along them."""
    ends = "y2" if axis == "x" else "x2"
    grid = [m for m in marks(picture) if m.element.get("stroke") == GRID and float(m.element.get(ends, 0))]
    places = sorted({getattr(mark, axis) for mark in grid})
    figures = sorted(float(text.rstrip("%")) for text in texts(picture) if re.fullmatch(r"\d+%", text))
    assert len(places) == len(figures) > 1
    if axis == "y":
        places.reverse()
    # Grid lines stand half a pixel aside, so that they are sharp.
    per_pixel = (figures[-1] - figures[0]) / (places[-1] - places[0])
    return lambda pixel: figures[0] + per_pixel * (pixel + 0.5 - places[0])
