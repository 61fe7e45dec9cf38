"""Clearing everything from this computer, and what a window shows then."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.items import CREWS, HORN, WRITE, Item, bar, notice
from tests.browser.storages import plans, stored


def expect_stayed(page: Page) -> None:
    """It is the same page still."""
    assert page.evaluate("window.stayed"), "the page was loaded again"


def clear_everything(page: Page) -> None:
    """With the button of the plan page."""
    page.get_by_role("button", name="Clear everything on this computer").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Clear everything", exact=True).click()
    expect(page.get_by_text("Everything was cleared.").first).to_be_visible()


def expect_new_start(page: Page) -> None:
    """What is ticked after clearing is all there is; it is not cleared again, whatever window is looked at."""
    page.bring_to_front()
    Item(page, WRITE).box.check()
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    Item(page, WRITE).expect_status("Done")
    assert [list(plan["items"]) for plan in plans(page)] == [["listen.write-down"]]
    bar(page).get_by_role("button", name="Undo").click()
    expect(bar(page).get_by_role("button", name="Undo")).to_have_attribute("aria-disabled", "true")
    Item(page, WRITE).expect_status("To do")


def expect_empty(page: Page) -> None:
    """Nothing is left of the items that had an answer, on screen or in storage."""
    for words in (HORN, CREWS):
        Item(page, words).expect_status("To do")
        expect(Item(page, words).answer).to_have_count(0)
    expect(bar(page)).to_be_hidden()
    expect(notice(page).first).to_be_hidden()  # cleared on purpose is no loss
    assert not any(page.evaluate("[...document.querySelectorAll('textarea')].map((note) => note.value)"))
    expect_stayed(page)
    assert stored(page) is None


def items_of(page: Page) -> list[list[str]]:
    """What has an answer in each plan in storage."""
    return sorted(sorted(plan["items"]) for plan in plans(page))
