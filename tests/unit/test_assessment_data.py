"""The assessment as data: for the script of its page, and for programs that read the site."""

from __future__ import annotations

import json

import pytest

from playbook.assessment import assessment_data
from playbook.content import ASSESSMENT as ASSESSMENT_PAGE
from playbook.page_data import page_data
from tests.unit.small_assessment import ASSESSMENT, DATA, PAGE, PAGE_TEXT
from tests.worlds import World

PAPER = "docs/paper.md"
PAPER_TEXT = "---\ntitle: On paper\ndescription: A form.\nreviewed: 2026-02-01\n---\n\n{{ assessment_paper() }}\n"
IDS = ["light.lens", "light.range", "crew.rota", "crew.rest", "word.notice"]


@pytest.fixture
def assessed(small: World) -> World:
    return small.change({DATA: ASSESSMENT, PAGE: PAGE_TEXT, PAPER: PAPER_TEXT})


def data(world: World) -> dict[str, object]:
    found = assessment_data(world.book(), lambda path: f"/{path}")
    assert found is not None
    return found


def test_the_data_is_the_whole_model(assessed: World) -> None:
    found = data(assessed)
    assert list(found) == [
        *("edition", "playbook_edition", "playbook", "title", "aid"),
        *("levels", "dimensions", "statements", "plays", "items"),
    ]
    assert (found["edition"], found["playbook"], found["playbook_edition"]) == ("2026.1", "Lighthouse Guide", "2026.1")
    assert found["levels"][4] == {"number": 5, "name": "Beacon", "meaning": "Others come to learn."}  # type: ignore[index]
    assert found["dimensions"][2] == {"id": "word", "title": "Word", "about": "What sailors hear from you."}  # type: ignore[index]
    assert found["statements"][1] == {  # type: ignore[index]
        "id": "light.range",
        "dimension": "light",
        "text": "We know how far the light is seen.",
        "evidence": ["The chart."],
        "quick": False,
        "answers": [
            {"id": "nothing", "text": "Nothing is written", "level": 1},
            {"id": "draft", "text": "There is a draft", "level": 2},
            {"id": "signed", "text": "It is signed", "level": 4},
            {"id": "renewed", "text": "It was renewed this year", "level": 5},
        ],
        "rests_on": ["light.lens", "crew.rota"],
        "moves": {
            "nothing": [{"play": "listen", "items": ["listen.sound-horn"]}],
            "draft": [{"play": "listen", "items": ["listen.sound-horn"]}],
            "signed": [{"play": "listen", "items": ["listen.write-down"]}],
        },
        "unknown": [{"play": "listen", "items": ["listen.ask-crews"]}],
    }


def test_the_data_holds_the_plays_and_items_that_it_names_and_no_others(assessed: World) -> None:
    found = data(assessed)
    assert list(found["plays"]) == ["listen", "mend", "tell"]  # type: ignore[call-overload]
    assert found["plays"]["mend"] == {"title": "Mend the lamp", "number": 2, "href": "/plays/mend.md"}  # type: ignore[index]
    assert found["items"]["listen.ask-crews"] == {  # type: ignore[index]
        "text": "Ask three crews what they missed.",
        "href": "/checklists/listen.md#ask-crews",
        "checklist": "listen",
    }
    assessed.replace(DATA, "play: listen, items: [listen.sound-horn]", "play: listen, items: [listen.write-down]")
    one = "play: mend, items: [mend.clean-lens]"
    assessed.change({DATA: assessed.text(DATA).replace(one, "play: listen, items: [listen.ask-crews]")})
    assert list(data(assessed)["plays"]) == ["listen", "tell"]  # type: ignore[call-overload]
    assert "listen.sound-horn" not in data(assessed)["items"]  # type: ignore[operator]


def test_a_page_that_does_not_exist_gives_no_address(assessed: World) -> None:
    found = assessment_data(assessed.book(), lambda path: None)
    assert found is not None
    assert {one["href"] for one in (*found["plays"].values(), *found["items"].values())} == {""}


def test_the_page_carries_its_data_along_and_others_do_not(assessed: World) -> None:
    book = assessed.book()
    carried = page_data(book, ASSESSMENT_PAGE, lambda path: f"/{path}")
    assert carried is not None and PAGE == ASSESSMENT_PAGE
    assert (carried.id, carried.scripts.split()[-1]) == ("cx-assessment-model", "assets/js/assessment.js")
    assert json.loads(carried.json) == data(assessed)
    assert page_data(book, PAPER, lambda path: path) is None


def test_a_playbook_without_an_assessment_carries_nothing(small: World) -> None:
    assert assessment_data(small.book(), lambda path: path) is None
    assert page_data(small.book(), ASSESSMENT_PAGE, lambda path: path) is None
