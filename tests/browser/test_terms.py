"""A glossary term in the text opens its definition beside it: with a mouse, a finger, keys and a screen reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.definitions import (
    AFTER_TERM,
    PATH,
    definition_of,
    opened,
    terms,
)


def test_without_javascript_a_term_is_a_link_to_its_entry(
    new_context: Callable[..., BrowserContext], base_url: str
) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(base_url + PATH)
    term = terms(page).first
    assert set(term.evaluate("it => it.getAttributeNames()")) == {"class", "href"}
    expect(opened(page)).to_have_count(0)
    term.click()
    expect(page.locator("h1")).to_have_text("Glossary")
    expect(page.locator(".cx-glossary__entry:target")).to_be_in_viewport()


def test_a_click_opens_and_another_closes(visit) -> None:
    page = visit.open(PATH)
    term = terms(page).first
    expect(opened(page)).to_have_count(0)
    term.click()
    expect(opened(page)).to_have_count(1)
    expect(definition_of(page, term)).to_be_in_viewport(ratio=1)
    term.click()
    expect(opened(page)).to_have_count(0)
    expect(term).to_be_focused()
    assert page.url.endswith(PATH)
    assert visit.errors == []


def test_neither_pointing_nor_focus_opens_anything(visit) -> None:
    page = visit.open(PATH)
    terms(page).first.hover()
    terms(page).nth(1).focus()
    page.wait_for_timeout(300)
    expect(opened(page)).to_have_count(0)


def test_it_says_what_the_glossary_says(visit) -> None:
    page = visit.open("glossary/")
    entries = {
        entry.get_attribute("id"): (
            [link.evaluate("it => it.href") for link in entry.locator(".cx-glossary__where a").all()],
            entry.locator("dd").inner_text(),
        )
        for entry in page.locator(".cx-glossary__entry").all()
    }
    visit.open(PATH)
    for term in terms(page).all():
        term.click()
        links, text = entries[(term.get_attribute("href") or "").split("#")[1]]
        definition = definition_of(page, term)
        assert text.startswith(definition.locator(".cx-definition__text").inner_text())
        shown = [link.evaluate("it => it.href") for link in definition.locator(".cx-definition__where a").all()]
        assert shown == [link for link in links if not link.split("#")[0].endswith(PATH)]
        page.keyboard.press("Escape")


@pytest.mark.parametrize("press", [{"modifiers": ["Control"]}, {"modifiers": ["Meta"]}, {"button": "middle"}], ids=str)
def test_a_new_tab_is_still_a_link(visit, press: dict) -> None:
    page = visit.open(PATH)
    if press == {"modifiers": ["Meta"]}:  # a new tab on a Mac only, and here a plain link
        terms(page).first.click(**press)
        page.wait_for_url("**/glossary/#*")
        return
    with page.context.expect_page() as new:
        terms(page).first.click(**press)
    new.value.wait_for_url("**/glossary/#*")
    expect(opened(page)).to_have_count(0)


def test_a_finger_opens_reads_on_and_closes(new_context: Callable[..., BrowserContext], base_url: str) -> None:
    viewport = {"width": 390, "height": 844}
    page = new_context(has_touch=True, is_mobile=True, viewport=viewport, reduced_motion="reduce").new_page()
    page.goto(base_url + PATH)
    term = terms(page).first
    term.tap()
    expect(opened(page)).to_have_count(1)
    opened(page).locator(".cx-definition__text").tap()
    expect(opened(page)).to_have_count(1)
    _swipe(page)
    expect(opened(page)).to_have_count(1)
    page.locator("h1").tap()
    expect(opened(page)).to_have_count(0)
    term.tap()
    opened(page).get_by_role("button", name="Close").tap()
    expect(opened(page)).to_have_count(0)


def _swipe(page: Page) -> None:
    devtools = page.context.new_cdp_session(page)
    before = page.evaluate("scrollY")
    for kind, y in [("touchStart", 700), *(("touchMove", 700 - 20 * step) for step in range(1, 8)), ("touchEnd", None)]:
        points = [{"x": 20, "y": y}] if y is not None else []
        devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    page.wait_for_function("before => scrollY > before", arg=before)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_keys_open_move_on_and_return(visit, key: str) -> None:
    page = visit.open(PATH)
    term = terms(page).first
    term.focus()
    page.keyboard.press(key)
    definition = definition_of(page, term)
    expect(definition).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(term).to_be_focused()
    expect(definition).to_be_visible()
    page.keyboard.press("Escape")
    expect(opened(page)).to_have_count(0)
    expect(term).to_be_focused()


def test_tab_goes_through_the_definition_and_back_into_the_text(visit) -> None:
    page = visit.open(PATH)
    term = terms(page).first
    term.focus()
    page.keyboard.press("Enter")
    definition = definition_of(page, term)
    for stop in definition.locator("a, button").all():
        page.keyboard.press("Tab")
        expect(stop).to_be_focused()
    page.keyboard.press("Tab")
    assert term.evaluate(AFTER_TERM)
    expect(opened(page)).to_have_count(0)


@pytest.mark.parametrize("stops", [0, 1])
def test_escape_returns_to_the_term_from_anywhere_in_it(visit, stops: int) -> None:
    page = visit.open(PATH)
    term = terms(page).nth(1)
    term.focus()
    page.keyboard.press("Enter")
    for _ in range(stops):
        page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(opened(page)).to_have_count(0)
    expect(term).to_be_focused()
    expect(term).to_have_attribute("aria-expanded", "false")


def test_the_close_button_closes_and_returns(visit) -> None:
    page = visit.open(PATH)
    term = terms(page).first
    for press in (lambda: page.keyboard.press("Enter"), lambda: page.keyboard.press("Space")):
        term.click()
        opened(page).get_by_role("button", name="Close").focus()
        press()
        expect(opened(page)).to_have_count(0)
        expect(term).to_be_focused()


def test_only_one_is_open_and_each_term_of_the_page_opens_its_own(visit) -> None:
    page = visit.open(PATH)
    assert terms(page).count() > 3
    for term in terms(page).all():
        term.evaluate("it => it.click()")
        expect(opened(page)).to_have_count(1)
        expect(definition_of(page, term)).to_be_visible()
        expect(page.locator("[aria-expanded=true].cx-term")).to_have_count(1)
        expect(term).to_have_attribute("aria-expanded", "true")
    page.locator("h1").click()
    expect(opened(page)).to_have_count(0)
    expect(page.locator("[aria-expanded=true].cx-term")).to_have_count(0)


def test_a_screen_reader_hears_button_state_name_and_definition(visit) -> None:
    page = visit.open(PATH)
    term = terms(page).first
    button = page.get_by_role("button", name=term.inner_text(), exact=True, expanded=False)
    expect(button.first).to_have_attribute("aria-controls", term.get_attribute("aria-controls") or "")
    term.click()
    note = page.get_by_role("note")
    expect(note).to_have_count(1)
    expect(note).to_have_accessible_name(note.locator(".cx-definition__name").text_content() or "")
    expect(note).to_have_accessible_description(note.locator(".cx-definition__text").text_content() or "")
    assert term.evaluate("(it, note) => it.nextElementSibling === note", note.element_handle())
    page.keyboard.press("Escape")
    expect(page.get_by_role("note")).to_have_count(0)


def test_a_link_in_it_leads_to_its_page(visit) -> None:
    page = visit.open(PATH)
    terms(page).first.click()
    opened(page).get_by_role("link", name="Open in the glossary").click()
    page.wait_for_url("**/glossary/#*")
    page.go_back()
    terms(page).first.click()
    link = opened(page).locator(".cx-definition__where a").first
    address = link.evaluate("it => it.href")
    link.click()
    page.wait_for_url(address)
