"""A scale holds what is shown, ends in round figures, and does not make chance look like news."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.charts.scale import LEAST_PERCENT, scale

PERCENTS = st.lists(st.floats(0, 100), min_size=1, max_size=20)
NUMBERS = st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=20)


@given(PERCENTS)
def test_a_percent_scale_holds_all_stays_in_bounds_and_shows_twenty_points(values: list[float]) -> None:
    found = scale(values, "percent")
    assert found.low <= min(values) and max(values) <= found.high
    assert found.low >= 0 and found.high <= 100
    assert found.high - found.low >= LEAST_PERCENT - 1e-9


@given(NUMBERS, st.sampled_from(["minutes", "US dollars", "points"]), st.booleans())
def test_any_scale_holds_all_and_has_even_steps(values: list[float], unit: str, zero: bool) -> None:
    found = scale(values, unit, zero)
    tolerance = 1e-9 * max(1.0, found.high - found.low)
    assert found.low <= min(values) + tolerance and max(values) <= found.high + tolerance
    assert (found.ticks[0], found.ticks[-1]) == (found.low, found.high)
    steps = [high - low for low, high in pairwise(found.ticks)]
    assert 1 <= len(steps) <= 8
    assert steps == pytest.approx([steps[0]] * len(steps), rel=1e-6)
    assert not zero or found.low <= 0 <= found.high


def test_bars_begin_at_zero_however_high_they_are() -> None:
    assert scale([80, 90], "percent", zero=True).low == 0
    assert scale([80, 90], "percent").low > 0


def test_the_ends_are_round() -> None:
    found = scale([0.53, 15.8], "percent", zero=True)
    assert found.ticks == (0, 5, 10, 15, 20)


def test_one_value_that_is_no_percent_has_room_on_both_sides() -> None:
    found = scale([42.5], "minutes")
    assert found.low < 42.5 < found.high


@pytest.mark.parametrize("low", [0.0, 5.0, 1e12, -1e12])
@pytest.mark.parametrize("apart", [0.0, 1e-12, 1e-4])
def test_values_that_are_nearly_one_have_a_scale(low: float, apart: float) -> None:
    found = scale([low, low + apart], "minutes")
    assert found.low <= low <= low + apart <= found.high
    assert found.low < found.high
    assert len(set(found.ticks)) == len(found.ticks) > 1
