"""The picture that a message or a chat shows beside a link to the site."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

import vl_convert
from jinja2 import Environment, PackageLoader, StrictUndefined

from playbook.charts.lettering import REGULAR, STRONG, lines
from playbook.model import Document, Play, Playbook
from playbook.social.outlines import outline
from playbook.written import keep

WIDTH, HEIGHT = 1200, 630
WHOLE = "assets/images/social.png"
_RADIUS, _GAP = 52, 0.14
_TEMPLATES = Environment(
    loader=PackageLoader("playbook", "social"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
)


def card_name(play: Play | None) -> str:
    """Return the path on the site of a play's picture, or of the picture for all other pages."""
    return WHOLE if play is None else f"assets/images/social-{play.id}.png"


def card_of(document: Document | None) -> str:
    """Return the path on the site of the picture for a page; a play has its own."""
    return card_name(document if isinstance(document, Play) else None)


def cards(book: Playbook, folder: Path) -> Mapping[str, bytes]:
    """Return all pictures (PNG) by path on the site; `folder` keeps what was drawn, and may be deleted."""
    return {card_name(play): _drawn(_card(book, play), folder) for play in (None, *book.plays.values())}


def _card(book: Playbook, play: Play | None) -> str:
    name = book.settings.name
    share = 2 * math.pi * _RADIUS / max(len(book.plays), 1)
    below = [name] if play else lines(book.settings.summary, 1000, 32, 2)
    return _TEMPLATES.get_template("card.svg").render(
        plays=max(len(book.plays), 1),
        current=play.number if play else 1,
        number=_centered(str(play.number)) if play else None,
        arc=round(share * (1 - _GAP), 2),
        gap=round(share * _GAP, 2),
        title=_block(lines(play.title if play else name, 960, 72), 320, 72, STRONG),
        below=_block(below, 600 - 42 * len(below), 32, REGULAR),
    )


def _block(text: list[str], first: float, size: float, weight: int) -> list[str]:
    return [outline(line, 80, first + 1.2 * size * at, size, weight).path for at, line in enumerate(text)]


def _centered(number: str) -> str:
    wide = outline(number, 0, 0, 48, STRONG).width
    return outline(number, 60 - wide / 2, 77, 48, STRONG).path


def _drawn(svg: str, folder: Path) -> bytes:
    key = hashlib.sha256(f"{version('vl-convert-python')} {svg}".encode()).hexdigest()[:16]
    kept = folder / f"{key}.png"
    if kept.is_file():
        return kept.read_bytes()
    png = vl_convert.svg_to_png(svg)
    keep(kept, png)
    return png
