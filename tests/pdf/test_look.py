"""The real PDFs on the page: nothing off the sheet, one typeface, no page left nearly empty by a bad break."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from tests.unit.pdf.sheets import Sheet, outside_the_margins, sheets

# Chapters begin on a page of their own, so some end with a short one; most pages must be used.
FULL = 0.35
MOST = 0.08


@pytest.fixture(params=["whole_pdf", "play_pdf", "pack_pdf"])
def real(request: pytest.FixtureRequest) -> Path:
    file: Path = request.getfixturevalue(request.param)
    return file


def test_every_word_stands_inside_the_margins(real: Path) -> None:
    # The number on the cover of a play stands in the ring, which runs off the sheet.
    assert outside_the_margins(list(sheets(real.read_bytes()))[1:]) == []


def test_few_pages_are_nearly_empty(real: Path) -> None:
    pages = list(sheets(real.read_bytes()))[1:]
    short = [number for number, page in enumerate(pages, start=2) if _used(page) < FULL]
    assert len(short) <= max(6, MOST * len(pages)), short


def _used(page: Sheet) -> float:
    """Return the share of a page's height above its last line; the running head and the foot do not count."""
    lines = [box.bottom for box in page.boxes if box.bottom > 62 and box.top < page.height - 62]
    return 1 - min(lines, default=page.height) / page.height


def test_only_the_typeface_of_the_playbook_is_used(real: Path) -> None:
    with pikepdf.open(real) as document:
        fonts = {
            str(font.BaseFont).removeprefix("/").rpartition("+")[2]
            for page in document.pages
            for font in page.Resources.get("/Font", {}).values()
        }
    assert fonts
    assert {font for font in fonts if not font.replace("-", "").startswith("PublicSans")} == set()
