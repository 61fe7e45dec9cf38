"""The tables in the repository say what was counted in the source by other means, and name its known faults."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from playbook.load import load
from playbook.model import SurveyObservation, Surveys

Keep = Callable[[SurveyObservation], bool]


@pytest.fixture(scope="module")
def surveys() -> Surveys:
    found = load(Path(__file__).parents[3]).book.surveys
    assert found is not None
    return found


def of(surveys: Surveys, driver: str, keep: Keep = lambda row: True) -> tuple[int, int, float, float]:
    """Return survey-quarters, responses, the share of all that agrees, and the median share, in percent."""
    rows = [row for row in surveys.observations if row.driver == driver and keep(row)]
    n = sum(row.n for row in rows)
    agree = sum(row.n4 + row.n5 for row in rows)
    return len(rows), n, round(100 * agree / n, 1), round(median(100 * (r.n4 + r.n5) / r.n for r in rows), 1)


def swapped(row: SurveyObservation) -> bool:
    """Say whether this is the survey whose first two wordings stand in each other's usual place."""
    return (row.provider, row.service, row.period) == ("Internal Revenue Service", "IRS.gov", "FY2021 Q2")


def beneficiary(row: SurveyObservation) -> bool:
    """Say whether the wording names the Trust Beneficiary Call Center, which the first tally took for trust."""
    return row.provider == "Bureau of Trust Funds Administration"


# A tally of the file by place first, then by wording: survey-quarters, responses, agree and median percent.
FIRST_TALLY = {
    "satisfaction": (427, 7_083_012, 83.5, 75.5),
    "trust": (396, 5_543_694, 80.0, 69.6),
    "effectiveness": (295, 4_807_724, 84.6, 74.9),
    "ease": (353, 6_035_981, 79.6, 69.8),
    "efficiency": (356, 6_261_360, 78.2, 68.8),
    "fairness": (231, 2_278_473, 89.9, 79.7),
    "employee": (230, 2_837_449, 91.7, 85.1),
}


def test_trust_is_the_first_tally_without_the_swapped_survey(surveys: Surveys) -> None:
    assert of(surveys, "trust", lambda row: not swapped(row)) == FIRST_TALLY["trust"]
    assert of(surveys, "trust")[:2] == (397, 5_543_694 + 107_900)


def test_satisfaction_is_the_first_tally_and_the_surveys_it_took_for_trust(surveys: Surveys) -> None:
    # Of the surveys that name the Trust Beneficiary Call Center it counted the two with another wording, 191 answers.
    kept = of(surveys, "satisfaction", lambda row: not swapped(row) and not beneficiary(row))
    left_out = [row.n for row in surveys.observations if row.driver == "satisfaction" and beneficiary(row)]
    assert (len(left_out) - 2, sum(left_out) - 191) == (437 - 427, 723)
    assert (kept[0] + 2, kept[1] + 191, kept[2]) == FIRST_TALLY["satisfaction"][:3]


# Counted in the source by both rules: surveys and answers that only our count has, and that only the first tally has.
APART = {
    "satisfaction": (11, 107_554, 0, 0),
    "trust": (1, 107_900, 0, 0),
    "ease": (20, 64_662, 10, 29_141),
    "efficiency": (33, 984_523, 0, 0),
    "fairness": (85, 162_166, 7, 14_472),
    "employee": (16, 65_755, 0, 0),
}


@pytest.mark.parametrize(("driver", "apart"), APART.items())
def test_every_survey_between_the_two_counts_is_known(surveys: Surveys, driver: str, apart: tuple[int, ...]) -> None:
    more, answers_more, fewer, answers_fewer = apart
    count, n, *_ = of(surveys, driver)
    assert (count - more + fewer, n - answers_more + answers_fewer) == FIRST_TALLY[driver][:2]


# What only the wording shows: questions on effectiveness that are asked in other words.
BETTER = ("Asking About Medicare Benefits", "IRS.gov Online Account", "Filing for retirement benefits online")


