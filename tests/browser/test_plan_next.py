"""What is next up: marked in the details of an item, seen, filtered, grouped, printed, shared and read in again."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from playbook.model.plan_file import PlanFile
from tests.browser.board import choose, count, groups, shown
from tests.browser.conftest import Visit
from tests.browser.files import ASK, CLEAN, HANG, SOUND, answers, begun, offered, plan, plan_file, press, result, undo
from tests.browser.items import CHECKLIST, CREWS, HORN, Item, bar, script_here, text_of

MARKED = {
    SOUND: {"next": True, "status": "done"},
    ASK: {"next": True, "status": "doing", "owner": "Ana"},
    CLEAN: {"next": True},
}


@pytest.fixture
def page(at_harbor: Visit) -> Iterator[Page]:
    """A checklist, with nothing saved."""
    yield at_harbor.open(CHECKLIST)
    assert at_harbor.errors == []


@pytest.fixture
def board(at_harbor: Visit) -> Iterator[Page]:
    """The page of a plan in which three items are marked, one of them done."""
    yield begun(at_harbor, plan("Harbor", MARKED))
    assert at_harbor.errors == []


def mark(item: Item) -> None:
    item.form.get_by_role("checkbox", name="Next up", exact=True).click()


def test_marked_in_the_details_it_is_said_under_the_item_and_kept(page: Page) -> None:
    item = Item(page, CREWS).open()
    mark(item)
    expect(item.answer).to_have_text("Next up")
    item.field("Owner").fill("Ana")
    page.reload()
    expect(item.answer).to_have_text("Next up · Ana")
    expect(item.open().form.get_by_role("checkbox", name="Next up")).to_be_checked()
    assert answers(page) == {"My plan": {ASK: {"next": True, "owner": "Ana"}}}


def test_each_press_is_a_step_of_undo(page: Page) -> None:
    item = Item(page, CREWS).open()
    box = item.form.get_by_role("checkbox", name="Next up")
    box.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    expect(item.answer).to_have_count(0)
    expect(bar(page).get_by_role("button", name="Undo")).to_contain_text(f"Next up: {CREWS}")
    for checked in (True, False):
        bar(page).get_by_role("button", name="Undo").click()
        expect(box).to_be_checked(checked=checked)
    assert answers(page) == {"My plan": {}}


def test_an_open_form_follows_another_window_even_with_the_focus_in_it(page: Page) -> None:
    other = page.context.new_page()
    other.goto(page.url)
    script_here(other)
    item = Item(page, CREWS).open()
    box = item.form.get_by_role("checkbox", name="Next up")
    page.bring_to_front()
    box.focus()
    other.evaluate("id => cxDesk.write(id, { next: true }, { words: 'Next' })", ASK)
    expect(box).to_be_checked()
    page.keyboard.press("Space")
    expect(box).not_to_be_checked()
    other.wait_for_function("id => cxDesk.answer(id).next === false", arg=ASK)


def test_what_is_done_is_no_longer_next_and_may_be_again(page: Page) -> None:
    item = Item(page, HORN).open()
    mark(item)
    item.box.check()
    expect(item.answer).to_have_text("Done")
    item.box.uncheck()
    expect(item.answer).to_have_text("Next up")


def test_a_filter_shows_what_is_next_and_open(board: Page) -> None:
    board.get_by_label("Only items next up").check()
    expect(count(board)).to_have_text("2 of 5 items")
    assert shown(board) == [ASK, CLEAN]
    board.reload()
    expect(count(board)).to_have_text("2 of 5 items")
    board.get_by_role("button", name="Show all items").click()
    expect(count(board)).to_have_text("5 items")
    expect(board.get_by_label("Only items next up")).not_to_be_checked()


def test_a_group_has_what_is_next(board: Page) -> None:
    choose(board, Group_by="Next up")
    assert groups(board) == ["Next up", "Open, not next up", "Done or not applicable"]
    section = board.locator(".cx-plan-group", has=board.get_by_role("heading", name="Next up", exact=True))
    assert section.locator(".cx-item__box").evaluate_all("all => all.map(({ name }) => name)") == [ASK, CLEAN]


def test_own_items_are_marked_as_well(board: Page) -> None:
    board.evaluate("cxDesk.write('own.a1', { text: 'Ask the union', next: true }, { words: 'Added' })")
    choose(board, Group_by="Next up")
    section = board.locator(".cx-plan-group", has=board.get_by_role("heading", name="Next up", exact=True))
    expect(section.get_by_text("Ask the union")).to_be_visible()
    expect(section.get_by_text("3 items")).to_be_visible()


def test_on_paper_it_stands_with_the_item_and_in_the_head(board: Page) -> None:
    board.get_by_label("Only items next up").check()
    expect(count(board)).to_have_text("2 of 5 items")
    board.emulate_media(media="print")
    expect(board.locator(".cx-plan-print")).to_contain_text("Only next up: 2 of 5 items.")
    expect(Item(board, CREWS).answer).to_have_text("Doing · Next up · Ana")
    assert len(groups(board)) == 2


@pytest.mark.parametrize("kind", ["Plan file (JSON)", "Spreadsheet (CSV)"])
def test_files_hold_it_and_bring_it_back(board: Page, kind: str) -> None:
    with board.expect_download() as event:
        board.get_by_role("button", name=kind).click()
    text = text_of(event.value)
    if "JSON" in kind:
        assert {one.id: one.next for one in PlanFile.model_validate_json(text).items} == dict.fromkeys(MARKED, True)
    else:
        rows = {row["id"]: row["next"] for row in csv.DictReader(io.StringIO(text[1:], newline=""))}
        assert {name for name, said in rows.items() if said == "yes"} == set(MARKED)
        assert set(rows.values()) == {"yes", ""}
    offered(board, f"plan.{kind[-5:-1].strip('(').lower()}", text)
    press(board, "Open as a new plan")
    expect(result(board)).to_contain_text("Opened as a new plan")
    back = next(said for name, said in answers(board).items() if name != "Harbor")
    assert back == answers(board)["Harbor"]


def test_reading_a_file_fills_a_mark_and_takes_none_away(board: Page) -> None:
    dialog = offered(board, "plan.json", plan_file({ASK: {"owner": "Ana"}, HANG: {"next": True, "owner": "Cy"}}))
    board.get_by_role("dialog").locator("summary", has_text="New answers").click()
    expect(dialog.locator("dl").first).to_have_text("Next upYesOwnerCy")
    press(board, "Add to this plan")
    expect(result(board)).to_contain_text("1 new answer")
    assert answers(board)["Harbor"] == {**MARKED, HANG: {"next": True, "owner": "Cy"}}
    undo(board)
    assert answers(board)["Harbor"] == MARKED


def test_a_link_says_and_holds_it_without_people_too(board: Page, at_harbor: Visit) -> None:
    board.get_by_role("button", name="Share a link").click()
    dialog = board.get_by_role("dialog")
    expect(dialog.get_by_role("listitem").filter(has_text="2 items next up")).to_be_visible()
    dialog.get_by_role("checkbox", name="Leave out notes and owners").check()
    expect(dialog.get_by_role("listitem").filter(has_text="Ana")).to_have_count(0)
    link = dialog.get_by_label("Link", exact=True)
    expect(link).not_to_have_value("")
    code = link.input_value().split("#")[1]
    page = begun(at_harbor)
    page.goto("about:blank")
    page.goto(f"{at_harbor.base_url}tools/plan/#{code}")
    press(page, "Open as a new plan")
    expect(page.locator(".cx-plan-head__name")).to_have_text("Harbor")
    assert {name: said.get("next") for name, said in answers(page)["Harbor"].items()} == dict.fromkeys(MARKED, True)
