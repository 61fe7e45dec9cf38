"""A page stays open over midnight: what was due is overdue, as soon as somebody looks or does something."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.files import PLAN_PAGE, SOUND, begun, plan
from tests.browser.items import CHECKLIST, CREWS, HORN, Item, script_here

EVENING, MORNING = "2027-01-15T23:58:00", "2027-01-16T00:01:00"  # a Friday, and a day of the same week
DUE = "due January 15, 2027"
LOOKS = {
    "comes back": "window.dispatchEvent(new Event('focus'))",
    "sees it again": "document.dispatchEvent(new Event('visibilitychange'))",
}


@pytest.fixture
def page(at_harbor) -> Page:
    """The evening of the day on which something is due."""
    at_harbor.page.clock.set_fixed_time(EVENING)
    yield begun(at_harbor, plan("Harbor", {SOUND: {"due": "2027-01-15"}}))
    assert at_harbor.errors == []


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize("path", [CHECKLIST, PLAN_PAGE])
def test_who_looks_again_sees_what_is_overdue(page: Page, at_harbor, path: str, look: str) -> None:
    script_here(at_harbor.open(path))
    expect(Item(page, HORN).answer).to_have_text(DUE)
    page.clock.set_fixed_time(MORNING)
    page.evaluate(look)
    expect(Item(page, HORN).answer).to_have_text(f"{DUE} · overdue")


def test_whatever_is_done_next_shows_it_too(page: Page) -> None:
    page.clock.set_fixed_time(MORNING)
    Item(page, CREWS).box.check()
    expect(Item(page, HORN).answer).to_have_text(f"{DUE} · overdue")


def test_what_the_filter_finds_says_why(page: Page) -> None:
    page.clock.set_fixed_time(MORNING)
    page.get_by_label("Only overdue items").check()
    expect(page.get_by_text("1 of 5 items")).to_be_visible()
    expect(Item(page, HORN).answer).to_have_text(f"{DUE} · overdue")


def test_groups_by_date_offer_to_be_sorted_again(page: Page) -> None:
    """Nothing jumps away from somebody who works there, as with every other change."""
    page.get_by_label("Group by").select_option("due")
    week, late = (page.locator(".cx-plan-group").filter(has_text=words) for words in ("Due this week", "Overdue"))
    expect(week.get_by_role("checkbox", name=HORN)).to_be_visible()
    page.clock.set_fixed_time(MORNING)
    page.evaluate(LOOKS["comes back"])
    expect(page.get_by_text("1 item belongs elsewhere now.")).to_be_visible()
    page.get_by_role("button", name="Sort again").click()
    expect(late.get_by_role("checkbox", name=HORN)).to_be_visible()
    expect(week).to_have_count(0)
