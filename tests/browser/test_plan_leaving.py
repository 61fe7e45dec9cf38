"""The browser asks before a page is left only where something would be lost, and long notes are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.items import CHECKLIST, CREWS, HORN, WRITE, Item, bar, downloaded, script_here
from tests.browser.storages import FILL, FORBID, FREE, NO_ROOM, asks_before_leaving, expect_told, plans, press

LONG = "Überprüfung\n" * 833 + "2345"


@pytest.fixture
def page(at_harbor) -> Iterator[Page]:
    yield script_here(at_harbor.open(CHECKLIST))
    assert at_harbor.errors == []


def test_the_browser_asks_before_a_plan_is_lost(page: Page) -> None:
    page.evaluate(FILL)
    Item(page, HORN).box.check()
    expect_told(page, NO_ROOM)
    assert asks_before_leaving(page)


def test_a_copy_is_enough_until_something_is_added(page: Page) -> None:
    page.evaluate(FILL)
    Item(page, HORN).box.check()
    downloaded(page)
    Item(page, CREWS).box.check()
    assert asks_before_leaving(page)


def saved(page: Page) -> None:
    Item(page, HORN).box.check()


def copied(page: Page) -> None:
    page.evaluate(FILL)
    Item(page, HORN).box.check()
    downloaded(page)


def only_read(page: Page) -> None:
    page.add_init_script(FORBID)
    page.reload()
    Item(page, HORN).open()


def saved_at_last(page: Page) -> None:
    page.evaluate(FILL)
    Item(page, HORN).box.check()
    page.evaluate(FREE)
    press(page, "Try again")


@pytest.mark.parametrize("way", [saved, copied, only_read, saved_at_last])
def test_the_browser_does_not_ask_where_nothing_is_lost(page: Page, way: Callable[[Page], None]) -> None:
    way(page)
    assert not asks_before_leaving(page)


def test_a_note_of_10000_characters_is_kept_and_shown(page: Page) -> None:
    item = Item(page, HORN).open()
    note = item.field("Note")
    note.fill(LONG)
    note.press("End")
    page.keyboard.type("more")
    expect(note).to_have_value(LONG)
    full = item.form.get_by_text("No more than 10,000 characters fit here.")
    expect(full).to_be_visible()
    page.keyboard.press("Backspace")
    expect(full).to_be_hidden()
    page.keyboard.insert_text(LONG[-1])
    expect(full).to_be_visible()
    item.box.check()
    page.reload()
    assert item.answer.locator("p").last.text_content() == LONG
    expect(item.open().field("Note")).to_have_value(LONG)
    assert [plan["items"]["listen.sound-horn"]["note"][0] for plan in plans(page)] == [LONG]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_before_the_first_tick_people_are_told_where_ticks_go_and_nothing_moves(page: Page) -> None:
    words = page.get_by_text("Tick a box and it is kept in this browser. Nothing is sent anywhere. A private window")
    expect(words).to_be_visible()
    box = Item(page, WRITE).box
    box.scroll_into_view_if_needed()
    before = box.bounding_box()
    box.check()
    assert box.bounding_box() == before
    expect_saved_words(page)
    page.reload()
    expect(words).to_have_count(0)


def expect_saved_words(page: Page) -> None:
    saved = bar(page).get_by_text("Saved in this browser")
    saved.click()
    expect(bar(page).get_by_text("nothing is sent anywhere. A private window forgets it")).to_be_visible()
    saved.press("Escape")
    expect(bar(page).get_by_text("nothing is sent anywhere. A private window forgets it")).to_be_hidden()
