"""A file is read into a plan: first it is shown what will change, and nothing is overwritten unless it is chosen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

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
    everything,
    group,
    groups,
    offered,
    plan,
    plan_file,
    press,
    result,
    table,
    undo,
)

OURS = {SOUND: {"status": "done", "owner": "Ana"}, ASK: {"owner": "Ben"}, CLEAN: {"status": "doing"}}
THEIRS = {
    SOUND: {"status": "doing", "owner": "Cy", "note": "Twice a day"},
    ASK: {"due": "2027-01-15"},
    WROTE: {"status": "not-applicable", "reason": "We have no pen"},
    CLEAN: {"status": "doing"},
    RETIRED: {"status": "done", "owner": "Dee"},
}
FILES = {"plan.json": plan_file(THEIRS), "plan.csv": table(THEIRS)}
BOTH = pytest.mark.parametrize("name", FILES)
FILLED = {
    SOUND: {"status": "done", "owner": "Ana", "note": "Twice a day"},
    ASK: {"owner": "Ben", "due": "2027-01-15"},
    WROTE: THEIRS[WROTE],
    CLEAN: {"status": "doing"},
    RETIRED: THEIRS[RETIRED],
}


@pytest.fixture
def page(at_harbor) -> Page:
    page = begun(at_harbor, plan("Harbor", OURS))
    yield page
    assert at_harbor.errors == []


@BOTH
def test_first_it_is_shown_what_will_change_and_nothing_has(page, name: str) -> None:
    before = everything(page)
    dialog = offered(page, name, FILES[name])
    expect(dialog.get_by_role("heading", level=3)).to_have_text("What will change in “Harbor”")
    expect(dialog).to_contain_text("Nothing of yours is overwritten unless you choose it.")
    expect(dialog).to_contain_text("Blanks in the file change nothing.")
    assert groups(dialog) == [
        "Conflicts (1)",
        "New answers (1)",
        "Blanks to fill (2)",
        "Unknown items (1)",
        "The same (1)",
    ]
    conflicts = group(dialog, "Conflicts")
    assert (
        conflicts.get_by_role("radio", checked=True).evaluate_all("all => all.map((one) => one.value)") == ["mine"] * 2
    )
    expect(conflicts.get_by_role("group", name="Status")).to_contain_text("Yours: Done")
    expect(conflicts.get_by_role("group", name="Owner")).to_contain_text("Theirs: Cy")
    expect(group(dialog, "New answers")).to_contain_text("Not applicable: We have no pen")
    expect(group(dialog, "Blanks to fill")).to_contain_text("January 15, 2027")
    expect(group(dialog, "Blanks to fill")).to_contain_text("Twice a day")  # of an item in which something else differs
    expect(group(dialog, "Blanks to fill")).not_to_contain_text("Ben")
    expect(group(dialog, "Unknown items")).to_contain_text(RETIRED)
    expect(group(dialog, "The same")).to_contain_text("Clean the lens.")
    press(page, "Cancel")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert everything(page) == before


def test_it_says_what_the_file_is(page) -> None:
    dialog = offered(page, "plan.json", FILES["plan.json"])
    expect(dialog).to_contain_text("Plan “Passport renewal”: 5 answers, edition 2026.1, saved November 20, 2026.")
    press(page, "Cancel")
    expect(offered(page, "plan.csv", FILES["plan.csv"])).to_contain_text("A table with 5 answers.")


@BOTH
def test_blanks_are_filled_and_nothing_else_in_one_step(page, name: str) -> None:
    offered(page, name, FILES[name])
    press(page, "Add to this plan")
    expect(result(page)).to_have_text(
        "Added to “Harbor”: 1 new answer, blanks filled in 2 items and 1 answer in the archive. Undo takes it back."
    )
    assert answers(page) == {"Harbor": FILLED}
    expect(page.locator(".cx-dock")).to_contain_text(f"Undo: Added from {name}")
    undo(page)
    assert answers(page) == {"Harbor": OURS}
    page.reload()
    expect(page.get_by_role("checkbox", name="Sound the horn twice.")).to_be_checked()
    assert answers(page) == {"Harbor": OURS}


def test_what_differs_is_theirs_only_where_it_was_chosen(page) -> None:
    dialog = offered(page, "plan.json", FILES["plan.json"])
    dialog.get_by_role("radio", name="Theirs: Cy").check()
    press(page, "Add to this plan")
    expect(result(page)).to_contain_text("1 conflict taken from the file")
    assert answers(page)["Harbor"] == {**FILLED, SOUND: {**FILLED[SOUND], "owner": "Cy"}}


def test_all_of_theirs_or_all_of_yours(page) -> None:
    # One item stands under "Conflicts", although both its status and its owner differ.
    came_in = "1 new answer, blanks filled in 2 items, 1 conflict taken from the file and 1 answer in the archive"
    for words, expected, came in (
        ("theirs", THEIRS[SOUND], came_in),
        ("yours", FILLED[SOUND], came_in.replace(", 1 conflict taken from the file", "")),
    ):
        dialog = offered(page, "plan.json", FILES["plan.json"])
        dialog.get_by_role("radio", name="Theirs: Cy").check()
        dialog.get_by_role("button", name=f"Take all of {words}").click()
        press(page, "Add to this plan")
        expect(result(page)).to_contain_text(came)
        assert answers(page)["Harbor"][SOUND] == expected
        undo(page)


def test_unknown_items_go_to_the_archive_or_stay_out(page) -> None:
    file = plan_file({FOREIGN: {"status": "done", "owner": "Dee"}, ASK: {"due": "2027-01-15"}})
    box = group(offered(page, "plan.json", file), "Unknown items").get_by_role("checkbox", name=FOREIGN)
    expect(box).to_be_checked()
    box.uncheck()
    press(page, "Add to this plan")
    expect(result(page)).to_have_text("Added to “Harbor”: blanks filled in 1 item. Undo takes it back.")
    assert FOREIGN not in answers(page)["Harbor"]
    expect(page.locator("cx-plan-archive")).to_be_empty()
    offered(page, "plan.json", file)
    press(page, "Add to this plan")
    archive = page.get_by_role("region", name="Archive")
    expect(archive).to_contain_text(FOREIGN)
    expect(archive).to_contain_text("Dee")
    assert answers(page)["Harbor"][FOREIGN] == {"status": "done", "owner": "Dee"}


def test_what_the_plan_has_already_cannot_be_added(page) -> None:
    dialog = offered(page, "plan.json", plan_file({SOUND: {"status": "done"}, HANG: {}}))
    expect(dialog).to_contain_text("Nothing: your plan has all of it already.")
    expect(dialog.get_by_role("button", name="Add to this plan")).to_have_count(0)


def test_as_a_plan_of_its_own_the_others_stay_as_they_were(page) -> None:
    names = ("Passport renewal", "Passport renewal (copy)")
    for name in names:
        offered(page, "plan.json", FILES["plan.json"])
        press(page, "Open as a new plan")
        expect(page.locator(".cx-plan-head__name")).to_have_text(name)
    assert answers(page) == {"Harbor": OURS, **dict.fromkeys(names, THEIRS)}
    undo(page)
    assert answers(page) == {"Harbor": OURS, names[0]: THEIRS}
    offered(page, "Ferries.csv", FILES["plan.csv"])
    press(page, "Open as a new plan")
    expect(page.locator(".cx-plan-head__name")).to_have_text("Ferries")


def test_without_a_plan_it_can_only_be_opened(at_harbor) -> None:
    page = begun(at_harbor)
    dialog = offered(page, "plan.json", FILES["plan.json"])
    expect(dialog.get_by_role("heading", level=3)).to_have_text("What is in it")
    expect(dialog.get_by_role("button", name="Add to this plan")).to_have_count(0)
    press(page, "Open as a new plan")
    expect(page.locator(".cx-plan-head__name")).to_have_text("Passport renewal")
    assert answers(page) == {"Passport renewal": THEIRS}


def test_a_table_in_utf_16_that_says_so_is_read_too(page) -> None:
    offered(page, "old-excel.csv", table({ASK: {**OURS[ASK], "note": "Zoë, São Paulo"}}).encode("utf-16"))
    press(page, "Add to this plan")
    assert answers(page)["Harbor"][ASK]["note"] == "Zoë, São Paulo"
