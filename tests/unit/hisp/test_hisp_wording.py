"""Questions are known by their wording, wherever they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.hisp.read import read_surveys
from playbook.hisp.wording import by_driver, driver_of
from tests.unit.hisp.harbor import SATISFIED, TRUST, saved, survey

MEASURES = {
    "satisfaction": [
        "I am satisfied with the service I received from the IRS",
        "What is your overall satisfaction with this site?",
        "I am satisfied with the service I received from the Trust Beneficiary Call Center.",
    ],
    "trust": [
        "This interaction increased my confidence in the USPTO.",
        "I trust VA to fulfill our country's commitment to Veterans.",
        "Interaction increased trust in Bureau of Trust Funds Administration",
    ],
    "effectiveness": [
        "My need was addressed",
        "The response provided resolution to my inquiry",
        "Were you able to successfully [action] today?",
        "The online tax account tool met my needs",
    ],
    "ease": [
        "It was easy to complete what I needed to do.",
        "How easy or difficult was it for you to do the activity you came to do?",
        "I found the process of applying for my benefits to be easy.",
    ],
    "efficiency": [
        "It took a reasonable amount of time to do what I needed to do.",
        "Are you satisfied with how long it took you to get through to a representative?",
        "The agent responded to my inquiry quickly",
    ],
    "fairness": [
        "I was treated fairly.",
        "I understood what was being asked of me throughout the process.",
        "I easily understood the response I received",
    ],
    "employee": [
        "Employees I interacted with were helpful.",
        "The Contact Center was professional, courteous, and friendly",
    ],
}
NOTHING = [
    "",
    "Which best describes you?",
    "Would you give the 1-800 MEDICARE number to a friend (yes or no)",
    "The website helped me do what I needed to do.",
    "1 It was easy to find. 2. I knew where to look.",
    "My need was addressed. It was easy to complete what I needed to do.",
]


@pytest.mark.parametrize(("driver", "text"), [(driver, text) for driver in MEASURES for text in MEASURES[driver]])
def test_a_wording_measures_one_driver(driver: str, text: str) -> None:
    assert driver_of(text) == driver
    assert driver_of(text.upper()) == driver


@pytest.mark.parametrize("text", NOTHING)
def test_other_questions_measure_no_driver(text: str) -> None:
    assert driver_of(text) is None


def test_the_place_of_a_question_proves_nothing(tmp_path: Path) -> None:
    swapped = survey((TRUST, (1, 0, 0, 0, 3)), (SATISFIED, (2, 0, 0, 0, 5)))
    (one,), _ = read_surveys(saved(tmp_path, swapped))
    assert {driver.value: question.n for driver, question in by_driver(one)} == {"satisfaction": 7, "trust": 4}


def test_of_two_questions_the_one_in_the_usual_place_counts(tmp_path: Path) -> None:
    also = "I trust the harbor to help sailors."
    first_twice = survey((also, (1, 0, 0, 0, 0)), (TRUST, (0, 0, 0, 0, 9)))
    (one,), _ = read_surveys(saved(tmp_path, first_twice))
    assert [question.n for _, question in by_driver(one)] == [9]


def test_a_question_that_nobody_answered_is_not_there(tmp_path: Path) -> None:
    (one,), _ = read_surveys(saved(tmp_path, survey((TRUST, (0, 0, 0, 0, 0)))))
    assert list(by_driver(one)) == []
