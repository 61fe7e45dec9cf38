"""Progress of a heading, a checklist, a play and the playbook, in numbers and words, and said after each tick."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.held import hold_time
from tests.browser.items import CHECKLIST, CREWS, HORN, PLAY, WRITE, Item, message, script_here


@pytest.fixture
def page(at_harbor) -> Iterator[Page]:
    yield at_harbor.open(CHECKLIST)
    assert at_harbor.errors == []


def meter(page: Page, label: str) -> tuple[str, float, float]:
    """A progress bar in words, and its value and its greatest value."""
    progress = page.get_by_role("progressbar", name=f"Progress: {label}", exact=True)
    assert progress.evaluate("one => one.localName") == "progress"
    words = progress.locator("xpath=following-sibling::span").inner_text()
    return words, *progress.evaluate("one => [one.value, one.max]")


def test_progress_of_heading_checklist_play_and_playbook_in_numbers_and_words(at_harbor) -> None:
    page = at_harbor.open("")
    expect(page.locator("cx-progress:visible")).to_have_count(0)
    page = at_harbor.open(CHECKLIST)
    assert meter(page, "At dusk") == ("0 of 2 done", 0, 2)
    Item(page, HORN).box.check()
    Item(page, CREWS).button("Doing").click()
    Item(page, WRITE).does_not_apply("No paper.")
    assert meter(page, "At dusk") == ("1 of 2 done, 1 doing", 1, 2)
    assert meter(page, "At dawn") == ("The item does not apply", 1, 1)
    listen = ("1 of 2 done, 1 doing, 1 not applicable", 1, 2)
    assert meter(page, "Checklist, Listen to the sailors") == listen
    page = at_harbor.open(PLAY)
    assert meter(page, "Listen to the sailors") == (f"Checklist: {listen[0]}", 1, 2)
    assert meter(page, "At dusk") == ("1 of 2 done, 1 doing", 1, 2)
    page = at_harbor.open("")
    assert meter(page, "Listen to the sailors") == listen
    assert meter(page, "Mend the lamp") == ("0 of 1 done", 0, 1)
    assert meter(page, "The whole playbook") == ("1 of 4 done, 1 doing, 1 not applicable", 1, 4)
    page = at_harbor.open(CHECKLIST)
    Item(page, CREWS).box.check()
    assert meter(page, "At dusk") == ("All 2 done", 2, 2)


def test_after_a_tick_status_and_progress_are_said_politely_in_one_message(page: Page) -> None:
    expect(message(page)).to_have_text("")
    script_here(page)
    hold_time(page)  # a person would be quick enough
    page.evaluate("""() => {
      const place = document.querySelector('body > [role=status]');
      window.messages = [];
      new MutationObserver(() => messages.push(place.textContent)).observe(place, { childList: true });
      const boxes = [...document.querySelectorAll('.cx-item__box')], clicks = [...boxes, boxes[0]];
      const next = () => { clicks.shift()?.click(); if (clicks.length) setTimeout(next); };
      next();
    }""")
    page.clock.run_for(1000)
    expect(message(page)).to_have_text("To do. 1 of 2 done in At dusk.")
    assert page.evaluate("messages") == ["To do. 1 of 2 done in At dusk."]


def test_a_reason_is_answered_with_the_status_and_undo_with_what_was_undone(page: Page) -> None:
    item = Item(page, HORN).does_not_apply("No horn here.")
    item.field("Why does it not apply?").press("Tab")
    expect(message(page)).to_have_text("Not applicable, reason kept. 0 of 1 done, 1 not applicable in At dusk.")
    page.get_by_role("button", name="Undo").click()
    expect(message(page)).to_have_text(f"Undone: Reason: {HORN} 0 of 2 done in At dusk.")
