"""An item has four statuses, each one click or one key away, and says in words which one it has."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe_rules import violations

PAGE = "checklists/understand/"
ITEM = "Write in one sentence"
LIST = "Agree on the question"


@pytest.fixture
def page(visit) -> Page:
    return visit.open(PAGE)


def box(page: Page) -> Locator:
    return page.get_by_role("checkbox", name=ITEM)


def button(page: Page, word: str) -> Locator:
    return page.get_by_role("button", name=f"{word} {ITEM}")


def said(page: Page) -> Locator:
    return page.locator("body > [role=status]")


def test_statuses_exclude_each_other_and_are_taken_back(page) -> None:
    box(page).check()
    button(page, "Doing").click()
    expect(button(page, "Doing")).to_have_attribute("aria-pressed", "true")
    expect(box(page)).not_to_be_checked()
    box(page).check()
    expect(button(page, "Doing")).to_have_attribute("aria-pressed", "false")
    button(page, "Not applicable").click()
    expect(box(page)).not_to_be_checked()
    button(page, "Not applicable").click()
    expect(page.locator(".cx-item").first).to_have_attribute("data-status", "to-do")


def test_the_keyboard_sets_every_status(page) -> None:
    box(page).focus()
    page.keyboard.press("Space")
    expect(box(page)).to_be_checked()
    page.keyboard.press("Tab")
    expect(button(page, "Doing")).to_be_focused()
    page.keyboard.press("Enter")
    expect(button(page, "Doing")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_label("Why does it not apply?")).to_be_focused()


def test_not_applicable_counts_with_a_reason_only(page) -> None:
    button(page, "Not applicable").click()
    reason = page.get_by_label("Why does it not apply?")
    expect(reason).to_have_attribute("aria-invalid", "true")
    expect(reason).to_have_accessible_description("It counts as to do until you say why.")
    expect(page.locator("cx-items").first).to_contain_text("0 of 4 done")
    assert violations(page) == []
    reason.fill("We have no phones")
    expect(reason).not_to_have_attribute("aria-invalid", "true")
    expect(box(page)).to_have_accessible_description("Not applicable: We have no phones")
    expect(page.locator("cx-items").first).to_contain_text("0 of 3 done, 1 not applicable")
    reason.fill("")
    expect(reason).to_have_attribute("aria-invalid", "true")


def test_a_change_is_said_once_with_the_count_of_its_list(page) -> None:
    expect(page.get_by_role("progressbar", name=f"Progress: {LIST}")).to_have_count(1)
    for tick in page.locator(".cx-item__box").all()[:3]:
        tick.check()
    expect(said(page)).to_have_text(f"Done. 3 of 4 done in {LIST}.")
    expect(said(page)).to_have_count(1)


@pytest.mark.parametrize("visit", [(1280, "dark"), (390, "light"), (320, "dark")], indirect=True, ids=str)
def test_every_state_has_no_violation_and_fits(visit) -> None:
    page = visit.open(PAGE)
    items = page.locator(".cx-item")
    items.nth(0).get_by_role("checkbox").check()
    items.nth(1).get_by_role("button", name="Doing").click()
    items.nth(2).get_by_role("button", name="Not applicable").click()
    expect(items.nth(2).get_by_label("Why does it not apply?")).to_be_focused()
    page.keyboard.type("word " * 40 + "w" * 200)
    items.nth(1).get_by_role("button", name="Details").click()
    items.nth(1).get_by_label("Note").fill("<b>نحن</b> 👩🏽‍💻\n" + "n" * 300)
    items.nth(1).get_by_label("Evidence link").fill("https://example.gov/" + "x" * 300)
    page.evaluate("scrollTo(0, 0)")  # axe measures what a strip at the edge of the window covers in part as too small
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    assert visit.errors == []


@pytest.mark.parametrize("visit", [(1280, "light"), (390, "light"), (320, "light")], indirect=True, ids=str)
def test_what_has_the_focus_is_never_under_the_plan_bar(visit) -> None:
    page = visit.open(PAGE)
    box(page).check()
    expect(page.locator(".cx-bar")).to_be_visible()
    covered = """() => {
      const it = document.activeElement, bar = document.querySelector('.cx-dock');
      return !bar.contains(it) && it.getBoundingClientRect().bottom > bar.getBoundingClientRect().top;
    }"""
    stops = []
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(covered):
            stops.append(page.evaluate("document.activeElement.id"))
    assert stops == []