def test_effectiveness_differs_by_what_only_the_wording_shows(surveys: Surveys) -> None:
    assert of(surveys, "effectiveness")[1] > FIRST_TALLY["effectiveness"][1]
    _, n, share, _ = of(surveys, "effectiveness", lambda row: not row.group.startswith(BETTER))
    assert n == pytest.approx(FIRST_TALLY["effectiveness"][1], rel=0.02)
    assert share == pytest.approx(FIRST_TALLY["effectiveness"][2], abs=0.3)


def test_the_page_tells_the_same(surveys: Surveys) -> None:
    page = (Path(__file__).parents[3] / "docs" / "measure" / "reading-numbers.md").read_text(encoding="utf-8")
    for count, n, share, _ in FIRST_TALLY.values():
        assert f"| {count}; {n:,}; {share}% |" in page
    for more, answers_more, fewer, answers_fewer in APART.values():
        assert re.search(rf"\b{more} more surveys?, {answers_more:,} answers", page)
        assert not fewer or f"{fewer} fewer, {answers_fewer:,} answers" in page


def test_all_survey_quarters_are_there(surveys: Surveys) -> None:
    assert len(surveys.volumes) == 481
    assert sum(volume.respondents or 0 for volume in surveys.volumes) == 10_738_927
    assert len({volume.provider for volume in surveys.volumes}) == 28
    assert {volume.period for volume in surveys.volumes} == {
        *(f"FY{year} Q{quarter}" for year in (2021, 2022) for quarter in (1, 2, 3, 4)),
        "FY2023 Q1",
    }


KNOWN = {
    "the point scale is the mean of the counts": [1],
    "one provider dominates any pooled total": [1, 1, 1, 1],
    "the same answers as in another quarter": [810, 845, 847, 990, 1029, 1031],
    "the same answers as for another service": [238, 641, 854, 976, 1157],
    "two questions in each other's usual place": [49],
    "the same number of respondents as in another quarter": [50, 621],
}
SOME = {
    "respondents equal the customers offered the survey": {984, 985, 986, 987, 988, 989, 1241, 1246},
    "fewer than 50 answers": {863, 1300, 1302},
    "10-point scale cut to five answers": {3, 4, 224, 1291},
    "yes-or-no question cut to five answers": {32, 33, 244},
    "percentages typed as counts": {113, 325, 536, 1076},
    "far fewer answers than respondents": {9, 91, 510, 595},
    "counts worked out from rounded percentages": {2, 11, 172},
    "more answers than respondents": {244, 621, 1302, 1306},
    "answers do not add up to the respondents": {990, 1303},
    "an answer that nobody gave": {52, 250},
    "counts in round tens": {331, 502},
    "no number of customers offered the survey": {231, 602},
    "no answers": {178, 264},
}


def test_the_known_faults_are_named(surveys: Surveys) -> None:
    lines: dict[str, list[int]] = {}
    for fault in surveys.faults:
        lines.setdefault(fault.fault, []).append(fault.row)
    assert {name: lines.get(name) for name in KNOWN} == KNOWN
    assert {name: rows - set(lines.get(name, ())) for name, rows in SOME.items()} == {name: set() for name in SOME}


def test_the_duplicate_quarters_are_not_compared(surveys: Surveys) -> None:
    rows = [row for row in surveys.observations if row.provider == "Veterans Health Administration"]
    apart = {row.period for row in rows if not row.is_comparable}
    assert apart == {"FY2022 Q3", "FY2022 Q4"}
    assert {row.driver for row in rows if row.is_comparable and row.period in apart} == {"satisfaction"}
    assert [row.n for row in rows if row.driver == "trust" and row.period in apart] == [347_336, 347_336]


@pytest.mark.parametrize("name", ["Passport Services", "Federal Student Aid"])
def test_providers_with_scales_of_their_own_are_not_compared(surveys: Surveys, name: str) -> None:
    late = [r for r in surveys.observations if r.provider == name and not r.service.startswith("Passport")]
    assert all(not row.is_comparable for row in late)
