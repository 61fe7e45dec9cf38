"""The dialogs of the plan page in little room: each begins at its top, and its buttons are near."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.files import ITEMS, SOUND, begun, give, group, offered, plan, plan_file

PHONE: ViewportSize = {"width": 390, "height": 844}
WITH_KEYBOARD: ViewportSize = {"width": 390, "height": 500}
HALF: ViewportSize = {"width": 640, "height": 400}  # 1280 by 800 at 200%
ZOOMED: ViewportSize = {"width": 320, "height": 256}  # 1280 by 1024 at 400%
OWN = [{"id": f"own.{number}", "text": f"Step {number}", "play": "", "when": "before"} for number in range(40)]

OPENERS: dict[str, Callable[[Page], None]] = {
    "clear": lambda page: page.get_by_role("button", name="Clear everything on this computer").click(),
    "print": lambda page: page.get_by_role("button", name="Print this plan").click(),
    "own item": lambda page: page.locator(".cx-plan-head .cx-plan-add").click(),
    "link": lambda page: page.get_by_role("button", name="Share a link").click(),
    "name": lambda page: page.get_by_role("button", name="Rename", exact=True).click(),
    "import": lambda page: give(page, "mine.json", plan_file({ITEMS[1]: {"note": "Ask."}}, OWN)),
}
# Where a field to type in has no room under the title, the browser shows the field.
TOPS = [pytest.param(HALF, name, id=f"200%, {name}") for name in OPENERS]
TOPS += [pytest.param(ZOOMED, name, id=f"400%, {name}") for name in OPENERS if name not in ("own item", "name")]
# How far what has the focus reaches under the actions of its dialog, where it is not one of them.
UNDER = """() => {
  const [one, actions] = [document.activeElement, document.querySelector(".cx-modal__actions")];
  if (!one.closest(".cx-modal__body")) return 0;
  return Math.max(0, one.getBoundingClientRect().bottom - actions.getBoundingClientRect().top);
}"""


def many(number: int) -> list[dict[str, Any]]:
    return [plan(f"Harbor {one}", {SOUND: {"status": "done"}}, number=one) for one in range(1, number + 1)]


def opened(page: Page, name: str) -> Locator:
    more = page.locator(".cx-plan-head__more")
    if name == "name" and more.get_attribute("open") is None:
        more.locator("summary").click()
    OPENERS[name](page)
    dialog = page.locator("dialog[open]")
    expect(dialog).to_be_visible()
    return dialog


@pytest.fixture
def page(at_harbor) -> Iterator[Page]:
    at_harbor.page.set_viewport_size(PHONE)
    yield begun(at_harbor, *many(5))
    assert at_harbor.errors == []


@pytest.mark.parametrize(("size", "name"), TOPS)
def test_it_begins_at_its_top(page: Page, name: str, size: ViewportSize) -> None:
    page.set_viewport_size(size)
    dialog = opened(page, name)
    expect(dialog.locator(":focus")).to_have_count(1)
    expect(dialog).to_have_js_property("scrollTop", 0)
    expect(dialog.locator(".cx-modal__title")).to_be_in_viewport()


def test_the_question_and_both_answers_are_in_sight_where_there_is_room(page: Page) -> None:
    dialog = opened(page, "clear")
    for part in (
        dialog.get_by_role("heading"),
        dialog.get_by_text("5 plans and all settings"),
        dialog.get_by_role("button", name="Clear everything"),
        dialog.get_by_role("button", name="Cancel"),
    ):
        expect(part).to_be_in_viewport(ratio=1)
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()


def test_where_there_is_none_no_button_out_of_sight_has_the_focus(page: Page) -> None:
    page.set_viewport_size(ZOOMED)
    dialog = opened(page, "clear")
    expect(dialog.get_by_role("heading")).to_be_focused()
    expect(dialog.get_by_role("button", name="Cancel")).not_to_be_in_viewport()


def long_import(page: Page) -> Locator:
    """Many items to leave out or to take in."""
    dialog = offered(page, "mine.json", plan_file({}, OWN))
    group(dialog, "New answers")
    assert dialog.evaluate("one => one.scrollHeight > 2 * one.clientHeight")
    return dialog


def test_the_buttons_of_a_long_import_are_in_sight_on_a_phone(page: Page) -> None:
    dialog = long_import(page)
    buttons = dialog.locator(".cx-modal__actions button")
    expect(buttons).to_have_count(3)
    for size in (PHONE, WITH_KEYBOARD):
        page.set_viewport_size(size)
        for button in buttons.all():
            expect(button).to_be_in_viewport(ratio=1)
    page.set_viewport_size({"width": 390, "height": 440})
    expect(buttons.last).not_to_be_in_viewport()
    expect(dialog).not_to_have_attribute("style", re.compile("scroll-padding"))  # nothing stands over the text now


def test_what_has_the_focus_is_never_under_them(page: Page) -> None:
    dialog = long_import(page)
    page.set_viewport_size(WITH_KEYBOARD)
    expect(dialog.locator(".cx-modal__actions button").last).to_be_in_viewport(ratio=1)
    boxes = dialog.get_by_role("checkbox")
    boxes.first.focus()
    for number in range(1, 15):
        page.keyboard.press("Tab")
        expect(boxes.nth(number)).to_be_focused()
        assert page.evaluate(UNDER) == 0


def test_enter_on_a_choice_prints_it_and_opens_nothing_again(page: Page) -> None:
    page.evaluate("() => { window.print = () => { window.printed = document.querySelectorAll('.cx-item').length; }; }")
    dialog = opened(page, "print")
    expect(dialog.get_by_role("radio", name="Items with an answer (1)")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(dialog.get_by_role("radio", name=f"All items ({len(ITEMS)})")).to_be_checked()
    page.keyboard.press("Enter")
    page.wait_for_function("all => window.printed === all", arg=len(ITEMS))
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("button", name="Print this plan")).to_be_focused()
