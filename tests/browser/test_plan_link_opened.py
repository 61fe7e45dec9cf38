"""A link to a plan is opened: who opens it is told what it is, and loses nothing."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.files import CLEAN, RETIRED, SOUND, answers, begun, everything, groups, press
from tests.browser.links import (  # noqa: F401 (fixtures)
    MINE,
    SHARED,
    contents,
    incoming,
    link_to_it,
    plan_page,
    who_opens_it,
)


def test_who_opens_it_is_told_what_it_is_and_may_leave_it(reader, link) -> None:
    before = everything(reader)
    expect(incoming(reader)).to_contain_text("Harbor, made with edition 2026.1. It contains:")
    expect(incoming(reader)).to_contain_text("Your own plans stay as they are.")
    assert contents(incoming(reader)) == [
        "4 answers, 2 of them done",
        "1 own item",
        "Names of owners: Ana and Zoë",
        "1 note",
        "1 reason",
        "2 evidence links",
    ]
    press(reader, "Not now")
    expect(reader).to_have_url(link.split("#")[0])
    assert everything(reader) == before
    assert answers(reader) == {"Mine": MINE}


def test_it_opens_as_a_plan_of_its_own(reader, link) -> None:
    press(reader, "Open as a new plan")
    expect(reader.locator(".cx-plan-head__name")).to_have_text("Harbor")
    expect(reader.locator("cx-plan-incoming")).to_have_text(
        "Opened as a new plan: “Harbor”. Your other plans are as they were."
    )
    shared = {**SHARED, RETIRED: {name: said for name, said in SHARED[RETIRED].items() if name != "text"}}
    assert answers(reader) == {"Mine": MINE, "Harbor": shared}
    expect(reader).to_have_url(link.split("#")[0])
    reader.reload()
    expect(reader.locator(".cx-plan-head__name")).to_have_text("Harbor")
    expect(incoming(reader)).to_have_count(0)


def test_it_is_added_to_the_readers_plan_as_a_file_is(reader, link) -> None:
    press(reader, "Add to “Mine” …")
    dialog = reader.get_by_role("dialog", name="Read the shared plan")
    assert groups(dialog) == ["Conflicts (1)", "New answers (2)", "Blanks to fill (1)", "Unknown items (1)"]
    assert answers(reader) == {"Mine": MINE}
    press(reader, "Add to this plan")
    expect(reader.locator("cx-plan-incoming")).to_contain_text("Added to “Mine”: 2 new answers")
    expect(reader).to_have_url(link.split("#")[0])
    found = answers(reader)["Mine"]
    assert found[SOUND] == {"status": "done", "owner": "Me", "note": "Secret note"}
    assert found[CLEAN] == MINE[CLEAN]
    assert "Harbor" not in answers(reader)


def test_who_has_no_plan_cannot_add_to_it(page, link, at_harbor) -> None:
    page = begun(at_harbor)
    page.evaluate("hash => { location.hash = hash; }", link[link.index("#") :])
    expect(incoming(page)).to_be_visible()
    buttons = page.locator("dialog .cx-modal__actions button").all_inner_texts()
    assert buttons == ["Open as a new plan", "Choose what to open …", "Not now"]
    press(page, "Choose what to open …")
    page.get_by_role("dialog").get_by_role("checkbox", name="Sound the horn twice.").uncheck()
    press(page, "Open as a new plan")
    expect(page.locator(".cx-plan-head__name")).to_have_text("Harbor")
    assert SOUND not in answers(page)["Harbor"] and answers(page)["Harbor"] != {}


def test_a_link_that_is_damaged_or_from_the_future_is_refused_in_words(page, link) -> None:
    before = everything(page)
    code = link.split("#plan=")[1]
    part = "The link does not hold a whole plan. A part of it may have been cut off."
    for broken, words in {
        code[:-20]: part,
        "1.abc": part,
        "": part,
        "<script>alert(1)</script>": part,
        "9.abc": "The link was made by a newer edition. Open it in the newest edition of the playbook.",
    }.items():
        page.evaluate("code => { location.hash = `plan=${code}`; }", broken)
        dialog = page.get_by_role("dialog", name="This link cannot be opened")
        expect(dialog).to_contain_text(words)
        expect(dialog).to_contain_text("Your own plans are as they were.")
        press(page, "Close")
        expect(page).not_to_have_url(re.compile("#"))
        assert everything(page) == before


def test_a_fault_with_one_link_leaves_the_next_one_heard(reader, link, at_harbor) -> None:
    press(reader, "Not now")
    reader.evaluate("() => { cxShare.kept = cxShare.decode; cxShare.decode = async () => { throw Error('Broken'); }; }")
    with reader.expect_event("pageerror"):
        reader.evaluate("hash => { location.hash = hash; }", link.split("#")[1])
    assert at_harbor.errors == ["Broken"]
    at_harbor.errors.clear()
    reader.evaluate("() => { cxShare.decode = cxShare.kept; location.hash = ''; }")
    reader.evaluate("hash => { location.hash = hash; }", link.split("#")[1])
    expect(incoming(reader)).to_be_visible()
