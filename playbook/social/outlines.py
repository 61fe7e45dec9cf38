"""Words as outlines: the picture looks the same on every machine, whatever typefaces that has.

The library that draws knows a variable typeface in its thinnest weight only.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import NamedTuple

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

_FACE = "PublicSans[wght].ttf"
_MISSING = ".notdef"


class Outline(NamedTuple):
    """A line of words as the `d` of an SVG path, and how wide it is."""

    path: str
    width: float


def outline(text: str, x: float, y: float, size: float, weight: int) -> Outline:
    """Draw a line of words from x on the base line y, in units of the picture; `weight` is one from 100 to 900."""
    font = _font()
    glyphs, names = font.getGlyphSet(location={"wght": weight}), font.getBestCmap()
    scale = size / font["head"].unitsPerEm
    pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.1f}".removesuffix(".0"))
    at = x
    for character in text:
        glyph = glyphs[names.get(ord(character), _MISSING)]
        glyph.draw(TransformPen(pen, (scale, 0, 0, -scale, at, y)))
        at += glyph.width * scale
    return Outline(pen.getCommands(), at - x)


@cache
def _font() -> TTFont:
    return TTFont(BytesIO(files("fontpkg_public_sans").joinpath("files", _FACE).read_bytes()), lazy=True)
