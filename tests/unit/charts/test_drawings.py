"""The pictures say what the readings say, at the place where they say it."""

from __future__ import annotations

import itertools
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbook.charts.clean import Picture
from playbook.charts.drawing import draw
from playbook.charts.row_drawing import rows_spec
from playbook.charts.rows import Row, Rows
from playbook.charts.style import WIDTHS, Width
from playbook.charts.trend import Line, Point, Trend
from playbook.charts.trend_drawing import trend_spec
from tests.examples import times
from tests.unit.charts.pictures import marks, points, reader, texts

SIZES: tuple[Width, ...] = ("wide", "narrow")
EVERY_SIZE = pytest.mark.parametrize("size", SIZES)


def row(label: str, value: float, low: float, high: float, **more: object) -> Row:
    return Row(label, value, low, high, f"{value:.1f}%", "1,000", **more)


THREE = Rows((row("Pier", 90, 88, 92), row("Quay", 50, 40, 60, wide=True), row("Slip", 10, 9, 11)), "percent")


@cache
def rows(chart: Rows, size: Width) -> Picture:
    return draw(rows_spec(chart, size), None)


def trend(chart: Trend, size: Width) -> Picture:
    return draw(trend_spec(chart, size), None)


@EVERY_SIZE
def test_each_dot_stands_at_its_value(size: Width) -> None:
    picture = rows(THREE, size)
    value = reader(picture, "x")
    assert sorted(value(point.x) for point in points(picture)) == pytest.approx([10, 50, 90], abs=0.01)


@EVERY_SIZE
def test_each_line_runs_from_the_lower_end_of_its_interval_to_the_upper(size: Width) -> None:
    picture = rows(THREE, size)
    value = reader(picture, "x")
    found = [m for m in marks(picture) if m.element.get("stroke-width") == "3"]
    ends = sorted((value(m.x), value(m.x + float(m.element.get("x2", 0)))) for m in found)
    assert [end for pair in ends for end in pair] == pytest.approx([9, 11, 40, 60, 88, 92], abs=0.01)


@EVERY_SIZE
def test_every_row_has_its_words(size: Width) -> None:
    found = " ".join(texts(rows(THREE, size)))
    assert all(word in found for word in ("Pier", "Quay", "Slip", "90.0%", "50.0%", "10.0%", "1,000"))


def test_a_reading_of_few_people_has_an_open_point() -> None:
    fills = [point.element.get("fill") for point in points(rows(THREE, "wide"))]
    assert sorted(fills) == ["var(--cx-chart-1)", "var(--cx-chart-1)", "var(--cx-chart-paper)"]


@EVERY_SIZE
def test_bars_begin_at_zero_and_end_at_their_value(size: Width) -> None:
    picture = rows(Rows((row("Paper", 16, 15, 17), row("Web", 1, 0.9, 1.1)), "percent", bars=True), size)
    value = reader(picture, "x")
    bars = [m for m in marks(picture) if m.element.tag == "path" and m.element.get("fill") == "var(--cx-chart-1)"]
    starts = [_corners(m) for m in bars]
    assert [value(m.x + low) for m, (low, _) in zip(bars, starts, strict=True)] == pytest.approx([0, 0], abs=0.01)
    assert [value(m.x + high) for m, (_, high) in zip(bars, starts, strict=True)] == pytest.approx([16, 1], abs=0.01)


def _corners(mark) -> tuple[float, float]:
    """Return the left and the right end of a rectangle drawn as M x,y h width v height h -width Z."""
    path = mark.element.get("d")
    start, wide = path[1:].split(",")[0], path.split("h")[1].split("v")[0]
    return float(start), float(start) + float(wide)


GAPPED = Line("Pier", (Point(0, 40, 37, 43), Point(1, 50, 47, 53), Point(4, 60, 57, 63)))
QUARTERS = ("2021 Q1", "2021 Q2", "2021 Q3", "2021 Q4", "2022 Q1")


@EVERY_SIZE
def test_a_trend_has_a_point_for_each_figure_and_none_for_a_gap(size: Width) -> None:
    picture = trend(Trend(QUARTERS, (GAPPED,), "percent"), size)
    value = reader(picture, "y")
    found = sorted(points(picture), key=lambda point: point.x)
    assert [value(point.y) for point in found] == pytest.approx([40, 50, 60], abs=0.01)
    step = found[1].x - found[0].x
    assert found[2].x - found[1].x == pytest.approx(3 * step, abs=0.01)


def test_no_line_crosses_a_gap() -> None:
    picture = trend(Trend(QUARTERS, (GAPPED,), "percent"), "wide")
    lines = [m.element.get("d", "") for m in marks(picture) if m.element.get("stroke-width") == "2.5"]
    assert len(lines) == 1
    assert lines[0].count("L") == 1


def test_points_of_other_people_each_time_are_not_joined() -> None:
    line = Line("Pier", (Point(0, 40, 37, 43), Point(1, 50, 47, 53)), joined=False)
    picture = trend(Trend(QUARTERS[:2], (line,), "percent"), "wide")
    assert [m for m in marks(picture) if m.element.get("stroke-width") == "2.5"] == []
    assert len(points(picture)) == 2


def test_four_lines_differ_in_dashes_and_shapes_and_not_only_in_color() -> None:
    four = tuple(
        Line(f"Pier {i}", (Point(0, 20.0 * i, None, None), Point(1, 20.0 * i, None, None))) for i in range(1, 5)
    )
    picture = trend(Trend(QUARTERS[:2], four, "percent"), "narrow")
    strokes = [m.element for m in marks(picture) if m.element.get("stroke-width") == "2.5"]
    assert len({stroke.get("stroke-dasharray", "") for stroke in strokes}) == 4
    assert len({point.element.get("d") for point in points(picture)}) == 4
    assert all(f"Pier {i}" in texts(picture) for i in range(1, 5))


def test_names_at_the_ends_do_not_touch() -> None:
    four = tuple(Line(f"Pier {i}", (Point(0, 50.0 + i / 10, None, None),)) for i in range(4))
    picture = trend(Trend(QUARTERS[:1], four, "percent"), "wide")
    heights = sorted(m.y for m in marks(picture) if m.element.tag == "text" and m.text.startswith("Pier"))
    assert all(high - low >= 17 for low, high in itertools.pairwise(heights))


NO_NUMBERS = ("NaN", "undefined", "Infinity")
LABELS = st.text(max_size=60).filter(lambda label: not any(word in label for word in NO_NUMBERS))


@settings(max_examples=times(10), deadline=None)
@given(st.lists(st.tuples(LABELS, st.floats(0, 100)), min_size=1, max_size=8), st.sampled_from(SIZES))
def test_any_labels_and_values_make_a_drawing_of_finite_numbers(found: list[tuple[str, float]], size: Width) -> None:
    chart = Rows(tuple(row(label, value, value, value) for label, value in found), "percent")
    picture = draw(rows_spec(chart, size), None)
    assert not [word for word in NO_NUMBERS if word in picture.markup]
    assert picture.width == WIDTHS[size]
