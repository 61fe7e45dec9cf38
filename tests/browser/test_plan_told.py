"""What people are told in time: a missing reason, an address that is no link, how a date was read, what is complete."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.files import CLEAN, SOUND, begun, offered, plan
from tests.browser.items import CHECKLIST, CREWS, HORN, PLAY, WRITE, Item, message

ASKED = "1 item is not applicable without a reason. Files and links hold it as to do."


@pytest.fixture
def page(at_harbor) -> Iterator[Page]:
    yield begun(at_harbor, plan("Harbor", {SOUND: {"status": "not-applicable"}, CLEAN: {"status": "done"}}))
    assert at_harbor.errors == []


def test_a_missing_reason_is_named_where_files_and_links_are_made(page: Page) -> None:
    files = page.locator(".cx-files")
    expect(files).to_contain_text(ASKED)
    page.get_by_label("Status", exact=True).select_option(label="Done")
    files.get_by_role("link", name="Go to the item").click()
    expect(page.locator(f'.cx-item[id="{SOUND}"]')).to_be_in_viewport()
    page.get_by_role("button", name="Share a link").click()
    expect(page.get_by_role("dialog")).to_contain_text(ASKED)
    page.keyboard.press("Escape")
    Item(page, HORN).open().field("Why does it not apply?").fill("We have no horn.")
    expect(files).not_to_contain_text("without a reason")


@pytest.mark.parametrize(
    ("typed", "is_meant"),
    [
        ("sharepoint.agency.gov/x", True),
        ("www.agency.gov", True),
        ("https://agency.gov/x", False),
        ("Minutes of May 3, page 2", False),
        ("complaints.pdf", False),
    ],
)
def test_an_address_without_its_beginning_is_named(page: Page, typed: str, is_meant: bool) -> None:
    item = Item(page, HORN).open()
    field = item.field("Evidence link")
    field.fill(typed)
    field.press("Tab")
    expect(field).to_have_accessible_description("Add https:// to make this a link." if is_meant else "")
    field.fill(f"https://{typed}")
    field.press("Tab")
    expect(field).to_have_accessible_description("")


def test_how_a_date_was_read_is_a_remark_and_a_table_is_no_plan_without_a_name(page: Page) -> None:
    dialog = offered(page, "mine.csv", f"id,due\n{SOUND},11/30/2026\n")
    expect(dialog).to_contain_text("A table with 1 answer.")
    expect(dialog).to_contain_text("Remarks (1)")
    expect(dialog).to_contain_text("“11/30/2026” were read as month/day/year: November 30, 2026.")
    expect(dialog).not_to_contain_text("Problems")


def test_what_a_tick_completes_is_said_beside_its_own_list(at_harbor) -> None:
    page = at_harbor.open(CHECKLIST)
    for words in (HORN, CREWS, WRITE):
        expect(message(page)).not_to_contain_text("complete")
        Item(page, words).box.check()
    title = page.get_by_role("heading", level=1).inner_text()
    expect(message(page)).to_contain_text(f"{title} is complete: 3 of 3.")
    Item(page, WRITE).box.uncheck()
    expect(message(page)).to_contain_text("To do.")
    expect(message(page)).not_to_contain_text("complete")


def test_the_bar_of_a_play_says_what_it_counts(at_harbor) -> None:
    page = at_harbor.open(PLAY)
    bars = page.locator(".cx-head__plan .cx-meter__words")
    expect(bars.first).to_have_text("Checklist: 0 of 3 done")
