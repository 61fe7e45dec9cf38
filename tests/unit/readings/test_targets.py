"""A target is met, not met, or too close to call."""

from __future__ import annotations

import pytest

from playbook.model import Observation
from playbook.readings import Reading, readings
from tests.unit.readings.harbor import asked, book, metric


def met(agreeing: int, n: int, target: float, direction: str = "up") -> bool | None:
    one = metric(direction=direction, targets=[{"value": target, "source": "log"}])
    (found,) = readings(book([("FY2024 Q1", "Pier", agreeing, n)], one))
    assert (found.target, found.target_source) == (target, "log")
    return found.target_met


@pytest.mark.parametrize(
    ("agreeing", "n", "up", "down"),
    [
        (950, 1000, True, False),  # 93.5 to 96.2
        (850, 1000, False, True),  # 82.6 to 87.1
        (910, 1000, None, None),  # 89.1 to 92.6
        (19, 20, None, None),  # few answers: the value itself is not shown
    ],
)
def test_the_whole_interval_decides(agreeing: int, n: int, up: bool | None, down: bool | None) -> None:
    assert met(agreeing, n, 90) is up
    assert met(agreeing, n, 90, "down") is down


def targets_of(rows: list[tuple[str, str]], *targets: dict) -> list[float | None]:
    one = metric(targets=[{"source": "log", **target} for target in targets])
    world = book([(period, group, 50, 100) for period, group in rows], one)
    return [reading.target for reading in readings(world)]


def test_a_target_holds_from_its_first_period_on() -> None:
    rows = [("FY2023 Q4", "Pier"), ("FY2024 Q1", "Pier"), ("FY2025 Q1", "Pier")]
    assert targets_of(rows, {"value": 80, "since": "FY2024"}) == [None, 80, 80]
    assert targets_of(rows, {"value": 80, "since": "FY2024"}, {"value": 85, "since": "FY2025"}) == [None, 80, 85]


def test_a_group_s_own_target_comes_before_that_of_all() -> None:
    rows = [("FY2024 Q1", "Pier"), ("FY2024 Q1", "Quay")]
    assert targets_of(rows, {"value": 90, "group": "Pier"}, {"value": 80}) == [90, 80]


def waited(minutes: float) -> Reading:
    row = Observation(period="FY2024 Q1", group="Pier", value=minutes, source="log")
    one = metric(unit="minutes", direction="down", targets=[{"value": 20, "source": "log"}])
    (found,) = readings(book([row], one))
    return found


def test_a_value_of_a_unit_without_intervals_decides_by_itself() -> None:
    assert [(waited(m).target_met, waited(m).verdict) for m in (12.5, 20, 20.5)] == [
        (True, "yes"),
        (True, "yes"),
        (False, "no"),
    ]


def test_a_count_of_all_decides_by_itself() -> None:
    one = metric(sample=False, targets=[{"value": 90, "source": "log"}])
    (found,) = readings(book([("FY2024 Q1", "Pier", 910, 1000)], one))
    assert (found.target_met, found.low) == (True, None)


def test_of_few_answers_and_of_faulty_rows_nobody_can_tell() -> None:
    one = metric(targets=[{"value": 10, "source": "log"}])
    surveys = [asked("Ferry office", ("FY2024 Q1", "Tickets", 60, 100), comparable="no")]
    found = readings(book([("FY2024 Q1", "Pier", 19, 20)], one, surveys), comparable_only=False)
    assert [reading.verdict for reading in found] == [None, None]


def test_a_target_of_fiscal_years_says_nothing_about_years_of_the_calendar() -> None:
    rows = [("2024 Q1", "Pier"), ("FY2024 Q1", "Pier")]
    assert targets_of(rows, {"value": 80, "since": "FY2024"}) == [None, 80]
