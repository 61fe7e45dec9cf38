"""The way through the statements: Back and Next, the browser's own, links, the keyboard alone, and the end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.assessment.ask import answer, begin, button, expect_focus, focused, kept, progress, put, shown
from tests.browser.assessment.small_model import IDS, TEXTS
from tests.browser.assessment.small_site import PATH
from tests.browser.conftest import Visit
from tests.browser.history import step

END = "assessment-end"


@pytest.fixture
def page(visit: Visit) -> Iterator[Page]:
    """The assessment in a browser with nothing stored; nothing must go wrong on it."""
    yield visit.open(PATH)
    assert visit.errors == []
    assert visit.foreign == []


def given(page: Page, answers: dict[str, str], **more: str) -> Page:
    """Open the page where these answers are kept."""
    put(page, {"mode": "full", **{f"answer.{key}": {"answer": one} for key, one in answers.items()}, **more})
    page.reload()
    return page


def test_next_and_back_put_the_focus_on_the_statement(page: Page) -> None:
    begin(page)
    expect(button(page, "Back")).to_be_hidden()
    for full_id in IDS[1:4]:
        button(page, "Next").click()
        assert shown(page) == [full_id]
        expect_focus(page, full_id)
    expect(page.get_by_role("heading", name="Lamp care")).to_be_visible()
    button(page, "Back").click()
    expect_focus(page, "ear.horn")
    expect(page.get_by_role("heading", name="Lamp care")).to_be_hidden()
    assert kept(page)["at"] == "ear.horn"
    page.reload()
    assert shown(page) == ["ear.horn"]


def test_the_first_open_one_is_a_press_away(page: Page) -> None:
    given(page, {"ear.ask": "never", "ear.write": "unknown", "ear.horn": "not-applicable"}, at="crew.learn")
    assert shown(page) == ["crew.learn"]
    button(page, "First open").click()
    expect_focus(page, "ear.horn")  # it does not apply, but nobody says why
    expect(button(page, "First open")).to_be_hidden()
    page.get_by_role("textbox", name="Why does it not apply?").fill("No horn")
    button(page, "First open").click()
    expect_focus(page, "lamp.lens")


def test_a_part_leads_to_its_first_statement(page: Page) -> None:
    begin(page)
    page.get_by_role("button", name="Crew").click()
    expect_focus(page, "crew.named")
    expect(page.get_by_role("button", name="Crew")).to_have_attribute("aria-current", "step")
    button(page, "All on one page").click()
    page.get_by_role("button", name="Lamp care").click()
    expect_focus(page, "lamp.lens")


def test_the_browsers_back_and_forward_go_through_the_statements(page: Page) -> None:
    begin(page)
    for full_id in IDS[1:3]:
        page.keyboard.press("Enter")
        expect_focus(page, full_id)
    step(page, "back")
    expect_focus(page, "ear.write")
    step(page, "back")
    expect_focus(page, "ear.ask")
    step(page, "forward")
    step(page, "forward")
    expect_focus(page, "ear.horn")
    page.reload()
    assert shown(page) == ["ear.horn"]


def test_a_link_to_a_statement_opens_it(page: Page) -> None:
    page.goto(page.url + "#lamp.spare")
    page.reload()
    assert shown(page) == ["lamp.spare"]
    expect_focus(page, "lamp.spare")
    assert kept(page)["mode"] == "full"
    button(page, "Quick check (4)").click()
    page.evaluate("location.hash = 'crew.learn'")
    expect_focus(page, "crew.learn")  # it is not asked in the quick check, so the full one is open again
    expect(button(page, "Full assessment (10)")).to_have_attribute("aria-pressed", "true")
    page.evaluate("location.hash = 'dimension-word'")
    expect_focus(page, "word.notice")


def test_a_link_to_a_dimension_begins_the_full_assessment_there(page: Page) -> None:
    page.evaluate("location.hash = 'dimension-lamp'")
    expect_focus(page, "lamp.lens")
    expect(button(page, "Full assessment (10)")).to_have_attribute("aria-pressed", "true")


def test_a_place_elsewhere_on_the_page_stays_a_place(page: Page) -> None:
    begin(page)
    page.keyboard.press("Enter")
    page.evaluate("location.hash = 'result'")
    expect(page.locator("h2#result")).to_be_in_viewport()
    assert shown(page) == ["ear.write"]


def test_the_keyboard_alone_is_enough_for_the_full_assessment(page: Page) -> None:
    page.get_by_role("button", name="Full assessment").focus()
    page.keyboard.press("Enter")
    for number, full_id in enumerate(IDS):
        expect_focus(page, full_id)
        if full_id == "lamp.log":  # with Tab and the arrows, as in any form
            page.keyboard.press("Tab")
            for _ in range(2):
                page.keyboard.press("ArrowDown")
            expect(answer(page, full_id, "Mostly")).to_be_focused()
        elif full_id == "crew.named":
            page.keyboard.press("9")
            page.keyboard.type("We are alone")
        else:
            page.keyboard.press("1")
        expect(progress(page)).to_have_text(f"{number + 1} of 10 answered")
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="All 10 statements answered.")).to_be_focused()
    while focused(page) != "See the result":
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('cx-assessment').contains(document.activeElement)")
    page.keyboard.press("Enter")
    result = page.locator("h2#result")
    expect(result).to_be_focused()
    expect(result).to_be_in_viewport()
    assert page.url.endswith(END)


def test_every_stop_of_the_keyboard_is_seen(page: Page) -> None:
    begin(page)
    page.keyboard.press("9")
    for key in ("Tab", "Shift+Tab"):
        for _ in range(16):
            page.keyboard.press(key)
            stop = page.evaluate(
                """() => {
                  const it = document.activeElement, label = it.closest('.cx-check') ?? it;
                  const { top, bottom } = label.getBoundingClientRect();
                  const strip = document.querySelector('.cx-ask-strip');
                  const low = strip.contains(it) ? innerHeight : strip.getBoundingClientRect().top;
                  const ring = getComputedStyle(label).outlineStyle !== 'none';
                  return { words: label.textContent.trim(), ring, clear: top >= 0 && (bottom <= low || top >= low) };
                }"""
            )
            assert stop["ring"], stop
            assert stop["clear"], stop


def test_the_end_names_what_is_open_and_what_may_not_fit(page: Page) -> None:
    answers = {"ear.ask": "never", "ear.write": "yes", "lamp.log": "not-applicable", "lamp.spare": "unknown"}
    given(page, answers, at="crew.learn")
    button(page, "Finish").click()
    end = page.locator(f"#{END}")
    expect(end.get_by_role("heading", level=2)).to_be_focused()
    expect(end.get_by_role("heading", level=2)).to_have_text("3 statements answered, 7 still open.")
    expect(end).to_contain_text("One answer is “Don't know”.")
    pair = end.locator(".cx-ask-end__pairs > li")
    expect(pair).to_have_count(1)
    expect(pair).to_contain_text(f"{TEXTS['ear.write']} You answered “Yes”.")
    expect(pair).to_contain_text(f"{TEXTS['ear.ask']} You answered “Never”.")
    expect(end.locator("h3")).to_have_text(["A reason is missing", "Two answers to look at again", "Still open"])
    pair.get_by_role("link", name=TEXTS["ear.ask"]).click()
    expect_focus(page, "ear.ask")
    page.keyboard.press("3")
    step(page, "back")
    expect(end.get_by_role("heading", level=2)).to_be_focused()
    expect(pair).to_have_count(0)


def test_after_the_quick_check_the_rest_is_a_press_away(page: Page) -> None:
    begin(page, "Quick check")
    for _ in range(4):
        page.keyboard.press("1")
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="All 4 statements answered.")).to_be_focused()
    button(page, "Go on with the full assessment: 6 more statements").click()
    expect_focus(page, "ear.write")
    expect(progress(page)).to_have_text("4 of 10 answered")


def test_who_goes_on_without_a_reason_hears_it(page: Page) -> None:
    begin(page)
    page.keyboard.press("0")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect_focus(page, "ear.write")
    said = page.locator("body > .cx-hidden[role=status]")
    expect(said).to_have_text("“Does not apply” to the statement before: It does not count until you say why.")
    button(page, "Back").click()
    reason = page.get_by_role("textbox", name="Why does it not apply?")
    expect(reason).to_have_attribute("aria-invalid", "true")
