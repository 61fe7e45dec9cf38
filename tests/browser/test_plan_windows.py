"""Two windows on one plan: each shows what the other does, and neither pulls anything away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.clearing import clear_everything, expect_empty, expect_new_start, expect_stayed, items_of
from tests.browser.conftest import reader
from tests.browser.items import CHECKLIST, CREWS, HORN, PLAY, WRITE, Item, bar, notice, script_here
from tests.browser.storages import REMOVED, plans, press

PLAN = "tools/plan/"


@pytest.fixture
def windows(new_context, harbor: str) -> Iterator[tuple[Page, Page]]:
    """The checklist and the play in two windows of one browser; the second is in front."""
    context, errors = reader(new_context), []
    pages = context.new_page(), context.new_page()
    for page, path in zip(pages, (CHECKLIST, PLAY), strict=True):
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(harbor + path)
        script_here(page).evaluate("window.stayed = true")
    yield pages
    assert errors == []


def test_what_one_window_does_the_other_shows_without_a_reload(windows: tuple[Page, Page]) -> None:
    behind, front = windows
    Item(front, HORN).box.check()
    Item(front, CREWS).button("Doing").click()
    Item(front, WRITE).does_not_apply("No paper.")
    Item(front, HORN).write(Owner="Ana", Due_date="2999-01-15")
    Item(behind, HORN).expect_status("Done")
    Item(behind, CREWS).expect_status("Doing")
    Item(behind, WRITE).expect_status("Not applicable", "Not applicable: No paper.")
    expect(Item(behind, HORN).answer).to_have_text("Done · Ana · due January 15, 2999")
    expect(bar(behind).get_by_text("1 of 2 done, 1 doing, 1 not applicable")).to_be_visible()
    expect(behind.get_by_role("progressbar", name="Progress: At dusk")).to_have_js_property("value", 1)
    Item(front, HORN).box.uncheck()
    Item(behind, HORN).expect_status("To do")
    expect_stayed(behind)


def test_open_details_follow_the_other_window(windows: tuple[Page, Page]) -> None:
    behind, front = windows
    Item(front, CREWS).open()
    Item(behind, CREWS).open().field("Owner").fill("Ana")
    expect(Item(front, CREWS).field("Owner")).to_have_value("Ana")


def test_a_note_that_is_being_typed_is_not_pulled_away(windows: tuple[Page, Page]) -> None:
    """The last typing holds; what the other wrote is said and one undo away."""
    ours, theirs = windows
    item = Item(ours, HORN)
    ours.bring_to_front()
    item.open().field("Note").press_sequentially("Ours")
    theirs.bring_to_front()
    Item(theirs, HORN).open().field("Note").fill("Theirs")
    expect(item.form.get_by_text("Changed in another window: Theirs")).to_be_visible()
    expect(item.field("Note")).to_have_value("Ours")
    expect(item.field("Note")).to_be_focused()
    Item(theirs, HORN).field("Owner").focus()
    ours.bring_to_front()
    ours.keyboard.type(" too")
    expect(item.field("Note")).to_have_value("Ours too")
    expect(Item(theirs, HORN).field("Note")).to_have_value("Ours too")
    bar(ours).get_by_role("button", name="Undo").click()
    expect(item.field("Note")).to_have_value("Theirs")


def test_a_note_that_was_overtaken_is_named_when_the_field_is_left(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    item = Item(ours, HORN)
    ours.bring_to_front()
    item.open().field("Note").press_sequentially("Ours")
    theirs.bring_to_front()
    Item(theirs, HORN).open().field("Note").fill("Theirs")
    expect(item.form.get_by_text("Changed in another window: Theirs")).to_be_visible()
    item.field("Note").press("Tab")
    expect(item.field("Note")).to_have_value("Theirs")
    expect(item.form.get_by_text("Changed in another window. Before: Ours")).to_be_visible()


def test_undo_of_one_window_leaves_what_the_other_did_since(windows: tuple[Page, Page]) -> None:
    ours, theirs = windows
    ours.bring_to_front()
    Item(ours, HORN).box.check()
    Item(ours, CREWS).box.check()
    Item(theirs, CREWS).expect_status("Done")
    theirs.bring_to_front()
    Item(theirs, CREWS).button("Doing").click()
    Item(ours, CREWS).expect_status("Doing")
    ours.bring_to_front()
    undo = bar(ours).get_by_role("button", name="Undo")
    undo.click()
    Item(ours, CREWS).expect_status("Doing")
    undo.click()
    Item(ours, HORN).expect_status("To do")
    Item(ours, CREWS).expect_status("Doing")


def test_a_plan_begun_in_one_window_is_found_by_the_other(windows: tuple[Page, Page]) -> None:
    """Also before the browser has told the other window; there must be no second "My plan"."""
    first, second = windows
    second.add_init_script("addEventListener('storage', (event) => event.stopImmediatePropagation())")
    second.reload()
    script_here(second)
    first.evaluate("document.querySelector('.cx-item__box').click()")
    second.wait_for_function("() => localStorage.getItem('cx-playbook') !== null")  # browsers share it late
    Item(second, HORN).expect_status("To do")
    second.evaluate("document.querySelectorAll('.cx-item__box')[1].click()")
    for page in windows:
        Item(page, HORN).expect_status("Done")
        Item(page, CREWS).expect_status("Done")
    assert [plan["fields"]["name"][0] for plan in plans(first)] == ["My plan"]


def test_clearing_everything_in_one_window_empties_the_other(windows: tuple[Page, Page], harbor: str) -> None:
    other, ours = windows
    other.bring_to_front()
    Item(other, HORN).box.check()
    Item(other, CREWS).open().field("Note").fill("Secret")
    ours.bring_to_front()
    ours.goto(harbor + PLAN)
    clear_everything(ours)
    expect_empty(other)
    expect_new_start(other)
    ours.bring_to_front()
    Item(ours, WRITE).box.check()
    ours.evaluate("window.dispatchEvent(new Event('focus'))")
    Item(ours, WRITE).expect_status("Done")


def test_a_window_that_was_told_of_nothing_gives_nothing_back_unasked(windows: tuple[Page, Page], harbor: str) -> None:
    """Everything was cleared and another plan begun before it looks; on a computer that is shared, by somebody else."""
    other, ours = windows
    other.add_init_script("addEventListener('storage', (event) => event.stopImmediatePropagation())")
    other.reload()
    Item(other, HORN).box.check()
    ours.goto(harbor + PLAN)
    Item(ours, HORN).expect_status("Done")
    clear_everything(ours)
    Item(ours, CREWS).box.check()
    other.wait_for_function("() => localStorage.getItem('cx-playbook')?.includes('listen.ask-crews')")
    other.evaluate("dispatchEvent(new Event('focus'))")
    expect(notice(other).get_by_role("alert")).to_contain_text(REMOVED)
    Item(other, WRITE).box.check()
    assert items_of(ours) == [["listen.ask-crews"]]
    press(other, "Save again")
    assert items_of(ours) == [["listen.ask-crews"], ["listen.sound-horn", "listen.write-down"]]
