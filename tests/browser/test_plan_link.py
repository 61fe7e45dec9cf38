"""A plan as a link: what it tells is said before it is copied, and no server gets it."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import expect

from tests.browser.files import PLAN_PAGE, RETIRED, SOUND, WROTE, answers, begun, plan, press, result
from tests.browser.links import SHARED, contents, here, link_to_it, plan_page, share  # noqa: F401 (fixtures)


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
