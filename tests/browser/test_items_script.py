"""What people do to items before the script behind them has arrived is neither lost nor forgotten."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import reader
from tests.browser.files import PLAN_PAGE
from tests.browser.held import Held
from tests.browser.items import CHECKLIST, CREWS, HORN, PLAY, WRITE, Item, bar, message, notice
from tests.browser.storages import FILL, FREE, asks_before_leaving

SCRIPT = "**/assets/js/items.js"
PAGES = pytest.mark.parametrize("path", [CHECKLIST, PLAY])


class Slow:
    """A page whose script for items comes only when the test lets it."""

    def __init__(self, context: BrowserContext, base_url: str) -> None:
        self.script = Held(context, SCRIPT)
        self.page: Page = context.new_page()
        self.base_url = base_url

    def open(self, path: str) -> Page:
        self.page.goto(self.base_url + path, wait_until="domcontentloaded")
        expect(self.item(HORN).button("Doing")).to_be_visible()
        return self.page

    def item(self, words: str) -> Item:
        return Item(self.page, words)

    def arrive(self) -> None:
        with self.page.expect_response(SCRIPT):
            self.script.let_go()


@pytest.fixture
def slow(new_context: Callable[..., BrowserContext], harbor: str) -> Slow:
    return Slow(reader(new_context), harbor)


@PAGES
def test_a_box_ticked_early_is_done_once_the_script_is_here(slow: Slow, path: str) -> None:
    page = slow.open(path)
    slow.item(HORN).box.check()
    slow.item(CREWS).box.check()
    slow.item(CREWS).box.uncheck()
    slow.arrive()
    slow.item(HORN).expect_status("Done")
    slow.item(CREWS).expect_status("To do")
    expect(bar(page)).to_be_visible()
    page.reload()
    slow.item(HORN).expect_status("Done")


@PAGES
def test_buttons_pressed_early_do_what_they_say(slow: Slow, path: str) -> None:
    slow.open(path)
    slow.item(HORN).button("Doing").click()
    slow.item(CREWS).button("Doing").click()
    slow.item(CREWS).button("Doing").click()
    slow.item(WRITE).button("Details").click()
    slow.arrive()
    slow.item(HORN).expect_status("Doing")
    slow.item(CREWS).expect_status("To do")
    expect(slow.item(WRITE).field("Owner")).to_be_visible()


def test_the_reason_is_asked_for_once_the_script_is_here(slow: Slow) -> None:
    slow.open(CHECKLIST)
    slow.item(HORN).button("Not applicable").click()
    slow.arrive()
    expect(slow.item(HORN).field("Why does it not apply?")).to_be_focused()


def test_who_leaves_before_it_comes_finds_the_tick_on_the_next_page(slow: Slow) -> None:
    page = slow.open(CHECKLIST)
    slow.item(HORN).box.check()
    slow.open(PLAY)
    slow.arrive()
    slow.item(HORN).expect_status("Done")
    page.reload()
    slow.item(HORN).expect_status("Done")
    assert page.evaluate("Object.keys(localStorage)") == ["cx-playbook"]


@pytest.fixture
def without(new_context: Callable[..., BrowserContext]) -> Page:
    """A page whose script for items cannot be had."""
    page = reader(new_context).new_page()
    page.context.route(SCRIPT, lambda route: route.abort())
    return page


def test_where_it_cannot_be_had_the_tick_waits(without: Page, harbor: str) -> None:
    without.goto(harbor + CHECKLIST)
    Item(without, HORN).box.check()
    without.context.unroute(SCRIPT)
    without.goto(harbor + CHECKLIST)
    Item(without, HORN).expect_status("Done")


NOT_ALL = "This page could not load all of itself."


def expect_missing(page: Page, words: str) -> None:
    told = page.get_by_role("alert").filter(visible=True)
    expect(told).to_have_text(f"{NOT_ALL} {words}")
    expect(told).to_be_in_viewport()


def test_who_only_reads_is_left_in_peace(without: Page, harbor: str) -> None:
    with without.expect_event("requestfailed"):
        without.goto(harbor + PLAY)
        Item(without, HORN).box.hover()
    assert notice(without).count() == 0


def test_where_it_cannot_be_had_people_are_told_and_it_comes_later(without: Page, harbor: str) -> None:
    without.goto(harbor + PLAY)
    Item(without, HORN).button("Not applicable").click()
    expect_missing(without, "What you ticked here is kept. Reload it to go on.")
    without.context.unroute(SCRIPT)
    without.evaluate("dispatchEvent(new Event('online'))")
    expect(Item(without, HORN).field("Why does it not apply?")).to_be_focused()
    expect(notice(without)).to_be_hidden()
    assert not asks_before_leaving(without)


def test_the_browser_asks_before_ticks_are_lost_that_nobody_could_store(without: Page, harbor: str) -> None:
    without.goto(harbor + CHECKLIST)
    without.evaluate(FILL)
    Item(without, HORN).box.check()
    expect_missing(without, "What you ticked here is lost when you leave it. Tick anything to try again.")
    without.evaluate(FREE)
    Item(without, CREWS).box.check()
    expect_missing(without, "What you ticked here is kept. Reload it to go on.")
    without.evaluate(FILL)
    Item(without, WRITE).box.check()
    assert asks_before_leaving(without)
    without.goto(harbor + "glossary/")
    without.evaluate(FREE)
    without.context.unroute(SCRIPT)
    without.goto(harbor + CHECKLIST)
    Item(without, HORN).expect_status("Done")
    Item(without, CREWS).expect_status("Done")


HOLDS = """() => {
  window.holds = 0;
  for (const [name, step] of [["addEventListener", 1], ["removeEventListener", -1]]) {
    const before = window[name];
    window[name] = function (kind, ...rest) {
      if (kind === 'beforeunload') window.holds += step;
      return before.call(this, kind, ...rest);
    };
  }
}"""


def test_once_all_is_stored_nothing_holds_the_page(without: Page, harbor: str) -> None:
    without.goto(harbor + CHECKLIST)
    without.evaluate(HOLDS)
    without.evaluate(FILL)
    Item(without, HORN).box.check()
    assert without.evaluate("window.holds") == 1
    without.evaluate(FREE)
    Item(without, CREWS).box.check()
    assert without.evaluate("window.holds") == 0


@pytest.mark.parametrize("script", ["plan", "items"])
def test_the_page_of_the_plan_says_that_it_is_not_whole(
    new_context: Callable[..., BrowserContext], harbor: str, script: str
) -> None:
    page = reader(new_context).new_page()
    page.route(f"**/assets/js/{script}.js", lambda route: route.abort())
    page.goto(harbor + PLAN_PAGE)
    expect_missing(page, "Reload it to go on.")


def test_what_was_cleared_meanwhile_is_not_ticked_on_the_way_back(without: Page, harbor: str) -> None:
    without.goto(harbor + CHECKLIST)
    Item(without, HORN).box.check()
    without.goto(harbor + "glossary/")
    without.evaluate("localStorage.clear()")
    without.go_back()
    without.wait_for_function("() => document.readyState === 'complete'")
    expect(Item(without, HORN).button("Doing")).to_be_visible()
    expect(Item(without, HORN).box).not_to_be_checked()


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_moves_when_it_comes(slow: Slow, width: int) -> None:
    slow.page.set_viewport_size({"width": width, "height": 800})
    page = slow.open(PLAY)
    places = "() => [...document.querySelectorAll('.md-content *')].map((one) => one.getBoundingClientRect().top)"
    page.evaluate("document.fonts.ready.then(() => null)")  # it moves things when it comes
    before = page.evaluate(places)
    slow.arrive()
    page.wait_for_function("() => typeof cxItem === 'object'")
    assert page.evaluate(places) == before


def test_a_tick_in_the_first_moment_is_kept(slow: Slow) -> None:
    """Boxes stand there before any script of ours but the first has run."""
    late = Held(slow.page.context, "**/assets/js/playbook.js")
    slow.page.goto(slow.base_url + CHECKLIST, wait_until="commit")
    slow.item(HORN).box.check()
    late.let_go()
    expect(slow.item(HORN).button("Doing")).to_be_visible()
    slow.arrive()
    slow.item(HORN).expect_status("Done")


def test_the_words_for_screen_readers_come_too(slow: Slow) -> None:
    page = slow.open(CHECKLIST)
    slow.item(HORN).box.check()
    slow.arrive()
    expect(message(page)).to_have_text(re.compile(r"^Done\. 1 of \d+ done"))
