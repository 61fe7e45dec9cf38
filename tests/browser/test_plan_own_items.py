"""Items of the team's own stand among the others, marked as theirs."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe_rules import violations
from tests.browser.board import PLAN_PAGE, choose, groups, name, seeded
from tests.browser.readers import seen_by


@pytest.fixture
def page(visit) -> Page:
    return seeded(visit)


def box(page: Page, words: str) -> Locator:
    return page.get_by_role("checkbox", name=words)


def own(page: Page, words: str) -> Locator:
    return page.locator(".cx-item--own", has_text=words)


def add(page: Page, words: str) -> None:
    page.get_by_role("button", name="Add your own item", exact=True).click()
    page.get_by_label("What is to be done").fill(words)
    page.get_by_role("button", name="Add item").click()


def test_it_is_added_to_its_play_takes_the_focus_and_counts(page) -> None:
    section = page.locator(".cx-plan-play").nth(1)
    of_play = section.locator("cx-progress[data-play]")
    before = of_play.inner_text()
    section.get_by_role("button", name="Add your own item").click()
    page.get_by_label("What is to be done").fill("Tell <b>the</b> board")
    page.get_by_role("button", name="Add item").click()
    expect(box(page, "Tell <b>the</b> board")).to_be_focused()
    expect(section.locator(".cx-item--own")).to_contain_text("Your own")
    assert of_play.inner_text() != before
    page.reload()
    expect(section.locator(".cx-item--own")).to_contain_text("Tell <b>the</b> board")


def test_the_first_item_of_a_team_starts_its_plan(visit) -> None:
    page = visit.open(PLAN_PAGE)
    add(page, "Ask the union")
    expect(name(page)).to_have_text("My plan")
    assert groups(page)[-1] == "Your own items"


@pytest.mark.parametrize("words", ["  \n ", "x" * 501], ids=["blank", "too long"])
def test_what_cannot_be_an_item_is_told(page, words: str) -> None:
    add(page, words)
    expect(page.get_by_role("dialog")).to_contain_text("Write what" if words.isspace() else "at most 500")
    expect(page.get_by_label("What is to be done")).to_be_focused()
    assert violations(page, "dialog") == []
    page.keyboard.press("Escape")
    expect(page.locator(".cx-item--own")).to_have_count(2)


def test_it_has_statuses_and_details_like_every_item(page) -> None:
    box(page, "Ask the union first").check()
    own(page, "Ask the union").get_by_role("button", name="Details").click()
    own(page, "Ask the union").get_by_label("Owner").fill("Zoe")
    page.reload()
    expect(box(page, "Ask the union first")).to_be_checked()
    expect(own(page, "Ask the union")).to_contain_text("Zoe")


def test_it_is_reworded_and_moved(page) -> None:
    own(page, "Ask the union").get_by_role("button", name="Details").click()
    own(page, "Ask the union").get_by_role("button", name="Reword or move").click()
    page.get_by_label("What is to be done").fill("Ask both unions")
    page.get_by_role("dialog").get_by_label("Play").select_option(index=3)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(box(page, "Ask both unions")).to_be_focused()
    expect(page.locator(".cx-plan-play").nth(2).locator(".cx-item--own")).to_contain_text("Ask both unions")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".cx-plan-play").first.locator(".cx-item--own")).to_contain_text("Ask the union first")


@pytest.mark.parametrize(
    ("changes", "done"),
    [
        ({"What is to be done": "Ask both unions"}, "Reworded: Ask both unions"),
        ({"Play": 3}, "Moved: Ask the union first"),
        ({"Phase": 2}, "Phase changed: Ask the union first"),
        ({"What is to be done": "Ask both unions", "Play": 3}, "Reworded and moved: Ask both unions"),
        ({"Play": 0, "Phase": 0}, "Moved and phase changed: Ask the union first"),
    ],
    ids=str,
)
def test_undo_says_what_was_done_to_it(page, changes: dict[str, str | int], done: str) -> None:
    own(page, "Ask the union").get_by_role("button", name="Details").click()
    own(page, "Ask the union").get_by_role("button", name="Reword or move").click()
    for label, value in changes.items():
        field = page.get_by_role("dialog").get_by_label(label)
        field.fill(value) if isinstance(value, str) else field.select_option(index=value)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".cx-plan-strip .cx-bar__undo")).to_have_text(f"Undo: {done}")


def test_it_is_deleted_in_place_and_brought_back(page) -> None:
    box(page, "Book the big room").check()
    own(page, "Book the big room").get_by_role("button", name="Details").click()
    own(page, "Book the big room").get_by_role("button", name="Delete").click()
    gone = page.locator(".cx-plan-gone")
    expect(gone).to_have_text("Deleted “Book the big room”. Bring back")
    expect(gone.get_by_role("button")).to_be_focused()
    page.evaluate("scrollTo(0, 0)")  # axe counts what lies half under the bar at the window's end as too small
    assert violations(page) == []
    page.keyboard.press("Enter")
    expect(box(page, "Book the big room")).to_be_checked()
    expect(box(page, "Book the big room")).to_be_focused()
    expect(gone).to_have_count(0)


def delete(page: Page, words: str) -> None:
    own(page, words).get_by_role("button", name="Details").click()
    own(page, words).get_by_role("button", name="Delete").click()


def test_its_undo_belongs_to_the_plan_it_was_deleted_from(page) -> None:
    delete(page, "Book the big room")
    page.get_by_label("Plan", exact=True).select_option(label="Contact center")
    expect(page.locator(".cx-plan-gone")).to_have_count(0)
    expect(page.get_by_role("heading", name="Your own items")).to_have_count(0)
    page.get_by_label("Plan", exact=True).select_option(label="Passport renewal")
    expect(own(page, "Book the big room")).to_have_count(0)


def test_cleared_its_undo_goes_too(page) -> None:
    delete(page, "Book the big room")
    page.evaluate("cxDeskPlans.clear()")
    expect(page.locator(".cx-plan-gone")).to_have_count(0)


def test_brought_back_it_is_not_deleted_again_by_undo(page) -> None:
    box(page, "Ask the union first").check()
    delete(page, "Book the big room")
    page.locator(".cx-plan-gone button").click()
    page.locator(".cx-dock").get_by_role("button", name="Undo").click()
    expect(box(page, "Ask the union first")).not_to_be_checked()
    expect(box(page, "Book the big room")).to_be_visible()


def test_brought_back_by_the_keys_it_takes_the_focus(page) -> None:
    delete(page, "Book the big room")
    page.keyboard.press("Control+z")
    expect(box(page, "Book the big room")).to_be_focused()


@pytest.mark.parametrize("change", ["add", "reword"])
def test_a_plan_that_goes_meanwhile_is_told_and_what_is_typed_stays(page, visit, change: str) -> None:
    if change == "add":
        page.get_by_role("button", name="Add your own item", exact=True).click()
    else:
        own(page, "Ask the union").get_by_role("button", name="Details").click()
        own(page, "Ask the union").get_by_role("button", name="Reword or move").click()
    page.get_by_label("What is to be done").fill("Ask both unions")
    other = page.context.new_page()
    other.goto(visit.base_url + PLAN_PAGE)
    other.locator(".cx-plan-head").get_by_role("button", name="Delete").click()
    expect(name(page)).to_have_text("Contact center")
    page.get_by_role("dialog").locator(".cx-action--main").click()
    expect(page.get_by_role("dialog")).to_contain_text("deleted in another window")
    expect(page.get_by_label("What is to be done")).to_have_value("Ask both unions")
    assert "Ask both unions" not in page.evaluate("localStorage.getItem('cx-playbook')")
    page.keyboard.press("Escape")
    expect(page.locator(".cx-item--own")).to_have_count(0)
    assert visit.errors == []


def test_one_that_does_not_fit_the_filters_is_still_seen_when_it_is_made(page) -> None:
    choose(page, Status="Done", Group_by="Owner")
    add(page, "A new thing")
    expect(box(page, "A new thing")).to_be_visible()
    expect(page.locator(".cx-dock")).to_contain_text("1 item belongs elsewhere now.")


def test_other_windows_see_it_come_and_go(page, visit) -> None:
    other = page.context.new_page()
    other.goto(visit.base_url + PLAN_PAGE)
    add(page, "Seen elsewhere")
    expect(box(other, "Seen elsewhere")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(own(other, "Seen elsewhere")).to_have_count(0)


@seen_by("visit", [(1280, "light"), (390, "dark")])
def test_the_dialog_has_no_violation_and_fits(visit) -> None:
    page = seeded(visit)
    page.get_by_role("button", name="Add your own item", exact=True).click()
    assert violations(page) == []
    page.get_by_role("button", name="Add item").click()
    expect(page.get_by_role("dialog")).to_contain_text("Write what")
    assert violations(page, "dialog") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
