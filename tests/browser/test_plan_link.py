"""A plan as a link: what it tells is said first, no server gets it, and opening one takes nothing from the reader."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.files import (
    ASK,
    CLEAN,
    PLAN_PAGE,
    RETIRED,
    SOUND,
    WROTE,
    answers,
    begun,
    everything,
    groups,
    plan,
    press,
    result,
)

SHARED = {
    SOUND: {"status": "done", "owner": "Ana", "note": "Secret note"},
    ASK: {"status": "not-applicable", "reason": "Because", "owner": "Zoë", "evidence": "https://example.gov/a"},
    RETIRED: {"status": "done", "text": "Ring the bell.", "evidence": "https://example.gov/b"},
    "own.k1": {"text": "Ask the union", "play": "listen", "owner": "Ana"},
}
MINE = {SOUND: {"owner": "Me"}, CLEAN: {"status": "doing"}}
WEB = "https://harbor.example/handbook/tools/plan/"


@pytest.fixture
def page(at_harbor) -> Page:
    page = begun(at_harbor, plan("Harbor", SHARED))
    yield page
    assert at_harbor.errors == []


@pytest.fixture
def link(page) -> str:
    """The link to the plan as the dialog gives it, but to the site that is tested."""
    address = share(page).get_by_label("Link", exact=True).input_value()
    press(page, "Close")
    return here(page, address)


@pytest.fixture
def reader(page, link, at_harbor) -> Page:
    """Somebody who has a plan, and now opens the link."""
    page = begun(at_harbor, plan("Mine", MINE))
    page.goto("about:blank")
    page.goto(link)
    expect(incoming(page)).to_be_visible()
    return page


def here(page: Page, address: str) -> str:
    """From this computer links lead to the site on the web."""
    assert address.startswith(WEB)
    return address.replace(WEB, page.url)


def share(page: Page) -> Locator:
    page.get_by_role("button", name="Share a link").click()
    dialog = page.get_by_role("dialog", name="Share a link to this plan")
    expect(dialog.get_by_label("Link", exact=True)).to_have_value(re.compile("#plan=1[.]"))
    return dialog


def incoming(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Someone shared a plan with you")


def contents(dialog: Locator) -> list[str]:
    return dialog.locator(".cx-modal__body > ul > li").all_inner_texts()


def test_before_it_is_copied_it_says_what_it_tells_and_how_long_it_is(page) -> None:
    dialog = share(page)
    assert contents(dialog) == [
        "The name of the plan: “Harbor”",
        "4 answers, 2 of them done",
        "1 own item",
        "Names of owners: Ana and Zoë",
        "1 note",
        "1 reason",
        "2 evidence links",
    ]
    field = dialog.get_by_label("Link", exact=True)
    size = len(field.input_value())
    assert size < 1_000
    words = (
        f"^The link has {size} characters[.] It leads to the playbook on the web, because others cannot open the copy"
    )
    expect(field).to_have_accessible_description(re.compile(words))


def test_notes_and_owners_can_be_left_out(page, at_harbor) -> None:
    dialog = share(page)
    field = dialog.get_by_label("Link", exact=True)
    whole = field.input_value()
    box = dialog.get_by_role("checkbox", name="Leave out notes and owners", exact=True)
    expect(box).to_have_accessible_description("Reasons and evidence links stay in.")
    box.check()
    expect(field).not_to_have_value(whole)
    told = ["The name of the plan: “Harbor”", "3 answers, 2 of them done", "1 own item", "1 reason", "2 evidence links"]
    assert contents(dialog) == told
    bare = here(page, field.input_value())
    box.uncheck()
    expect(field).to_have_value(whole)
    page = begun(at_harbor)
    page.goto("about:blank")
    page.goto(bare)
    press(page, "Open as a new plan")
    expect(page.locator(".cx-plan-head__name")).to_have_text("Harbor")
    people = ("owner", "note")
    without = {item: {name: said for name, said in one.items() if name not in people} for item, one in SHARED.items()}
    del without[RETIRED]["text"]
    assert answers(page) == {"Harbor": without}


def test_the_plan_is_in_the_fragment_and_no_server_gets_it(page, link, monkeypatch) -> None:
    asked: list[str] = []

    def note(handler: Any, *_: Any) -> None:
        asked.append(f"{handler.raw_requestline}{handler.headers}")

    monkeypatch.setattr("tests.server._Handler.log_message", note)
    address, code = link.split("#plan=")
    assert "?" not in address
    page.goto("about:blank")
    page.goto(link)
    press(page, "Open as a new plan")
    expect(page.locator(".cx-plan-head__name")).to_have_text("Harbor (copy)")
    page.reload()
    assert any(f"/{PLAN_PAGE} HTTP" in one for one in asked), "the record of requests does not work"
    assert [one for one in asked if code[:20] in one or "plan=" in one] == []


def test_it_is_copied_or_stands_selected(page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    dialog = share(page)
    press(page, "Copy link")
    expect(dialog.get_by_role("status")).to_have_text("Copied.")
    link = dialog.get_by_label("Link", exact=True).input_value()
    assert page.evaluate("navigator.clipboard.readText()") == link
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    press(page, "Copy link")
    expect(dialog.get_by_role("status")).to_contain_text("The link is selected: press Ctrl+C")
    expect(dialog.get_by_label("Link", exact=True)).to_be_focused()
    assert page.evaluate("getSelection().toString()") == link


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
    assert groups(dialog) == ["Conflicts (1)", "New answers (2)", "Blanks filled (1)", "Unknown items (1)"]
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
    assert page.locator("dialog .cx-modal__actions button").all_inner_texts() == ["Open as a new plan", "Not now"]


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


def test_a_plan_that_is_too_large_for_a_link_is_not_cut(at_harbor) -> None:
    page = begun(at_harbor, plan("Large", {f"a.i{number}": {"note": "n" * 9_000} for number in range(300)}))
    page.get_by_role("button", name="Share a link").click()
    dialog = page.get_by_role("dialog", name="Share a link to this plan")
    expect(dialog).to_contain_text("The plan is too large for a link. Download the file and send that instead.")
    expect(dialog.get_by_label("Link", exact=True)).to_have_value("")


def test_a_long_link_warns_of_mail_programs(at_harbor) -> None:
    notes = {
        item: {"note": "".join(chr(0x4E00 + (7 * letter * (number + 1)) % 9_000) for letter in range(600))}
        for number, item in enumerate((SOUND, WROTE))
    }
    page = begun(at_harbor, plan("Long", notes))
    expect(share(page)).to_contain_text("Some mail programs cut links above about 2,000 characters")
    expect(result(page)).to_be_hidden()
