"""The plan bar stays one line, whatever the plan is called, in small windows and with large letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.files import BLANK, SOUND, WORDING, keep, plan
from tests.browser.items import CHECKLIST, CREWS, HORN, Item, bar
from tests.browser.test_accessibility import violations

NAME = "Passport renewal by mail, online and at the counter, for families who live abroad"
NO_ROOM = "() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }"
SMALL = pytest.mark.parametrize("at_harbor", [(390, "light"), (320, "dark")], indirect=True, ids=str)
LETTERS = pytest.mark.parametrize("text", [1, 2], ids=["usual letters", "letters twice as large"])

# The upper edges of all lines of text in the bar that somebody sees, in lines from the uppermost.
LINES = """(bar) => {
  const words = ".cx-bar__plan, .cx-bar__count > span, .cx-bar__saved > span, .cx-bar__unsaved, .cx-bar__undo";
  const rects = [...bar.querySelectorAll(words)].flatMap((one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return one.getBoundingClientRect().width > 1 ? [...range.getClientRects()] : [];
  });
  const tops = rects.filter(({ width }) => width > 1).map(({ top }) => top);
  const line = parseFloat(getComputedStyle(bar).lineHeight);
  return tops.map((top) => Math.round((top - Math.min(...tops)) / line));
}"""
# How much of an element's first word cannot be seen, in pixels: it lies beyond the edge, or under the dots at the end.
CUT = """(element, word) => {
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(text, word.length);
  const { fontSize, paddingRight, borderRightWidth } = getComputedStyle(element);
  const dots = element.scrollWidth > element.clientWidth ? parseFloat(fontSize) : 0;
  const edge = element.getBoundingClientRect().right - parseFloat(paddingRight) - parseFloat(borderRightWidth) - dots;
  return Math.max(0, range.getBoundingClientRect().right - Math.min(edge, innerWidth));
}"""
# How much of the count is cut off where it is in sight. A number without its end would be another number.
CUT_COUNT = """(count) => {
  const { right, width } = count.getBoundingClientRect();
  return width > 1 ? count.firstChild.getBoundingClientRect().right - right : 0;
}"""


def saved(page: Page) -> None:
    Item(page, HORN).box.check()


def several(page: Page) -> None:
    Item(page, HORN).box.check()
    Item(page, CREWS).button("Doing").click()


def nothing_applies(page: Page) -> None:
    for words in list(WORDING.values())[:3]:
        Item(page, words).does_not_apply("No ships.")
    expect(bar(page)).to_contain_text("None of the 3 items applies")


def unsaved(page: Page) -> None:
    page.evaluate(NO_ROOM)
    Item(page, HORN).box.check()
    expect(bar(page).get_by_text("Not saved", exact=True)).to_be_visible()


STATES = pytest.mark.parametrize("state", [saved, several, nothing_applies, unsaved])


@pytest.fixture
def opened(at_harbor) -> Callable[[int], Page]:
    """Open a checklist with a plan of a long name and letters so many times as large."""

    def opened(text: int) -> Page:
        page, blank = at_harbor.page, at_harbor.base_url + "blank"
        page.route(blank, lambda route: route.fulfill(content_type="text/html", body=BLANK))
        keep(at_harbor.open("blank"), plan(NAME, {SOUND: {"owner": "Ana"}}))
        at_harbor.open(CHECKLIST)
        page.evaluate("size => { document.documentElement.style.fontSize = size; }", f"{125 * text}%")
        expect(bar(page)).to_be_visible()
        return page

    return opened


@SMALL
@LETTERS
@STATES
def test_it_is_one_line(opened: Callable[[int], Page], text: int, state: Callable[[Page], None]) -> None:
    page = opened(text)
    state(page)
    assert set(bar(page).evaluate(LINES)) == {0}
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    assert bar(page).get_by_role("button").evaluate(CUT, "Undo") < 1
    assert bar(page).get_by_role("link").evaluate(CUT, "Pa") < 1
    assert state is nothing_applies or bar(page).locator(".cx-bar__count").evaluate(CUT_COUNT) < 0.1


@SMALL
@LETTERS
@pytest.mark.parametrize("state", [saved, unsaved])
def test_everybody_finds_the_whole_name(
    opened: Callable[[int], Page], text: int, state: Callable[[Page], None]
) -> None:
    page = opened(text)
    state(page)
    expect(bar(page).get_by_role("link", name=NAME, exact=True)).to_have_attribute("title", NAME)
    whole = bar(page).get_by_role("paragraph").filter(has_text=NAME)
    expect(whole).to_be_hidden()
    bar(page).locator("summary").press("Enter")
    expect(whole).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    expect(whole).to_be_hidden()
    expect(bar(page).locator("summary")).to_be_focused()


@SMALL
def test_it_covers_nothing_when_letters_are_large(opened: Callable[[int], Page]) -> None:
    page = opened(2)
    saved(page)
    height = page.locator(".cx-dock").bounding_box()["height"]
    assert height < page.viewport_size["height"] / 5
    for box in page.get_by_role("checkbox").all():
        box.focus()
        below = (
            "box => box.getBoundingClientRect().bottom - document.querySelector('.cx-dock').getBoundingClientRect().top"
        )
        assert box.evaluate(below) <= 0
    page.keyboard.press("Control+End")
    page.wait_for_function("() => Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight")
    footer = page.locator("footer").last.bounding_box()
    assert footer["y"] + footer["height"] <= page.viewport_size["height"] - height + 1


@SMALL
@pytest.mark.parametrize("state", [saved, unsaved])
def test_its_words_open_without_a_violation(opened: Callable[[int], Page], state: Callable[[Page], None]) -> None:
    page = opened(1)
    state(page)
    bar(page).locator("summary").click()
    words = "Your plan is kept in this browser" if state is saved else "What you do here stays only until you leave"
    expect(bar(page).get_by_text(words)).to_be_visible()
    page.evaluate("scrollTo(0, 0)")
    assert violations(page) == []
