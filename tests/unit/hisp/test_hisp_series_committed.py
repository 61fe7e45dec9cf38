"""The series in the repository are what the tables of single surveys in the repository add up to."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import median

import pytest

from playbook.load import load
from playbook.model import SurveyObservation, Surveys

ROOT = Path(__file__).parents[3]
YEARS = {"FY2021": "FY2021", "FY2022": "FY2022", "FY2023": "FY2023 Q1"}
VHA = "Veterans Health Administration"
# These ask whether people trust the agency as such; the wording stands in the source and not in the tables.
TRUST_AS_SUCH = 52_009 + 1_393 + 2_537 + 438
ALWAYS_AS_SUCH = "Veterans Benefits Administration"


@pytest.fixture(scope="module")
def surveys() -> Surveys:
    found = load(ROOT).book.surveys
    assert found is not None
    return found


def series(name: str) -> list[dict[str, str]]:
    with (ROOT / "data" / "series" / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def comparable(surveys: Surveys, driver: str) -> list[SurveyObservation]:
    rows = (row for row in surveys.observations if row.driver == driver and row.is_comparable)
    return [row for row in rows if row.provider != VHA]


def added_up(rows: Iterable[SurveyObservation]) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = {}
    for row in rows:
        held = found.setdefault(YEARS[row.fiscal_year], [0] * 6)
        found[YEARS[row.fiscal_year]] = [a + b for a, b in zip(held, (*row.counts, row.n), strict=True)]
    return found


def as_printed(name: str) -> Mapping[str, list[int]]:
    cells = ("n1", "n2", "n3", "n4", "n5", "n")
    return {row["period"]: [int(row[cell]) for cell in cells] for row in series(name)}


def test_answers_to_each_driver(surveys: Surveys) -> None:
    drivers = {driver: metric for driver, metric in surveys.drivers.items() if driver != "trust"}
    assert len(drivers) == 6
    for driver, metric in drivers.items():
        assert as_printed(f"hisp-{metric}") == added_up(comparable(surveys, driver)), driver


def test_trust_leaves_out_who_asks_about_trust_as_such(surveys: Surveys) -> None:
    rows = [row for row in comparable(surveys, "trust") if row.provider != ALWAYS_AS_SUCH]
    printed = sum(counts[-1] for counts in as_printed("hisp-trust").values())
    assert printed == sum(row.n for row in rows) - TRUST_AS_SUCH


def test_response_rates(surveys: Surveys) -> None:
    rows = series("response-rate-by-channel")
    assert len(rows) == 8
    for row in rows:
        found = [one for one in surveys.volumes if one.is_comparable and one.channel == row["group"].lower()]
        offered = sum(one.offered or 0 for one in found)
        rate = 100 * sum(one.respondents or 0 for one in found) / offered
        assert (row["n"], row["value"], len(found) >= 5) == (str(offered), f"{rate:.2f}", True), row["group"]
    named = {row["group"].lower() for row in rows}
    others = Counter(one.channel for one in surveys.volumes if one.is_comparable and one.channel not in named)
    assert all(count < 5 for count in others.values())


def test_the_guide_prints_the_same_rates(surveys: Surveys) -> None:
    guide = (ROOT / "docs" / "guides" / "listening.md").read_text(encoding="utf-8")
    for row in series("response-rate-by-channel"):
        line = next(line for line in guide.split("\n") if line.startswith(f"| {row['group']} |"))
        _, held, offered, answered, rate, middle = (cell.strip() for cell in line.strip("|").split("|"))
        volumes = [one for one in surveys.volumes if one.is_comparable and one.channel == row["group"].lower()]
        rates = [100 * (one.respondents or 0) / (one.offered or 1) for one in volumes]
        assert (held, middle) == (str(len(rates)), f"{median(rates):.1f}")
        assert (offered, rate) == (f"{int(row['n']):,}", f"{float(row['value']):.1f}")
        assert f"{100 * int(answered.replace(',', '')) / int(row['n']):.2f}" == row["value"]


def test_the_play_prints_the_same_rates() -> None:
    play = " ".join((ROOT / "plays" / "measure.md").read_text(encoding="utf-8").split())
    rate = {row["group"]: f"{float(row['value']):.1f}" for row in series("response-rate-by-channel")}
    assert (
        f"{rate['Email']} percent of people asked by email answered, {rate['Phone']} percent by phone"
        f" and {rate['Website']} percent on websites"
    ) in play
