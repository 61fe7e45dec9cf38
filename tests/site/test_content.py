"""What the edition promises of its content: complete plays of readable length, checklists of workable length."""

from __future__ import annotations

import re

import pytest

from macros import MACROS
from playbook.check import check
from playbook.model import Checklist, Play
from tests.tools import ROOT

BOOK = check(ROOT, MACROS).book
PLAYS = list(BOOK.plays.values())
CHECKLISTS = list(BOOK.checklists.values())


def words(body: str) -> int:
    """Words of prose and headings; macro calls and link targets do not count."""
    text = re.sub(r"\{\{.*?\}\}|\]\([^)]*\)|[#*`|>]", " ", body)
    return len(re.findall(r"\w[\w'’-]*", text))


def test_the_content_has_no_problem() -> None:
    assert [str(problem) for problem in check(ROOT, MACROS).problems] == []


def test_there_are_eight_plays_each_with_a_checklist_and_six_case_studies() -> None:
    assert [play.number for play in PLAYS] == list(range(1, 9))
    assert {play.checklist for play in PLAYS} == set(BOOK.checklists)
    assert len(BOOK.cases) >= 6
    assert len(BOOK.metrics) >= 12
    assert len(BOOK.terms) >= 40


@pytest.mark.parametrize("play", PLAYS, ids=lambda play: play.id)
def test_a_play_can_be_read_in_ten_minutes(play: Play) -> None:
    assert 900 <= words(play.body) <= 1600
    assert 6 <= len(play.questions) <= 10
    assert all(question.endswith("?") for question in play.questions)


@pytest.mark.parametrize("checklist", CHECKLISTS, ids=lambda checklist: checklist.id)
def test_a_checklist_is_of_workable_length(checklist: Checklist) -> None:
    assert 8 <= len(checklist.items) <= 14
    assert 2 <= len(checklist.headings) <= 4
    assert [item.full_id for item in checklist.items if not item.body] == []


def test_every_case_study_has_a_figure_with_a_source_and_names_its_limits() -> None:
    for case in BOOK.cases.values():
        assert any(result.after is not None for result in case.results), case.id
        assert words(case.body.split("## Limits of the evidence")[1].split("## Sources")[0]) >= 40, case.id
