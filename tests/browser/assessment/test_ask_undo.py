"""Taking answers back: undo says what it takes back, and starting anew can be undone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.assessment.ask import (
    SAID,
    begin,
    button,
    kept,
    progress,
    put,
    shown,
)
from tests.browser.assessment.small_site import PATH
from tests.browser.conftest import Visit


@pytest.fixture
def page(visit: Visit) -> Iterator[Page]:
    """The assessment in a browser with nothing stored; nothing must go wrong on it."""
    yield visit.open(PATH)
    assert visit.errors == []
    assert visit.foreign == []


def test_undo_shows_what_it_takes_back(page: Page) -> None:
    begin(page)
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    page.keyboard.press("2")
    undo = page.locator(".cx-ask-strip__undo")
    expect(undo).to_have_accessible_name("Undo Answer to “We write down what we heard.”")
    undo.click()
    expect(undo).to_be_focused()
    expect(progress(page)).to_have_text("1 of 10 answered")
    undo.click()
    assert shown(page) == ["ear.ask"]
    expect(progress(page)).to_have_text("0 of 10 answered")
    expect(page.locator(SAID)).to_have_text("Undone: Answer to “We ask crews what they missed.”")
    expect(undo).to_have_attribute("aria-disabled", "true")
    expect(undo).to_have_accessible_name("Undo")
    undo.press("Enter")
    expect(progress(page)).to_have_text("0 of 10 answered")


def test_undo_in_a_text_field_is_the_browsers(page: Page) -> None:
    begin(page)
    page.keyboard.press("9")
    page.keyboard.type("Wrong")
    page.keyboard.press("Control+z")
    assert kept(page)["answer.ear.ask"]["answer"] == "not-applicable"


def test_undo_takes_back_the_later_of_a_plan_and_an_answer(page: Page) -> None:
    begin(page)
    page.keyboard.press("1")
    page.evaluate("cxDesk.write('listen.ask-crews', { status: 'done' }, { words: 'Done: Ask' })")
    page.keyboard.press("Control+z")
    assert page.evaluate("cxDesk.answer('listen.ask-crews').status") == "to-do"
    assert kept(page)["answer.ear.ask"] == {"answer": "never"}
    page.keyboard.press("Control+z")
    assert "answer.ear.ask" not in kept(page)


def test_start_anew_leaves_results_and_targets_and_can_be_undone(page: Page) -> None:
    others = {"target.ear": 4, "name": "Night watch", "result.r1": {"id": "r1", "name": "May"}}
    put(
        page,
        {
            "mode": "full",
            **others,
            "answer.ear.ask": {"answer": "never", "note": "n"},
            "answer.crew.named": {"answer": "yes"},
        },
    )
    page.reload()
    expect(progress(page)).to_have_text("2 of 10 answered")
    button(page, "Start anew").click()
    expect(progress(page)).to_have_text("0 of 10 answered")
    told = page.locator(".cx-ask-anew")
    expect(told).to_contain_text("Started anew. 2 answers were taken away.")
    stored = kept(page)
    assert {path: stored.get(path) for path in others} == others
    assert not [path for path in stored if path.startswith("answer.")]
    expect(told.get_by_role("button")).to_be_focused()
    page.keyboard.press("Enter")
    expect(progress(page)).to_have_text("2 of 10 answered")
    assert kept(page)["answer.ear.ask"] == {"answer": "never", "note": "n"}
    expect(told).to_be_hidden()
    assert page.evaluate("document.activeElement !== document.body")
