"""The case in storage: it is written over only with consent, and Undo says so where another window was later."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.business_case.case_site import KEY, SAID, opened

TITLE = "Name of the case"


@pytest.fixture
def page(visit) -> Page:
    yield visit.page
    assert visit.errors == []
    assert visit.foreign == []


def test_what_cannot_be_read_is_written_over_only_with_consent(page: Page, case_url: str) -> None:
    opened(page, case_url)
    page.evaluate("key => localStorage.setItem(key, '{')", KEY)
    opened(page, case_url)
    fault = page.locator(".cx-bc__fault")
    expect(fault).to_contain_text("cannot be read")
    stored = "key => localStorage.getItem(key)"
    fault.get_by_role("button", name="Save over it").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Cancel").click()
    assert page.evaluate(stored, KEY) == "{"
    fault.get_by_role("button", name="Save over it").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Save over it").click()
    expect(fault).to_be_hidden()
    assert page.evaluate(stored, KEY) != "{"
    page.get_by_label(TITLE).fill("Mine")
    page.reload()
    expect(page.get_by_label(TITLE)).to_have_value("Mine")


def test_undo_leaves_what_another_window_wrote_later(page: Page, case_url: str) -> None:
    opened(page, case_url)
    page.get_by_label(TITLE).fill("Mine")
    other = page.context.new_page()
    opened(other, case_url)
    expect(other.get_by_label(TITLE)).to_have_value("Mine")
    other.get_by_label(TITLE).fill("Theirs")
    expect(page.get_by_label(TITLE)).to_have_value("Theirs")
    page.get_by_role("button", name="Undo: Typing in").click()
    expect(page.locator(SAID)).to_contain_text("Not undone: another window has changed it since.")
    expect(page.get_by_label(TITLE)).to_have_value("Theirs")
    other.close()
