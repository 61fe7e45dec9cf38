"""Each fault is found where it is, and not where it is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from playbook.hisp.kinds import Kind
from tests.unit.hisp.harbor import ADDRESSED, FIRST, SATISFIED, TRUST, asked, faults, kinds, survey

GOOD = (20, 10, 30, 61, 79)  # of 200
SOUND = survey((SATISFIED, GOOD), (TRUST, (10, 20, 30, 71, 69)))
SCALE = "On a scale of 1 to 10, how easy was it?"


def test_a_sound_survey_has_no_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, SOUND) == []


# What is wrong, a survey in which it is, and the nearest one in which it is not.
PAIRS: list[tuple[Kind, dict[str, Any], dict[str, Any]]] = [
    (Kind.TEN_POINT, asked(SCALE, *GOOD), asked(SATISFIED, *GOOD)),
    (Kind.YES_OR_NO, asked("Were you able to find the berth?", *GOOD), asked("I was able to find it.", *GOOD)),
    (Kind.YES_OR_NO, asked(ADDRESSED, 60, 0, 0, 0, 140), asked(ADDRESSED, 60, 1, 0, 0, 139)),
    (Kind.RATING, asked("How satisfied are you?", *GOOD), asked("Do you agree that you are satisfied?", *GOOD)),
    (Kind.NOT_THE_AGENCY, asked("I trust that the information is correct.", *GOOD), asked(TRUST, *GOOD)),
    (Kind.NOBODY, asked(SATISFIED, 20, 30, 0, 71, 79), asked(SATISFIED, 5, 0, 9, 71, 115)),
    (Kind.NOBODY, asked(SATISFIED, 20, 30, 71, 79, 0), asked(SATISFIED, 0, 1, 30, 90, 79)),
    (Kind.TWO_STATEMENTS, asked("1. It was easy. 2. I was calm.", *GOOD), asked("It was easy at berth 2.", *GOOD)),
    (Kind.NO_WORDING, asked("", *GOOD), asked("Anything else?", *GOOD)),
    (Kind.ROUND_TENS, asked(SATISFIED, 20, 10, 30, 60, 80), asked(SATISFIED, 20, 10, 30, 60, 81)),
    (Kind.NO_ANSWERS, asked(SATISFIED, 0, 0, 0, 0, 0), asked(SATISFIED, 0, 0, 0, 0, 1)),
    (Kind.SMALL, asked(SATISFIED, 9, 10, 10, 10, 10), asked(SATISFIED, 10, 10, 10, 10, 10)),
    (Kind.NO_CHANNEL, survey((SATISFIED, GOOD), channel=""), SOUND),
    (Kind.MORE_ANSWERS, survey((SATISFIED, GOOD), volumes=(9, 9, 190)), survey((SATISFIED, GOOD), volumes=(9, 9, 191))),
    (Kind.REBUILT, survey((SATISFIED, GOOD), volumes=(9, 9, 199)), survey((SATISFIED, GOOD), volumes=(9, 9, 200))),
    (
        Kind.FEWER_ANSWERS,
        survey((SATISFIED, GOOD), volumes=(9, 9, 251)),
        survey((SATISFIED, GOOD), volumes=(9, 9, 250)),
    ),
    (Kind.FAR_FEWER, survey((SATISFIED, GOOD), volumes=(9, 9, 4000)), survey((SATISFIED, GOOD), volumes=(9, 9, 3999))),
    (Kind.ALL_ANSWERED, survey((TRUST, GOOD), volumes=(900, 200, 200)), SOUND),
    (Kind.HIGH_RATE, survey((TRUST, GOOD), volumes=(900, 400, 200)), survey((TRUST, GOOD), volumes=(900, 401, 200))),
    (Kind.NOT_OFFERED, survey((TRUST, GOOD), volumes=(900, "", 200)), SOUND),
    (Kind.NOT_OFFERED, survey((TRUST, GOOD), volumes=(900, 0, 200)), survey((TRUST, GOOD), volumes=(900, 0, 0))),
    (Kind.FEWER_CUSTOMERS, survey((TRUST, GOOD), volumes=(900, 901, 200)), survey((TRUST, GOOD), volumes=("", 901, 9))),
    (Kind.UNUSUAL_PLACE, survey((TRUST, GOOD), (SATISFIED, GOOD)), SOUND),
    (Kind.POINT_SCALE, SOUND | {"attributes_q1_point_scale": 3.85}, SOUND | {"attributes_q1_point_scale": 3.9}),
    (Kind.OTHER_SCORE, SOUND | {"attributes_q1_point_scale": 3.9}, SOUND | {"attributes_q1_point_scale": 3.85}),
]


@pytest.mark.parametrize(("kind", "wrong", "right"), PAIRS, ids=[pair[0].name for pair in PAIRS])
def test_a_fault_is_found_where_it_is(tmp_path: Path, kind: Kind, wrong: Any, right: Any) -> None:
    assert kind in kinds(tmp_path, wrong)
    assert kind not in kinds(tmp_path, right)


HUNDREDS = ((SATISFIED, (10, 10, 10, 30, 40)), (TRUST, (8, 9, 11, 30, 41)), (ADDRESSED, (7, 13, 10, 30, 41)))


@pytest.mark.parametrize(("respondents", "found"), [(9000, True), (137, True), (101, False)])
def test_three_questions_that_add_up_to_a_hundred_are_percentages(
    tmp_path: Path, respondents: int, found: bool
) -> None:
    one = survey(*HUNDREDS, volumes=(20_000, 10_000, respondents))
    assert (Kind.PERCENTAGES in kinds(tmp_path, one)) is found


def test_one_question_of_a_hundred_answers_is_no_percentage(tmp_path: Path) -> None:
    two_of_three = survey(*HUNDREDS[:2], (ADDRESSED, GOOD), volumes=(20_000, 10_000, 210))
    assert Kind.PERCENTAGES not in kinds(tmp_path, two_of_three)


THREE = ((SATISFIED, GOOD), (TRUST, (10, 20, 30, 71, 69)), (ADDRESSED, (1, 2, 3, 90, 104)))


def test_the_same_answers_in_two_quarters_are_named_in_both(tmp_path: Path) -> None:
    later = survey(*THREE, when="2021 2", volumes=(8000, 2000, 300))
    found = [fault for fault in faults(tmp_path, survey(*THREE), later) if fault.kind is Kind.OTHER_QUARTER]
    assert [(fault.line, fault.positions) for fault in found] == [(2, {1, 2, 3}), (3, {1, 2, 3})]
    assert "FY2021 Q2 on line 3" in found[0].effect


def test_the_same_answers_for_two_services_are_named_in_the_second(tmp_path: Path) -> None:
    other = survey(*THREE, name="Asking for a buoy", provider="Buoy Office")
    found = [fault for fault in faults(tmp_path, survey(*THREE), other) if fault.kind is Kind.OTHER_SERVICE]
    assert [(fault.line, "Harbor Office" in fault.effect) for fault in found] == [(3, True)]


@pytest.mark.parametrize("other", [THREE[:2], tuple((text, (1, 1, 1, 2, 2)) for text, _ in THREE)])
def test_two_shared_questions_or_few_answers_are_chance(tmp_path: Path, other: Any) -> None:
    rows = [survey(*other), survey(*other, when="2021 2")]
    assert not kinds(tmp_path, *rows) & {Kind.OTHER_QUARTER, Kind.OTHER_SERVICE}


@pytest.mark.parametrize(("offered", "found"), [(3001, True), (3000, False), (499, False)])
def test_two_surveys_with_one_number_offered(tmp_path: Path, offered: int, found: bool) -> None:
    one = survey((TRUST, GOOD), volumes=(9000, offered, 200))
    other = survey((TRUST, (9, 9, 9, 9, 99)), name="Buoys", volumes=(9000, offered, 135))
    assert (Kind.SAME_OFFERED in kinds(tmp_path, one, other)) is found


def test_an_old_number_of_respondents_that_was_kept(tmp_path: Path) -> None:
    before = survey((TRUST, (1, 2, 3, 4, 11_990)), volumes=(90_000, 50_001, 12_000))
    after = survey((TRUST, (1, 2, 3, 4, 11_000)), when="2021 4", volumes=(90_000, 60_001, 12_000))
    assert Kind.SAME_RESPONDENTS in kinds(tmp_path, before, after)
    assert Kind.SAME_RESPONDENTS not in kinds(tmp_path, before, after | {"attributes_service_provided": "Buoys"})


def test_a_giant_is_named_with_its_numbers(tmp_path: Path) -> None:
    sizes = {"Giant": 9_600, "Middle": 300, "Small": 100}
    rows = [survey((TRUST, GOOD), provider=name, volumes=(99_999, 0, size)) for name, size in sizes.items()]
    found = [fault for fault in faults(tmp_path, *rows) if fault.kind is Kind.GIANT]
    assert [(fault.line, fault.effect.split(";")[0]) for fault in found] == [(1, "Giant: 9,600 of 10,000 respondents")]


def test_faults_are_in_order_of_lines(tmp_path: Path) -> None:
    lines = [fault.line for fault in faults(tmp_path, asked(SCALE, *GOOD), asked("", *GOOD), asked(SCALE, *GOOD))]
    assert lines == sorted(lines)
    assert min(lines) == FIRST
