"""Another window clears everything while somebody works here: they are told, and what they type on presses nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.clearing import clear_everything
from tests.browser.items import CHECKLIST, HORN, Item, message
from tests.browser.overtaken import PLAN, two_of_them  # noqa: F401 (the fixture `windows`)
from tests.browser.storages import stored

WORDS = "Everything was cleared in another window."


def told(page: Page) -> Locator:
    return page.locator(".cx-dock").get_by_text(WORDS)


def expect_typed_nowhere(page: Page, words: str) -> None:
    """No letter is a shortcut, and no blank presses a button or moves the page."""
    page.bring_to_front()
    before = page.evaluate("scrollY")
    page.keyboard.type(words)
    expect(told(page)).to_be_focused()
    expect(page.locator(".cx-search--open, dialog[open]")).to_have_count(0)
    assert page.evaluate("scrollY") == before
    assert stored(page) is None


@pytest.mark.parametrize("path", [CHECKLIST, PLAN])
def test_who_types_a_note_is_told_and_types_on_into_nothing(windows: tuple[Page, Page], harbor: str, path: str) -> None:
    ours, theirs = windows
    theirs.goto(harbor + path)
    theirs.bring_to_front()
    Item(theirs, HORN).open().field("Note").press_sequentially("Secret")
    clear_everything(ours)
    expect(told(theirs)).to_be_focused()
    expect(message(theirs)).to_have_text(WORDS)
    expect_typed_nowhere(theirs, "s goes on")
    expect(theirs.locator("body")).not_to_contain_text("Secret")
    theirs.get_by_role("button", name="Close").click()
    expect(told(theirs)).to_have_count(0)
    expect(theirs.locator(".cx-main")).to_be_focused()


def test_who_writes_an_own_item_is_told_when_its_dialog_closes(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    theirs.bring_to_front()
    theirs.get_by_role("button", name="Add your own item", exact=True).click()
    theirs.get_by_label("What is to be done").press_sequentially("Ask")
    clear_everything(ours)
    expect(theirs.get_by_role("dialog")).to_have_count(0)
    expect(told(theirs)).to_be_focused()
    expect(message(theirs)).to_have_text(WORDS)
    expect_typed_nowhere(theirs, " the staff")


def test_who_types_nothing_is_told_and_stays_where_they_are(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    theirs.bring_to_front()
    Item(theirs, HORN).box.focus()
    clear_everything(ours)
    expect(told(theirs)).to_be_visible()
    expect(Item(theirs, HORN).box).to_be_focused()
    expect(told(ours)).to_have_count(0)
