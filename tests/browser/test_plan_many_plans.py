"""Several plans with names: start, rename, copy, delete and bring back, in one window and seen from another."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe_rules import violations
from tests.browser.board import PLAN_PAGE, focused, name, seeded


@pytest.fixture
def page(visit) -> Page:
    return seeded(visit)


@pytest.fixture
def second(page, visit) -> Page:
    """Another window of the same browser."""
    other = page.context.new_page()
    other.goto(visit.base_url + PLAN_PAGE)
    expect(name(other)).to_have_text("Passport renewal")
    return other


def press(page: Page, words: str) -> None:
    page.locator(".cx-plan-head").get_by_role("button", name=words, exact=True).click()


def answer(page: Page, text: str) -> None:
    field = page.get_by_label("Name of the plan")
    field.fill(text)
    page.keyboard.press("Enter")


def plans(page: Page) -> list[str]:
    return page.get_by_label("Plan", exact=True).locator("option").all_inner_texts()


def test_a_new_plan_is_empty_and_shown(page) -> None:
    press(page, "New")
    answer(page, "  Permits ")
    expect(name(page)).to_have_text("Permits")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert plans(page) == ["Passport renewal", "Contact center", "Permits"]
    assert page.locator(".cx-item__box:checked").count() == 0
    assert focused(page) == "New"


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [("   ", "Give the plan a name"), ("contact  CENTER", "“Contact center” already"), ("x" * 121, "at most 120")],
    ids=["blank", "taken", "too long"],
)
def test_a_name_that_cannot_be_is_told_and_changes_nothing(page, typed: str, wrong: str) -> None:
    press(page, "Rename")
    answer(page, typed)
    expect(page.get_by_role("dialog")).to_contain_text(wrong)
    expect(page.get_by_label("Name of the plan")).to_be_focused()
    assert violations(page, "dialog") == []
    page.keyboard.press("Escape")
    expect(name(page)).to_have_text("Passport renewal")
    assert focused(page) == "Rename"


def test_a_plan_may_keep_its_own_name_in_other_letters(page) -> None:
    press(page, "Rename")
    answer(page, "PASSPORT renewal")
    expect(name(page)).to_have_text("PASSPORT renewal")


def test_a_copy_has_all_answers_and_is_its_own(page) -> None:
    ticked = page.locator(".cx-item__box:checked").count()
    press(page, "Duplicate")
    expect(page.get_by_label("Name of the plan")).to_have_value("Passport renewal (copy)")
    page.keyboard.press("Enter")
    expect(name(page)).to_have_text("Passport renewal (copy)")
    expect(page.locator(".cx-item__box:checked")).to_have_count(ticked)
    expect(page.get_by_role("checkbox", name="Ask the union first")).to_be_visible()
    page.locator(".cx-item__box:checked").first.uncheck()
    page.get_by_label("Plan", exact=True).select_option(label="Passport renewal")
    expect(page.locator(".cx-item__box:checked")).to_have_count(ticked)


def test_a_deleted_plan_gives_way_to_the_next_and_comes_back(page) -> None:
    ticked = page.locator(".cx-item__box:checked").count()
    press(page, "Delete")
    expect(name(page)).to_have_text("Contact center")
    notice = page.locator(".cx-plan-head__notice")
    expect(notice).to_have_text(
        "Deleted “Passport renewal”. You can bring it back as long as this window is open. "
        "Bring back “Passport renewal”"
    )
    expect(notice.get_by_role("button")).to_be_focused()
    expect(page.get_by_label("Plan", exact=True)).to_be_hidden()
    expect(page.locator(".cx-item__box:checked")).to_have_count(0)
    assert violations(page) == []
    page.keyboard.press("Enter")
    expect(name(page)).to_have_text("Passport renewal")
    expect(page.locator(".cx-item__box:checked")).to_have_count(ticked)
    expect(notice).to_be_hidden()
    assert focused(page) == "Rename"  # a second press deletes nothing
    page.reload()
    expect(page.locator(".cx-item__box:checked")).to_have_count(ticked)


def test_the_last_plan_can_be_deleted_too(page) -> None:
    press(page, "Delete")
    press(page, "Delete")
    expect(name(page)).to_have_text("No plan yet")
    page.locator(".cx-plan-head__notice button").click()
    expect(name(page)).to_have_text("Contact center")


def test_a_rename_elsewhere_shows_up_without_taking_the_focus(page, second) -> None:
    details = page.locator(".cx-item").nth(1)
    details.get_by_role("button", name="Details").click()
    details.get_by_label("Owner", exact=True).fill("Zo")
    press(second, "Rename")
    answer(second, "Passports")
    expect(name(page)).to_have_text("Passports")
    expect(details.get_by_label("Owner", exact=True)).to_be_focused()
    page.keyboard.type("e")
    expect(details.get_by_label("Owner", exact=True)).to_have_value("Zoe")


def test_another_window_may_work_on_another_plan(page, second) -> None:
    second.get_by_label("Plan", exact=True).select_option(label="Contact center")
    second.locator(".cx-item__box").nth(2).check()
    expect(name(second)).to_have_text("Contact center")
    expect(name(page)).to_have_text("Passport renewal")
    expect(page.locator(".cx-item__box").nth(2)).not_to_be_checked()


def test_the_plan_of_this_window_is_deleted_elsewhere(page, second) -> None:
    press(second, "Delete")
    expect(name(page)).to_have_text("Contact center")
    expect(page.locator(".cx-plan-head__notice")).to_have_text(
        "“Passport renewal” was deleted in another window. This is “Contact center”. Bring back “Passport renewal”"
    )
    assert violations(page) == []
    second.locator(".cx-plan-head__notice button").click()
    expect(name(second)).to_have_text("Passport renewal")
    expect(page.locator(".cx-plan-head__notice")).to_be_hidden()
    expect(name(page)).to_have_text("Contact center")


def test_after_a_deletion_the_window_stays_with_the_next_plan(page, second) -> None:
    press(page, "Delete")
    expect(name(second)).to_have_text("Contact center")
    press(second, "New")
    answer(second, "Permits")
    expect(name(second)).to_have_text("Permits")
    page.locator(".cx-item__box").first.check()
    expect(name(page)).to_have_text("Contact center")


def test_a_deletion_undone_by_the_keys_shows_the_plan_again_without_the_notice(page) -> None:
    press(page, "Delete")
    expect(page.locator(".cx-plan-head__notice button")).to_be_focused()
    page.keyboard.press("Control+z")
    expect(name(page)).to_have_text("Passport renewal")
    expect(page.locator(".cx-plan-head__notice")).to_be_hidden()
    assert focused(page) == "Rename"  # a second press deletes nothing


@pytest.mark.parametrize("steps", [0, 1], ids=["at once", "after another step"])
def test_a_deletion_taken_back_is_no_step_that_can_be_undone(page, steps: int) -> None:
    press(page, "Delete")
    for number in range(steps):
        page.locator(".cx-item__box").nth(number).check()
    page.locator(".cx-plan-head__notice button").click()
    expect(name(page)).to_have_text("Passport renewal")
    for _ in range(steps + 1):
        page.evaluate("cxUndo()")
    expect(name(page)).to_have_text("Passport renewal")


def test_when_everything_is_cleared_no_deletion_can_be_undone(page, second) -> None:
    press(page, "Delete")
    second.evaluate("cxDeskPlans.clear()")
    expect(name(page)).to_have_text("No plan yet")
    expect(page.locator(".cx-plan-head__notice")).to_be_hidden()


@pytest.mark.parametrize("words", ["Rename", "Duplicate"])
def test_a_plan_that_goes_while_its_dialog_is_open_is_told(page, second, visit, words: str) -> None:
    press(page, words)
    second.evaluate("cxDeskPlans.remove(cxDesk.plan())")
    expect(name(page)).to_have_text("Contact center")
    answer(page, "Passports")
    expect(page.get_by_role("dialog")).to_contain_text("deleted in another window")
    expect(page.get_by_label("Name of the plan")).to_have_value("Passports")
    page.keyboard.press("Escape")
    expect(name(page)).to_have_text("Contact center")
    assert visit.errors == []


def test_a_name_with_markup_is_text(page) -> None:
    press(page, "Rename")
    answer(page, "<img src=x onerror=alert(1)>")
    expect(name(page)).to_have_text("<img src=x onerror=alert(1)>")
    press(page, "Delete")
    expect(page.locator(".cx-plan-head__notice")).to_contain_text("<img src=x onerror=alert(1)>")


def test_it_says_when_something_changed_since_the_last_copy(page) -> None:
    kept = page.locator(".cx-plan-head")
    expect(kept).to_contain_text("Saved in this browser on this computer.")
    with page.expect_download():
        page.get_by_role("button", name="Plan file (JSON)").click()
    expect(kept).to_contain_text("has everything")
    page.locator(".cx-item__box").first.click()
    expect(kept).to_contain_text("Changed since you downloaded a copy")
