"""Items can be perceived in all their states: axe finds nothing, nothing is cut off, and no state is a color alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe_rules import violations
from tests.browser.items import bar, notice, script_here
from tests.browser.readers import seen_by
from tests.browser.storages import FORBID

REAL, SMALL = "checklists/understand/", "checklists/listen/"
FULL = "() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }"

# What of the items or the bar is cut off at the side; a page that hides it does not scroll. The words of the undo
# button end in dots at its edge, so the button counts.
BEYOND = """() => [...document.querySelectorAll('.cx-item, .cx-item *, .cx-dock :not(.cx-bar__what)')]
  .filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.className)"""


def plain(page: Page) -> None:
    expect(page.locator(".cx-item__button").first).to_be_visible()


def answered(page: Page) -> None:
    """Each status once, everything written about the first item, and the bar with its words open."""
    items = page.locator(".cx-item")
    items.nth(0).get_by_role("button", name="Details").click()
    form = items.nth(0).locator(".cx-item__details")
    for label, text in [("Owner", "Ana"), ("Due date", "2026-01-15"), ("Evidence link", "https://harbor.example/a")]:
        form.get_by_label(label).fill(text)
    form.get_by_label("Note").fill("First\nSecond")
    items.nth(0).get_by_role("button", name="Doing").click()
    items.nth(1).get_by_role("checkbox").check()
    items.nth(2).get_by_role("button", name="Not applicable").click()
    items.nth(2).get_by_label("Why does it not apply?").fill("No paper.")
    items.nth(2).get_by_role("button", name="Details").click()
    expect(items.nth(0).get_by_text("overdue")).to_be_visible()
    bar(page).locator("summary").click()
    expect(bar(page).get_by_text("nothing is sent anywhere")).to_be_visible()


def asked(page: Page) -> None:
    """A reason is wanted and not there."""
    button = page.locator(".cx-item").nth(1).get_by_role("button", name="Not applicable")
    button.click()
    expect(page.locator(".cx-item__hint").get_by_text("It counts as to do until you say why.")).to_be_visible()


def told(page: Page) -> None:
    """The notice that the plan is not stored, over what is open."""
    page.evaluate(FULL)
    page.locator(".cx-item").nth(1).get_by_label("Why does it not apply?").fill(" ")
    expect(notice(page)).to_be_visible()


def expect_accessible(page: Page, path: str) -> None:
    # So high that nothing is under the header or the bar: what is half covered counts as too small a target.
    page.set_viewport_size({"width": page.viewport_size["width"], "height": 12_000})
    page.goto(path)
    for state in (plain, answered, asked, told):
        state(page)
        assert violations(page) == [], state.__name__
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), state.__name__


@seen_by("at_harbor", [(1280, "light"), (390, "dark")])
def test_no_state_of_an_item_has_a_violation(at_harbor) -> None:
    expect_accessible(at_harbor.page, at_harbor.base_url + SMALL)


@pytest.mark.parametrize("visit", [(1280, "dark"), (390, "light")], indirect=True, ids=str)
def test_no_state_of_a_real_item_has_a_violation(visit) -> None:
    expect_accessible(visit.page, visit.base_url + REAL)


def look(page: Page) -> dict[str, bytes]:
    """How the box and the button of an item look in each status, with no focus on them."""
    item, seen = page.locator(".cx-item").first, {}
    box, doing = item.get_by_role("checkbox").first, item.get_by_role("button", name="Doing")
    na = item.get_by_role("button", name="Not applicable")
    for status, press in [("to do", None), ("done", box), ("doing", doing), ("not applicable", na)]:
        if press:
            press.click()
        page.evaluate("document.activeElement.blur()")
        page.mouse.move(0, 0)
        seen[status] = box.screenshot()
        seen[f"{status}: button"] = doing.screenshot()
    return seen


@pytest.mark.parametrize("forced", ["active", "none"], ids=["forced colors", "own colors"])
def test_each_status_looks_different(at_harbor, forced: str) -> None:
    at_harbor.page.emulate_media(forced_colors=forced)
    page = script_here(at_harbor.open(SMALL))
    seen = look(page)
    boxes = [picture for status, picture in seen.items() if "button" not in status]
    assert len(set(boxes)) == 4
    assert seen["doing: button"] != seen["done: button"]
    # In forced colors the reader's own colors hold, and axe still sees some of ours.
    found = [one for one in violations(page) if forced == "none" or not one.startswith("color-contrast")]
    assert found == []


@pytest.mark.parametrize("what", ["Doing", "Not applicable"])
def test_in_forced_colors_a_pressed_button_keeps_the_pair_of_colors_under_focus_and_mouse(at_harbor, what: str) -> None:
    at_harbor.page.emulate_media(forced_colors="active")
    page = script_here(at_harbor.open(SMALL))
    button = page.locator(".cx-item").first.get_by_role("button", name=what)
    button.click()
    button.focus()
    button.hover()
    colors = button.evaluate("""(it) => {
      const probe = document.createElement("i");
      probe.style.cssText = "color: HighlightText; background: Highlight; forced-color-adjust: none";
      document.body.append(probe);
      return [it, probe].map((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]);
    }""")
    assert colors[0] == colors[1]


@pytest.mark.parametrize("at_harbor", [(320, "light")], indirect=True, ids=str)
def test_with_wide_letters_the_bar_of_an_unsaved_plan_fits_and_undo_is_read(at_harbor) -> None:
    at_harbor.page.add_init_script(FORBID)
    page = at_harbor.open(SMALL)
    page.add_style_tag(content="* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }")
    page.locator(".cx-item__box").first.check()
    expect(page.locator(".cx-bar__unsaved")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    cut = """(button) => {
      const word = document.createRange();
      word.setStart(button.firstChild, 0);
      word.setEnd(button.firstChild, "Undo".length);
      return word.getBoundingClientRect().right - button.getBoundingClientRect().right;
    }"""
    assert page.locator(".cx-bar__undo").evaluate(cut) <= 0


@pytest.mark.parametrize("at_harbor", [(320, "light")], indirect=True, ids=str)
def test_nothing_long_makes_a_small_window_scroll_sideways(at_harbor) -> None:
    page = at_harbor.open(SMALL)
    item = page.locator(".cx-item").first
    item.get_by_role("button", name="Details").click()
    form = item.locator(".cx-item__details")
    for label, length in [("Owner", 500), ("Evidence link", 1900), ("Note", 3000)]:
        prefix = "https://harbor.example/" if label == "Evidence link" else ""
        form.get_by_label(label).fill(prefix + "W" * length)
    item.get_by_role("button", name="Not applicable").click()
    form.get_by_label("Why does it not apply?").fill("W" * 500)
    for _ in range(2):
        expect(item.locator(".cx-item__given")).to_contain_text("W" * 500)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert page.evaluate(BEYOND) == []
        item.get_by_role("button", name="Details").click()
