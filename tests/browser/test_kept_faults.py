"""What a tool keeps where the browser does not: no room, forbidden, newer, damaged, gone."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.kept import (
    DAMAGED,
    DEAF,
    KEY,
    NEWER,
    SEA,
    health,
    holds,
    kept_page,  # noqa: F401 (the fixture)
    opened,
    other_window,
    stored,
    undo,
    values,
    wait_for,
    write,
)
from tests.browser.storages import FILL, FORBID, FREE, asks_before_leaving, hears_late_of_removal


def test_no_room_is_said_nothing_is_lost_and_later_it_is_saved(page: Page, harbor: str) -> None:
    write(page, mode="full")
    before = stored(page)
    page.evaluate(FILL)
    write(page, answer__sea={"answer": "none", "note": "x" * 1000})
    assert health(page) == "full"
    assert page.evaluate("kept.healthWords").startswith("Not saved: this browser has no room left.")
    assert page.evaluate("heard.some(({ health }) => health)")
    assert stored(page) == before
    assert set(values(page)) == {"mode", "answer.sea"}
    assert page.evaluate("kept.saveAgain()") is False
    page.evaluate(FREE)
    assert page.evaluate("kept.saveAgain()") is True
    assert (health(page), page.evaluate("kept.healthWords")) == ("saved", "")
    opened(page, harbor)
    assert set(values(page)) == {"mode", "answer.sea"}


def test_a_browser_that_keeps_nothing_says_so_and_work_goes_on(at_harbor: Visit) -> None:
    at_harbor.page.add_init_script(FORBID)
    page = opened(at_harbor.page, at_harbor.base_url)
    assert health(page) == "forbidden"
    write(page, "Answered", answer__sea=SEA)
    assert values(page) == {"answer.sea": SEA}
    assert undo(page) == "Answered"
    assert values(page) == {}
    assert page.evaluate("kept.healthWords").startswith("Not saved: this browser does not let the site keep anything.")
    assert at_harbor.errors == []


def test_what_a_newer_edition_wrote_is_left_even_when_asked(page: Page, harbor: str) -> None:
    holds(page, NEWER)
    opened(page, harbor)
    assert (health(page), values(page)) == ("newer", {})
    write(page, answer__sea=SEA)
    assert page.evaluate("kept.saveAgain()") is False
    assert (values(page), stored(page)) == ({"answer.sea": SEA}, NEWER)


@pytest.mark.parametrize(
    "text",
    [
        DAMAGED,
        "[]",
        "null",
        '{"format": "cx-playbook-store", "version": 1, "plans": {}}',
        '{"format": "cx-playbook-kept", "version": 1, "values": []}',
        '{"format": "cx-playbook-kept", "version": 1, "values": {"a b": ["x", 1]}}',
        '{"format": "cx-playbook-kept", "version": 1, "values": {"mode": ["x", "late"]}}',
        '{"format": "cx-playbook-kept", "version": 1, "values": {"mode": "x"}}',
    ],
)
def test_what_cannot_be_read_is_written_over_only_when_wished(page: Page, harbor: str, text: str) -> None:
    holds(page, text)
    opened(page, harbor)
    assert health(page) == "damaged"
    write(page, answer__sea=SEA)
    assert (health(page), stored(page)) == ("damaged", text)
    assert page.evaluate("kept.saveAgain()") is True
    opened(page, harbor)
    assert (health(page), values(page)) == ("saved", {"answer.sea": SEA})


def test_of_what_is_damaged_in_part_the_rest_is_shown(page: Page, harbor: str) -> None:
    holds(page, '{"format": "cx-playbook-kept", "version": 1, "values": {"mode": ["full", 5], "view": 7}}')
    opened(page, harbor)
    assert (health(page), values(page)) == ("damaged", {"mode": "full"})


def test_a_stamp_that_nobody_can_outdo_gives_way(page: Page, harbor: str) -> None:
    stamp = 2**53 - 1
    holds(page, json.dumps({"format": "cx-playbook-kept", "version": 1, "values": {"mode": ["full", stamp]}}))
    opened(page, harbor)
    write(page, mode="quick")
    opened(page, harbor)
    assert values(page) == {"mode": "quick"}


def test_damage_by_another_window_takes_nothing_away(page: Page) -> None:
    write(page, answer__sea=SEA)
    other = page.context.new_page()
    other.goto(page.url)
    holds(other, DAMAGED)
    wait_for(page, "kept.health === 'damaged'")
    assert values(page) == {"answer.sea": SEA}


@pytest.mark.parametrize("how", ["localStorage.clear()", f"localStorage.removeItem('{KEY}')"])
def test_what_was_removed_behind_its_back_comes_back_only_when_wished(page: Page, harbor: str, how: str) -> None:
    write(page, answer__sea=SEA)
    windows = (page, other_window(page))
    elsewhere = page.context.new_page()
    elsewhere.goto(page.url)
    elsewhere.evaluate(how)
    for window in windows:
        wait_for(window, "kept.health === 'gone'")
    write(page, mode="full")
    assert stored(page) is None
    assert page.evaluate("kept.saveAgain()") is True
    wait_for(windows[1], "kept.health === 'saved'")
    opened(page, harbor)
    assert values(page) == {"answer.sea": SEA, "mode": "full"}


def test_who_saved_again_before_hearing_of_the_removal_has_all_saved(page: Page, harbor: str) -> None:
    write(page, answer__sea=SEA)
    page.evaluate("localStorage.clear()")
    write(page, mode="full")
    assert (health(page), page.evaluate("kept.saveAgain()")) == ("gone", True)
    hears_late_of_removal(page)
    assert health(page) == "saved"
    write(page, view="all")
    opened(page, harbor)
    assert values(page) == {"answer.sea": SEA, "mode": "full", "view": "all"}


def test_what_others_began_anew_is_not_mixed_with_what_was_removed(page: Page, harbor: str) -> None:
    anew = json.dumps({"format": "cx-playbook-kept", "version": 1, "values": {"mode": ["quick", 2**50]}})
    deaf = other_window(page, DEAF)
    write(deaf, mode="full", answer__sea=SEA)
    holds(page, anew)
    write(deaf, view="all")
    assert (health(deaf), stored(deaf)) == ("gone", anew)
    assert deaf.evaluate("kept.saveAgain()") is True
    opened(page, harbor)
    assert values(page) == {"mode": "quick", "view": "all", "answer.sea": SEA}


def test_the_browser_asks_before_what_is_not_saved_is_left(page: Page) -> None:
    expect(page.locator("h1").first).to_be_visible()
    page.locator("h1").first.click()  # browsers ask only those who did something on the page
    page.evaluate(FILL)
    write(page, note="x" * 1000)
    assert asks_before_leaving(page)


@pytest.mark.parametrize("after", ["kept.copied()", "kept.saveAgain()"], ids=["as a file", "saved"])
def test_it_does_not_ask_when_nothing_would_be_lost(page: Page, after: str) -> None:
    page.locator("h1").first.click()
    page.evaluate(FILL)
    write(page, note="x" * 1000)
    page.evaluate(FREE if "save" in after else "0")
    page.evaluate(after)
    assert not asks_before_leaving(page)
