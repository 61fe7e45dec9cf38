"""When the browser does not keep a plan, people are told, go on, take a copy along, and lose nothing they typed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserType, Page, expect

from tests.browser.items import CHECKLIST, CREWS, HORN, WRITE, Item, downloaded, notice, script_here, text_of
from tests.browser.storages import (
    DAMAGED,
    FILL,
    FORBID,
    FREE,
    FROM_LATER,
    KEY,
    NEWER,
    NO_ROOM,
    NOT_ALLOWED,
    REMOVED,
    UNREADABLE,
    expect_all_in_copy,
    expect_saved,
    expect_told,
    expect_work,
    hears_late_of_removal,
    press,
    store,
    stored,
    work,
)


@pytest.fixture
def page(at_harbor) -> Iterator[Page]:
    yield script_here(at_harbor.open(CHECKLIST))
    assert at_harbor.errors == []


def test_storage_full_work_goes_on_a_copy_holds_it_and_it_is_saved_when_there_is_room(page: Page) -> None:
    page.evaluate(FILL)
    expect(notice(page)).to_be_hidden()
    work(page)
    expect_told(page, NO_ROOM)
    expect(Item(page, CREWS).field("Note")).to_be_focused()
    expect(Item(page, CREWS).field("Note")).to_have_value("Ask the pilots\nfirst")
    expect_all_in_copy(page)
    press(page, "Try again")
    expect(notice(page).get_by_role("alert")).to_contain_text("Tried again: it still cannot be saved.")
    page.evaluate(FREE)
    press(page, "Try again")
    expect_saved(page)
    page.reload()
    expect_work(page)


def test_storage_that_fills_up_later_keeps_what_was_saved_before(page: Page) -> None:
    Item(page, HORN).box.check()
    before = stored(page)
    page.evaluate(FILL)
    Item(page, CREWS).write(Note="x" * 1000)
    expect_told(page, NO_ROOM)
    assert stored(page) == before
    assert {item.id for item in downloaded(page).items} == {"listen.sound-horn", "listen.ask-crews"}
    page.evaluate(FREE)
    Item(page, WRITE).box.check()  # the next tick tries by itself
    expect(notice(page)).to_be_hidden()
    page.reload()
    expect(Item(page, CREWS).answer).to_have_text("x" * 1000)


def test_storage_forbidden_people_are_told_before_they_tick_and_take_a_copy(at_harbor) -> None:
    at_harbor.page.add_init_script(FORBID)
    page = at_harbor.open(CHECKLIST)
    expect(page.get_by_text("This browser does not let the site keep anything, so the ticks are gone")).to_be_visible()
    expect(notice(page)).to_be_hidden()
    work(page)
    expect_told(page, NOT_ALLOWED)
    press(page, "Try again")
    expect(notice(page).get_by_role("alert")).to_contain_text("Tried again: it still cannot be saved.")
    expect_work(page)
    expect_all_in_copy(page)
    assert at_harbor.errors == []


def test_a_browser_that_blocks_all_site_data_is_such_a_browser(
    browser_type: BrowserType, browser_type_launch_args: dict, harbor: str, tmp_path: Path
) -> None:
    settings = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default/Preferences").write_text(json.dumps(settings), encoding="utf-8")
    context = browser_type.launch_persistent_context(tmp_path, **browser_type_launch_args)
    try:
        page, errors = context.new_page(), []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(harbor + CHECKLIST)
        work(page)
        expect_told(page, NOT_ALLOWED)
        expect_all_in_copy(page)
        assert errors == []
    finally:
        context.close()


@pytest.mark.parametrize("how", ["localStorage.clear()", f"localStorage.removeItem('{KEY}')"])
@pytest.mark.parametrize("elsewhere", [True, False], ids=["in another window", "in this window"])
def test_storage_emptied_in_mid_session_is_noticed_and_filled_only_when_wished(
    page: Page, harbor: str, how: str, elsewhere: bool
) -> None:
    Item(page, HORN).box.check()
    other = page.context.new_page() if elsewhere else page
    if elsewhere:
        other.goto(harbor + "404.html")
    other.evaluate(how)
    if elsewhere:
        expect_told(page, REMOVED)
        page.bring_to_front()
    work(page)
    expect_told(page, REMOVED)
    expect_work(page)
    assert stored(page) is None
    expect_all_in_copy(page)
    press(page, "Save again")
    expect_saved(page)
    page.reload()
    expect_work(page)


def test_saved_again_in_one_window_it_is_saved_for_the_other(page: Page, harbor: str) -> None:
    Item(page, HORN).box.check()
    other = page.context.new_page()
    other.goto(harbor + CHECKLIST)
    elsewhere = page.context.new_page()
    elsewhere.goto(harbor + "404.html")
    elsewhere.evaluate("localStorage.clear()")
    expect_told(other, REMOVED)
    expect_told(page, REMOVED)
    press(page, "Save again")
    expect_saved(page)
    expect(notice(other)).to_be_hidden()


def test_who_saved_again_before_hearing_of_the_removal_has_all_saved(page: Page) -> None:
    Item(page, HORN).box.check()
    page.evaluate("localStorage.clear()")
    Item(page, CREWS).box.check()
    expect_told(page, REMOVED)
    press(page, "Save again")
    expect_saved(page)
    hears_late_of_removal(page)
    assert page.evaluate("cxStore.health") == "saved"
    Item(page, WRITE).box.check()
    expect_saved(page)
    page.reload()
    expect(Item(page, WRITE).box).to_be_checked()


def test_plans_of_a_newer_edition_are_left_as_they_are(page: Page) -> None:
    store(page, NEWER)
    page.reload()
    expect(notice(page).get_by_role("alert")).to_contain_text(FROM_LATER)
    work(page)
    expect_told(page, FROM_LATER)
    expect_work(page)
    expect_all_in_copy(page)
    assert stored(page) == NEWER
    expect(notice(page).get_by_role("button")).to_have_text(["Download a copy"])


def test_damaged_storage_is_handed_out_letter_by_letter_and_written_over_only_when_sure(page: Page) -> None:
    store(page, DAMAGED)
    page.reload()
    expect(notice(page).get_by_role("alert")).to_contain_text(UNREADABLE)
    work(page)
    expect_told(page, UNREADABLE)
    with page.expect_download() as event:
        press(page, "Download a copy")
    assert text_of(event.value) == DAMAGED
    press(page, "Start anew")
    expect(notice(page).get_by_role("alert")).to_contain_text("It cannot be brought back.")
    press(page, "No, leave it")
    expect_told(page, UNREADABLE)
    assert stored(page) == DAMAGED
    press(page, "Start anew")
    press(page, "Yes, start anew")
    expect_saved(page)
    page.reload()
    expect_work(page)


def test_storage_that_another_window_damages_takes_nothing_off_the_screen(page: Page, harbor: str) -> None:
    work(page)
    other = page.context.new_page()
    other.goto(harbor + "404.html")
    store(other, DAMAGED)
    expect_told(page, UNREADABLE)
    Item(page, CREWS).box.check()
    expect(Item(page, CREWS).field("Note")).to_have_value("Ask the pilots\nfirst")
    expect_work(page)
    assert stored(page) == DAMAGED


def test_what_a_newer_edition_stored_meanwhile_is_written_over_by_nobody(page: Page) -> None:
    Item(page, HORN).box.check()
    page.evaluate("localStorage.clear(), cxStore.refresh()")
    expect_told(page, REMOVED)
    store(page, NEWER)
    press(page, "Save again")
    expect_told(page, FROM_LATER)
    assert stored(page) == NEWER
