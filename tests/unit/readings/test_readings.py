"""A reading says what is known of a metric for a group in a period, and how well."""

from __future__ import annotations

import pytest
from statsmodels.stats.proportion import proportion_confint

from playbook.model import Observation
from playbook.readings import group_names, newest, period_names, readings
from tests.unit.readings.harbor import asked, book, metric


@pytest.mark.parametrize(("agreeing", "n"), [(80, 100), (0, 100), (100, 100), (30, 30), (17, 43), (390_000, 400_000)])
def test_value_and_interval_are_those_of_an_independent_package(agreeing: int, n: int) -> None:
    (one,) = readings(book([("FY2024 Q1", "Pier", agreeing, n)]))
    low, high = proportion_confint(agreeing, n, method="wilson")
    assert one.value == pytest.approx(100 * agreeing / n)
    assert (one.low, one.high) == (pytest.approx(100 * low), pytest.approx(100 * high))
    assert (one.n, one.source) == (n, "log")


def test_a_share_with_its_n_has_an_interval_as_well() -> None:
    row = Observation(period="FY2024 Q1", group="Pier", value=12.5, n=400, source="log")
    (one,) = readings(book([row]))
    low, high = proportion_confint(50, 400, method="wilson")
    assert (one.value, one.low, one.high) == (12.5, pytest.approx(100 * low), pytest.approx(100 * high))


def test_minutes_have_no_interval_because_nothing_says_how_they_spread() -> None:
    row = Observation(period="FY2024 Q1", group="Pier", value=12.5, n=400, source="log")
    (one,) = readings(book([row], metric(unit="minutes", direction="down")))
    assert (one.value, one.low, one.high, one.n) == (12.5, None, None, 400)


@pytest.mark.parametrize(
    ("n", "disclosure", "has_value", "shown_n"),
    [
        (9, "hidden", False, None),
        (10, "count-only", False, 10),
        (29, "count-only", False, 29),
        (30, "wide", True, 30),
        (99, "wide", True, 99),
        (100, "shown", True, 100),
    ],
)
def test_small_numbers(n: int, disclosure: str, has_value: bool, shown_n: int | None) -> None:
    (one,) = readings(book([("FY2024 Q1", "Pier", 5, n)]))
    assert (one.disclosure, one.n) == (disclosure, shown_n)
    assert [part is not None for part in (one.value, one.low, one.high, one.counts)] == [has_value] * 4


def test_the_small_number_rule_holds_for_minutes_too() -> None:
    row = Observation(period="FY2024 Q1", group="Pier", value=12.5, n=4, source="log")
    (one,) = readings(book([row], metric(unit="minutes")))
    assert (one.value, one.n, one.disclosure) == (None, None, "hidden")


def test_series_and_surveys_stand_together() -> None:
    surveys = [asked("Ferry office", ("FY2024 Q1", "Tickets", 60, 100))]
    found = readings(book([("FY2024 Q1", "Pier", 50, 100)], surveys=surveys))
    assert [(one.provider, one.group, one.value) for one in found] == [
        ("", "Pier", 50.0),
        ("Ferry office", "Tickets, phone", 60.0),
    ]


def test_a_choice_by_group_provider_and_period() -> None:
    surveys = [asked("Ferry office", (period, "Tickets", 60, 100)) for period in ("FY2024 Q1", "FY2024 Q2")]
    world = book([("FY2024 Q1", "Pier", 50, 100), ("FY2024 Q1", "Quay", 50, 100)], surveys=surveys)

    def chosen(**choice: tuple[str, ...]) -> list[str]:
        return [f"{one.group} {one.period[-2:]}" for one in readings(world, **choice)]

    assert chosen(groups=("Pier",)) == ["Pier Q1"]
    assert chosen(groups=("Ferry office",)) == ["Tickets, phone Q1", "Tickets, phone Q2"]
    assert chosen(groups=("Tickets, phone",), periods=("FY2024 Q2",)) == ["Tickets, phone Q2"]
    assert chosen(metrics=("storm",)) == []
    full = "Ferry office: Tickets, phone"
    assert chosen(groups=(full,)) == ["Tickets, phone Q1", "Tickets, phone Q2"]
    assert group_names(world) == ("Pier", "Quay", "Tickets, phone", "Ferry office", full)
    assert period_names(world) == ("FY2024 Q1", "FY2024 Q2")


def test_rows_that_must_not_be_compared_come_only_when_asked_for() -> None:
    surveys = [asked("Ferry office", ("FY2024 Q1", "Tickets", 60, 100), comparable="no")]
    world = book([], surveys=surveys)
    assert readings(world) == ()
    (one,) = readings(world, comparable_only=False)
    assert not one.is_comparable


def test_the_newest_of_each_group_by_time_and_not_by_place_in_the_file() -> None:
    rows = [("FY2024 Q2", "Pier", 50, 100), ("FY2024 Q1", "Pier", 40, 100), ("FY2023 Q4", "Quay", 30, 100)]
    assert [(one.group, one.period) for one in newest(readings(book(rows)))] == [
        ("Pier", "FY2024 Q2"),
        ("Quay", "FY2023 Q4"),
    ]


def test_where_periods_have_no_order_the_last_one_written_is_the_newest() -> None:
    rows = [("Spring", "Pier", 50, 100), ("Autumn", "Pier", 40, 100)]
    assert [one.period for one in newest(readings(book(rows)))] == ["Autumn"]


def test_a_playbook_without_surveys_has_readings_too() -> None:
    from dataclasses import replace

    assert len(readings(replace(book([("FY2024 Q1", "Pier", 50, 100)]), surveys=None))) == 1


def test_two_providers_of_one_service_are_told_apart_by_both_names() -> None:
    surveys = [asked(provider, ("FY2024 Q1", "Tickets", 60, 100)) for provider in ("Ferry office", "Bus office")]
    found = readings(book([], surveys=surveys), groups=("Bus office: Tickets, phone",))
    assert [one.provider for one in found] == ["Bus office"]


def test_a_row_that_is_not_comparable_has_no_interval() -> None:
    surveys = [asked("Ferry office", ("FY2024 Q1", "Tickets", 60, 100), comparable="no")]
    (one,) = readings(book([], surveys=surveys), comparable_only=False)
    assert (one.value, one.low, one.high) == (60, None, None)


def test_a_count_of_all_has_no_interval_and_no_change() -> None:
    rows = [("FY2024 Q1", "Pier", 100, 1000), ("FY2024 Q2", "Pier", 900, 1000)]
    for one in readings(book(rows, metric(sample=False))):
        assert (one.low, one.high, one.change, one.disclosure) == (None, None, None, "shown")
