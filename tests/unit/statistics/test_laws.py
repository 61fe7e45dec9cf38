"""What holds for every input: finite numbers, on their scale, in order, and the same seen from the other side."""

from __future__ import annotations

from inspect import signature
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook import statistics
from playbook.statistics import Estimate, Interval, change, difference, mean, median, net_promoter_score, wilson
from tests.examples import times
from tests.unit.statistics.random_input import counts, hundreds, levels, parts, sizes
from tests.unit.statistics.test_vectors import FUNCTIONS

Part = tuple[int, int]
Counts = tuple[int, int, int, int, int]
OPPOSITE = {"up": "down", "down": "up", "no clear change": "no clear change"}

anything = st.one_of(
    st.none(),
    st.booleans(),
    st.text(max_size=3),
    st.integers(),
    st.integers(0, 100),
    st.floats(),
    st.floats(0, 1),
    st.lists(st.integers(0, 9) | st.floats() | st.text(max_size=2), max_size=6),
)


def fits(estimate: Estimate, least: float, most: float) -> bool:
    return least <= estimate.low <= estimate.value <= estimate.high <= most


@hundreds
@given(parts(), levels)
def test_wilson_stays_on_its_scale(part: Part, level: float) -> None:
    k, n = part
    found = wilson(k, n, level)
    assert fits(found, 0, 1)
    assert found.low < found.high
    assert (found.low == 0) == (k == 0)
    assert found.high == 1 if k == n else found.high < 1


@hundreds
@given(parts(), levels)
def test_wilson_is_the_same_seen_from_the_rest(part: Part, level: float) -> None:
    k, n = part
    found, rest = wilson(k, n, level), wilson(n - k, n, level)
    assert (rest.low, rest.high) == pytest.approx((1 - found.high, 1 - found.low), abs=1e-12)


@hundreds
@given(parts(), parts(), levels)
def test_difference_stays_on_its_scale_and_turns_round(one: Part, two: Part, level: float) -> None:
    found, turned = difference(*one, *two, level), difference(*two, *one, level)
    assert fits(found, -1, 1)
    assert (turned.low, turned.value, turned.high) == (-found.high, -found.value, -found.low)
    assert change(*two, *one, level) == OPPOSITE[change(*one, *two, level)]


@hundreds
@given(parts())
def test_nothing_changes_from_a_result_to_itself(part: Part) -> None:
    assert difference(*part, *part).value == 0
    assert change(*part, *part) == "no clear change"


@hundreds
@given(counts, levels)
def test_means_and_scores_stay_on_their_scales(found: Counts, level: float) -> None:
    assert fits(mean(found, level), 1, 5)
    assert mean(found, level).interval.width > 0
    promoters, passives, detractors, *_ = found
    if promoters + passives + detractors:
        assert fits(net_promoter_score(promoters, passives, detractors, level), -100, 100)


@hundreds
@given(st.integers(1, 5), sizes, levels)
def test_equal_answers_are_no_certainty(answer: int, n: int, level: float) -> None:
    unseen = wilson(0, n, level).high
    found = mean([n if one == answer else 0 for one in range(1, 6)], level)
    assert found.high - found.low == pytest.approx(4 * unseen, rel=1e-6)
    assert found.value == answer


@hundreds
@given(counts, levels)
def test_a_mean_is_the_same_on_the_scale_turned_round(found: Counts, level: float) -> None:
    one, turned = mean(found, level), mean(found[::-1], level)
    assert (turned.low, turned.high) == pytest.approx((6 - one.high, 6 - one.low), rel=1e-9)


@hundreds
@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=9))
def test_a_median_is_finite_and_between_the_values(values: list[float]) -> None:
    assert min(values) - 1e-300 <= median(values) <= max(values) + 1e-300


def finite(found: object) -> bool:
    if isinstance(found, Estimate):
        return fits(found, -100, 100)
    if isinstance(found, tuple):
        return all(type(one) is int for one in found)
    return isinstance(found, str) or (isinstance(found, int | float) and isfinite(found))


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
@settings(hundreds, max_examples=times(50))
@given(data=st.data())
def test_whatever_comes_gives_finite_numbers_or_a_plain_error(name: str, data: st.DataObject) -> None:
    function = getattr(statistics, name)
    arguments = [data.draw(anything) for _ in signature(function).parameters]
    try:
        found = function(*arguments)
    except ValueError as error:
        assert " must " in str(error)
    else:
        assert finite(found), found


def test_an_interval_holds_its_ends() -> None:
    interval = Estimate(0.5, 0.25, 0.75).interval
    assert interval == Interval(0.25, 0.75)
    assert 0.25 in interval
    assert 0.75 in interval
    assert 0.76 not in interval
    assert interval.width == 0.5
