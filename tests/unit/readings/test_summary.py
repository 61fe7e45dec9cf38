"""A metric in one line, and its rows where hundreds would be too many."""

from __future__ import annotations

from playbook.readings import readings
from playbook.readings.summary import few, summary
from tests.unit.readings.harbor import Row, asked, book, metric

OWN: list[Row] = [(f"FY2024 Q{i}", "Pier", 50, 100) for i in (1, 2, 3)]
ALONE = metric(series=())


def many(count: int) -> list:
    return [
        asked("Ferry office", (f"FY2024 Q{quarter}", f"Line {i}", 50 + i, 100 + i))
        for quarter in (1, 2)
        for i in range(count)
    ]


def chosen(most: int, surveys: list, own: list[Row] = OWN) -> list[str]:
    found = readings(book(own, surveys=surveys))
    return [f"{one.group} {one.period[-2:]}" for one in few(found, most)]


def test_all_rows_where_they_are_few() -> None:
    assert len(chosen(7, many(2))) == 7


def test_else_the_newest_of_each_group() -> None:
    assert chosen(3, many(2)) == ["Pier Q3", "Line 0, phone Q2", "Line 1, phone Q2"]


def test_else_the_series_that_people_chose() -> None:
    assert chosen(3, many(9)) == ["Pier Q1", "Pier Q2", "Pier Q3"]
    assert chosen(2, many(9)) == ["Pier Q3"]


def test_else_those_with_the_most_answers() -> None:
    assert chosen(2, many(9), own=[]) == ["Line 7, phone Q2", "Line 8, phone Q2"]


def test_the_line_is_the_newest_period_of_the_series() -> None:
    world = book(OWN, surveys=many(2))
    one = summary(world, world.metrics["calm"])
    assert one.only is not None
    assert (one.only.group, one.only.period) == ("Pier", "FY2024 Q3")


def test_or_that_of_the_surveys_with_the_middle_of_all_groups() -> None:
    world = book([], ALONE, many(3))
    one = summary(world, world.metrics["calm"])
    assert [reading.group for reading in one.found] == ["Line 0, phone", "Line 1, phone", "Line 2, phone"]
    assert one.only is None
    assert one.median == 100 * 51 / 101


def test_a_metric_without_data_has_nothing() -> None:
    world = book([], ALONE)
    assert summary(world, world.metrics["calm"]).found == ()
