from __future__ import annotations

import pytest
from pydantic import ValidationError

from playbook.load.series_csv import read_series
from playbook.model import Observation
from playbook.place import Problem
from tests.worlds import World


def row(*counts: int) -> Observation:
    names = ("n1", "n2", "n3", "n4", "n5")
    data = dict(zip(names, counts, strict=True))
    return Observation.model_validate({"period": "p", "group": "g", "source": "s", "n": sum(counts) or None, **data})


@pytest.mark.parametrize(
    ("counts", "percent"),
    [((0, 0, 0, 0, 7), 100), ((7, 0, 0, 0, 0), 0), ((1, 1, 1, 1, 1), 40), ((0, 0, 1, 1, 1), 200 / 3)],
)
def test_the_top_two_box_is_the_share_of_answers_4_and_5(counts: tuple[int, ...], percent: float) -> None:
    assert row(*counts).shown == pytest.approx(percent)


def test_no_answers_make_no_share() -> None:
    with pytest.raises(ValidationError, match="add up to 0"):
        row(0, 0, 0, 0, 0)


def test_a_value_is_shown_as_it_is() -> None:
    data = {"period": "p", "group": "g", "value": 12.5, "source": "s"}
    assert Observation.model_validate(data).shown == 12.5


def test_the_newest_figure_of_a_metric_is_the_last_period_of_its_first_series(small: World) -> None:
    book = small.book()
    (last,) = book.newest(book.metrics["calm"])
    assert (last.period, last.shown) == ("Autumn", 60)


def test_a_period_with_several_groups_gives_all_of_them(small: World) -> None:
    line = small.text("data/series/calm-by-season.csv").splitlines()[-1]
    small.append("data/series/calm-by-season.csv", line.replace(line.split(",")[1], "Elsewhere") + "\n")
    book = small.book()
    assert [row.group for row in book.newest(book.metrics["calm"])] == [line.split(",")[1], "Elsewhere"]


def test_a_metric_without_series_has_no_figure(small: World) -> None:
    small.replace("data/metrics.yml", "  series: [delay-by-week]\n", "")
    book = small.change({"data/series/delay-by-week.csv": None}).book()
    assert book.newest(book.metrics["delay"]) == ()


def test_a_wrong_row_does_not_cost_the_right_ones() -> None:
    problems: list[Problem] = []
    text = "period,group,value,n,source\na,g,1,1,s\nb,g,x,1,s\nc,g,3,1,s\n"
    series = read_series("id", text, "data/series/id.csv", problems)
    assert [one.period for one in series.observations] == ["a", "c"]
    assert [problem.place.line for problem in problems] == [3]


def test_a_row_that_goes_over_two_lines_has_the_line_it_ends_on() -> None:
    text = 'period,group,value,n,source\n"a\na",g,1,1,s\nb,g,2,1,s\n'
    series = read_series("id", text, "f.csv", [])
    assert [one.place.line for one in series.observations] == [3, 4]
