"""Where the focus goes in a checklist and its plan bar it is seen, marked, and never covered."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.items import CHECKLIST, HORN, Item, bar, notice
from tests.browser.keyboard import tab_to
from tests.browser.storages import FORBID

REAL = "checklists/understand/"


WIDTHS = [(1280, "light"), (390, "light"), (320, "dark")]


# Where the focus is; whether the dock or the header covers any of it, whether it is in the window, and marked.
FOCUS = """() => {
  const it = document.activeElement, find = (selector) => document.querySelector(selector);
  const [dock, header] = ['.cx-dock', '.md-header'].map(find);
  const box = it.getBoundingClientRect();
  const covers = (over) => {
    if (!over || over.contains(it)) return false;
    const top = over.getBoundingClientRect();
    return box.left < top.right && box.right > top.left && box.top < top.bottom - 1 && box.bottom > top.top + 1;
  };
  const style = getComputedStyle(it);
  // A notice that is higher than its room scrolls inside.
  const frame = it.closest('.cx-notice')?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  const seen = box.width > 0 && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1
    && box.left >= -1 && box.right <= innerWidth + 1;
  return {
    name: `${Math.round(box.top)}-${Math.round(box.bottom)} ${it.localName} ${it.id || it.className}`,
    item: !!it.closest('.cx-item'), dock: dock.contains(it), end: it === document.body, top: scrollY, seen,
    covered: covers(dock) || (!!it.closest('main') && covers(header)),
    // In a part of the browser's own, as the button of a date, the mark is the browser's.
    ring: style.outlineStyle !== 'none' || style.boxShadow !== 'none' || !it.matches(':focus'),
  };
}"""


def walk(page: Page, key: str = "Tab", steps: int = 200) -> list[dict]:
    """Go on through the page until its end."""
    stops = []
    for _ in range(steps):
        page.keyboard.press(key)
        stop = page.evaluate(FOCUS)
        if stop["end"]:
            break
        stops.append(stop)
    return stops


def names(stops: list[dict], fault: str, wrong: bool) -> list[str]:
    return [stop["name"] for stop in stops if stop[fault] == wrong]


@pytest.mark.parametrize("visit", WIDTHS, indirect=True, ids=str)
def test_the_focus_is_in_sight_marked_and_never_covered(visit) -> None:
    page = visit.open(REAL)
    box = page.locator(".cx-item__box").first
    tab_to(page, box)
    page.keyboard.press("Space")
    tab_to(page, page.locator(".cx-item__button[data-do=details]").nth(1))
    page.keyboard.press("Enter")
    for key in ("Tab", "Shift+Tab"):
        (box if key == "Tab" else page.locator(".cx-item__box").last).focus()
        stops = walk(page, key, 80)
        assert sum(stop["item"] for stop in stops) > 50
        assert names(stops, "covered", True) == []
        assert names(stops, "seen", False) == []
        assert names(stops, "ring", False) == []


@pytest.mark.parametrize("at_harbor", [(1280, "light"), (320, "light")], indirect=True, ids=str)
def test_the_bar_that_comes_with_the_first_tick_does_not_cover_it(at_harbor) -> None:
    page = at_harbor.open(CHECKLIST)
    box = Item(page, HORN).box
    tab_to(page, box)
    # To the very edge of the window, where the bar will be.
    box.evaluate("box => scrollBy(0, box.getBoundingClientRect().bottom - innerHeight)")
    page.keyboard.press("Space")
    expect(bar(page)).to_be_visible()
    page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    stop = page.evaluate(FOCUS)
    assert (stop["item"], stop["seen"], stop["covered"]) == (True, True, False)


@pytest.mark.parametrize(
    ("width", "height", "told"), [(1280, 900, False), (320, 640, False), (1280, 900, True), (320, 300, True)]
)
def test_the_page_stays_where_it_is_while_the_focus_goes_through_the_bar(
    visit, width: int, height: int, told: bool
) -> None:
    page = visit.page
    page.set_viewport_size({"width": width, "height": height})
    if told:
        page.add_init_script(FORBID)
    visit.open(REAL)
    page.locator(".cx-item__box").nth(2).check()
    expect(notice(page) if told else bar(page)).to_be_visible()
    page.evaluate("[...document.querySelectorAll('.cx-footer a')].at(-1).focus({ preventScroll: true })")
    before = page.evaluate(FOCUS)
    stops = [stop for stop in walk(page, steps=5 if told else 4) if stop["dock"]]
    assert len(stops) >= 3
    assert [stop["name"] for stop in stops if stop["top"] != before["top"]] == []
    assert names(stops, "seen", False) == []
