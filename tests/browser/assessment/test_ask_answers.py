"""Answering statements: what a person does, what the page says, and what is kept."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.assessment.ask import (
    SAID,
    answer,
    begin,
    button,
    expect_focus,
    kept,
    progress,
    put,
    shown,
    statement,
)
from tests.browser.assessment.small_model import IDS
from tests.browser.assessment.small_site import PATH
from tests.browser.conftest import Visit

QUICK = ["ear.ask", "lamp.lens", "word.notice", "crew.named"]


WHY = "Why does it not apply?"


NOTE = "What evidence did you see? (optional)"


@pytest.fixture
def page(visit: Visit) -> Iterator[Page]:
    """The assessment in a browser with nothing stored; nothing must go wrong on it."""
    yield visit.open(PATH)
    assert visit.errors == []
    assert visit.foreign == []


def test_first_there_is_only_the_choice(page: Page) -> None:
    assert shown(page) == []
    quick = page.get_by_role("button", name="Quick check")
    expect(quick).to_contain_text("4 statements")
    expect(page.get_by_role("button", name="Full assessment")).to_contain_text("10 statements")
    quick.click()
    assert shown(page) == ["ear.ask"]
    expect_focus(page, "ear.ask")
    button(page, "All on one page").click()
    assert shown(page) == QUICK
    button(page, "Full assessment (10)").click()
    assert shown(page) == list(IDS)
    assert kept(page) == {"mode": "full", "view": "all", "at": "ear.ask"}


def test_a_click_chooses_and_is_kept_at_once(page: Page) -> None:
    begin(page)
    statement(page, "ear.ask").get_by_text("Sometimes").click()
    assert kept(page)["answer.ear.ask"] == {"answer": "sometimes"}
    expect(progress(page)).to_have_text("1 of 10 answered")
    expect(page.locator(SAID)).to_have_text("1 of 10 answered.")
    answer(page, "ear.ask", "Don't know").check()
    assert kept(page)["answer.ear.ask"] == {"answer": "unknown"}
    expect(progress(page)).to_have_text("1 of 10 answered, 1 don't know")
    expect(page.get_by_role("button", name="Listening")).to_contain_text("1 of 3, 1 don't know")
    expect(page.get_by_role("button", name="Lamp care")).to_contain_text("0 of 3")


def test_a_number_chooses_where_the_statement_has_the_focus(page: Page) -> None:
    begin(page)
    page.keyboard.press("3")
    expect(answer(page, "ear.ask", "Always")).to_be_focused()
    assert kept(page)["answer.ear.ask"] == {"answer": "always"}
    page.keyboard.press("4")  # it has only three answers of its own
    page.keyboard.press("5")
    page.keyboard.press("Control+1")  # the browser's own
    assert kept(page)["answer.ear.ask"] == {"answer": "always"}
    button(page, "One at a time").focus()
    page.keyboard.press("1")
    assert kept(page)["answer.ear.ask"] == {"answer": "always"}


@pytest.mark.parametrize(("full_id", "own"), [("ear.ask", "123"), ("ear.write", "1234")])
def test_dont_know_and_does_not_apply_have_the_same_keys_in_every_set(page: Page, full_id: str, own: str) -> None:
    begin(page, view="All on one page")
    expect(page.locator(".cx-ask-foot__keys")).to_contain_text("0 is “Don't know”, 9 is “Does not apply”")
    assert statement(page, full_id).locator("kbd").all_inner_texts() == [*own, "0", "9"]
    page.locator(f'fieldset[data-statement="{full_id}"] > legend').focus()
    page.keyboard.press("0")
    expect(answer(page, full_id, "Don't know")).to_be_focused()
    assert kept(page)[f"answer.{full_id}"] == {"answer": "unknown"}
    page.keyboard.press("9")
    expect(statement(page, full_id).get_by_role("textbox", name=WHY)).to_be_focused()
    page.keyboard.type("90")  # now it is a text
    assert kept(page)[f"answer.{full_id}"] == {"answer": "not-applicable", "reason": "90"}


def test_does_not_apply_counts_only_with_its_reason(page: Page) -> None:
    begin(page)
    answer(page, "ear.ask", "Does not apply").click()
    reason = page.get_by_role("textbox", name=WHY)
    expect(reason).to_be_focused()
    expect(reason).to_have_accessible_description("It does not count until you say why.")
    expect(progress(page)).to_have_text("0 of 10 answered")
    expect(page.locator(SAID)).to_have_text("0 of 10 answered. It does not count until you say why.")
    page.keyboard.press("Tab")
    expect(reason).to_have_attribute("aria-invalid", "true")
    reason.fill("   ")
    expect(progress(page)).to_have_text("0 of 10 answered")
    reason.fill("We have no crews.")
    expect(progress(page)).to_have_text("1 of 10 answered")
    expect(reason).not_to_have_attribute("aria-invalid", "true")
    assert kept(page)["answer.ear.ask"] == {"answer": "not-applicable", "reason": "We have no crews."}
    answer(page, "ear.ask", "Never").check()
    expect(reason).to_be_hidden()
    assert kept(page)["answer.ear.ask"] == {"answer": "never"}
    answer(page, "ear.ask", "Does not apply").check()
    expect(reason).to_have_value("We have no crews.")
    assert kept(page)["answer.ear.ask"]["reason"] == "We have no crews."


def test_arrow_keys_go_past_does_not_apply_and_undo_takes_them_as_one(page: Page) -> None:
    begin(page)
    page.keyboard.press("1")
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    expect(answer(page, "ear.ask", "Does not apply")).to_be_focused()  # and not the reason
    assert kept(page)["answer.ear.ask"] == {"answer": "not-applicable"}
    page.keyboard.press("Control+z")
    expect(answer(page, "ear.ask", "Never")).to_be_checked()
    page.keyboard.press("Control+z")
    expect(progress(page)).to_have_text("0 of 10 answered")


def test_a_note_is_kept_with_and_without_an_answer(page: Page) -> None:
    begin(page)
    statement(page, "ear.ask").get_by_text("Your note").click()
    page.get_by_role("textbox", name=NOTE).fill("The log of May.\n<b>Page 3</b>")
    assert kept(page)["answer.ear.ask"] == {"note": "The log of May.\n<b>Page 3</b>"}
    expect(progress(page)).to_have_text("0 of 10 answered")
    answer(page, "ear.ask", "Always").check()
    assert kept(page)["answer.ear.ask"] == {"answer": "always", "note": "The log of May.\n<b>Page 3</b>"}
    page.reload()
    expect(page.get_by_role("textbox", name=NOTE)).to_have_value("The log of May.\n<b>Page 3</b>")
    expect(page.locator("cx-assessment b")).to_have_count(0)
    button(page, "Take this answer back").click()
    expect_focus(page, "ear.ask")
    assert kept(page)["answer.ear.ask"] == {"note": "The log of May.\n<b>Page 3</b>"}
    expect(page.locator(SAID)).to_have_text("0 of 10 answered.")


def test_what_does_not_fit_in_storage_counts_as_nothing(page: Page) -> None:
    odd = {
        "answer.ear.ask": {"answer": "no-such"},
        "answer.ear.write": "yes",
        "answer.ear.horn": {"answer": 5, "note": {}},
    }
    put(page, {"mode": "sometimes", "view": 3, "at": "nowhere.at-all", "answer.crew.named": {"answer": "yes"}, **odd})
    page.reload()
    expect(progress(page)).to_have_text("1 of 10 answered")
    assert shown(page) == ["ear.ask"]


def test_switching_loses_neither_the_place_nor_an_answer(page: Page) -> None:
    begin(page, view="All on one page")
    answer(page, "word.notice", "Mostly").check()
    button(page, "One at a time").click()
    assert shown(page) == ["word.notice"]
    expect(answer(page, "word.notice", "Mostly")).to_be_checked()
    button(page, "Quick check (4)").click()
    assert shown(page) == ["word.notice"]
    expect(progress(page)).to_have_text("1 of 4 answered")
    button(page, "All on one page").click()
    expect_focus(page, "word.notice")
    button(page, "Full assessment (10)").click()
    expect_focus(page, "word.notice")
    expect(progress(page)).to_have_text("1 of 10 answered")
