"""A typeface that was cut down carries no moment of its own."""

from __future__ import annotations

from importlib.resources import files
from io import BytesIO

from fontTools.ttLib import TTFont

from playbook.pdf.finish.font_dates import undated


def saved(changed: int) -> bytes:
    font = TTFont(BytesIO(files("fontpkg_public_sans").joinpath("files", "PublicSans[wght].ttf").read_bytes()))
    font.recalcTimestamp = False
    font["head"].modified = changed
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def test_only_the_day_of_change_is_gone() -> None:
    font = saved(3_900_000_000)
    made = TTFont(BytesIO(font))["head"].created
    # fontTools makes the sums of a typeface that was changed on that day.
    assert undated(font) == undated(saved(3_900_000_001)) == saved(made)
