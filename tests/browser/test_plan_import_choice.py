"""What a file brings is taken or left: all of a group, and each item on its own; the buttons count what comes in."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.files import (
    ASK,
    CLEAN,
    FOREIGN,
    HANG,
    RETIRED,
    SOUND,
    WROTE,
    answers,
    begun,
    group,
    offered,
    plan,
    plan_file,
    press,
    result,
)

OURS = {SOUND: {"status": "done", "owner": "Ana"}, ASK: {"owner": "Ben"}}
NEW = {WROTE: {"status": "done"}, CLEAN: {"status": "doing"}, HANG: {"owner": "Dee"}}
FILE = {
    **NEW,
    SOUND: {"owner": "Cy", "note": "Loud"},
    ASK: {"due": "2027-01-15"},
    FOREIGN: {"owner": "Eve"},
    RETIRED: {"status": "done"},
}
OWN = {"id": "own.z9", "text": "Ask the union", "owner": "Flo"}

NO_ROOM = (
    "This cannot be added: a plan holds at most 5,000 items of your own and 5,000 answers in the archive. "
    "Leave some out."
)
TOO_MANY = "This cannot be a new plan: with the items of this edition it would have more than 10,000."


@pytest.fixture
def page(at_harbor) -> Page:
    page = begun(at_harbor, plan("Harbor", OURS))
    yield page
    assert at_harbor.errors == []


def button(page: Page) -> Locator:
    return page.get_by_role("dialog").locator(".cx-modal__actions button:visible").first


def test_each_item_is_taken_or_left_and_the_button_counts(page) -> None:
    dialog = offered(page, "plan.json", plan_file(FILE, [OWN]))
    expect(button(page)).to_have_text("Add to this plan (8 items)")
    new = group(dialog, "New answers")
    for words in ("Clean the lens.", "Own item Ask the union"):
        new.get_by_role("checkbox", name=words).uncheck()
    expect(new.get_by_role("group", name="New answers")).to_contain_text("2 of 4 will be added.")
    expect(new.locator("summary")).to_have_text("New answers (2 of 4)")
    expect(new.get_by_role("checkbox", name="Hang up the notice.")).to_have_accessible_description("Owner Dee")
    group(dialog, "Blanks to fill").get_by_role("checkbox", name="Sound the horn twice.").uncheck()
    group(dialog, "Unknown items").get_by_role("checkbox", name=FOREIGN).uncheck()
    expect(button(page)).to_have_text("Add to this plan (4 items)")
    dialog.get_by_role("radio", name="Theirs: Cy").check()
    expect(button(page)).to_have_text("Add to this plan (5 items)")
    press(page, "Add to this plan")
    expect(result(page)).to_have_text(
        "Added to “Harbor”: 2 new answers, blanks filled in 1 item, 1 conflict taken from the file and 1 answer in the "
        "archive. Undo takes it back."
    )
    assert answers(page)["Harbor"] == {
        **{item: FILE[item] for item in (WROTE, HANG, RETIRED)},
        SOUND: {"status": "done", "owner": "Cy"},
        ASK: {"owner": "Ben", "due": "2027-01-15"},
    }


def test_a_group_is_left_as_a_whole_also_what_is_not_shown_yet(page) -> None:
    many = {f"far.i{number:03}": {"status": "done"} for number in range(150)}
    dialog = offered(page, "plan.json", plan_file({**NEW, **many}))
    unknown = group(dialog, "Unknown items")
    whole = unknown.get_by_role("checkbox", name="Take all of these")
    whole.uncheck()
    expect(unknown.locator("summary")).to_have_text("Unknown items (0 of 150)")
    unknown.get_by_role("button", name="Show more (50 left)").click()
    unknown.get_by_role("checkbox", name="far.i149").check()
    assert whole.evaluate("box => [box.checked, box.indeterminate]") == [False, True]
    expect(button(page)).to_have_text("Add to this plan (4 items)")
    press(page, "Add to this plan")
    expect(result(page)).to_contain_text("3 new answers and 1 answer in the archive")
    assert answers(page)["Harbor"] == {**OURS, **NEW, "far.i149": {"status": "done"}}


def test_the_keyboard_leaves_an_item_and_what_is_left_stays_out_of_a_new_plan(page) -> None:
    dialog = offered(page, "plan.json", plan_file(NEW))
    group(dialog, "New answers").get_by_role("checkbox", name="Clean the lens.").focus()
    page.keyboard.press("Space")
    new = dialog.get_by_role("button", name="Open as a new plan (2 items)")
    new.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".cx-plan-head__name")).to_have_text("Passport renewal")
    assert answers(page)["Passport renewal"] == {item: NEW[item] for item in (WROTE, HANG)}


def test_who_keeps_all_of_mine_is_not_told_that_the_plan_has_it(page) -> None:
    offered(page, "plan.json", plan_file({SOUND: {"owner": "Cy"}}))
    expect(button(page)).to_have_text("Add to this plan (0 items)")
    press(page, "Add to this plan")
    expect(result(page)).to_have_text("Nothing was added: you chose nothing from it.")
    assert answers(page) == {"Harbor": OURS}


def test_nothing_that_could_be_read_is_not_called_all_that_there_is(page) -> None:
    dialog = offered(page, "plan.json", plan_file({ASK: {"due": "2027-02-31"}}))
    expect(dialog).to_contain_text("Nothing: no answer in it could be read.")
    expect(dialog.get_by_role("button", name="Open as a new plan")).to_have_count(0)
    press(page, "Cancel")
    dialog = offered(page, "plan.json", plan_file({ASK: {"owner": "Ben", "due": "2027-02-31"}}))
    expect(dialog).to_contain_text("Nothing: your plan has all of it that could be read.")


def test_what_is_left_of_the_blanks_stays_out_of_a_new_plan(page) -> None:
    dialog = offered(page, "plan.json", plan_file({ASK: {"due": "2027-01-15"}, CLEAN: {"status": "doing"}}))
    group(dialog, "Blanks to fill").get_by_role("checkbox", name="Ask three crews").uncheck()
    press(page, "Open as a new plan")
    expect(page.locator(".cx-plan-head__name")).to_have_text("Passport renewal")
    assert answers(page)["Passport renewal"] == {CLEAN: {"status": "doing"}}


def test_a_plan_whose_file_could_not_be_read_again_is_not_opened(page) -> None:
    file = {f"far.i{number}": {"status": "done"} for number in range(9_996)}
    dialog = offered(page, "plan.json", plan_file(file))
    expect(button(page)).to_have_text("Cancel")
    expect(dialog).to_contain_text(NO_ROOM)
    expect(dialog).to_contain_text(TOO_MANY)
    group(dialog, "Unknown items").get_by_role("checkbox", name="far.i0", exact=True).uncheck()
    expect(dialog).not_to_contain_text(TOO_MANY)
    expect(dialog).to_contain_text(NO_ROOM)
    press(page, "Open as a new plan")
    expect(page.locator(".cx-plan-head__name")).to_have_text("Passport renewal")
    del file["far.i0"]
    assert answers(page) == {"Harbor": OURS, "Passport renewal": file}


def test_what_a_plan_has_no_room_for_is_not_offered_to_be_added(page) -> None:
    dialog = offered(page, "plan.json", plan_file({f"far.i{number}": {"status": "done"} for number in range(5_001)}))
    expect(dialog).to_contain_text(NO_ROOM)
    expect(button(page)).to_have_text("Open as a new plan (5,001 items)")
    group(dialog, "Unknown items").get_by_role("checkbox", name="far.i0", exact=True).uncheck()
    expect(dialog).not_to_contain_text(NO_ROOM)
    expect(button(page)).to_have_text("Add to this plan (5,000 items)")
    press(page, "Add to this plan")
    expect(result(page)).to_contain_text("5,000 answers in the archive")
