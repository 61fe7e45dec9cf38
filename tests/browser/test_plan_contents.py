"""“On this page” leads to what is on the page of the plan: its plays, or the groups in their place."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.board import choose, groups, item, seeded
from tests.browser.files import ASK, CLEAN, SOUND, begun, plan

REST = ["Keep and share", "How your plan is kept"]


def ways(page: Page) -> Locator:
    return page.locator(".md-sidebar--secondary .cx-toc__item:visible")


def way(page: Page, words: str) -> Locator:
    return page.locator(".md-sidebar--secondary").get_by_role("link", name=words, exact=True)


@pytest.fixture
def page(visit) -> Page:
    return seeded(visit)


@pytest.fixture
def harbor_page(at_harbor) -> Page:
    """Three statuses; the site has no section about how plans are kept."""
    answers = {SOUND: {"status": "doing"}, CLEAN: {"status": "done"}, ASK: {"owner": "José Ñandú"}}
    return begun(at_harbor, plan("Harbor", answers), plan("Ferries", {}, number=2))


def test_in_groups_the_contents_are_the_groups_and_then_again_the_plays(page: Page) -> None:
    plays = ways(page).all_inner_texts()
    for by in ("Status", "Owner", "Due date", "Next up"):
        choose(page, Group_by=by)
        expect(page.locator(".cx-plan-group").first).to_be_visible()
        assert len(groups(page)) > 1
        expect(ways(page)).to_have_text([*groups(page), *REST])
    choose(page, Group_by="Play")
    expect(ways(page)).to_have_text(plays)


def test_a_way_leads_to_its_group_and_is_marked_there(page: Page) -> None:
    choose(page, Group_by="Owner")
    way(page, "Ben Okafor").press("Enter")
    expect(page.get_by_role("heading", name="Ben Okafor")).to_be_in_viewport()
    expect(way(page, "Ben Okafor")).to_have_attribute("aria-current", "location")
    page.keyboard.press("Tab")  # the keyboard goes on in the group
    assert page.evaluate("document.activeElement.closest('.cx-plan-group').dataset.key") == "ben okafor"


def test_they_follow_sorting_again(harbor_page: Page) -> None:
    choose(harbor_page, Group_by="Status")
    expect(ways(harbor_page)).to_have_text(["To do", "Doing", "Done", REST[0]])
    item(harbor_page, SOUND).get_by_role("checkbox").check()
    expect(ways(harbor_page)).to_have_text(["To do", "Doing", "Done", REST[0]])  # the group is still there
    harbor_page.get_by_role("button", name="Sort again").click()
    expect(ways(harbor_page)).to_have_text(["To do", "Done", REST[0]])


def test_a_group_that_an_own_item_begins_is_there_too(harbor_page: Page) -> None:
    choose(harbor_page, Status="Done", Group_by="Status")
    expect(ways(harbor_page)).to_have_text(["Done", REST[0]])
    harbor_page.get_by_role("button", name="Add your own item", exact=True).click()
    harbor_page.get_by_label("What is to be done").fill("Ask the union")
    harbor_page.get_by_role("button", name="Add item").click()
    expect(ways(harbor_page)).to_have_text(["Done", "To do", REST[0]])


def test_where_nothing_fits_no_way_leads_to_a_group(harbor_page: Page) -> None:
    choose(harbor_page, Group_by="Status")
    expect(ways(harbor_page)).to_have_count(4)
    harbor_page.get_by_label("Find words").fill("nowhere to be found")
    expect(ways(harbor_page)).to_have_text([REST[0]])


def test_names_in_any_letters_are_ways(harbor_page: Page) -> None:
    choose(harbor_page, Group_by="Owner")
    way(harbor_page, "José Ñandú").click()
    harbor_page.wait_for_function("() => cxTarget(location.hash)?.textContent === 'José Ñandú'")


def test_the_focus_stays_in_the_contents_when_its_way_goes(harbor_page: Page) -> None:
    choose(harbor_page, Group_by="Status")
    way(harbor_page, "Doing").focus()
    other = harbor_page.context.new_page()
    other.goto(harbor_page.url)
    other.get_by_role("button", name="Delete", exact=True).click()
    expect(ways(harbor_page)).to_have_text(["To do", REST[0]])
    expect(way(harbor_page, "To do")).to_be_focused()


def test_a_way_that_stays_keeps_the_focus(harbor_page: Page) -> None:
    choose(harbor_page, Group_by="Status")
    way(harbor_page, "Done").focus()
    harbor_page.evaluate("cxDesk.write('own.k1', { text: 'Ask the union' }, { words: 'Added' })")
    expect(item(harbor_page, "own.k1")).to_be_visible()
    expect(way(harbor_page, "Done")).to_be_focused()


@pytest.mark.parametrize("at_harbor", [(390, "light")], indirect=True, ids=str)
def test_on_a_phone_the_menu_has_them(harbor_page: Page) -> None:
    harbor_page.locator(".cx-plan-filter summary").click()
    choose(harbor_page, Group_by="Status")
    harbor_page.get_by_role("button", name="Menu").click()
    expect(harbor_page.locator(".cx-drawer .cx-toc__item:visible")).to_have_text(["To do", "Doing", "Done", REST[0]])
    harbor_page.locator(".cx-drawer").get_by_role("link", name="Done", exact=True).click()
    expect(harbor_page.get_by_role("heading", name="Done", exact=True)).to_be_in_viewport()
