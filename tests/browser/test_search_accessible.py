"""axe finds nothing in any state of search, and everything fits and can be seen."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.axe_rules import violations
from tests.browser.conftest import Visit, reader
from tests.browser.items import CHECKLIST
from tests.browser.searching import INDEX, answered, ask, count, field, links, refuse

READERS = [(1280, "light"), (390, "dark"), (320, "light")]


@pytest.mark.parametrize("at_harbor", READERS, indirect=True, ids=str)
def test_every_state_has_no_violation_and_fits(at_harbor: Visit) -> None:
    page = at_harbor.open(CHECKLIST)
    faults = {}

    def look(state: str) -> None:
        faults[state] = violations(page)
        wide = page.evaluate("document.querySelector('.cx-search__scroll').scrollWidth")
        assert wide <= page.evaluate("document.querySelector('.cx-search__scroll').clientWidth"), state

    page.keyboard.press("/")
    answered(page)  # its script is here
    look("opened")
    for words in ("lamp", "foghron", "zq" * 60):
        ask(page, words)
        look(words)
    ask(page, "lamp")
    page.get_by_role("radio", name="Metrics").check()
    answered(page)
    look("one kind")
    ask(page, "beam")
    look("none of that kind")
    page.get_by_role("button", name="Show all kinds").click()
    ask(page, "the")
    links(page).first.focus()
    look("more")
    assert {state: found for state, found in faults.items() if found} == {}
    assert at_harbor.errors == []


def test_a_failure_has_no_violation(at_harbor: Visit) -> None:
    page = at_harbor.page
    page.route(INDEX, refuse)
    at_harbor.open(CHECKLIST)
    page.keyboard.press("/")
    field(page).fill("horn")
    expect(count(page)).to_contain_text("could not be loaded")
    assert violations(page) == []


def test_in_forced_colors_the_chosen_kind_and_the_focus_are_seen(new_context, harbor: str) -> None:
    page = Visit(reader(new_context), harbor).open(CHECKLIST)
    page.emulate_media(forced_colors="active")
    ask(page, "lamp")
    colors = "box => [getComputedStyle(box.labels[0]).backgroundColor, getComputedStyle(box.labels[0]).color]"
    chosen, other = (page.get_by_role("radio", name=name).evaluate(colors) for name in ("All", "Plays"))
    assert chosen[0] != other[0]
    assert chosen[0] != chosen[1]
    mark = page.locator(".cx-search mark").first.evaluate(
        "it => [getComputedStyle(it).backgroundColor, getComputedStyle(it).color]"
    )
    assert mark[0] != mark[1]
    page.keyboard.press("ArrowDown")
    ring = links(page).first.evaluate("link => getComputedStyle(link, '::after').outlineStyle")
    assert ring == "solid"
