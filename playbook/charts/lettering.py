"""How wide words are in the site's typeface, so that labels fit the room they get.

The library that draws would measure with whatever typeface the machine has, and draw other pictures elsewhere. So
all room is reckoned here, and it is told to measure nothing (`style.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from io import BytesIO

from fontTools.ttLib import TTFont

from playbook.fonts import FACES

# Glyphs that the typeface lacks are drawn from another one: about as wide as a capital letter.
_UNKNOWN = 0.7
REGULAR, STRONG = 400, 650


class _Face:
    def __init__(self, weight: int) -> None:
        name = FACES["public-sans"]
        font = TTFont(BytesIO(files("fontpkg_public_sans").joinpath("files", name).read_bytes()), lazy=True)
        self._names = font.getBestCmap()
        self._glyphs = font.getGlyphSet(location={"wght": weight})
        self._unit = font["head"].unitsPerEm
        self._kept: dict[str, float] = {}

    def width(self, character: str) -> float:
        if character not in self._kept:
            name = self._names.get(ord(character))
            self._kept[character] = _UNKNOWN if name is None else self._glyphs[name].width / self._unit
        return self._kept[character]


@cache
def _face(weight: int) -> _Face:
    return _Face(weight)


def width(text: str, size: float, weight: int = REGULAR) -> float:
    """Return how wide a line of text is, in the unit of `size` (the type size), without kerning."""
    face = _face(weight)
    return size * sum(face.width(character) for character in text)


def lines(text: str, room: float, size: float, most: int = 3) -> list[str]:
    """Break a text into at most `most` lines that fit `room`; what is left over ends in an ellipsis.

    A word that is too long for a line is broken where the room ends. `room` is in the unit of `size`.
    """
    found: list[str] = []
    for word in _pieces(text, room, size):
        if found and width(f"{found[-1]} {word}", size) <= room:
            found[-1] += f" {word}"
        else:
            found.append(word)
    if len(found) > most:
        found[most - 1 :] = [_shortened(found[most - 1], room, size)]
    return found


def _pieces(text: str, room: float, size: float) -> Iterator[str]:
    for word in text.split():
        piece = ""
        for character in word:
            if piece and width(piece + character, size) > room:
                yield piece
                piece = ""
            piece += character
        yield piece


def _shortened(line: str, room: float, size: float) -> str:
    while line and width(f"{line}…", size) > room:
        line = line[:-1]
    return f"{line.rstrip(' ,;:')}…"
