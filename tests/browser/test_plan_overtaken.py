"""Undo in one window leaves what another window wrote since, and says what it takes back and where."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.files import answers
from tests.browser.items import CREWS, HORN, Item, bar, message
from tests.browser.overtaken import OWN, PLAN, UNION, choose, shown, two_of_them  # noqa: F401 (the fixture `windows`)


def undo(page: Page) -> None:
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Control+z")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        ("cxDeskPlans.create('New', [])", "New plan: New"),
        ("cxDeskPlans.duplicate(cxDesk.plan(), 'New')", "Duplicated as New"),
        ("cxDesk.beginWith('New', {}, 'Begun: New')", "Begun: New"),
    ],
)
def test_undo_leaves_a_plan_in_which_another_window_wrote(windows: tuple[Page, Page], make: str, words: str) -> None:
    ours, theirs = windows
    ours.evaluate(make)
    choose(theirs, "New")
    Item(theirs, CREWS).open().field("Note").fill("An hour of work")
    expect(Item(ours, CREWS).answer).to_contain_text("An hour of work")
    undo(ours)
    expect(message(ours)).to_have_text(f"Not undone: another window has changed it since. {words}")
    expect(shown(ours)).to_have_text("New")
    assert answers(theirs)["New"]["listen.ask-crews"] == {"note": "An hour of work"}


def test_undo_takes_back_a_plan_that_another_window_only_showed(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    ours.evaluate("cxDeskPlans.create('New', [])")
    Item(ours, HORN).box.check()
    choose(theirs, "New")
    undo(ours)
    undo(ours)
    expect(shown(ours)).to_have_text("Calls")
    expect(theirs.locator(".cx-plan-head__notice")).to_contain_text("“New” was deleted in another window. This is “")


def test_undo_leaves_an_own_item_about_which_another_window_wrote(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    ours.evaluate(
        "cxDesk.write('own.new', { text: 'Ask the crew', play: 'listen', when: 'before' }, { words: 'Added' })"
    )
    Item(theirs, "Ask the crew").open().field("Note").fill("They want a meeting")
    expect(Item(ours, "Ask the crew").answer).to_contain_text("They want a meeting")
    undo(ours)
    expect(message(ours)).to_have_text("Not undone: another window has changed it since. Added")
    kept = {"text": "Ask the crew", "play": "listen", "when": "before", "note": "They want a meeting"}
    assert answers(ours)["Calls"]["own.new"] == kept


def test_undo_names_a_plan_that_is_not_shown(windows: tuple[Page, Page]) -> None:
    ours, _ = windows
    Item(ours, HORN).box.check()
    choose(ours, "Mail")
    button = bar(ours).get_by_role("button", name=f"Undo in “Calls”: Done: {HORN}")
    expect(button).to_be_visible()
    button.click()
    expect(message(ours)).to_have_text(f"Undone in “Calls”: Done: {HORN}")
    assert answers(ours)["Calls"] == OWN


def test_undo_of_a_deleted_plan_is_not_the_undo_of_an_item_with_its_name(windows: tuple[Page, Page]) -> None:
    ours, _ = windows
    ours.evaluate("cxDesk.write('own.venue', { text: 'Calls' }, { words: 'Reworded' })")
    ours.get_by_role("button", name="Delete", exact=True).click()
    ours.evaluate(
        "cxDesk.change([{ plan: 'plan-1', item: 'own.venue', field: 'removed', value: true }], 'Deleted: Calls')"
    )
    ours.locator(".cx-plan-head__notice").get_by_role("button", name="Bring back “Calls”").click()
    expect(shown(ours)).to_have_text("Calls")
    assert answers(ours)["Calls"] == {UNION: OWN[UNION]}
