"""Words fit the room they get."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.charts.lettering import STRONG, lines, width

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=120)


def test_a_text_is_as_wide_as_its_letters_and_grows_with_the_type_size() -> None:
    assert width("ii", 10) == pytest.approx(2 * width("i", 10))
    assert width("harbor", 20) == pytest.approx(2 * width("harbor", 10))
    assert width("i", 10) < width("m", 10) < width("m", 10, STRONG)
    assert width("", 10) == 0


def test_the_width_is_that_of_the_regular_typeface() -> None:
    # Public Sans has 2,000 units to its em; its zero is 1,223.66 of them wide at weight 400.
    assert width("0", 2000) == pytest.approx(1223.66, abs=0.01)


def test_words_that_fit_stay_on_one_line() -> None:
    assert lines("East pier, phone", 500, 14) == ["East pier, phone"]


def test_what_does_not_fit_goes_to_the_next_line_and_the_rest_ends_in_an_ellipsis() -> None:
    room = width("East pier", 14) + 1
    assert lines("East pier East pier", room, 14) == ["East pier", "East pier"]
    first, last = lines("East pier East pier East pier", room, 14, most=2)
    assert first == "East pier"
    assert last.startswith("East p") and last.endswith("…")


@given(TEXTS, st.floats(30, 400), st.integers(1, 4))
def test_no_line_is_wider_than_its_room(text: str, room: float, most: int) -> None:
    found = lines(text, room, 14, most)
    assert len(found) <= most
    assert all(width(line, 14) <= room for line in found)


@given(TEXTS, st.floats(30, 400))
def test_nothing_is_lost_where_there_are_lines_enough(text: str, room: float) -> None:
    assert "".join(lines(text, room, 14, most=10_000)).replace(" ", "") == "".join(text.split())
