"""A date that is not kept does not go out of sight without a word, whatever somebody presses next."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.items import CHECKLIST, HORN, Item

OLD, HALF = "01151820", "0115"  # as typed: month, day, year
WHY = {OLD: "the year is before 1900", HALF: "give month, day and year"}


@pytest.fixture
def item(at_harbor) -> Iterator[Item]:
    item = Item(at_harbor.open(CHECKLIST), HORN).open()
    yield item
    assert at_harbor.errors == []


def typed(item: Item, digits: str) -> None:
    item.field("Due date").focus()
    item.page.keyboard.type(digits)


def expect_refused(item: Item, digits: str) -> None:
    expect(item.form).to_contain_text(f"This date is not kept: {WHY[digits]}.")
    expect(item.field("Due date")).to_have_attribute("aria-invalid", "true")


@pytest.mark.parametrize("digits", WHY)
def test_details_do_not_close_over_it_at_the_first_press(item: Item, digits: str) -> None:
    typed(item, digits)
    item.button("Details").click()
    expect_refused(item, digits)
    expect(item.field("Due date")).to_be_focused()
    expect(item.button("Details")).to_have_attribute("aria-expanded", "true")
    item.button("Details").click()
    expect(item.form).to_have_count(0)
    item.open()
    expect_refused(item, digits)


def test_what_is_typed_anew_is_shown_again(item: Item) -> None:
    typed(item, OLD)
    item.button("Details").click()
    expect(item.field("Due date")).to_be_focused()
    item.page.keyboard.type("01151821")
    item.button("Details").click()
    expect_refused(item, OLD)
    expect(item.field("Due date")).to_be_focused()


def test_escape_elsewhere_in_the_details_shows_it_first(item: Item) -> None:
    typed(item, OLD)
    item.field("Note").press("Escape")
    expect_refused(item, OLD)
    expect(item.field("Due date")).to_be_focused()
    item.page.keyboard.press("Escape")
    expect(item.form).to_have_count(0)


@pytest.mark.parametrize("kept", ["", "2027-01-15"])
def test_it_stays_while_other_fields_are_typed_in(item: Item, kept: str) -> None:
    item.field("Due date").fill(kept)
    typed(item, OLD)
    item.field("Owner").press_sequentially("Ana")
    expect(item.answer).to_contain_text("Ana")
    expect_refused(item, OLD)
    expect(item.field("Due date")).to_have_value("1820-01-15")


@pytest.mark.parametrize("kept", ["", "2027-01-15"])
def test_half_of_it_stays_too(item: Item, kept: str) -> None:
    item.field("Due date").fill(kept)
    if kept:
        item.field("Due date").press("Delete")  # takes the month out
    else:
        typed(item, HALF)
    item.field("Owner").press_sequentially("Ana")
    expect(item.answer).to_contain_text("Ana")
    expect_refused(item, HALF)


def test_a_date_that_is_kept_takes_its_place(item: Item) -> None:
    typed(item, OLD)
    item.field("Owner").fill("Ana")
    other = item.page.context.new_page()
    other.goto(item.page.url)
    Item(other, HORN).open().field("Due date").fill("2027-01-15")
    expect(item.field("Due date")).to_have_value("2027-01-15")
    expect(item.form).not_to_contain_text("not kept")
    item.button("Details").click()
    expect(item.form).to_have_count(0)
