"""The plan page filtered, with full storage, cleared, shared, with markup for data, on a phone, and without scripts."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe_rules import violations
from tests.browser.board import choose, shown
from tests.browser.conftest import Visit, reader
from tests.browser.files import ASK, CLEAN, HANG, SOUND, WROTE, begun, group, offered, plan, plan_file, press
from tests.browser.items import CREWS, HORN, WRITE, Item, downloaded, notice
from tests.browser.plan_states import OURS as SOME_OF_ALL
from tests.browser.plan_states import close, details, faults, filtered, importing, wrong_file
from tests.browser.storages import FILL, FREE, NO_ROOM
from tests.browser.storages import press as in_notice

OVER, AHEAD = "2025-01-15", "2999-01-15"
OURS = plan(
    "Harbor",
    {
        SOUND: {"status": "doing", "due": OVER, "owner": "Ana"},
        CLEAN: {"status": "done", "due": OVER},
        HANG: {"status": "to-do", "due": AHEAD},
        WROTE: {"due": OVER, "note": "Ask the pilots"},
    },
)
CODE = "<img src=x onerror=window.hacked=1>"


@pytest.fixture
def page(at_harbor) -> Page:
    page = begun(at_harbor, OURS)
    yield page
    assert at_harbor.errors == []


@pytest.mark.parametrize(("role", "items"), [("Keeper", {SOUND, ASK, CLEAN}), ("Pilot", {ASK, WROTE, HANG})])
def test_of_a_role_only_its_items_are_shown(page, role: str, items: set[str]) -> None:
    choose(page, Role=role)
    expect(page.locator(".cx-plan-filter [role=status]")).to_have_text("3 of 5 items")
    assert set(shown(page)) == items


def test_overdue_is_what_is_late_and_still_to_do(page) -> None:
    page.get_by_label("Only overdue items").check()
    expect(page.locator(".cx-plan-filter [role=status]")).to_have_text("2 of 5 items")
    assert set(shown(page)) == {SOUND, WROTE}


def test_with_full_storage_the_page_tells_it_a_copy_holds_all_and_nothing_typed_is_lost(page) -> None:
    page.evaluate(FILL)
    Item(page, HORN).box.check()
    Item(page, CREWS).open().field("Note").press_sequentially("Ask the\ncooks")
    expect(notice(page).get_by_role("alert")).to_contain_text(NO_ROOM)
    assert violations(page) == []
    expect(Item(page, CREWS).field("Note")).to_be_focused()
    expect(Item(page, CREWS).field("Note")).to_have_value("Ask the\ncooks")
    kept = {one.id: (one.status, one.note) for one in downloaded(page).items}
    assert (kept[SOUND], kept[ASK], kept[WROTE]) == (
        ("done", ""),
        ("to-do", "Ask the\ncooks"),
        ("to-do", "Ask the pilots"),
    )
    page.evaluate(FREE)
    in_notice(page, "Try again")
    page.reload()
    Item(page, HORN).expect_status("Done")
    Item(page, CREWS).open()
    expect(Item(page, CREWS).field("Note")).to_have_value("Ask the\ncooks")


def test_cleared_no_field_and_no_list_holds_what_was_typed(page) -> None:
    typed = page.locator(".cx-item").locator("input:not([type=checkbox]), textarea")
    values = "all => all.map((one) => one.value).filter(Boolean)"
    Item(page, HORN).open().field("Note").fill("secret")
    Item(page, HORN).field("Owner").fill("Ana Secret")
    Item(page, HORN).field("Due date").focus()
    assert {"secret", "Ana Secret"} < set(typed.evaluate_all(values))
    page.get_by_role("button", name="Clear everything on this computer").click()
    press(page, "Clear everything")
    expect(page.locator(".cx-plan-head__name")).to_have_text("No plan yet")
    assert typed.evaluate_all(values) == []
    Item(page, HORN).open()  # clearing closed them
    expect(Item(page, HORN).field("Owner")).to_have_value("")
    assert typed.evaluate_all(values) == []
    Item(page, CREWS).open().field("Owner").focus()
    assert page.locator("#cx-owners option").evaluate_all("all => all.map((one) => one.value)") == []
    assert "secret" not in page.locator("body").inner_text().lower()


def test_the_made_link_has_the_plan_in_its_fragment_and_nothing_to_ask(page) -> None:
    page.get_by_role("button", name="Share a link").click()
    field = page.get_by_role("dialog").get_by_label("Link", exact=True)
    expect(field).not_to_have_value("")
    link = urlsplit(field.input_value())
    assert (link.query, link.fragment[:7]) == ("", "plan=1.")
    assert link.path.endswith("/tools/plan/")


def test_markup_where_a_choice_or_a_date_belongs_is_refused_and_shown_as_text(page) -> None:
    own = {
        "id": "own.k1",
        "text": "Ask the union",
        "play": f"play {CODE}",
        "when": f"when {CODE}",
        "due": f"due {CODE}",
    }
    file = plan_file({ASK: {"due": CODE, "note": "kept"}}, [own], edition=f"edition {CODE}", seen=[f"seen {CODE}"])
    dialog = offered(page, "hostile.json", file)
    problems = group(dialog, "Problems")
    for words in ("play", "when", "due", "edition"):
        expect(problems).to_contain_text(f"{words} {CODE}"[:30])
    expect(problems).to_contain_text("“seen”")
    press(page, "Open as a new plan")
    expect(page.locator('.cx-item[id="own.k1"]')).to_contain_text("Ask the union")
    fields = page.evaluate(
        "Object.values(cxDesk.plan().items).flatMap((one) => Object.values(one).map(([said]) => said))"
    )
    assert "kept" in fields
    assert not any("onerror" in str(one) for one in [*fields, page.evaluate("JSON.stringify(cxDesk.plan().fields)")])
    expect(page.locator("img[src=x]")).to_have_count(0)
    assert page.evaluate("window.hacked") is None


def test_on_a_phone_the_page_has_no_violation_in_its_main_states(new_context, harbor: str) -> None:
    visit = Visit(reader(new_context, 390, "light"), harbor)
    page = begun(visit, SOME_OF_ALL)
    found = faults(page, "plan")
    for state in (details, importing, wrong_file, filtered):
        state(page)
        found += faults(page, state.__name__)
        close(page)
    assert (found, visit.errors) == ([], [])


@pytest.mark.parametrize("path", ["checklists/listen/", "tools/plan/"])
def test_without_javascript_paper_has_the_boxes_and_their_labels(new_context, harbor: str, path: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(harbor + path)
    page.emulate_media(media="print")
    for words in (HORN, CREWS, WRITE):
        box = page.get_by_role("checkbox", name=words, exact=True)
        expect(box).to_be_visible()
        expect(page.locator(".cx-item", has=box).locator("label")).to_be_visible()
