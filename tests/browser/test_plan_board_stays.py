"""The page of the plan: what somebody works on stays where it is until they ask to sort again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.board import choose, count, entries, focused, item, seeded, shown


@pytest.fixture
def page(visit) -> Page:
    return seeded(visit)


def test_what_no_longer_fits_stays_until_the_person_asks(page) -> None:
    choose(page, Status="To do", Group_by="Owner")
    one, other = shown(page)[2:4]
    item(page, one).locator(".cx-item__box").check()
    item(page, other).get_by_role("button", name="Doing").click()
    assert {one, other} <= set(shown(page))
    strip = page.locator(".cx-dock")
    expect(strip).to_contain_text("2 items belong elsewhere now.")
    page.get_by_role("button", name="Sort again").click()
    assert not {one, other} & set(shown(page))
    expect(strip).not_to_contain_text("belong")
    assert page.evaluate("document.activeElement.matches('.cx-item__box')")


def test_taken_back_nothing_belongs_elsewhere(page) -> None:
    choose(page, Status="To do")
    box = item(page, shown(page)[0]).locator(".cx-item__box")
    box.check()
    expect(page.locator(".cx-dock")).to_contain_text("1 item belongs elsewhere now.")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".cx-dock")).not_to_contain_text("belongs")
    expect(box).not_to_be_checked()


def test_open_details_and_typing_move_with_their_item(page) -> None:
    one = shown(page)[5]
    item(page, one).get_by_role("button", name="Details").click()
    item(page, one).get_by_label("Note").fill("half a thought")
    choose(page, Group_by="Due date")
    expect(item(page, one).get_by_label("Note")).to_have_value("half a thought")
    choose(page, Group_by="Play")
    expect(item(page, one).get_by_label("Note")).to_be_visible()


def test_the_keyboard_alone_filters_ticks_and_sorts(page) -> None:
    page.get_by_label("Status", exact=True).focus()
    page.keyboard.type("To do")
    one = shown(page)[0]
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.cx-item__box')"):
            break
    page.keyboard.press("Space")
    expect(item(page, one).locator(".cx-item__box")).to_be_checked()
    page.get_by_role("button", name="Sort again").focus()
    page.keyboard.press("Enter")
    expect(item(page, one)).to_be_hidden()
    assert focused(page)


def test_what_is_typed_to_be_found_stays_when_the_plan_changes_meanwhile(page) -> None:
    page.get_by_label("Find words").evaluate(
        """field => {
          field.value = 'okafor';
          field.dispatchEvent(new Event('input', { bubbles: true }));
          const plan = cxDesk.plan().id;
          cxDesk.quietly([{ plan, item: null, field: 'downloaded', value: new Date().toISOString() }]);
        }"""
    )
    expected = {one["id"] for one in entries(page) if one["owner"] == "Ben Okafor"}
    expect(count(page)).to_have_text(f"{len(expected)} of {len(entries(page))} items")
    expect(page.get_by_label("Find words")).to_have_value("okafor")
