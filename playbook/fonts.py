"""Public Sans as WOFF2, made from the wheel's variable fonts at build time.

Each face comes in two files. The first has what English text and figures need, so that a first view loads one small
file; the browser asks for the second only where a page has one of its letters. theme/css/core/05-fonts.css says so.
"""

from __future__ import annotations

import hashlib
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from playbook.written import keep

# English text with its typographic marks, and the signs of statistics that most pages have.
FIRST = "U+0020-007E,U+00A0,U+00A7,U+00B2,U+00B7,U+00D7,U+2010-2014,U+2018-2019,U+201C-201D,U+2022,U+2026,U+2212"
# The rest of Latin, the punctuation of other languages, and the signs of statistics and money.
MORE = (
    "U+00A1-00A6,U+00A8-00B1,U+00B3-00B6,U+00B8-00D6,U+00D8-017F,U+2002-200A,U+2015-2017,U+201A-201B,U+201E-2021,"
    "U+2023-2025,U+2027,U+2030-203A,U+20AC,U+2122,U+2248,U+2264-2265"
)
# The weights that the stylesheet uses; a wider range is a larger file.
WEIGHTS = (400, 800)
FEATURES = ["kern", "liga", "tnum", "calt"]  # tables ask for `tnum`; browsers use the others by themselves
FACES = {"public-sans": "PublicSans[wght].ttf", "public-sans-italic": "PublicSans-Italic[wght].ttf"}


class _File(NamedTuple):
    """A file on the site: the name of its source in the wheel, and its letters."""

    source: str
    letters: str


_FILES = {
    f"{face}{end}.woff2": _File(source, letters)
    for face, source in FACES.items()
    for end, letters in (("", FIRST), ("-more", MORE))
}


def web_fonts(cache: Path) -> dict[str, bytes]:
    """Return the typeface's files by name; conversion takes seconds, so results are kept in `cache`."""
    return {name: _web_font(file, cache) for name, file in _FILES.items()}


def _web_font(file: _File, cache: Path) -> bytes:
    raw = files("fontpkg_public_sans").joinpath("files", file.source).read_bytes()
    key = hashlib.sha256(raw + f"{file.letters} {WEIGHTS} {FEATURES}".encode()).hexdigest()[:16]
    kept = cache / f"{key}.woff2"
    if kept.is_file():
        return kept.read_bytes()
    converted = _convert(raw, file.letters)
    keep(kept, converted)
    return converted


def _convert(raw: bytes, letters: str) -> bytes:
    font = TTFont(BytesIO(raw), recalcTimestamp=False)  # the same file, whenever it is made
    font = instancer.instantiateVariableFont(font, {"wght": WEIGHTS})
    options = subset.Options(layout_features=FEATURES)
    options.notdef_outline = True
    options.hinting = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(letters))
    subsetter.subset(font)
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return out.getvalue()
