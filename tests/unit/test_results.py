"""A share in a case study is shown with its n, or with the words that it was not published."""

from __future__ import annotations

import pytest

from tests.claims import only, says
from tests.ours import our_book
from tests.pages import page
from tests.worlds import World

GREY = "case_studies/grey-rock.md"


def result(small: World, unit: str, *more: str) -> World:
    lines = "".join(f"    {line}\n" for line in more)
    return small.replace(GREY, "    unit: ships\n", f"    unit: {unit}\n{lines}")


def shown(world: World) -> str:
    rows = page(world, GREY).css("table.cx-figures tr")
    assert [cell.text() for cell in rows[0].css("th")][3] == "n"
    return rows[1].css("th, td")[3].text()


@pytest.mark.parametrize("unit", ["percent", '"%"'])
def test_a_percent_without_n(small: World, unit: str) -> None:
    result(small, unit)
    line = small.line(GREY, "what: Ships aground")
    only(small, GREY, line, "entry 1 of 'results': a percent has no n", "or 'n: null' if it was not published")


@pytest.mark.parametrize("value", ["0", "-3", "12.5", "many", "true", '"80"'])
def test_an_n_that_is_no_number_of_answers(small: World, value: str) -> None:
    result(small, "percent", f"n: {value}")
    problem = small.only_problem()
    says(problem, GREY, small.line(GREY, f"n: {value}"), "'n' of entry 1 of 'results'", "correct")


@pytest.mark.parametrize(
    ("unit", "more", "cell"),
    [
        ("percent", ["n: 13449"], "13,449"),
        ("percent", ["n: null"], "not published"),
        ("percent", ["n: 4657", "n_before: 5671"], "5,671 before, 4,657 after"),
        ("percent", ["n: 38293", "n_before: null"], "not published before, 38,293 after"),
        ("points", ["n: 80"], "80"),
        ("points", ["n: null"], "not published"),
        ("ships", [], "–"),
    ],
)
def test_n_has_a_column(small: World, unit: str, more: list[str], cell: str) -> None:
    assert shown(result(small, unit, *more)) == cell


def test_every_share_of_the_repository_says_its_n() -> None:
    cases = our_book().cases
    shares = [one for case in cases.values() for one in case.results if one.unit == "percent"]
    assert len(shares) > 15
    assert all(one.states_n for one in shares)
    assert {one.n for one in shares} >= {None, 13449, 38293}
