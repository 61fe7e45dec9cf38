"""Working in a checklist with the keyboard alone; the focus is always seen, and never under the plan bar."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.items import CHECKLIST, CREWS, HORN, Item, bar, message, notice
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


@pytest.fixture
def page(at_harbor) -> Iterator[Page]:
    yield at_harbor.open(CHECKLIST)
    assert at_harbor.errors == []


def tab_to(page: Page, control: Locator, steps: int = 60) -> None:
    """Press Tab until a control has the focus."""
    for _ in range(steps):
        page.keyboard.press("Tab")
        if control.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(f"{steps} steps of the Tab key do not lead to {control}")


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


def test_controls_of_an_item_come_in_the_order_in_which_they_are_read(page: Page) -> None:
    item = Item(page, HORN)
    tab_to(page, item.box)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="lamp play")).to_be_focused()
    for word in ("Doing", "Not applicable", "Details"):
        page.keyboard.press("Tab")
        expect(item.button(word)).to_be_focused()
    page.keyboard.press("Tab")
    expect(Item(page, CREWS).box).to_be_focused()


def test_every_status_is_one_key_away(page: Page) -> None:
    item = Item(page, HORN)
    tab_to(page, item.box)
    page.keyboard.press("Space")
    item.expect_status("Done")
    expect(item.box).to_be_focused()
    tab_to(page, item.button("Doing"), 2)
    page.keyboard.press("Space")
    item.expect_status("Doing")
    expect(item.button("Doing")).to_be_focused()
    tab_to(page, item.button("Not applicable"), 1)
    page.keyboard.press("Enter")
    expect(item.field("Why does it not apply?")).to_be_focused()
    page.keyboard.type("No horn here.")
    item.expect_status("Not applicable", "Not applicable: No horn here.")
    page.keyboard.press("Escape")
    expect(item.button("Not applicable")).to_be_focused()
    page.keyboard.press("Enter")
    item.expect_status("To do")


def test_a_note_is_written_and_escape_leads_back_to_the_button(page: Page) -> None:
    item = Item(page, HORN)
    tab_to(page, item.button("Details"))
    page.keyboard.press("Enter")
    tab_to(page, item.field("Owner"), 1)
    page.keyboard.type("Ana")
    tab_to(page, item.field("Due"), 1)
    page.keyboard.type("01152027")
    tab_to(page, item.field("Evidence link"), 4)  # a date has three parts and a button
    page.keyboard.type("Shelf 4")
    tab_to(page, item.field("Note"), 1)
    page.keyboard.type("First\nSecond")
    page.keyboard.press("Escape")
    expect(item.form).to_be_hidden()
    expect(item.button("Details")).to_be_focused()
    expect(item.button("Details")).to_have_attribute("aria-expanded", "false")
    assert item.answer.inner_text() == "Ana · due January 15, 2027 · Shelf 4\n\nFirst\nSecond"


def test_ctrl_z_takes_back_the_last_step_and_in_a_field_only_letters(page: Page) -> None:
    item = Item(page, HORN)
    tab_to(page, item.box)
    page.keyboard.press("Space")
    tab_to(page, item.button("Details"))
    page.keyboard.press("Enter")
    tab_to(page, item.field("Owner"), 1)
    page.keyboard.type("Ana")
    page.keyboard.press("Control+z")
    expect(item.field("Owner")).not_to_have_value("Ana")
    item.expect_status("Done")
    page.keyboard.press("Escape")
    page.keyboard.press("Control+z")
    expect(item.answer).to_have_text("Done")
    page.keyboard.press("Control+z")
    item.expect_status("To do")
    expect(message(page)).to_have_text(f"Undone: Done: {HORN} 0 of 2 done in At dusk.")


def test_with_nothing_left_to_undo_what_was_deleted_does_not_come_back(page: Page) -> None:
    item = Item(page, HORN)
    item.open().field("Note").press_sequentially("Hello")
    page.keyboard.press("Escape")
    page.keyboard.press("Control+z")
    expect(item.answer).to_have_count(0)
    for keys in (
        "Control+z",
        "Control+y",
        "Control+Shift+z",
    ):  # the browser's own undo would type into the closed field
        page.keyboard.press(keys)
        page.evaluate("document.execCommand('undo')")
        expect(item.answer).to_have_count(0)
    expect(message(page)).to_have_text("Nothing to undo")


def test_ctrl_z_takes_back_a_whole_date_and_leaves_half_a_date_alone(page: Page) -> None:
    item = Item(page, HORN)
    item.box.check()
    due = item.open().field("Due")
    due.focus()
    page.keyboard.type("01152027")
    expect(item.answer).to_contain_text("January 15, 2027")
    page.keyboard.press("Control+z")
    expect(due).to_have_value("")
    expect(item.form.locator(".cx-item__hint:visible")).to_have_count(0)
    page.keyboard.press("Shift+Tab")
    due.focus()
    page.keyboard.type("0115")
    page.keyboard.press("Control+z")
    item.expect_status("Done")


def test_the_undo_button_is_reached_and_keeps_the_focus(page: Page) -> None:
    item, undo = Item(page, HORN), bar(page).get_by_role("button", name="Undo")
    tab_to(page, item.box)
    page.keyboard.press("Space")
    expect(undo).to_have_accessible_name(f"Undo: Done: {HORN}")
    tab_to(page, undo)
    page.keyboard.press("Enter")
    item.expect_status("To do")
    expect(undo).to_be_focused()
    expect(undo).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Enter")
    item.expect_status("To do")


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
