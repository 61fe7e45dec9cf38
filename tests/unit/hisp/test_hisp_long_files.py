"""Work and words grow with the number of surveys, not with its square."""

from __future__ import annotations

from typing import Any

import pytest

from playbook.hisp import names
from playbook.hisp.copies import find_copies
from playbook.hisp.faults_in_volumes import shared_volumes
from playbook.hisp.survey import Question, Survey

MANY = 2000


def harbor(line: int, **more: Any) -> Survey:
    """Return a survey of the harbor; all have the same name, number offered and number of respondents."""
    cells: dict[str, Any] = {
        "provider": "Harbor Office",
        "service": "Berths",
        "name": "Asking for a berth",
        "point": "",
        "channel": "email",
        "fiscal_year": "FY2021",
        "quarter": f"Q{line % 4 + 1}",
        "customers": 90_001,
        "offered": 30_001,
        "respondents": 12_345,
        "questions": (),
    }
    return Survey(line=line, **(cells | more))


class Looks(set[tuple[int, int]]):
    """A set that counts how often someone looks something up in it."""

    count = 0

    def __contains__(self, pair: object) -> bool:
        self.count += 1
        return super().__contains__(pair)


def test_each_name_is_made_a_few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []
    made = names._name

    def counted(survey: Survey) -> str:
        calls.append(survey.line)
        return made(survey)

    monkeypatch.setattr(names, "_name", counted)
    found = names.service_names([harbor(line) for line in range(MANY)])
    assert len(found) == MANY
    assert len(calls) <= 3 * MANY


def test_a_number_that_all_surveys_share_is_told_with_five_lines() -> None:
    copies = Looks()
    found = list(shared_volumes([harbor(line) for line in range(MANY)], copies))
    assert len(found) == 2 * MANY
    assert copies.count <= 20 * MANY
    assert found[0].effect == "30,001, as on lines 1, 2, 3, 4, 5 and more: not all can be right"
    assert max(len(fault.effect) for fault in found) < 120


def test_a_row_that_the_file_repeats_is_paired_with_a_few() -> None:
    questions = tuple(Question(place, "Are you calm?", (1, 2, 3, 40, 50 + place)) for place in (1, 2, 3))
    copies = find_copies([harbor(line, questions=questions) for line in range(MANY)])
    assert {second.line for _, second in copies} == set(range(1, MANY))
    assert len(copies) <= 20 * MANY


def test_five_lines_are_told_in_full() -> None:
    found = list(shared_volumes([harbor(line, respondents=0) for line in range(6)], set()))
    assert found[5].effect == "30,001, as on lines 0, 1, 2, 3, 4: not all can be right"


@pytest.mark.parametrize(("quarters", "told"), [(("Q1", "Q2"), 2), (("Q1", "Q1"), 0)])
def test_a_copy_repeats_its_numbers_only_in_another_quarter(quarters: tuple[str, str], told: int) -> None:
    one, other = (harbor(line, quarter=quarter) for line, quarter in enumerate(quarters, start=2))
    found = list(shared_volumes([one, other], {(2, 3), (3, 2)}))
    assert len(found) == told
    assert all("30,001, as on line" in fault.effect for fault in found)
