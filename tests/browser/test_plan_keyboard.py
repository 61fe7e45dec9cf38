"""Working in a checklist with the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.items import CHECKLIST, CREWS, HORN, Item, bar, message, script_here
from tests.browser.keyboard import tab_to


@pytest.fixture
def page(at_harbor) -> Iterator[Page]:
    yield script_here(at_harbor.open(CHECKLIST))
    assert at_harbor.errors == []


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
    tab_to(page, item.field("Due date"), 1)
    page.keyboard.type("01152999")
    tab_to(page, item.field("Evidence link"), 4)  # a date has three parts and a button
    page.keyboard.type("Shelf 4")
    tab_to(page, item.field("Note"), 1)
    page.keyboard.type("First\nSecond")
    page.keyboard.press("Escape")
    expect(item.form).to_be_hidden()
    expect(item.button("Details")).to_be_focused()
    expect(item.button("Details")).to_have_attribute("aria-expanded", "false")
    assert item.answer.inner_text() == "Ana · due January 15, 2999 · Shelf 4\n\nFirst\nSecond"


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
    due = item.open().field("Due date")
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
