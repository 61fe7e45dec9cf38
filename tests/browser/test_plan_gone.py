"""On a play, a line at the lower edge of the window tells of a deleted plan, and the page stays in its place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import reader
from tests.browser.files import ASK, BLANK, PLAN_PAGE, SOUND, WROTE, keep, plan
from tests.browser.items import HORN, PLAY, Item, bar, message, notice

HARBOR = {name: {"status": "doing", "note": "Twice.\nThen once."} for name in (SOUND, ASK, WROTE)}
# Where what stands highest in the window stands, and how far the page is scrolled.
VIEW = """() => {
  window.watched ??= document.elementFromPoint(innerWidth / 2, 90);
  return [scrollY, window.watched.getBoundingClientRect().top].map(Math.round);
}"""


@pytest.fixture(params=[["Harbor"], ["Harbor", "Ferries"]], ids=["the only plan", "one of two"])
def windows(new_context, harbor: str, request: pytest.FixtureRequest) -> Iterator[tuple[Page, Page]]:
    """The page of the plan, and a play in a low window; the play is in front."""
    context, errors = reader(new_context), []
    context.route("**/blank", lambda route: route.fulfill(content_type="text/html", body=BLANK))
    pages = context.new_page(), context.new_page()
    pages[0].goto(harbor + "blank")
    keep(pages[0], *(plan(name, HARBOR if name == "Harbor" else {}, i) for i, name in enumerate(request.param, 1)))
    pages[1].set_viewport_size({"width": 390, "height": 500})
    for page, path in zip(pages, (PLAN_PAGE, PLAY), strict=True):
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(harbor + path)
    yield pages
    assert errors == []


def deleted(ours: Page, theirs: Page) -> None:
    """One window deletes the plan that the other one shows, above whose list of items the reader is."""
    expect(bar(theirs)).to_contain_text("Harbor")
    theirs.evaluate("scrollTo(0, document.querySelector('cx-items').getBoundingClientRect().top + scrollY - 200)")
    ours.get_by_role("button", name="Delete", exact=True).click()
    expect(notice(theirs).last).to_contain_text("“Harbor” was deleted in another window.")


def test_the_page_stays_where_it_is_when_a_plan_is_brought_back(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    deleted(ours, theirs)
    before = theirs.evaluate(VIEW)
    theirs.get_by_role("button", name="Bring back “Harbor”").click()
    Item(theirs, HORN).expect_status("Doing")
    expect(bar(theirs).get_by_role("link")).to_be_focused()
    expect(message(theirs)).to_have_text("Brought back: Harbor")
    assert theirs.evaluate(VIEW) == before


def test_the_page_stays_where_it_is_when_the_notice_is_closed(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    deleted(ours, theirs)
    before = theirs.evaluate(VIEW)
    theirs.get_by_role("button", name="Close").click()
    expect(notice(theirs).filter(visible=True)).to_have_count(0)
    expect(theirs.locator(".cx-bar__plan:visible, .cx-main").last).to_be_focused()
    assert theirs.evaluate(VIEW) == before


BELOW = """() => document.querySelector("body > .md-container").getBoundingClientRect().bottom
  - document.querySelector(".cx-dock").getBoundingClientRect().top"""


def expect_room_at_the_end(page: Page) -> None:
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(page.locator("footer").last).to_be_in_viewport()
    assert page.evaluate(BELOW) <= 1


def test_the_strip_keeps_its_room_at_the_end_of_the_page(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    deleted(ours, theirs)
    expect_room_at_the_end(theirs)
    theirs.get_by_role("button", name="Bring back “Harbor”").click()
    expect(bar(theirs)).to_contain_text("Harbor")
    expect_room_at_the_end(theirs)
