"""What somebody works on is deleted or removed meanwhile: people are told, and what they type on brings it back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.files import answers
from tests.browser.items import CHECKLIST, CREWS, HORN, Item, message, notice
from tests.browser.overtaken import OWN, PLAN, UNION, choose, shown, two_of_them  # noqa: F401 (the fixture `windows`)
from tests.browser.storages import REMOVED, heard, press


@pytest.mark.parametrize("path", [CHECKLIST, PLAN])
def test_what_is_typed_stays_in_the_plan_it_was_begun_in(windows: tuple[Page, Page], harbor: str, path: str) -> None:
    ours, theirs = windows
    theirs.goto(harbor + path)
    if path == PLAN:
        theirs.get_by_label("Group by").select_option("status")
    field = Item(theirs, HORN).open().field("Note")
    field.press_sequentially("Ask")
    ours.get_by_role("button", name="Delete", exact=True).click()
    expect(shown(theirs)).to_have_text("Mail")
    expect(Item(theirs, HORN).form).to_contain_text("“Calls” was deleted in another window.")
    expect(message(theirs)).to_have_text(
        "Note: “Calls” was deleted in another window. What you type here brings it back."
    )
    expect(theirs.get_by_text("“Calls” was deleted in another window. This is “Mail”.")).to_be_visible()
    expect(field).to_be_focused()
    theirs.keyboard.type(" three crews")
    expect(shown(theirs)).to_have_text("Calls")
    found = answers(theirs)
    assert found["Calls"] == {**OWN, "listen.sound-horn": {"note": "Ask three crews"}}
    assert found["Mail"] == {"listen.sound-horn": {"note": "About mail"}}


def test_a_checklist_says_that_its_plan_was_deleted_and_brings_it_back(windows: tuple[Page, Page], harbor: str) -> None:
    ours, theirs = windows
    theirs.goto(harbor + CHECKLIST)
    field = Item(theirs, HORN).open().field("Note")
    field.press_sequentially("Ask")
    ours.get_by_role("button", name="Delete", exact=True).click()
    expect(notice(theirs).last).to_contain_text("“Calls” was deleted in another window. This is “Mail”.")
    field.press("Tab")
    expect(field).to_have_value("About mail")
    expect(Item(theirs, HORN).form).to_contain_text("“Calls” was deleted in another window. There: Ask")
    theirs.get_by_role("button", name="Bring back “Calls”").click()
    expect(field).to_have_value("Ask")
    expect(notice(theirs)).to_have_count(1)  # the one about storage, which is hidden
    assert answers(theirs)["Mail"] == {"listen.sound-horn": {"note": "About mail"}}


def test_words_saved_for_an_item_that_was_deleted_bring_it_back(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    Item(theirs, "Ask the union").open()
    theirs.get_by_role("button", name="Reword or move Ask the union").click()
    theirs.get_by_label("What is to be done").fill("Ask both unions")
    ours.evaluate("cxDesk.write('own.union', { removed: true }, { words: 'Deleted' })")
    expect(Item(theirs, "Ask the union").box).to_have_count(0)
    theirs.get_by_role("button", name="Save", exact=True).click()
    expect(Item(theirs, "Ask both unions").box).to_be_focused()
    expect(message(theirs)).to_contain_text("It was deleted in another window. Saving brought it back")
    expect(theirs.locator(".cx-plan-strip .cx-bar__undo")).to_have_text("Undo: Brought back: Ask both unions")
    assert answers(theirs)["Calls"][UNION] == {**OWN[UNION], "text": "Ask both unions"}


DELETE = "cxDesk.change([{ plan: 'plan-1', item: 'own.union', field: 'removed', value: true }], 'Deleted')"


def test_a_note_that_is_typed_brings_its_item_back(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    note = Item(theirs, "Ask the union").open().field("Note")
    note.press_sequentially("First")
    ours.evaluate(DELETE)
    expect(Item(theirs, "Ask the union").form).to_contain_text("This item was deleted in another window.")
    expect(note).to_be_focused()
    theirs.keyboard.type(" call")
    expect(Item(ours, "Ask the union").answer).to_contain_text("First call")
    assert answers(ours)["Calls"][UNION] == {**OWN[UNION], "note": "First call"}


def test_a_deleted_item_goes_when_its_note_is_left_and_gives_the_focus_to_no_control(
    windows: tuple[Page, Page],
) -> None:
    ours, theirs = windows
    Item(theirs, "Ask the union").open().field("Note").press_sequentially("First")
    ours.evaluate(DELETE)
    expect(Item(theirs, "Ask the union").form).to_contain_text("This item was deleted in another window.")
    theirs.keyboard.press("Tab")
    expect(Item(theirs, "Ask the union").box).to_have_count(0)
    theirs.keyboard.type(" I")
    assert answers(theirs)["Calls"] == {"own.venue": OWN["own.venue"]}


def test_a_deleted_item_gives_the_focus_to_no_control(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    Item(theirs, "Ask the union").box.focus()
    ours.evaluate(DELETE)
    expect(message(theirs)).to_contain_text("Deleted in another window: Ask the union")
    theirs.keyboard.type(" ")
    assert answers(theirs)["Calls"] == {"own.venue": OWN["own.venue"]}


def test_plans_that_were_removed_come_back_only_when_the_person_says_so(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    theirs.goto("about:blank")
    theirs.goto(ours.url.replace(PLAN, "blank"))
    theirs.evaluate("localStorage.clear()")
    expect(notice(ours)).to_contain_text(REMOVED)
    theirs.goto(ours.url.replace(PLAN, CHECKLIST))
    Item(theirs, CREWS).box.check()
    heard(ours, "My plan")
    Item(ours, HORN).box.check()
    ours.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(notice(ours)).to_contain_text(REMOVED)
    new = {"My plan": {"listen.ask-crews": {"status": "done"}}}
    assert answers(ours) == new
    press(ours, "Save again")
    heard(theirs, "Calls")
    found = answers(theirs)
    assert found["Calls"] == {**OWN, "listen.sound-horn": {"status": "done"}}
    assert {"My plan": found["My plan"]} == new


def test_the_page_of_the_plan_brings_back_what_another_window_deleted(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    Item(theirs, HORN).box.check()
    ours.get_by_role("button", name="Delete", exact=True).click()
    words = "“Calls” was deleted in another window. This is “Mail”."
    expect(theirs.locator(".cx-plan-head__notice")).to_contain_text(words)
    theirs.get_by_role("button", name="Bring back “Calls”").click()
    expect(shown(theirs)).to_have_text("Calls")
    expect(theirs.locator(".cx-plan-head__notice")).to_be_hidden()
    assert answers(theirs)["Calls"] == {**OWN, "listen.sound-horn": {"status": "done"}}
