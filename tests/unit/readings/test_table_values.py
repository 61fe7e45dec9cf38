"""What stands in the cells of a table: units, targets, and figures that are not comparable."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from playbook.model import Observation
from tests.unit.readings.harbor import asked, book, metric
from tests.unit.readings.shown import Shown


def valued(unit: str, *values: float, **changes: object) -> Shown:
    rows = [Observation(period=f"FY{2020 + i}", group="Pier", value=one, source="log") for i, one in enumerate(values)]
    return Shown(book(rows, metric(unit=unit, **changes)), "calm")


@pytest.mark.parametrize(
    ("unit", "value", "text"),
    [
        ("US dollars", 4.93, "$4.93"),
        ("US dollars", 0.04, "$0.04"),
        ("US dollars", 41, "$41"),
        ("US dollars", 1204.5, "$1,204.50"),
        ("minutes", 12.25, "12.2 minutes"),
        ("days", 1, "1 day"),
        ("hours", 190_000_000, "190,000,000 hours"),
        ("points", 65.1, "65.1 points"),
    ],
)
def test_a_cell_has_its_unit(unit: str, value: float, text: str) -> None:
    assert valued(unit, value, value).cell(0, "Value") == text


def test_a_target_met_without_an_interval_says_so() -> None:
    one = valued("days", 30, 50, direction="down", targets=[{"value": 40, "source": "log"}])
    assert [one.cell(row, "Target met").removesuffix(" [1]") for row in (0, 1)] == [
        "yes no interval known; target 40 days",
        "no no interval known; target 40 days",
    ]
    data = json.loads(one.files["downloads/tables/pier/harbor/calm.json"])
    assert [(row["target_met"], row["low"]) for row in data["readings"]] == [("yes", None), ("no", None)]


def test_rows_that_are_not_comparable_have_no_interval_change_or_line() -> None:
    surveys = [
        asked("Ferry office", (f"FY2024 Q{i}", "Tickets", 10 * i, 100), comparable="no" if i < 3 else "yes")
        for i in (1, 2, 3, 4)
    ]
    one = Shown(book([], surveys=surveys), "calm", comparable=False)
    assert [one.cell(row, "Value and 95% interval") for row in (0, 1)] == ["10.0%", "20.0%"]
    assert [one.cell(row, "Change") for row in (0, 1, 2)] == ["–"] * 3
    assert one.cell(3, "Change") != "–"
    assert [bool(row.css("svg.cx-spark")) for row in one.tree.css("tbody tr")] == [False, False, True, True]
    assert "nan" not in one.html
    (drawn, *_) = one.tree.css("svg[role=img]")
    assert drawn.attributes["aria-label"] == "2 periods: 30.0% in FY2024 Q3, 40.0% in FY2024 Q4"


def test_a_public_source_is_named_below_small_numbers() -> None:
    surveys = [asked("Ferry office", ("FY2024 Q1", "Tickets", 5, 9))]
    world = book([], surveys=surveys)
    assert "The source of the surveys is public" not in Shown(world, "calm").html
    assert world.surveys is not None
    public = replace(world.surveys, settings=world.surveys.settings.model_copy(update={"public": True}))
    assert "The source of the surveys is public" in Shown(replace(world, surveys=public), "calm").html
