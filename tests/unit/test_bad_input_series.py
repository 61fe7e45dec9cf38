from __future__ import annotations

import pytest

from tests.claims import only
from tests.worlds import World

CALM = "data/series/calm-by-season.csv"
DELAY = "data/series/delay-by-week.csv"


@pytest.mark.parametrize("row", ["Winter,All sailors,1,2,3,4,5,15", "Winter,All,1,2,3,4,5,15,log-2020,x"])
def test_a_ragged_row(small: World, row: str) -> None:
    small.append(CALM, f"{row}\nSummer,All,1,1,1,1,1,5,log-2020\n")
    cells = len(row.split(","))
    only(small, CALM, 4, f"the row has {cells} cells, the first line has 9", "add or remove commas")


def test_a_comma_inside_quotes_is_no_new_cell(small: World) -> None:
    small.append(CALM, 'Winter,"Sailors, all",1,2,3,4,5,15,log-2020\n')
    assert small.problems() == []


@pytest.mark.parametrize("header", ["period,group,n,value,source", "Period,Group,Value,N,Source", "a", ""])
def test_a_wrong_first_line(small: World, header: str) -> None:
    small.change({DELAY: f"{header}\nWeek 1,All ships,42.5,80,log-2020\n"})
    only(small, DELAY, 1, f"the first line is '{header}'", "write period,group,value,n,source or period,group,n1")


def test_a_quote_that_stays_open(small: World) -> None:
    small.append(DELAY, 'Week 2,"All ships,43,81,log-2020\n')
    only(small, DELAY, 3, "not valid CSV", "check the quotes")


def test_counts_that_do_not_add_up(small: World) -> None:
    small.append(CALM, "Winter,All sailors,1,2,3,4,5,16,log-2020\n")
    only(small, CALM, 4, "n is 16, but n1 to n5 add up to 15", "correct the value")


def test_a_count_that_is_missing(small: World) -> None:
    small.append(CALM, "Winter,All sailors,1,2,,4,5,12,log-2020\n")
    only(small, CALM, 4, "one of the counts n1 to n5 is missing", "correct")


@pytest.mark.parametrize("cells", ["-1,2,3,4,5,13", "1,2,3,4,5,0", "1,2,3,4.5,5,15", "1,2,3,four,5,15"])
def test_counts_that_are_no_counts(small: World, cells: str) -> None:
    small.append(CALM, f"Winter,All sailors,{cells},log-2020\n")
    problem = small.only_problem()
    assert (problem.place.file, problem.place.line) == (CALM, 4)


def with_shares(small: World, row: str) -> World:
    return small.change({CALM: f"period,group,value,n,source\nSpring,All,50,10,log-2020\n{row}\n"})


def test_a_share_without_n(small: World) -> None:
    with_shares(small, "Autumn,All,55,,log-2020")
    only(small, CALM, 3, "a share of 'calm' has no n", "add the number of respondents")


def test_counts_without_n(small: World) -> None:
    small.append(CALM, "Winter,All sailors,1,2,3,4,5,,log-2020\n")
    only(small, CALM, 4, "a share of 'calm' has no n", "add the number of respondents")


@pytest.mark.parametrize("value", ["100.1", "-0.1", "5500"])
def test_a_share_outside_0_to_100(small: World, value: str) -> None:
    with_shares(small, f"Autumn,All,{value},80,log-2020")
    only(small, CALM, 3, f"the share is {value}", "from 0 to 100")


@pytest.mark.parametrize("value", ["0", "100"])
def test_the_ends_of_the_scale_are_shares(small: World, value: str) -> None:
    with_shares(small, f"Autumn,All,{value},80,log-2020")
    assert small.problems() == []


@pytest.mark.parametrize("value", ["nan", "inf", "1e999", "much", "4 2"])
def test_a_value_that_is_no_number(small: World, value: str) -> None:
    small.append(DELAY, f"Week 2,All ships,{value},80,log-2020\n")
    problem = small.only_problem()
    assert (problem.place.file, problem.place.line) == (DELAY, 3)
    assert "'value'" in problem.wrong


def test_no_value_at_all(small: World) -> None:
    small.append(DELAY, "Week 2,All ships,,80,log-2020\n")
    only(small, DELAY, 3, "either a value or the five counts", "correct")


def test_minutes_without_n_are_accepted(small: World) -> None:
    small.append(DELAY, "Week 2,All ships,50,,log-2020\n")
    assert small.problems() == []


