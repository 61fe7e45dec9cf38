"""The figures that stand in the text of the pages are those of the tables in the repository."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from statistics import median, quantiles

import pytest

from playbook.load import load
from playbook.model import SurveyObservation, Surveys
from playbook.statistics import difference

ROOT = Path(__file__).parents[3]
NAMES = {
    "Satisfaction": "satisfaction",
    "Trust": "trust",
    "Effectiveness": "effectiveness",
    "Ease": "ease",
    "Efficiency": "efficiency",
    "Fairness or transparency": "fairness",
    "Transparency": "fairness",
    "Employee interaction": "employee",
    "Employees": "employee",
}


@pytest.fixture(scope="module")
def surveys() -> Surveys:
    found = load(ROOT).book.surveys
    assert found is not None
    return found


def cells(page: str, heading: str) -> dict[str, list[str]]:
    """Return the rows of the table whose first line holds the heading, by their first cell without a link."""
    lines = (ROOT / "docs" / "measure" / page).read_text(encoding="utf-8").split("\n")
    start = next(place for place, line in enumerate(lines) if line.startswith("|") and heading in line)
    found = {}
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        first, *rest = (cell.strip() for cell in line.strip("|").split("|"))
        found[first.removeprefix("[").split("]")[0].split(":")[0]] = rest
    return found


def agree(rows: Iterable[SurveyObservation]) -> float:
    """Return the share of all answers that are 4 or 5, in percent."""
    found = list(rows)
    return 100 * sum(row.n4 + row.n5 for row in found) / sum(row.n for row in found)


def shares(rows: Iterable[SurveyObservation]) -> list[float]:
    return [agree([row]) for row in rows]


def middle_half(values: list[float]) -> str:
    low, _, high = quantiles(values, n=4)
    return f"{low:.1f}% to {high:.1f}%"


def test_the_medians_of_the_national_page(surveys: Surveys) -> None:
    table = cells("national.md", "Middle half")
    assert len(table) == 7
    for name, shown in table.items():
        mine = [row for row in surveys.observations if row.driver == NAMES[name] and row.is_comparable and row.n >= 30]
        without = [row for row in mine if row.provider != "Veterans Health Administration"]
        values = shares(mine)
        assert shown == [
            f"{len(mine)}",
            f"{median(values):.1f}%",
            middle_half(values),
            f"{agree(mine):.1f}%",
            f"{agree(without):.1f}%",
        ], name


def test_the_totals_on_how_to_read_these_numbers(surveys: Surveys) -> None:
    table = cells("reading-numbers.md", "Comparable surveys")
    assert len(table) == 7
    for name, shown in table.items():
        mine = [row for row in surveys.observations if row.driver == NAMES[name]]
        assert shown == [
            f"{len(mine)}",
            f"{sum(row.n for row in mine):,}",
            f"{agree(mine):.1f}%",
            f"{median(shares(mine)):.1f}%",
            f"{sum(row.is_comparable for row in mine)}",
        ], name


def test_the_middle_response_rates(surveys: Surveys) -> None:
    table = cells("response-rates.md", "Middle survey")
    assert len(table) == 8
    for channel, shown in table.items():
        found = [
            100 * (one.respondents or 0) / (one.offered or 1)
            for one in surveys.volumes
            if one.channel == channel.lower() and one.is_comparable
        ]
        assert shown == [f"{len(found)}", f"{median(found):.1f}%", middle_half(found)], channel


def test_the_gaps_between_phone_and_email(surveys: Surveys) -> None:
    table = cells("channels.md", "Gap in points")
    assert len(table) == 7
    newest = {
        (row.channel, row.driver): row
        for row in surveys.observations
        if row.service.startswith("TSA Contact Center") and row.period == "FY2023 Q1"
    }
    for name, shown in table.items():
        phone, email = (newest[channel, NAMES[name]] for channel in ("automated phone", "email"))
        gap = difference(phone.n4 + phone.n5, phone.n, email.n4 + email.n5, email.n)
        assert shown == [
            f"{agree([phone]):.1f}%",
            f"{agree([email]):.1f}%",
            f"{100 * gap.value:.1f}",
            f"{100 * gap.low:.1f} to {100 * gap.high:.1f}",
        ], name


def test_the_duplicate_quarter_as_told(surveys: Surveys) -> None:
    table = cells("vha.md", "FY2022 Q2")
    periods = ("FY2022 Q2", "FY2022 Q3", "FY2022 Q4", "FY2023 Q1")
    provider = "Veterans Health Administration"
    volumes = {one.period: one for one in surveys.volumes if one.provider == provider}
    n = {(row.driver, row.period): row.n for row in surveys.observations if row.provider == provider}
    assert table == {
        "Offered the survey": [f"{volumes[period].offered:,}" for period in periods],
        "Respondents": [f"{volumes[period].respondents:,}" for period in periods],
        "Answers on trust": [f"{n['trust', period]:,}" for period in periods],
        "Answers on satisfaction": [f"{n['satisfaction', period]:,}" for period in periods],
    }


def test_the_numbers_of_faults_as_told(surveys: Surveys) -> None:
    text = (ROOT / "docs" / "measure" / "reading-numbers.md").read_text(encoding="utf-8")
    count = {name: sum(fault.fault == name for fault in surveys.faults) for name in {f.fault for f in surveys.faults}}
    words = {9: "Nine", 11: "Eleven", 14: "Fourteen"}
    assert f"{words[count['percentages typed as counts']]} surveys are like this" in text
    assert f"{words[count['respondents equal the customers offered the survey']]} surveys are like this" in text
    assert f"in {count['half or more of those offered the survey answered']} more half or more answered" in text
    assert f"In {count['counts worked out from rounded percentages']} surveys a question has" in text
    assert f"{count['a rating, not a statement to agree with']} surveys have at least one such rating" in text
    assert f"{words[count['no answers']]} have no answers at all" in text
    assert f"In {count['fewer than 50 answers']} surveys no question has 50 answers" in text
