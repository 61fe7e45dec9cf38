"""The typeface of the form fields: which letters it has, and how wide they are."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from fontTools.ttLib import TTFont

from playbook.pdf.forms.letter_table import too_many_letters
from playbook.pdf.forms.quiet import quiet

MOST_BYTES = 4_000_000


class NoFaceError(Exception):
    """The bytes are no TrueType font, or a damaged or a very large one."""


@dataclass(frozen=True)
class Face:
    """Glyph numbers by code point; widths by glyph number, ascent and descent (below zero) in 1/1000 of the size."""

    glyphs: Mapping[int, int]
    widths: tuple[float, ...]
    ascent: float
    descent: float

    @classmethod
    def read(cls, font: bytes) -> Face:
        """Read a TrueType font of at most 4 MB.

        Raises:
            NoFaceError: it is none, larger, or damaged.
        """
        if len(font) > MOST_BYTES:
            raise NoFaceError("too large")
        try:
            with quiet("fontTools"):
                return cls._read(TTFont(BytesIO(font), lazy=True))
        # fontTools meets a damaged font with whatever happens to fail: struct.error, AssertionError, IndexError, ...
        except Exception as error:
            raise NoFaceError(str(error)) from error

    @classmethod
    def _read(cls, font: TTFont) -> Face:
        if too_many_letters(font.reader["cmap"]):
            raise NoFaceError("too many letters")
        scale = 1000 / font["head"].unitsPerEm
        glyphs = {code: font.getGlyphID(name) for code, name in font.getBestCmap().items()}
        widths = tuple(font["hmtx"][name][0] * scale for name in font.getGlyphOrder())
        if max(glyphs.values()) >= len(widths):
            raise NoFaceError("a letter without a width")
        return cls(glyphs, widths, font["hhea"].ascent * scale, font["hhea"].descent * scale)

    def has(self, letter: str) -> bool:
        """Whether the letter can be shown: it has a glyph, or needs none."""
        return ord(letter) in self.glyphs or unseen(letter)

    def width(self, text: str, size: float) -> float:
        """Return how wide a line is, in the unit of `size`; a letter that is missing counts as a small box."""
        return sum(map(self.advance, text)) * size / 1000

    def advance(self, letter: str) -> float:
        """Return one letter's width in 1/1000 of the size."""
        glyph = self.glyphs.get(ord(letter))
        if glyph is not None:
            return self.widths[glyph]
        return 0 if unseen(letter) else 650


def unseen(letter: str) -> bool:
    """Whether a character only joins or marks others: it is left out where the typeface does not have it."""
    return unicodedata.category(letter) in ("Mn", "Me", "Cf", "Cc")
