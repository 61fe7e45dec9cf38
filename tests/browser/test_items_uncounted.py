"""How far a list is shows only where it is known: without the script of the items nobody can count a plan."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import reader
from tests.browser.files import BLANK, SOUND, keep, plan
from tests.browser.items import CHECKLIST, CREWS, PLAY, Item
from tests.browser.storages import FORBID

SCRIPT = "**/assets/js/items.js"
PAGES = pytest.mark.parametrize("path", [CHECKLIST, PLAY])


@pytest.fixture
def page(new_context: Callable[..., object], harbor: str) -> Page:
    """A page whose script for items cannot be had."""
    page = reader(new_context).new_page()
    page.route("**/blank", lambda route: route.fulfill(content_type="text/html", body=BLANK))
    page.context.route(SCRIPT, lambda route: route.abort())
    page.goto(harbor + "blank")
    return page


def counts(page: Page) -> Locator:
    """How far lists are, as people see it."""
    return page.locator(".cx-meter__words").filter(visible=True)


def expect_nothing_counted(page: Page) -> None:
    expect(page.get_by_role("alert").filter(visible=True)).to_contain_text("could not load all of itself")
    expect(counts(page)).to_have_count(0)
    expect(page.get_by_role("progressbar")).to_have_count(0)


@PAGES
def test_a_plan_that_nobody_can_count_has_no_number(page: Page, harbor: str, path: str) -> None:
    keep(page, plan("Harbor", {SOUND: {"status": "done"}}))
    page.goto(harbor + path)
    expect_nothing_counted(page)


@PAGES
def test_the_number_comes_with_the_script(page: Page, harbor: str, path: str) -> None:
    keep(page, plan("Harbor", {SOUND: {"status": "done"}}))
    page.goto(harbor + path)
    expect_nothing_counted(page)
    page.context.unroute(SCRIPT)
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(counts(page).first).to_contain_text("1 of 3 done" if path == PLAY else "done")
    expect(page.get_by_role("progressbar", name="Progress: At dusk")).to_have_js_property("value", 1)


@PAGES
def test_who_has_no_plan_sees_that_nothing_is_done(page: Page, harbor: str, path: str) -> None:
    page.goto(harbor + path)
    expect(page.get_by_role("progressbar", name="Progress: At dusk")).to_have_js_property("value", 0)
    expect(counts(page).last).to_have_text("0 of 1 done")


@PAGES
@pytest.mark.parametrize("script", ["0", FORBID], ids=["kept", "forbidden"])
def test_a_tick_that_waits_for_the_script_is_not_counted_as_to_do(
    page: Page, harbor: str, path: str, script: str
) -> None:
    page.add_init_script(script)
    page.goto(harbor + path)
    Item(page, CREWS).box.check()
    expect_nothing_counted(page)


def test_what_another_window_begins_is_not_counted_as_nothing(page: Page, harbor: str) -> None:
    page.goto(harbor + PLAY)
    expect(counts(page).first).to_be_visible()
    other = page.context.new_page()
    other.route("**/blank", lambda route: route.fulfill(content_type="text/html", body=BLANK))
    other.goto(harbor + "blank")
    keep(other, plan("Harbor", {SOUND: {"status": "done"}}))
    expect_nothing_counted(page)
    other.evaluate("localStorage.clear()")
    expect(counts(page).first).to_contain_text("0 of 3 done")
