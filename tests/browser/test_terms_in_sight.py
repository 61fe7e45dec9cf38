"""An open definition lies in sight: in the window, below its term, at every width and size of letters."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.axe_rules import violations
from tests.browser.definitions import (
    EVERY_READER,
    LIES,
    ON_PHONES,
    PATH,
    opened,
    terms,
)


@EVERY_READER
def test_an_open_definition_has_no_violation_and_is_in_sight(visit) -> None:
    page = visit.open(PATH)
    term = terms(page).nth(2)
    term.focus()
    page.keyboard.press("Enter")
    assert violations(page) == []
    lies = opened(page).evaluate(LIES)
    assert lies["header"] <= lies["top"] and lies["bottom"] <= lies["height"], lies
    assert visit.foreign == []


@EVERY_READER
@pytest.mark.parametrize("text", [100, 200])
def test_no_definition_leaves_the_window_or_covers_its_term(visit, text: int) -> None:
    page = visit.open(PATH)
    page.evaluate("size => document.documentElement.style.fontSize = size", f"{1.25 * text}%")
    width = page.evaluate("document.documentElement.scrollWidth")
    for term in terms(page).all():
        term.evaluate("it => it.click()")
        lies = opened(page).evaluate(LIES)
        assert lies["left"] >= 0 and lies["right"] <= lies["width"], (term.inner_text(), lies)
        assert 0 < lies["top"] - lies["term"] < 20, (term.inner_text(), lies)
        assert lies["page"] == width, (term.inner_text(), lies)
        assert lies["header"] <= lies["top"], (term.inner_text(), lies)


@ON_PHONES
def test_a_definition_follows_its_term_when_the_window_turns(visit) -> None:
    page = visit.open(PATH)
    terms(page).nth(2).click()
    page.set_viewport_size({"width": 640, "height": 360})
    page.evaluate("new Promise(requestAnimationFrame)")
    lies = opened(page).evaluate(LIES)
    assert lies["left"] >= 0 and lies["right"] <= lies["width"], lies
    assert 0 < lies["top"] - lies["term"] < 20, lies


def test_paper_shows_no_definition(visit) -> None:
    page = visit.open(PATH)
    terms(page).first.click()
    page.emulate_media(media="print")
    expect(opened(page)).to_have_count(0)
    expect(terms(page).first).to_be_visible()
