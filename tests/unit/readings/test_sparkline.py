"""The line over time: gaps where nothing is shown, and a scale that makes no storm of a ripple."""

from __future__ import annotations

import pytest

from playbook.readings import readings
from playbook.readings.sparkline import HEIGHT, WIDTH, Scale, scale_of, sparkline
from tests.unit.readings.harbor import book, metric


def line(*rows: tuple[int, int]) -> list:
    return list(readings(book([(f"FY{2001 + i} Q1", "Pier", *row) for i, row in enumerate(rows)])))


def test_a_hidden_period_is_a_gap() -> None:
    found = line((50, 100), (60, 100), (4, 8), (70, 100), (4, 20), (70, 100), (80, 100))
    drawn = sparkline(found, found[0], scale_of(found))
    assert drawn is not None
    assert [len(points.split()) for points in drawn.lines] == [2, 2]
    assert [len(points.split()) for points in drawn.bands] == [4, 4]
    assert len(drawn.dots) == 1
    assert (drawn.count, drawn.first.period, drawn.last.period) == (5, "FY2001 Q1", "FY2007 Q1")


def test_one_value_makes_no_line() -> None:
    found = line((50, 100), (4, 8))
    assert sparkline(found, found[0], scale_of(found)) is None


def test_levels_make_no_line() -> None:
    rows = [("FY2001 Q1", "Pier", 50, 100), ("FY2002 Q1", "Pier", 90, 100)]
    found = list(readings(book(rows, metric(levels_only=("calm",)))))
    assert sparkline(found, found[0], scale_of(found)) is None


def test_a_hidden_reading_has_no_place_on_the_line() -> None:
    found = line((50, 100), (4, 8), (60, 100))
    assert sparkline(found, found[1], scale_of(found)) is None


def test_higher_is_further_up_and_later_further_right() -> None:
    found = line((50, 100), (90, 100))
    places = [drawn.here for one in found if (drawn := sparkline(found, one, scale_of(found)))]
    (x1, y1), (x2, y2) = places
    assert 0 < x1 < x2 < WIDTH
    assert 0 < y2 < y1 < HEIGHT


def test_the_scale_holds_all_intervals_and_is_ten_units_at_least() -> None:
    far = line((50, 100), (90, 100))
    assert scale_of(far) == Scale(far[0].low, far[1].high)
    near = scale_of(line((500_000, 1_000_000), (501_000, 1_000_000)))
    assert near.most - near.least == pytest.approx(10)
    assert scale_of([]) == Scale(-5.0, 5.0)