def test_answer_counts_for_a_metric_in_minutes(small: World) -> None:
    small.replace("data/metrics.yml", "series: [delay-by-week]", "series: [delay-by-week, calm-by-season]")
    wrongs = [problem.wrong for problem in small.checked().problems]
    assert wrongs == ["counts of answers make a percent, but the unit of 'delay' is minutes"] * 2


def test_a_row_that_stands_twice(small: World) -> None:
    small.append(DELAY, "Week 1,All ships,50,80,log-2020\n")
    only(small, DELAY, 3, "Week 1, All ships stands twice; the first is at line 2", "remove one")


def test_a_series_that_no_metric_uses_is_a_warning(small: World) -> None:
    small.change({"data/series/lost.csv": small.text(DELAY)})
    problem = small.only_problem()
    assert (problem.place.file, problem.is_error) == ("data/series/lost.csv", False)
    assert "no metric uses this series" in problem.wrong


def test_an_empty_line(small: World) -> None:
    small.append(CALM, "\nSummer,All,1,1,1,1,1,5,log-2020\n")
    only(small, CALM, 4, "the line is empty", "delete it")


@pytest.mark.parametrize(("mark", "name"), [(";", "semicolons"), ("\t", "tabs")])
def test_a_file_with_other_separators(small: World, mark: str, name: str) -> None:
    small.change({DELAY: lambda text: text.replace(",", mark)})
    only(small, DELAY, 1, f"its columns are separated by {name}", "save the file as CSV with commas")


def test_a_file_with_a_first_line_alone(small: World) -> None:
    small.change({DELAY: "period,group,value,n,source\n"})
    only(small, DELAY, 1, "there is no row below the first line", "add a row, or delete the file")


@pytest.mark.parametrize(
    ("file", "row", "wrong", "remedy"),
    [
        (CALM, "Winter,All,1,2,3,4,5,0,log-2020", "'n' is '0', and cannot be less than 1", "leave out a row without"),
        (CALM, "Winter,All,-1,2,3,4,5,13,log-2020", "'n1' is '-1', and cannot be less than 0", "correct it"),
        (CALM, "Winter,All,0,0,0,0,0,,log-2020", "add up to 0, and not to a number from 1", "correct"),
        (
            CALM,
            "Winter,All,900000000000,0,0,0,900000000000,,log-2020",
            "n1 to n5 add up to 1,800,000,000,000",
            "correct",
        ),
        (
            CALM,
            "Winter,All,1000000000001,0,0,0,0,1000000000001,log-2020",
            "more than 1,000,000,000,000",
            "digit too many",
        ),
        (DELAY, "Week 2,All ships,5,1000000000001,log-2020", "'n' is '1000000000001', more than 1,000,000", "too many"),
        (DELAY, "Week 2,All ships,1e13,,log-2020", "'value' is '1e13', more than 1,000,000,000,000", "too many"),
        (DELAY, "Week 2,All ships,-1e13,,log-2020", "'value' is '-1e13', less than −1,000,000,000,000", "too many"),
    ],
)
def test_a_number_beyond_what_people_count(small: World, file: str, row: str, wrong: str, remedy: str) -> None:
    small.append(file, f"{row}\n")
    found = small.checked().problems
    assert {problem.place.line for problem in found} == {small.text(file).count("\n")}
    assert all(wrong in problem.wrong and remedy in problem.remedy for problem in found if "no n" not in problem.wrong)
    assert any(wrong in problem.wrong for problem in found)


def test_the_largest_numbers_are_drawn(small: World) -> None:
    rows = "Week 2,All ships,1e12,1000000000000,log-2020\nWeek 3,All ships,-1e12,,log-2020\n"
    small.append(DELAY, rows)
    small.append("docs/measure/metrics.md", '\n\n{{ chart("trend", metrics="delay") }}\n')
    assert small.problems() == []


@pytest.mark.parametrize("period", ["FY 2021 Q1", "FY2021Q1", "2021Q1"])
def test_a_period_has_one_spelling(small: World, period: str) -> None:
    small.append(DELAY, f"{period},All ships,5,,log-2020\n")
    right = period.replace("FY ", "FY").replace(" Q1", "Q1").replace("Q1", " Q1")
    only(small, DELAY, 3, f"the period '{period}' has another spelling", f"write {right}")


def test_a_name_with_the_sign_between_names(small: World) -> None:
    small.append(DELAY, "Week 2,Ships; boats,5,,log-2020\n")
    only(small, DELAY, 3, "the name 'Ships; boats' holds a semicolon", "comma or a dash")
