"""What undo takes back next: its button, its keys and what is said of a deleted plan agree, also on the next page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.files import CLEAN, SOUND, answers, begun, plan
from tests.browser.items import message

HARBOR, FERRIES = {SOUND: {"note": "Twice."}}, {CLEAN: {"owner": "Ana"}}
BOTH = {"Harbor": HARBOR, "Ferries": FERRIES}
LENS = "Clean the lens."


@pytest.fixture
def page(at_harbor) -> Iterator[Page]:
    """Of two plans the window has deleted the first."""
    page = begun(at_harbor, plan("Harbor", HARBOR), plan("Ferries", FERRIES, number=2))
    page.get_by_role("button", name="Delete", exact=True).click()
    expect(name(page)).to_have_text("Ferries")
    yield page
    assert at_harbor.errors == []


def name(page: Page) -> Locator:
    return page.locator(".cx-plan-head__name")


def undo(page: Page) -> Locator:
    return page.locator(".cx-plan-strip .cx-bar__undo")


def bring_back(page: Page) -> Locator:
    return page.get_by_role("button", name="Bring back “Harbor”")


def test_what_is_said_of_a_deleted_plan_is_not_called_undo(page: Page) -> None:
    expect(undo(page)).to_have_text("Undo: Deleted: Harbor")
    page.get_by_role("checkbox", name=LENS).check()
    expect(undo(page)).to_have_text(f"Undo: Done: {LENS}")
    expect(bring_back(page)).to_be_visible()
    expect(page.locator(".cx-plan-head__notice").get_by_role("button", name="Undo")).to_have_count(0)


@pytest.mark.parametrize("way", ["button", "keys"])
def test_on_the_next_page_undo_takes_the_deletion_back_and_says_so_before(page: Page, way: str) -> None:
    page.reload()
    expect(bring_back(page)).to_be_visible()
    expect(undo(page)).to_have_text("Undo: Deleted: Harbor")
    if way == "button":
        undo(page).click()
    else:
        page.keyboard.press("Control+z")
    expect(name(page)).to_have_text("Harbor")
    expect(message(page)).to_contain_text("Undone: Deleted: Harbor")
    expect(bring_back(page)).to_have_count(0)
    expect(undo(page)).to_have_text("Undo: nothing yet")
    assert answers(page) == BOTH


def test_on_the_next_page_later_steps_go_back_before_the_deletion(page: Page) -> None:
    page.reload()
    page.get_by_role("checkbox", name=LENS).check()
    expect(undo(page)).to_have_text(f"Undo: Done: {LENS}")
    undo(page).click()
    expect(undo(page)).to_have_text("Undo: Deleted: Harbor")
    undo(page).click()
    expect(name(page)).to_have_text("Harbor")
    assert answers(page) == BOTH


@pytest.mark.parametrize("later", [False, True], ids=["at once", "on the next page"])
def test_brought_back_after_other_work_it_is_no_step_of_undo(page: Page, later: bool) -> None:
    if later:
        page.reload()
    page.get_by_role("checkbox", name=LENS).check()
    bring_back(page).click()
    expect(name(page)).to_have_text("Harbor")
    expect(undo(page)).to_have_text(f"Undo in “Ferries”: Done: {LENS}")
    undo(page).click()
    expect(undo(page)).to_have_text("Undo: nothing yet")
    page.keyboard.press("Control+z")
    expect(message(page)).to_contain_text("Nothing to undo")
    assert answers(page) == BOTH


def test_a_plan_that_is_back_is_no_step_on_the_next_page(page: Page) -> None:
    bring_back(page).click()
    expect(name(page)).to_have_text("Harbor")
    page.reload()
    expect(undo(page)).to_have_text("Undo: nothing yet")
