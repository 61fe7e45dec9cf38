"""A gap in the data is a gap in time, and time is written below a chart in words that fit."""

from __future__ import annotations

import pytest

from playbook.charts.axis_of_time import marked, time_words
from playbook.charts.timeline import timeline


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (["FY2021 Q3", "FY2022 Q2"], ["FY2021 Q3", "FY2021 Q4", "FY2022 Q1", "FY2022 Q2"]),
        (["2021-11", "2022-02"], ["2021-11", "2021-12", "2022-01", "2022-02"]),
        (["FY2020", "FY2023"], ["FY2020", "FY2021", "FY2022", "FY2023"]),
        (["2023 Q1", "2022 Q4"], ["2022 Q4", "2023 Q1"]),
        (["Spring", "Autumn"], ["Spring", "Autumn"]),
        (["2021"], ["2021"]),
        ([], []),
    ],
)
def test_missing_periods_are_filled_in(given: list[str], found: list[str]) -> None:
    assert timeline(given) == found


def test_periods_far_apart_are_not_filled() -> None:
    assert timeline(["0001 Q1", "9999 Q4"]) == ["0001 Q1", "9999 Q4"]


def test_periods_of_several_lengths_are_left_alone() -> None:
    assert timeline(["2021", "2021 Q1", "2024"]) == ["2021", "2021 Q1", "2024"]


def test_quarters_stand_above_their_year() -> None:
    periods = ["FY2021 Q3", "FY2021 Q4", "FY2022 Q1", "FY2022 Q2"]
    assert list(time_words(periods, 60)) == [
        (0, 0, "Q3"),
        (1, 0, "Q4"),
        (2, 0, "Q1"),
        (3, 0, "Q2"),
        (0.5, 1, "FY2021"),
        (2.5, 1, "FY2022"),
    ]


def test_where_there_is_no_room_for_all_every_nth_is_marked() -> None:
    months = [f"2021-{month:02}" for month in range(1, 13)]
    assert marked(months, 60) == [*range(12)]
    assert marked(months, 20) == [0, 2, 4, 6, 8, 10]


def test_other_periods_are_written_in_their_own_words() -> None:
    assert list(time_words(["Spring", "Autumn"], 100)) == [(0, 0, "Spring"), (1, 0, "Autumn")]
