"""A deleted plan can be brought back as long as its window is open, also after the page was left."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.files import CLEAN, PLAN_PAGE, SOUND, answers, begun, plan

HARBOR, FERRIES = {SOUND: {"status": "done", "note": "Twice."}}, {CLEAN: {"owner": "Ana"}}
OFFER = "Deleted “Harbor”. You can bring it back as long as this window is open. Bring back “Harbor”"
NO_ROOM = "() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }"
KEPT = "sessionStorage.getItem('cx-playbook-deleted')"


@pytest.fixture
def page(at_harbor) -> Iterator[Page]:
    yield begun(at_harbor, plan("Harbor", HARBOR), plan("Ferries", FERRIES, number=2))
    assert at_harbor.errors == []


@pytest.fixture
def second(page: Page) -> Page:
    """Another window of the same browser."""
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.locator(".cx-plan-head__name")).to_have_text("Harbor")
    return other


def notice(page: Page) -> Locator:
    return page.locator(".cx-plan-head__notice")


def delete(page: Page) -> None:
    page.get_by_role("button", name="Delete", exact=True).click()


def leave_and_return(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}plays/")
    page.goto(base_url + PLAN_PAGE)


def bring_back(page: Page) -> None:
    notice(page).get_by_role("button", name="Bring back").click()
    expect(notice(page)).to_be_hidden()


def test_it_comes_back_with_everything_after_the_page_was_left(page: Page, at_harbor) -> None:
    delete(page)
    leave_and_return(page, at_harbor.base_url)
    expect(notice(page)).to_have_text(OFFER)
    assert answers(page) == {"Ferries": FERRIES}
    bring_back(page)
    expect(page.locator(".cx-plan-head__name")).to_have_text("Harbor")
    expect(page.get_by_role("button", name="Rename", exact=True)).to_be_focused()  # a second Enter deletes nothing
    page.reload()
    expect(notice(page)).to_be_hidden()
    assert answers(page) == {"Harbor": HARBOR, "Ferries": FERRIES}
    assert page.evaluate(KEPT) is None


def test_other_work_leaves_the_offer_and_another_deletion_takes_its_place(page: Page) -> None:
    delete(page)
    page.get_by_role("checkbox", name="Clean the lens.").check()
    page.reload()
    expect(notice(page)).to_have_text(OFFER)
    delete(page)
    page.reload()
    expect(page.locator(".cx-plan-head__name")).to_have_text("No plan yet")
    expect(notice(page)).to_have_text(OFFER.replace("Harbor", "Ferries"))
    bring_back(page)
    assert answers(page) == {"Ferries": {CLEAN: {"owner": "Ana", "status": "done"}}}


def test_what_another_window_cleared_does_not_come_back(page: Page, second: Page, at_harbor) -> None:
    delete(page)
    page.goto(at_harbor.base_url)
    second.evaluate("cxDeskPlans.clear()")
    page.goto(at_harbor.base_url + PLAN_PAGE)
    expect(page.locator(".cx-plan-head__name")).to_have_text("No plan yet")
    expect(notice(page)).to_be_hidden()
    assert page.evaluate(KEPT) is None


def test_another_window_brings_it_back_and_writes_and_nothing_is_offered_or_lost(page: Page, second: Page) -> None:
    delete(second)
    assert second.evaluate(KEPT)
    page.goto("about:blank")
    bring_back(second)
    second.get_by_role("checkbox", name="Clean the lens.").check()
    page.go_back()
    page.wait_for_function(
        "id => cxPlans.all(cxStore.state).some((plan) => cxPlans.answer(plan, id).status === 'done')", arg=CLEAN
    )
    expect(notice(page)).to_be_hidden()
    assert answers(page)["Harbor"] == {**HARBOR, CLEAN: {"status": "done"}}


def test_an_older_copy_gives_way_to_what_was_written_later(page: Page, second: Page) -> None:
    """Both windows keep what they deleted; the first comes back after the second brought it back, wrote and deleted."""
    delete(page)
    kept = page.evaluate(KEPT)
    bring_back(page)
    page.get_by_role("checkbox", name="Clean the lens.").check()
    delete(page)
    page.evaluate("text => sessionStorage.setItem('cx-playbook-deleted', text)", kept)
    page.reload()
    expect(notice(page)).to_be_hidden()
    assert page.evaluate(KEPT) is None


@pytest.mark.parametrize(
    "text", ["{", "null", json.dumps({"at": 1, "plans": "{}"}), json.dumps({"at": 1, "plans": "[]"})]
)
def test_what_is_not_ours_is_no_offer(page: Page, text: str) -> None:
    page.evaluate("text => sessionStorage.setItem('cx-playbook-deleted', text)", text)
    page.reload()
    expect(page.locator(".cx-plan-head__name")).to_have_text("Harbor")
    expect(notice(page)).to_be_hidden()


def test_where_the_window_cannot_keep_it_undo_says_so_and_works_until_the_page_is_left(page: Page) -> None:
    page.evaluate(NO_ROOM)
    delete(page)
    expect(notice(page)).to_have_text(OFFER.replace("as long as this window is open", "until you leave this page"))
    bring_back(page)
    expect(page.locator(".cx-plan-head__name")).to_have_text("Harbor")


@pytest.mark.parametrize("at_harbor", [(390, "light")], indirect=True, ids=str)
def test_on_a_phone_what_is_done_with_plans_folds_and_focus_is_not_lost(page: Page) -> None:
    more = page.locator(".cx-plan-head summary", has_text="More")
    expect(page.get_by_role("button", name="Delete", exact=True)).to_be_hidden()
    more.press("Enter")
    delete(page)
    page.reload()
    expect(notice(page)).to_have_text(OFFER)
    bring_back(page)
    expect(more).to_be_focused()
