"""The desk: steps of undo over several plans, what a window shows after them, and faults that must cost nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.items import script_here


@pytest.fixture(scope="module")
def address(harbor: str) -> str:
    return harbor + "checklists/listen/"


@pytest.fixture
def page(new_context: Callable[..., BrowserContext], address: str) -> Page:
    page = new_context().new_page()
    page.goto(address)
    return script_here(page)


NAME = "cxPlans.field(cxDesk.plan(), 'name')"
SOUND = "listen.sound-horn"


def set_status(page: Page, status: str) -> None:
    page.evaluate("([id, status]) => cxDesk.write(id, { status }, { words: status })", [SOUND, status])


def status(page: Page) -> str:
    return page.evaluate(f"cxDesk.answer('{SOUND}').status")


def test_ten_steps_go_back_one_by_one(page: Page) -> None:
    steps = ["doing", "done", "to-do", "done", "doing", "to-do", "doing", "done", "doing", "done"]
    for step in steps:
        set_status(page, step)
    for expected in [*reversed(steps[:-1]), "to-do"]:
        page.evaluate("cxDesk.undo()")
        assert status(page) == expected
    assert page.evaluate("cxDesk.undo()") is None


def test_undoing_a_new_plan_shows_the_one_before(page: Page) -> None:
    for name in ("First", "Second", "Third"):
        page.evaluate("name => cxDeskPlans.create(name, [])", name)
    page.evaluate("cxDeskPlans.choose(cxPlans.all(cxStore.state)[1].id)")
    page.evaluate("cxDeskPlans.create('Fourth', [])")
    page.evaluate("cxDesk.undo()")
    assert page.evaluate(NAME) == "Second"
    page.evaluate("cxDeskPlans.duplicate(cxDesk.plan(), 'Fifth')")
    page.evaluate("cxDesk.undo()")
    assert page.evaluate(NAME) == "Second"


def test_undoing_a_deletion_shows_the_plan_again(page: Page) -> None:
    for name in ("First", "Second"):
        page.evaluate("name => cxDeskPlans.create(name, [])", name)
    set_status(page, "done")
    page.evaluate("cxDeskPlans.remove(cxDesk.plan())")
    assert page.evaluate(NAME) == "First"
    page.evaluate("cxDesk.undo()")
    assert page.evaluate(NAME) == "Second"
    assert status(page) == "done"
    page.reload()
    assert script_here(page).evaluate(NAME) == "Second"


def test_a_window_stays_with_its_plan_whatever_another_chooses(page: Page, address: str) -> None:
    set_status(page, "done")
    other = page.context.new_page()
    other.goto(address)
    script_here(other)
    other.evaluate("cxDeskPlans.create('Another', [])")
    page.wait_for_function("() => cxPlans.all(cxStore.state).length === 2")
    set_status(page, "doing")
    assert page.evaluate(NAME) == "My plan"
    assert other.evaluate(f"cxDesk.answer('{SOUND}').status") == "to-do"


def test_a_fault_in_drawing_keeps_nothing_from_being_stored(page: Page) -> None:
    page.evaluate("cxStore.subscribe(() => { throw new Error('drawing') })")
    set_status(page, "done")
    page.reload()
    assert status(script_here(page)) == "done"


def test_a_copy_has_not_been_downloaded(page: Page) -> None:
    set_status(page, "done")
    page.evaluate(
        "cxDesk.quietly([{ plan: cxDesk.plan().id, item: null, field: 'downloaded', value: '2026-02-01T10:00:00Z' }])"
    )
    page.evaluate("cxDeskPlans.duplicate(cxDesk.plan(), 'Copy')")
    assert page.evaluate("cxPlans.field(cxDesk.plan(), 'downloaded')") == ""
    assert status(page) == "done"


def test_the_words_kept_are_those_that_were_answered(page: Page) -> None:
    answer = "([status, wording]) => cxDesk.write('listen.sound-horn', { status }, { words: '', wording })"
    page.evaluate(answer, ["done", "Old words"])
    page.evaluate(answer, ["doing", "New words"])
    assert page.evaluate(f"cxDesk.answer('{SOUND}').text") == "Old words"
    page.evaluate(answer, ["to-do", "New words"])
    page.evaluate(answer, ["done", "Newest words"])
    assert page.evaluate(f"cxDesk.answer('{SOUND}').text") == "Newest words"


def test_each_plan_gets_its_own_copy_before_the_page_may_go(page: Page) -> None:
    for name in ("First", "Second"):
        page.evaluate("name => cxDeskPlans.create(name, [])", name)
        set_status(page, "done")
    page.evaluate("localStorage.removeItem('cx-playbook'), cxStore.refresh()")
    assert page.evaluate("cxStore.health") == "gone"
    names = []
    for left in (True, False):
        with page.expect_download() as download:
            page.get_by_role("button", name="Download a copy").click()
        names.append(download.value.suggested_filename)
        assert page.evaluate("cxPlanCopy.wouldLose()") is left
    assert [name.split("-2")[0] for name in names] == ["cx-plan-second", "cx-plan-first"]
