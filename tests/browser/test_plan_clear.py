"""On a shared computer: everything can be cleared, with files to take along first; and the same page from a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from playbook.model.plan_file import PlanFile
from tests.browser.files import (
    CLEAN,
    PLAN_PAGE,
    SOUND,
    answers,
    begun,
    everything,
    offered,
    plan,
    plan_file,
    press,
    result,
)
from tests.browser.items import text_of

PLANS = (plan("Harbor", {SOUND: {"status": "done"}}), plan("Ferries", {CLEAN: {"owner": "Ana"}}, number=2))
KEYS = "Object.keys(localStorage).concat(Object.keys(sessionStorage)).filter((key) => key.startsWith('cx-playbook'))"
# What is kept for the window that cleared: when it did so, and nothing of anybody.
ONLY = "JSON.stringify(Object.entries(sessionStorage).filter(([key]) => key.startsWith('cx-playbook')))"


@pytest.fixture
def page(at_harbor) -> Page:
    page = begun(at_harbor, *PLANS)
    yield page
    assert at_harbor.errors == []


def ask(page: Page) -> None:
    page.get_by_role("button", name="Clear everything on this computer").click()
    expect(page.get_by_role("alertdialog", name="Clear everything on this computer?")).to_be_visible()


def test_it_says_what_will_be_gone_and_begins_with_the_way_out(page) -> None:
    before = everything(page)
    ask(page)
    dialog = page.get_by_role("alertdialog")
    expect(dialog).to_have_accessible_description(
        "2 plans and all settings of this site will be gone from this browser on this computer. This cannot be undone."
    )
    assert [line.split("\n")[0] for line in dialog.get_by_role("listitem").all_inner_texts()] == ["Harbor", "Ferries"]
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    assert everything(page) == before


@pytest.mark.parametrize(
    ("keys", "gone"),
    [
        (["cx-playbook", "cx-playbook-survey"], "2 plans, what you entered in the tools and all settings of this site"),
        (["cx-playbook-survey"], "What you entered in the tools and all settings of this site"),
    ],
)
def test_what_tools_keep_is_named_and_goes_too(page, keys: list[str], gone: str) -> None:
    page.evaluate("localStorage.setItem('cx-playbook-survey', '{}'), localStorage.setItem('other', '{}')")
    if "cx-playbook" not in keys:
        page.evaluate("localStorage.removeItem('cx-playbook')")
        page.reload()
    ask(page)
    expect(page.get_by_role("alertdialog")).to_have_accessible_description(
        f"{gone} will be gone from this browser on this computer. This cannot be undone."
    )
    press(page, "Clear everything")
    expect(result(page)).to_contain_text("Everything was cleared.")
    assert page.evaluate("Object.keys(localStorage)") == ["other"]


@pytest.mark.parametrize("name", ["colors", "search-keys", "waiting"])
def test_settings_are_nothing_that_was_entered_in_a_tool(page, name: str) -> None:
    page.evaluate("name => localStorage.setItem(`cx-playbook-${name}`, '[]')", name)
    ask(page)
    expect(page.get_by_role("alertdialog")).to_have_accessible_description(
        "2 plans and all settings of this site will be gone from this browser on this computer. This cannot be undone."
    )


def test_own_items_are_no_answers_and_counted_apart(at_harbor) -> None:
    own = {"text": "Ask the union", "play": "", "when": "before"}
    page = begun(at_harbor, plan("Harbor", {SOUND: {"status": "done"}, "own.a": own}))
    ask(page)
    expect(page.get_by_role("alertdialog").get_by_role("listitem")).to_contain_text("1 answer and 1 own item")


def test_every_plan_can_be_taken_along_first(page) -> None:
    ask(page)
    with page.expect_download() as event:
        page.get_by_role("alertdialog").get_by_role("button", name="Download Ferries").click()
    file = PlanFile.model_validate_json(text_of(event.value))
    assert (file.name, [(one.id, one.owner) for one in file.items]) == ("Ferries", [(CLEAN, "Ana")])


def test_cleared_nothing_of_ours_is_left_and_nothing_of_others_is_gone(page) -> None:
    page.evaluate("localStorage.setItem('another-site', 'stays')")
    page.get_by_label("Group by").select_option(label="Owner")
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.get_by_role("checkbox", name="Sound the horn twice.")).to_be_checked()
    ask(page)
    press(page, "Clear everything")
    expect(result(page)).to_have_text("Everything was cleared. This browser holds no plan and no setting of this site.")
    assert page.evaluate("Object.keys(localStorage)") == ["another-site"]
    assert page.evaluate(KEYS) == ["cx-playbook-cleared"]
    for window in (page, other):
        expect(window.locator(".cx-plan-head__name")).to_have_text("No plan yet")
        expect(window.get_by_role("checkbox", name="Sound the horn twice.")).not_to_be_checked()
    other.get_by_role("checkbox", name="Clean the lens.").check()
    expect(page.get_by_role("checkbox", name="Clean the lens.")).to_be_checked()
    page.reload()
    assert answers(page) == {"My plan": {CLEAN: {"status": "done"}}}
    assert "Harbor" not in page.evaluate(ONLY)


def test_what_was_looked_for_is_forgotten_in_every_window(page, at_harbor) -> None:
    windows = [page, page.context.new_page(), page.context.new_page()]
    for other in windows[1:]:
        other.goto(page.url)
    for window in windows:
        window.get_by_label("Find words").fill("Ana")
        expect(window.get_by_role("button", name="Show all items")).to_be_visible()
    windows[2].goto(at_harbor.base_url)
    ask(page)
    press(page, "Clear everything")
    for window in windows[:2]:
        expect(window.get_by_label("Find words")).to_have_value("")
        expect(window.get_by_role("button", name="Show all items")).to_be_hidden()
    for window in windows:
        window.wait_for_function("() => !Object.keys(sessionStorage).includes('cx-playbook-board')")


def test_what_a_dialog_shows_of_the_plans_goes_in_every_window(page) -> None:
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.locator(".cx-plan-head__name")).to_have_text("Harbor")
    offered(other, "plan.json", plan_file({SOUND: {"status": "doing"}}))
    ask(page)
    press(page, "Clear everything")
    expect(other.get_by_role("dialog")).to_have_count(0)
    expect(other.locator("body")).not_to_contain_text("Harbor")


def test_from_a_file_it_ticks_downloads_and_reads(at_harbor, harbor_site: Path) -> None:
    page = at_harbor.page
    page.goto((harbor_site / PLAN_PAGE / "index.html").as_uri())
    page.get_by_role("checkbox", name="Sound the horn twice.").check()
    with page.expect_download() as event:
        page.get_by_role("button", name="Plan file (JSON)").click()
    file = PlanFile.model_validate_json(text_of(event.value))
    assert [(one.id, one.status) for one in file.items] == [(SOUND, "done")]
    offered(page, "plan.json", plan_file({CLEAN: {"status": "doing"}}))
    press(page, "Add to this plan")
    expect(page.locator(f'.cx-item[id="{CLEAN}"]').get_by_role("button", name="Doing")).to_have_attribute(
        "aria-pressed", "true"
    )
    page.reload()
    assert answers(page) == {"My plan": {SOUND: {"status": "done"}, CLEAN: {"status": "doing"}}}
    page.get_by_role("button", name="Share a link").click()
    expect(page.get_by_role("dialog")).to_contain_text("It leads to the playbook on the web")
    page.keyboard.press("Escape")
    ask(page)
    press(page, "Clear everything")
    expect(page.locator(".cx-plan-head__name")).to_have_text("No plan yet")
    page.reload()
    assert page.evaluate("localStorage.length") == 0
    # What a browser says of an icon or a worker that it will not load from a file is no fault of the page.
    assert [error for error in at_harbor.errors if "file://" not in error and "Failed to load" not in error] == []


@pytest.mark.parametrize("is_open", [True, False])
def test_a_deleted_plan_is_forgotten_on_a_page_without_items(page, at_harbor, is_open: bool) -> None:
    page.get_by_role("button", name="Delete", exact=True).click()
    other = page.context.new_page()
    other.goto(page.url)
    page.goto(f"{at_harbor.base_url}glossary/" if is_open else "about:blank")
    other.evaluate("cxDeskPlans.clear()")
    if not is_open:
        page.goto(f"{at_harbor.base_url}checklists/listen/")
    page.wait_for_function("() => sessionStorage.getItem('cx-playbook-deleted') === null")
