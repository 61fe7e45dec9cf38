"""The way back to a page that the browser kept: it shows what is stored now, and brings nothing back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserType, Page, expect

from tests.browser.clearing import clear_everything, expect_empty, expect_new_start, items_of
from tests.browser.conftest import reader
from tests.browser.items import CHECKLIST, CREWS, HORN, PLAY, Item, notice

PLAN = "tools/plan/"


@pytest.fixture(scope="module")
def remembering(browser_type: BrowserType, browser_type_launch_args: dict) -> Iterator[Browser]:
    """A browser that keeps pages as they were for the way back, as people's do; Playwright switches that off."""
    browser = browser_type.launch(**browser_type_launch_args, ignore_default_args=["--disable-back-forward-cache"])
    yield browser
    browser.close()


def go_back(page: Page) -> None:
    """Back to a page that was kept in memory; Playwright's own way back waits for a load that never comes."""
    page.evaluate("setTimeout(() => history.back())")
    # A page that is loaded anew, which would not test the way back, never has stayed.
    page.wait_for_function("() => window.stayed && window.restored !== undefined")
    assert page.evaluate("window.restored")


def remember(page: Page) -> None:
    page.evaluate(
        "window.stayed = true; addEventListener('pageshow', (event) => { window.restored = event.persisted; })"
    )


def test_the_way_back_shows_nothing_of_what_was_cleared(remembering: Browser, harbor: str) -> None:
    page = reader(remembering.new_context).new_page()
    page.goto(harbor + CHECKLIST)
    remember(page)
    Item(page, HORN).box.check()
    Item(page, CREWS).open().field("Note").fill("Secret")
    page.goto(harbor + PLAN)
    clear_everything(page)
    go_back(page)
    expect_empty(page)
    expect_new_start(page)
    page.context.close()


def test_the_way_back_shows_what_was_begun_after_clearing(remembering: Browser, harbor: str) -> None:
    page = reader(remembering.new_context).new_page()
    page.goto(harbor + CHECKLIST)
    remember(page)
    Item(page, HORN).box.check()
    page.goto(harbor + PLAN)
    clear_everything(page)
    Item(page, CREWS).box.check()
    go_back(page)
    Item(page, HORN).expect_status("To do")
    Item(page, CREWS).expect_status("Done")
    page.context.close()


def test_the_way_back_shows_what_was_done_meanwhile(remembering: Browser, harbor: str) -> None:
    page = reader(remembering.new_context).new_page()
    page.goto(harbor + CHECKLIST)
    remember(page)
    Item(page, HORN).box.check()
    page.goto(harbor + PLAY)
    Item(page, HORN).box.uncheck()
    Item(page, CREWS).box.check()
    go_back(page)
    Item(page, HORN).expect_status("To do")
    Item(page, CREWS).expect_status("Done")
    page.context.close()


@pytest.fixture
def cleared_behind(remembering: Browser, harbor: str) -> Iterator[tuple[Page, Page]]:
    """A checklist with a tick, which its window has left for another page; and a window on the page of the plan."""
    page = reader(remembering.new_context).new_page()
    page.goto(harbor + CHECKLIST)
    remember(page)
    Item(page, HORN).box.check()
    other = page.context.new_page()
    other.goto(harbor + PLAN)
    Item(other, HORN).expect_status("Done")
    yield page, other
    page.context.close()


def begin_anew(other: Page) -> None:
    """Clear everything, and begin another plan."""
    clear_everything(other)
    Item(other, CREWS).box.check()
    assert items_of(other) == [["listen.ask-crews"]]


@pytest.mark.parametrize("meanwhile", [PLAN, "assets/images/mark.svg"], ids=["a page of ours", "a picture"])
def test_the_way_back_shows_nothing_of_what_another_window_cleared(
    cleared_behind: tuple[Page, Page], harbor: str, meanwhile: str
) -> None:
    page, other = cleared_behind
    page.goto(harbor + meanwhile)
    begin_anew(other)
    go_back(page)
    Item(page, HORN).expect_status("To do")
    Item(page, CREWS).expect_status("Done")
    expect(page.get_by_text("Everything was cleared in another window.").first).to_be_visible()
    expect(notice(page).first).to_be_hidden()
    assert items_of(other) == [["listen.ask-crews"]]
