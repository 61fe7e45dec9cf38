"""How a text stands in a field."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.pdf.forms.breaking import cut, lines
from playbook.pdf.forms.face import Face, NoFaceError
from playbook.pdf.forms.looks import SMALLEST, Field, tick, written
from tests.examples import times

# Every letter is half as wide as it is high; the ellipsis too.
FACE = Face(
    {ord(letter): number for number, letter in enumerate("abc …\u0301")}, (500, 500, 500, 500, 500, 0), 900, -200
)
PLAIN = Face({**FACE.glyphs, ord("a"): 0}, FACE.widths, 900, -200)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [""]),
        ("abc abc", ["abc", "abc"]),
        ("a b c", ["a b", "c"]),
        ("a\n\nb", ["a", "", "b"]),
        ("abcabcab", ["abca", "bcab"]),
        ("a abcabcab", ["a", "abca", "bcab"]),
        ("a  b", ["a  b"]),
        ("  a", ["  a"]),
    ],
)
def test_lines_hold_four_letters(text: str, expected: list[str]) -> None:
    assert lines(FACE, text, 10, 20) == expected


def test_what_is_left_out_leaves_an_ellipsis() -> None:
    assert cut(FACE, "abcabc", 10, 20) == "abc…"
    assert cut(FACE, "abca", 10, 20) == "abca"
    assert cut(FACE, "abca", 10, 20, more=True) == "abc…"


def sizes(drawing: bytes) -> set[float]:
    return {float(size) for size in re.findall(rb"/FieldText ([\d.]+) Tf", drawing)}


def test_a_blank_field_is_blank() -> None:
    assert written(FACE, " \n ", Field(100, 20)).drawing == b"/Tx BMC EMC"


def test_a_text_that_fits_is_whole_and_inside() -> None:
    look = written(FACE, "abc", Field(100, 20, 10))
    assert not look.cut and not look.missing
    assert sizes(look.drawing) == {10}
    assert b"<000000010002>" in look.drawing


def test_a_longer_text_becomes_smaller_and_then_is_cut() -> None:
    assert 6 < written(FACE, "a" * 20, Field(80, 20, 9)).size < 9
    look = written(FACE, "a" * 200, Field(80, 20, 9))
    assert (look.size, look.cut) == (SMALLEST, True)
    assert look.drawing.count(b"Tj") == 1


def test_several_lines_stay_in_the_field() -> None:
    look = written(FACE, "abc\n" * 100, Field(100, 50, 9, several_lines=True))
    heights = [float(y) for y in re.findall(rb"Tf [\d.]+ ([-\d.]+) Td", look.drawing)]
    assert look.cut
    assert b"0004> Tj" in look.drawing.split(b"BT")[-1], "no ellipsis"
    assert len(heights) > 3
    assert heights == sorted(heights, reverse=True)
    assert min(heights) + FACE.descent * SMALLEST / 1000 >= 0
    assert max(heights) + FACE.ascent * SMALLEST / 1000 <= 50


def test_a_line_break_in_a_single_line_is_a_space() -> None:
    assert written(FACE, "a\nb", Field(100, 20)).drawing == written(FACE, "a b", Field(100, 20)).drawing


def test_a_letter_that_is_missing_is_told_and_leaves_a_box() -> None:
    look = written(FACE, "a日b", Field(100, 20))
    assert look.missing
    assert b"re S" in look.drawing
    assert b"<0000>" in look.drawing and b"<0001>" in look.drawing


def test_what_only_joins_letters_is_not_missing() -> None:
    assert not written(PLAIN, "a\u200d\u0301b", Field(100, 20)).missing


def test_a_color_is_kept() -> None:
    assert b"0.1 0.2 0.3 rg" in written(FACE, "a", Field(100, 20, color="0.1 0.2 0.3")).drawing
    assert b"0.1 0.2 0.3 RG" in tick(10, 10, "0.1 0.2 0.3")


def test_what_is_no_typeface() -> None:
    with pytest.raises(NoFaceError):
        Face.read(b"no typeface")


@pytest.mark.parametrize("text", ["a" * 2000, "ab " * 700, "a" * 1000 + " b" * 500], ids=["word", "words", "both"])
@pytest.mark.parametrize("width", [20.0, 1e9], ids=["narrow", "endless"])
def test_no_letter_is_measured_again_and_again(text: str, width: float, monkeypatch: pytest.MonkeyPatch) -> None:
    measured = []
    advance = Face.advance
    monkeypatch.setattr(Face, "advance", lambda face, letter: measured.append(letter) or advance(face, letter))
    lines(FACE, text, 10, width)
    cut(FACE, text, 10, width, more=True)
    assert len(measured) < 6 * len(text)


@settings(max_examples=times(60), deadline=None)
@given(st.text("abc \n", max_size=60), st.integers(-2, 60))
def test_lines_fit_and_lose_only_the_blanks_between_them(text: str, width: int) -> None:
    rows = lines(FACE, text, 10, width)
    assert all(FACE.width(row, 10) <= width or len(row) <= 1 for row in rows)
    assert "".join(rows).replace(" ", "") == re.sub(r"\s", "", text)
