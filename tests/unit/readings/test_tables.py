"""The macro's table: columns as needed, words besides color, files with the same rows."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest

from macros.readings import figure_table
from playbook.authoring.context import AuthorError
from playbook.readings import names
from playbook.readings.export import COLUMNS
from tests.unit.readings.harbor import Row, asked, book, metric
from tests.unit.readings.shown import Shown

YEAR: list[Row] = [
    ("FY2024 Q1", "Pier", 700, 1000),
    ("FY2024 Q2", "Pier", 800, 1000),
    ("FY2024 Q3", "Pier", 700, 1000),
    ("FY2024 Q4", "Pier", 701, 1000),
    ("FY2024 Q1", "Quay", 3, 6),
    ("FY2024 Q2", "Quay", 12, 23),
    ("FY2024 Q3", "Quay", 20, 40),
]


def test_columns_stand_only_where_they_say_something() -> None:
    assert Shown(book(YEAR), "calm").heads == ["Group", "Period", "Value and 95% interval", "n", "Over time", "Change"]
    assert Shown(book(YEAR[:1]), "calm").heads == ["Group", "Value and 95% interval", "n"]
    of_pier = Shown(book(YEAR, metric(targets=[{"value": 70, "source": "log"}])), "calm", groups="Pier")
    assert of_pier.heads == ["Period", "Value and 95% interval", "n", "Over time", "Change", "Target met"]
    common = of_pier.tree.css_first(".cx-readings__common").text()
    assert " ".join(common.split()) == "Calm, Pier. Higher is better."


def test_a_change_is_said_in_words_and_drawn_by_shape() -> None:
    one = Shown(book(YEAR), "calm", groups="Pier")
    assert one.cell(0, "Change") == "–"
    assert one.cell(1, "Change").startswith("up 10.0 points since FY2024 Q1: +")
    assert one.cell(2, "Change").startswith("down 10.0 points since FY2024 Q2: −")
    assert one.cell(3, "Change").startswith("no clear change since FY2024 Q3: −3.9 to +4.1")
    drawn = [node.html for node in one.tree.css(".cx-change__icon path")]
    assert len(set(drawn)) == 3


def test_a_target_is_said_in_words() -> None:
    world = book(
        YEAR, metric(targets=[{"value": 75, "source": "log"}, {"value": 71, "since": "FY2024 Q4", "source": "log"}])
    )
    one = Shown(world, "calm", groups="Pier")
    assert [one.cell(row, "Target met").split(" target")[0] for row in range(4)] == [
        "no",
        "yes",
        "no",
        "too close to call",
    ]
    assert "target 71.0%" in one.cell(3, "Target met")


def test_small_numbers_are_named_and_the_rule_stands_below() -> None:
    one = Shown(book(YEAR), "calm", groups="Quay")
    value = "Value and 95% interval"
    assert (one.cell(0, value), one.cell(0, "n")) == ("hidden", "hidden")
    assert (one.cell(1, value), one.cell(1, "n")) == ("too few to show", "23")
    assert (one.cell(2, value), one.cell(2, "n")) == ("50.0% 35.2 to 64.8% wide", "40")
    assert "fewer than 10" in one.tree.css_first(".cx-readings__notes").text()
    assert "fewer than 10" not in Shown(book(YEAR), "calm", groups="Pier").html


def test_numbers_sort_as_numbers_and_hidden_ones_have_none() -> None:
    one = Shown(book(YEAR), "calm")
    column = [row.css("th, td")[3].attributes["data-value"] for row in one.tree.css("tbody tr")]
    assert column == ["1000", "1000", "1000", "1000", "", "23", "40"]


def test_the_line_over_time_has_words() -> None:
    (drawn, *_) = Shown(book(YEAR), "calm", groups="Pier").tree.css("svg[role=img]")
    assert drawn.attributes["aria-label"] == "4 periods: 70.0% in FY2024 Q1, 70.1% in FY2024 Q4"


def test_the_files_hold_the_rows_of_the_table() -> None:
    one = Shown(book(YEAR), "calm", title="Calm, by quarter")
    stem = "downloads/tables/pier/harbor/calm-by-quarter"
    assert sorted(one.files) == [f"{stem}.csv", f"{stem}.json"]
    rows = list(csv.DictReader(StringIO(one.files[f"{stem}.csv"])))
    assert tuple(rows[0]) == COLUMNS
    data = json.loads(one.files[f"{stem}.json"])
    assert len(rows) == len(data["readings"]) == len(one.tree.css("tbody tr")) == 7
    assert [(row["group"], row["period"], row["value"], row["n"]) for row in rows[:1]] == [
        ("Pier", "FY2024 Q1", "70.0", "1000")
    ]
    assert [(row["value"], row["n"], row["disclosure"]) for row in rows[4:6]] == [
        ("", "", "hidden"),
        ("", "23", "count-only"),
    ]
    for row, reading in zip(rows, data["readings"], strict=True):
        assert [str(value) if value is not None else "" for value in reading.values()] == list(row.values())
    assert data["sources"]["log"]["url"] == "https://example.org/log"


def test_a_name_that_a_spreadsheet_would_run_is_a_text_in_the_file() -> None:
    one = Shown(book([("FY2024 Q1", "=1+1", 50, 100)]), "calm")
    (row,) = csv.DictReader(StringIO(one.files["downloads/tables/pier/harbor/calm.csv"]))
    assert row["group"] == "'=1+1"


def test_the_newest_of_each_group() -> None:
    one = Shown(book(YEAR), "calm", periods="newest")
    assert [(one.cell(row, "Group"), one.cell(row, "Period")) for row in (0, 1)] == [
        ("Pier", "FY2024 Q4"),
        ("Quay", "FY2024 Q3"),
    ]


def test_surveys_that_must_not_be_compared_are_marked() -> None:
    surveys = [asked("Ferry office", ("FY2024 Q1", "Tickets", 60, 100), comparable="no")]
    world = book(YEAR, surveys=surveys)
    assert "Tickets" not in Shown(world, "calm").html
    one = Shown(world, "calm", comparable=False)
    assert one.cell(7, "Group") == "Tickets, phone Ferry office not comparable"
    assert "Do not set it next to others" in one.html
    surveys.append(asked("Ferry office", ("FY2024 Q2", "Tickets", 60, 100)))
    alone = Shown(book(YEAR, surveys=surveys), "calm", groups="Ferry office", comparable=False)
    assert [alone.cell(row, "Period") for row in (0, 1)] == ["FY2024 Q1 not comparable", "FY2024 Q2"]


def test_names_with_commas_are_separated_by_semicolons() -> None:
    known = ["Tickets, phone", "Tickets, web", "Pier"]
    assert names(" Tickets, phone ;Pier; ", known, "group") == ("Tickets, phone", "Pier")
    assert names(None, known, "group") == ()
    for wrong in ("", " ; "):
        with pytest.raises(AuthorError, match="no group is named"):
            names(wrong, known, "group")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"metrics": "clam"}, "there is no metric 'clam' — did you mean 'calm'?"),
        ({"metrics": "calm", "groups": "Peer"}, "there is no group 'Peer' — did you mean 'Pier'?"),
        ({"metrics": "calm", "periods": "FY2024 Q9"}, "there is no period 'FY2024 Q9' — did you mean 'FY2024 Q"),
        ({"metrics": "calm", "groups": "Quay", "periods": "FY2024 Q4"}, "there is no figure for this choice"),
    ],
)
def test_what_does_not_exist_is_refused_with_the_nearest_name(arguments: dict[str, str], message: str) -> None:
    with pytest.raises(AuthorError) as refusal:
        Shown(book(YEAR), **arguments)
    assert message in str(refusal.value)


def test_two_tables_of_one_title_would_share_their_files() -> None:
    one = Shown(book(YEAR), "calm")
    with pytest.raises(AuthorError, match="another table of this page has the title 'Calm'"):
        figure_table(one.page, "calm", groups="Pier")
    with pytest.raises(AuthorError, match="another table of this page has the title 'calm!', or nearly"):
        figure_table(one.page, "calm", groups="Pier", title="calm!")
    figure_table(one.page, "calm", groups="Pier", title="The pier")


def test_each_note_stands_once_on_a_page() -> None:
    one = Shown(book(YEAR), "calm", groups="Quay")
    assert "allows for chance" in one.html and "called up or down" not in one.html
    second = figure_table(one.page, "calm", groups="Pier", title="The pier")
    assert "allows for chance" not in second and "called up or down" in second
    assert "as below the tables above" in second


def test_hundreds_of_rows_are_refused() -> None:
    rows: list[Row] = [("FY2024 Q1", f"Pier {i}", 50, 100) for i in range(401)]
    with pytest.raises(AuthorError, match="the table has 401 rows"):
        Shown(book(rows), "calm")
