"""An item keeps its size with every status, asks for a reason in words, and Escape leads out of its details."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.items import CHECKLIST, CREWS, HORN, WRITE, Item, bar, message

WHY = "Why does it not apply?"
NEEDS = "Not applicable needs a reason. It counts as to do until you say why."
# Whether an element's first words are not cut off at the edge of what holds it.
IN_SIGHT = """(element, words) => {
  const range = document.createRange();
  range.setStart(element.firstChild, 0);
  range.setEnd(element.firstChild, words.length);
  const { left, right, width } = range.getBoundingClientRect();
  const edge = element.parentElement.getBoundingClientRect();
  return String(range) === words && width > 30 && left >= edge.left && right <= edge.right;
}"""


@pytest.fixture
def page(at_harbor) -> Page:
    return at_harbor.open(CHECKLIST)


def places(page: Page) -> Any:
    """Where items, labels and buttons stand, and how large they are."""
    return page.evaluate(
        "() => [...document.querySelectorAll('.cx-item, .cx-item__label, .cx-item__button')].map((one) => {"
        "  const { x, y, width, height } = one.getBoundingClientRect();"
        "  return [x, y + scrollY, width, height].map(Math.round);"
        "})"
    )


@pytest.mark.parametrize("at_harbor", [(1280, "light"), (390, "light")], indirect=True, ids=str)
def test_an_item_keeps_its_size_with_every_status(page: Page) -> None:
    # As wide as its words, so that another weight of them would be another width.
    page.add_style_tag(content=".cx-item__label { justify-self: start; }")
    item = Item(page, HORN)
    before = places(page)
    for control, status in (
        *((item.box, "Done"), (item.button("Doing"), "Doing"), (item.box, "Done"), (item.box, "To do")),
        *((item.button("Doing"), "Doing"), (item.button("Doing"), "To do")),
    ):
        control.click()
        item.expect_status(status)
        assert places(page) == before, status
    item.does_not_apply("We have no horn")
    item.button("Not applicable").click()
    item.button("Details").click()
    item.expect_status("To do")
    page.mouse.move(0, 0)
    assert places(page) == before


def test_not_applicable_says_at_once_that_it_needs_a_reason_and_then_that_it_is_kept(page: Page) -> None:
    item = Item(page, HORN)
    item.button("Not applicable").click()
    expect(message(page)).to_have_text(NEEDS)
    item.field(WHY).fill("We have no horn")
    page.keyboard.press("Tab")
    expect(message(page)).to_have_text("Not applicable, reason kept. 0 of 1 done, 1 not applicable in At dusk.")


def test_escape_leads_back_to_what_opened_the_details_and_loses_nothing(page: Page) -> None:
    item = Item(page, HORN)
    for opener, label, words in (("Not applicable", WHY, "We have no horn"), ("Details", "Owner", "Ana")):
        item.button(opener).press("Enter")
        item.field(label).press_sequentially(words)
        page.keyboard.press("Escape")
        expect(item.form).to_be_hidden()
        expect(item.button(opener)).to_be_focused()
        expect(item.answer).to_contain_text(words)


def test_escape_on_a_button_of_an_open_item_closes_its_details(page: Page) -> None:
    item, other = Item(page, HORN), Item(page, CREWS).open()
    for button in ("Details", "Not applicable", "Doing"):
        item.open().button(button).focus()
        page.keyboard.press("Escape")
        expect(item.form).to_be_hidden()
        expect(item.button("Details")).to_have_attribute("aria-expanded", "false")
        expect(item.button(button)).to_be_focused()
    expect(other.form).to_be_visible()


@pytest.mark.parametrize("at_harbor", [(1280, "light"), (390, "light")], indirect=True, ids=str)
def test_undo_says_what_it_takes_back_and_on_a_page_just_opened_that_there_is_nothing(page: Page) -> None:
    undo = bar(page).get_by_role("button")
    Item(page, WRITE).box.check()
    expect(undo).to_have_accessible_name(f"Undo: Done: {WRITE}")
    assert undo.locator(".cx-bar__what").evaluate(IN_SIGHT, ": Done:")
    page.reload()
    expect(undo).to_have_accessible_name("Undo: nothing yet")
    expect(undo).to_have_text("Undo: nothing yet")
    expect(undo).to_be_disabled()
