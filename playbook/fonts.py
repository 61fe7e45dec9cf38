"""Public Sans as WOFF2, made from the wheel's variable fonts at build time."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from playbook.written import keep

# Latin, the punctuation of English and Spanish text, and the signs of statistics and money.
UNICODES = "U+0020-007E,U+00A0-017F,U+2002-200A,U+2010-2027,U+2030-203A,U+20AC,U+2122,U+2212,U+2248,U+2264-2265"
FACES = {"public-sans.woff2": "PublicSans[wght].ttf", "public-sans-italic.woff2": "PublicSans-Italic[wght].ttf"}


def web_fonts(cache: Path) -> dict[str, bytes]:
    """Return the typeface's files by name; conversion takes seconds, so results are kept in `cache`."""
    return {name: _web_font(source, cache) for name, source in FACES.items()}


def _web_font(source: str, cache: Path) -> bytes:
    raw = files("fontpkg_public_sans").joinpath("files", source).read_bytes()
    key = hashlib.sha256(raw + UNICODES.encode()).hexdigest()[:16]
    kept = cache / f"{key}.woff2"
    if kept.is_file():
        return kept.read_bytes()
    converted = _convert(raw)
    keep(kept, converted)
    return converted


def _convert(raw: bytes) -> bytes:
    font = TTFont(BytesIO(raw), recalcTimestamp=False)  # the same file, whenever it is made
    options = subset.Options(layout_features=["kern", "liga", "tnum", "calt", "ccmp", "locl", "mark", "mkmk"])
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(UNICODES))
    subsetter.subset(font)
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return out.getvalue()
