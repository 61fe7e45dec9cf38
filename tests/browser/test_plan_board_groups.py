"""The page of the plan in groups: every item once, with its own heading and a way back to its checklist."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe_rules import violations
from tests.browser.board import choose, entries, groups, item, seeded, shown
from tests.browser.readers import seen_by


@pytest.fixture
def page(visit) -> Page:
    return seeded(visit)


def test_groups_hold_every_item_once_and_lead_back_to_the_checklists(page) -> None:
    everything = sorted(shown(page))
    at_home = shown(page)
    for by, titles in {
        "Status": ["To do", "Doing", "Done", "Not applicable"],
        "Owner": ["Ana Ruiz", "Ben Okafor", "Contact center team", "No owner"],
        "Due date": ["Overdue", "Due this week", "Due later", "No due date", "Done or not applicable"],
    }.items():
        choose(page, Group_by=by)
        assert [title for title in groups(page) if title != "Due later this month"] == titles
        assert sorted(shown(page)) == everything
        link = page.locator(".cx-item__from a:visible").first
        assert "/checklists/" in link.evaluate("link => link.href") and "#" in link.evaluate("link => link.href")
    choose(page, Group_by="Play")
    assert shown(page) == at_home
    assert page.locator(".cx-item__from:visible").count() == 0


def test_groups_whose_names_are_nearly_the_same_have_their_own_ids(page) -> None:
    page.evaluate(
        """() => ['A B', 'A-B'].forEach((value, number) => cxDesk.change(
          [{ plan: cxDesk.plan().id, item: cxCatalog().items[number].id, field: 'owner', value }], ''))"""
    )
    choose(page, Group_by="Owner")
    ids = page.locator(".cx-plan-group h2").evaluate_all("all => all.map(({ id }) => id)")
    assert {"A B", "A-B"} <= set(groups(page)) and len(set(ids)) == len(ids)


def test_a_link_to_a_hidden_item_brings_it_back(page) -> None:
    choose(page, Status="Done", Group_by="Owner")
    hidden = next(one["id"] for one in entries(page) if one["status"] == "to-do" and not one["own"])
    page.evaluate("(id) => { location.hash = id; }", hidden)
    expect(item(page, hidden)).to_be_in_viewport()
    expect(page.get_by_label("Group by")).to_have_value("play")


@seen_by("visit", [(390, "dark")])  # test_plan_page_accessible.py shows a smaller plan to more of them
def test_filtered_and_grouped_nothing_is_wrong_and_all_fits(visit) -> None:
    page = seeded(visit)
    assert violations(page) == []
    page.locator(".cx-plan-filter summary").evaluate("fold => { fold.parentElement.open = true; }")
    for choice in (
        {"Group_by": "Owner", "Status": "Doing"},
        {"Group_by": "Due date", "Status": "To do"},
        {"Group_by": "Status"},
    ):
        choose(page, **choice)
        assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
        assert violations(page) == []
    page.get_by_label("Find words").fill("nowhere to be found")
    expect(page.get_by_text("No item fits these filters.")).to_be_visible()
    assert violations(page) == []
    assert visit.errors == [] and visit.foreign == []
