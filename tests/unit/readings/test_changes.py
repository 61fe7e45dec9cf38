"""Up, down or no clear change: decided by the interval of the difference, and only between what can be compared."""

from __future__ import annotations

import pytest
from statsmodels.stats.proportion import confint_proportions_2indep

from playbook.model import Metric
from playbook.readings import Reading, readings
from tests.unit.readings.harbor import Row, asked, book, metric


def last(rows: list[Row], one: Metric | None = None) -> Reading:
    return readings(book(rows, one))[-1]


def two(before: tuple[int, int], now: tuple[int, int], one: Metric | None = None) -> Reading:
    return last([("FY2024 Q1", "Pier", *before), ("FY2024 Q2", "Pier", *now)], one)


def test_a_fall_of_four_points_with_a_thousand_answers_is_not_clear() -> None:
    one = two((720, 1000), (680, 1000))
    assert (one.change, one.good) == ("no clear change", None)
    assert one.change_points == pytest.approx(-4.0)
    assert one.previous == "FY2024 Q1"


def test_a_fall_of_four_points_with_ten_thousand_answers_is_clear() -> None:
    one = two((7200, 10_000), (6800, 10_000))
    assert (one.change, one.good) == ("down", False)


def test_the_interval_is_that_of_an_independent_package() -> None:
    one = two((48, 80), (56, 70))
    low, high = confint_proportions_2indep(56, 70, 48, 80, method="newcomb")
    assert (one.change, one.good) == ("up", True)
    assert (one.change_low, one.change_high) == (pytest.approx(100 * low), pytest.approx(100 * high))


def test_more_is_worse_where_less_is_better() -> None:
    one = two((100, 1000), (300, 1000), metric(direction="down"))
    assert (one.change, one.good) == ("up", False)


def test_the_first_period_is_compared_with_nothing() -> None:
    (one,) = readings(book([("FY2024 Q1", "Pier", 50, 100)]))
    assert (one.change, one.change_points, one.previous) == (None, None, None)


def test_time_decides_and_not_the_place_in_the_file() -> None:
    found = readings(book([("FY2024 Q2", "Pier", 900, 1000), ("FY2024 Q1", "Pier", 100, 1000)]))
    assert [one.change for one in found] == ["up", None]


def test_a_quarter_is_not_compared_with_a_year() -> None:
    assert last([("FY2023", "Pier", 100, 1000), ("FY2024 Q1", "Pier", 900, 1000)]).change is None


def test_groups_are_compared_with_themselves_only() -> None:
    assert last([("FY2024 Q1", "Pier", 100, 1000), ("FY2024 Q2", "Quay", 900, 1000)]).change is None


def test_a_period_without_a_value_is_passed_over() -> None:
    rows = [("FY2024 Q1", "Pier", 100, 1000), ("FY2024 Q2", "Pier", 8, 9), ("FY2024 Q3", "Pier", 900, 1000)]
    one = last([*rows[:2], ("FY2024 Q2", "Quay", 8, 9), rows[2]])
    assert (one.change, one.previous) == ("up", "FY2024 Q1")


@pytest.mark.parametrize("n", [9, 29])
def test_a_value_that_is_not_shown_is_compared_with_nothing(n: int) -> None:
    one = two((100, 1000), (n, n))
    assert (one.change, one.change_points, one.change_low) == (None, None, None)


def test_a_series_that_shows_levels_only_shows_no_change() -> None:
    assert two((100, 1000), (900, 1000), metric(levels_only=("calm",))).change is None


def test_two_rows_of_one_period_are_compared_with_nothing() -> None:
    rows = [("FY2024 Q1", "Pier", 100, 1000), ("FY2024 Q1", "Pier", 200, 1000), ("FY2024 Q2", "Pier", 900, 1000)]
    assert [one.change for one in readings(book(rows))] == [None, None, None]


def test_minutes_have_no_clear_change_because_they_have_no_interval() -> None:
    assert two((100, 1000), (900, 1000), metric(unit="minutes")).change is None


def test_a_faulty_quarter_is_not_the_base_of_a_sound_one() -> None:
    surveys = [
        asked("Ferry office", ("FY2024 Q1", "Tickets", 500, 1000)),
        asked("Ferry office", ("FY2024 Q2", "Tickets", 900, 1000), comparable="no"),
        asked("Ferry office", ("FY2024 Q3", "Tickets", 600, 1000)),
    ]
    for comparable_only in (True, False):
        one = readings(book([], surveys=surveys), comparable_only=comparable_only)[-1]
        assert (one.change, one.previous) == ("up", "FY2024 Q1")


def test_two_faulty_quarters_are_not_compared_with_each_other() -> None:
    surveys = [
        asked("Ferry office", ("FY2024 Q1", "Tickets", 100, 1000), comparable="no"),
        asked("Ferry office", ("FY2024 Q2", "Tickets", 900, 1000), comparable="no"),
    ]
    found = readings(book([], surveys=surveys), comparable_only=False)
    assert [(one.change, one.change_low, one.previous) for one in found] == [(None, None, None)] * 2


def test_a_fiscal_quarter_is_not_compared_with_one_of_the_calendar() -> None:
    # FY2021 Q1 of the federal government is 2020 Q4.
    assert last([("2020 Q4", "Pier", 100, 1000), ("FY2021 Q1", "Pier", 900, 1000)]).change is None
    assert last([("2020", "Pier", 100, 1000), ("FY2021", "Pier", 900, 1000)]).change is None
