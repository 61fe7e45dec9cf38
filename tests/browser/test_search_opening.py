"""Turning to search: what comes when, what was typed before it came, and how it closes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Visit
from tests.browser.held import Held
from tests.browser.items import CHECKLIST, HORN
from tests.browser.searching import ALL_OF_IT, INDEX, SCRIPT, answered, ask, count, field, links, refuse, said, titles

PHONES = [(390, "light"), (320, "dark")]


def of_search(page: Page) -> list[str]:
    """Keep a list of what is asked for on behalf of search from now on."""
    asked: list[str] = []
    page.on("request", lambda request: any(part in request.url for part in ALL_OF_IT) and asked.append(request.url))
    return asked


def test_a_phone_tells_of_keys_only_once_one_was_pressed(
    new_context: Callable[..., BrowserContext], harbor: str
) -> None:
    phone = new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844}).new_page()
    phone.goto(harbor)
    keys = phone.get_by_role("checkbox", name="Open search with")
    phone.get_by_role("button", name="Search").tap()
    expect(field(phone)).to_be_focused()
    expect(keys).to_be_hidden()
    phone.keyboard.press("Escape")
    phone.keyboard.press("/")
    expect(keys).to_be_visible()


@pytest.mark.parametrize("turn", ["field.focus()", "field.dispatchEvent(new PointerEvent('pointerenter'))"])
def test_nothing_comes_before_somebody_turns_to_search(at_harbor: Visit, turn: str) -> None:
    asked = of_search(at_harbor.page)
    page = at_harbor.open(CHECKLIST)
    page.keyboard.press("Tab")
    page.mouse.click(200, 500)
    page.wait_for_load_state("networkidle")
    assert asked == []
    with page.expect_response(SCRIPT):
        page.evaluate(f"{{ const field = document.getElementById('cx-search-input'); {turn} }}")
    assert at_harbor.errors == []


def test_words_typed_before_the_index_comes_are_answered_when_it_does(at_harbor: Visit) -> None:
    page = at_harbor.page
    index = Held(page, INDEX)
    at_harbor.open(CHECKLIST)
    page.keyboard.press("/")
    field(page).press_sequentially("horn")
    expect(count(page)).to_have_text("Searching…")
    expect(links(page)).to_have_count(0)
    index.let_go()
    answered(page)
    assert titles(page)[0] == HORN


def test_words_typed_before_any_script_of_search_comes_are_answered_too(at_harbor: Visit) -> None:
    page = at_harbor.page
    script = Held(page, SCRIPT)
    at_harbor.open(CHECKLIST)
    page.keyboard.press("/")
    field(page).fill("horn")
    page.wait_for_function("() => document.scripts.length > 2")
    script.let_go()
    answered(page)
    assert titles(page)[0] == HORN


@pytest.mark.parametrize("missing", [SCRIPT, INDEX])
def test_search_that_cannot_be_loaded_says_so_and_is_tried_again(at_harbor: Visit, missing: str) -> None:
    page = at_harbor.page
    page.route(missing, refuse)
    at_harbor.open(CHECKLIST)
    page.keyboard.press("/")
    field(page).press_sequentially("hor")
    expect(count(page)).to_have_text("Search could not be loaded. Check the connection, then type again.")
    expect(said(page)).to_contain_text("could not be loaded")
    page.unroute(missing)
    field(page).press("n")
    expect(links(page).first).to_have_text(HORN)


def test_an_answer_that_comes_late_does_not_take_the_place_of_a_newer_one(at_harbor: Visit) -> None:
    page = at_harbor.open(CHECKLIST)
    ask(page, "horn")
    page.evaluate(
        """() => {
          const find = cxSearch.find.bind(cxSearch);
          cxSearch.find = async (words, options) => {
            if (words === 'beam') await new Promise((go) => (window.goOn = go));
            return find(words, options);
          };
        }"""
    )
    field(page).fill("beam")
    page.wait_for_function("() => window.goOn !== undefined")
    ask(page, "lens")
    shown = titles(page)
    page.evaluate("goOn()")
    page.wait_for_timeout(100)
    assert titles(page) == shown


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_key_opens_and_escape_gives_the_focus_back(at_harbor: Visit, key: str) -> None:
    page = at_harbor.open(CHECKLIST)
    box = page.get_by_role("checkbox", name=HORN)
    box.focus()
    page.keyboard.press(key)
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("")
    ask(page, "horn")
    page.keyboard.press("Escape")
    expect(links(page)).to_have_count(0)
    expect(box).to_be_focused()


def test_keys_that_are_switched_off_stay_off(at_harbor: Visit) -> None:
    page = at_harbor.open(CHECKLIST)
    page.keyboard.press("/")
    page.get_by_role("checkbox", name="Open search with").uncheck()
    page.reload()
    page.keyboard.press("/")
    expect(field(page)).not_to_be_focused()
    page.get_by_role("link", name="Skip to content").focus()  # nothing was opened that would hold the focus
    field(page).click()
    field(page).fill("horn")
    answered(page)
    assert titles(page)[0] == HORN


@pytest.mark.parametrize("at_harbor", PHONES, indirect=True, ids=str)
def test_on_a_phone_it_lies_over_the_page_and_gives_it_back(at_harbor: Visit) -> None:
    page = at_harbor.open(CHECKLIST)
    opener = page.get_by_role("button", name="Search", exact=True)
    opener.click()
    dialog = page.get_by_role("dialog", name="Search")
    expect(dialog).to_have_attribute("aria-modal", "true")
    expect(field(page)).to_be_focused()
    field(page).fill("horn")
    answered(page)
    expect(links(page).first).to_be_in_viewport()
    assert page.evaluate("document.querySelector('main').closest('[inert]') !== null")
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    page.get_by_role("button", name="Close search").click()
    expect(opener).to_be_focused()
    expect(dialog).to_have_count(0)
    expect(page.locator("[inert]")).to_have_count(0)


def test_without_javascript_there_is_no_dead_field(new_context: Callable[..., BrowserContext], harbor: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(harbor + CHECKLIST)
    expect(page.locator("#cx-search-input")).to_be_hidden()
    expect(page.locator(".cx-search-open")).to_be_hidden()


def test_enter_before_any_script_has_come_searches_all_the_same(at_harbor: Visit) -> None:
    page, held = at_harbor.page, []
    page.route("**/assets/js/playbook.js", lambda route: route.continue_() if held else held.append(route))
    page.goto(at_harbor.base_url + CHECKLIST, wait_until="commit")
    page.locator("#cx-search-input").fill("horn")
    page.locator("#cx-search-input").press("Enter")
    page.wait_for_url("**q=horn")
    expect(links(page).first).to_have_text(HORN)


def test_words_typed_before_any_script_has_come_are_answered(at_harbor: Visit) -> None:
    page = at_harbor.page
    scripts = Held(page, "**/assets/js/playbook.js")
    page.goto(at_harbor.base_url + CHECKLIST, wait_until="commit")
    page.locator("#cx-search-input").fill("horn")
    page.wait_for_function("() => document.body.innerText.includes('CC0')")
    scripts.let_go()
    expect(links(page).first).to_have_text(HORN)
