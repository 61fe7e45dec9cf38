"""Owner, date, evidence and note: every keystroke is kept, shown as text, and taken back a field at a time."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

PAGE = "checklists/understand/"
ITEM = "Name one owner"


def details(page: Page) -> Locator:
    return page.get_by_role("button", name=f"Details {ITEM}")


def form(page: Page) -> Locator:
    return page.get_by_role("group", name=f"Details {ITEM}")


def item(page: Page) -> Locator:
    return page.locator(".cx-item", has=page.get_by_role("checkbox", name=ITEM))


@pytest.fixture
def page(visit) -> Page:
    page = visit.open(PAGE)
    details(page).focus()
    page.keyboard.press("Enter")
    expect(form(page)).to_be_visible()
    return page


def test_escape_closes_and_what_was_typed_is_seen_and_kept(page) -> None:
    form(page).get_by_label("Owner").fill("Ana")
    form(page).get_by_label("Due date").fill("2020-01-15")
    form(page).get_by_label("Note").fill("First\nsecond <b>bold</b>")
    page.keyboard.press("Escape")
    expect(details(page)).to_be_focused()
    expect(details(page)).to_have_attribute("aria-expanded", "false")
    page.reload()
    expect(item(page)).to_contain_text("Ana · due January 15, 2020 · overdue")
    expect(item(page).locator(".cx-item__note")).to_have_text("First\nsecond <b>bold</b>")


def test_a_thing_that_is_done_is_not_overdue(page) -> None:
    form(page).get_by_label("Due date").fill("2020-01-15")
    expect(item(page)).to_contain_text("overdue")
    item(page).get_by_role("checkbox", name=ITEM).check()
    expect(item(page)).not_to_contain_text("overdue")


@pytest.mark.parametrize("evidence", ["javascript:alert(1)", "data:text/html,x", "//example.gov", "our shared drive"])
def test_only_web_addresses_become_links(page, evidence: str) -> None:
    form(page).get_by_label("Evidence link").fill(evidence)
    expect(item(page).locator(".cx-item__answer")).to_contain_text(evidence)
    expect(item(page).locator("a")).to_have_count(0)
    form(page).get_by_label("Evidence link").fill("https://example.gov/report")
    expect(item(page).locator("a")).to_have_attribute("rel", "noreferrer noopener")
    expect(item(page).locator("a")).not_to_have_attribute("target", "_blank")


def test_typing_into_one_field_is_one_step_of_undo(page) -> None:
    form(page).get_by_label("Owner").press_sequentially("Ana")
    form(page).get_by_label("Note").press_sequentially("Ask the union")
    page.keyboard.press("Escape")
    page.keyboard.press("Control+z")
    expect(item(page)).not_to_contain_text("union")
    expect(item(page)).to_contain_text("Ana")
    expect(page.locator("body > [role=status]")).to_contain_text("Undone: Note: Name one owner")
    page.locator(".cx-bar__undo").click()
    expect(item(page)).not_to_contain_text("Ana")
    expect(page.locator(".cx-bar__undo")).to_be_disabled()
    expect(page.locator(".cx-bar__undo")).to_be_focused()


def test_in_a_field_the_undo_keys_are_the_browsers(page) -> None:
    item(page).get_by_role("checkbox", name=ITEM).check()
    form(page).get_by_label("Owner").press_sequentially("Ana")
    page.keyboard.press("Control+z")
    expect(item(page).get_by_role("checkbox", name=ITEM)).to_be_checked()


def test_half_a_date_is_not_kept_and_named(page) -> None:
    due = form(page).get_by_label("Due date")
    due.focus()
    page.keyboard.type("0115")
    form(page).get_by_label("Owner").focus()
    expect(form(page)).to_contain_text("This date is not kept")
    expect(due).to_have_attribute("aria-invalid", "true")
    said = page.locator("body > [role=status]")
    expect(said).to_have_text("Due date: This date is not kept: give month, day and year.")


def typed_date(page: Page, digits: str) -> str:
    form(page).get_by_label("Due date").focus()
    page.keyboard.type(digits)
    form(page).get_by_label("Owner").focus()
    return form(page).locator("[data-field=due] .cx-item__hint").inner_text()


def test_a_year_of_two_digits_is_one_of_this_century_and_that_is_said(page) -> None:
    assert typed_date(page, "01150027") == "Kept as January 15, 2027."
    expect(page.locator("body > [role=status]")).to_have_text("Due date: Kept as January 15, 2027.")
    expect(form(page).get_by_label("Due date")).to_have_value("2027-01-15")
    expect(item(page)).to_contain_text("due January 15, 2027")


@pytest.mark.parametrize(
    ("digits", "fault"), [("01151027", "the year is before 1900"), ("01150202", "the year has four digits")]
)
def test_a_year_long_ago_is_not_kept_and_named(page, digits: str, fault: str) -> None:
    assert typed_date(page, digits) == f"This date is not kept: {fault}."
    due = form(page).get_by_label("Due date")
    expect(due).to_have_attribute("aria-invalid", "true")
    assert due.evaluate("one => getComputedStyle(one).borderTopWidth") == "2px"
    expect(item(page)).not_to_contain_text("due January")
    assert typed_date(page, "01152027") == ""
    expect(due).not_to_have_attribute("aria-invalid", "true")
    expect(item(page)).to_contain_text("due January 15, 2027")


def test_escape_drops_no_date_without_a_word(page) -> None:
    form(page).get_by_label("Due date").focus()
    page.keyboard.type("01151820")
    page.keyboard.press("Escape")
    expect(form(page)).to_contain_text("This date is not kept: the year is before 1900.")
    expect(form(page).get_by_label("Due date")).to_be_focused()
    page.keyboard.press("Escape")
    expect(form(page)).to_be_hidden()
    expect(details(page)).to_be_focused()


def test_two_windows_in_one_field_lose_nothing(page) -> None:
    other = page.context.new_page()
    other.goto(page.url)
    details(other).click()
    here, there = (form(one).get_by_label("Owner") for one in (page, other))
    here.press_sequentially("Ana")
    expect(there).to_have_value("Ana")
    there.press("End")
    there.press_sequentially(" and Ben")
    expect(form(page)).to_contain_text("Changed in another window: Ana and Ben")
    expect(here).to_have_value("Ana")  # not pulled away under the cursor
    here.press_sequentially("lise")
    expect(form(other)).to_contain_text("Changed in another window: Analise")
    form(page).get_by_label("Note").focus()
    expect(here).to_have_value("Analise")
    form(other).get_by_label("Note").focus()
    expect(there).to_have_value("Analise")
    expect(form(other)).to_contain_text("Before: Ana and Ben")
    page.evaluate("cxUndo()")
    expect(here).to_have_value("Ana and Ben")
