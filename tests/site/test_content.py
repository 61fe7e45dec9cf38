"""What the edition promises of its content: complete plays of readable length, checklists of workable length."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from playbook.coverage import gaps
from playbook.model import Checklist, Play
from playbook.model.case import Sector
from tests.ours import our_book, our_check
from tests.tools import ROOT

# Ids, because every worker reads this list, and only some check the whole playbook.
PLAYS, CHECKLISTS = (sorted(file.stem for file in (ROOT / name).glob("*.md")) for name in ("plays", "checklists"))


@pytest.fixture
def play(request: pytest.FixtureRequest) -> Play:
    return our_book().plays[request.param]


@pytest.fixture
def checklist(request: pytest.FixtureRequest) -> Checklist:
    return our_book().checklists[request.param]


def words(body: str) -> int:
    """Words of prose and headings; macro calls and link targets do not count."""
    text = re.sub(r"\{\{.*?\}\}|\]\([^)]*\)|[#*`|>]", " ", body)
    return len(re.findall(r"\w[\w'’-]*", text))


def test_the_content_has_no_problem() -> None:
    assert [str(problem) for problem in our_check().problems] == []


def test_there_are_eight_plays_or_more_each_with_a_checklist() -> None:
    book = our_book()
    assert len(book.plays) >= 8
    assert [play.number for play in book.plays.values()] == list(range(1, len(book.plays) + 1))
    assert set(book.checklists) >= {play.checklist for play in book.plays.values()} | {"pre-launch", "transition"}
    assert len(book.metrics) >= 12
    assert len(book.terms) >= 80


def test_the_library_holds_thirty_case_studies_of_every_kind_of_government() -> None:
    cases = list(our_book().cases.values())
    assert len(cases) >= 30
    assert {case.sector for case in cases} == set(get_args(Sector))
    assert sum(case.outcome != "improved" for case in cases) >= 8
    assert all(case.plays for case in cases)
    assert "randomized" in {case.comparison for case in cases}


@pytest.mark.parametrize("play", PLAYS, indirect=True)
def test_every_play_has_cases_that_went_well_and_cases_that_did_not(play: Play) -> None:
    outcomes = {case.outcome for case in our_book().cases.values() if play.id in case.plays}
    assert "improved" in outcomes
    assert outcomes & {"mixed", "failed"}


@pytest.mark.parametrize("id", ["pre-launch", "transition"])
def test_the_checklists_of_an_event_have_items_before_during_and_after_it(id: str) -> None:
    assert {item.when for item in our_book().checklists[id].items} == {"before", "during", "after"}


def test_gaps_are_empty_or_explained() -> None:
    explained = (ROOT / "docs" / "about" / "coverage.md").read_text("utf-8")
    for gap in gaps(our_book()):
        assert not gap.found or f"**{gap.question}.**" in explained, gap


def test_every_path_leads_to_items_of_its_roles_or_names_none() -> None:
    assert {"thirty-minutes", "executive", "program-manager", "analyst"} <= set(our_book().paths)
    for path in our_book().paths.values():
        owned = [item for item in our_book().items.values() if set(item.roles) & set(path.roles)]
        assert bool(owned) == bool(path.roles), path.id


def test_the_policy_timeline_runs_from_1993_to_2026_and_is_dated() -> None:
    years = [policy.date[:4] for policy in our_book().policies.values()]
    assert (min(years), max(years)) == ("1993", "2026")
    assert all(policy.status_note for policy in our_book().policies.values() if policy.status == "unclear")


@pytest.mark.parametrize("play", PLAYS, indirect=True)
def test_a_play_can_be_read_in_ten_minutes(play: Play) -> None:
    assert 900 <= words(play.body) <= 1600
    assert 6 <= len(play.questions) <= 10
    assert all(question.endswith("?") for question in play.questions)


@pytest.mark.parametrize("checklist", CHECKLISTS, indirect=True)
def test_a_checklist_is_of_workable_length(checklist: Checklist) -> None:
    assert 8 <= len(checklist.items) <= 18
    assert 2 <= len(checklist.headings) <= 5
    assert [item.full_id for item in checklist.items if not item.body] == []


def test_every_case_study_has_a_figure_with_a_source_and_names_its_limits() -> None:
    for case in our_book().cases.values():
        assert any(result.after is not None for result in case.results), case.id
        assert words(case.body.split("## Limits of the evidence")[1].split("## Sources")[0]) >= 40, case.id
