"""Another page of the site writes to several items of a plan at once: blanks are filled, and one undo takes it back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.files import ASK, CLEAN, HANG, SOUND, WORDING, answers, keep, plan
from tests.browser.items import script_here
from tests.browser.storages import stored

ADVICE: dict[str, dict[str, Any]] = {CLEAN: {"next": True, "note": "We said no."}, HANG: {"next": True}}
WORDS = "Added 2 items to Ferries"


@pytest.fixture
def page(at_harbor: Visit) -> Iterator[Page]:
    """A checklist in a window that works on the first of two plans."""
    page = at_harbor.open("checklists/listen/")
    keep(page, plan("Harbor", {SOUND: {"status": "done"}}), plan("Ferries", {CLEAN: {"owner": "Ana"}}, number=2))
    yield script_here(at_harbor.open("checklists/listen/"))
    assert at_harbor.errors == []


def write_to(page: Page, plan_id: str, items: dict[str, Any], words: str = WORDS) -> int | None:
    return page.evaluate("one => cxDesk.writeTo(...one)", [plan_id, items, words])


def begin_with(page: Page, name: str, items: dict[str, Any]) -> str:
    return page.evaluate("one => cxDesk.beginWith(...one)", [name, items, f"New plan: {name}"])


def undo(page: Page) -> str:
    return page.evaluate("cxDesk.undo().words")


def shown(page: Page) -> str:
    return page.evaluate("cxPlans.field(cxDesk.plan(), 'name')")


def test_all_goes_into_the_plan_of_choice_and_the_window_stays_with_its_own(page: Page) -> None:
    assert write_to(page, "plan-2", ADVICE) == 2
    ferries = {**ADVICE, CLEAN: {"owner": "Ana", **ADVICE[CLEAN]}}
    after = {"Harbor": {SOUND: {"status": "done"}}, "Ferries": ferries}
    assert answers(page) == after
    assert shown(page) == "Harbor"
    page.reload()
    assert answers(page) == after


def test_one_undo_takes_all_of_it_back(page: Page) -> None:
    before = answers(page)
    write_to(page, "plan-2", ADVICE)
    assert page.evaluate("cxDesk.undoWords") == WORDS
    assert undo(page) == WORDS
    assert answers(page) == before
    assert page.evaluate("cxDesk.undoWords") == ""


def test_what_somebody_wrote_stays(page: Page) -> None:
    keep(page, plan("Harbor", {CLEAN: {"note": "Ask Ana first.", "status": "doing", "owner": "Bo"}}))
    page.reload()
    advice = {CLEAN: {"next": True, "note": "We said no.", "status": "done", "owner": "Cy"}}
    assert write_to(page, "plan-1", advice) == 1
    assert answers(page)["Harbor"][CLEAN] == {"note": "Ask Ana first.", "status": "doing", "owner": "Bo", "next": True}
    undo(page)
    assert answers(page)["Harbor"][CLEAN] == {"note": "Ask Ana first.", "status": "doing", "owner": "Bo"}


def test_where_nothing_is_blank_there_is_no_step(page: Page) -> None:
    write_to(page, "plan-1", ADVICE, "First")
    before = stored(page)
    assert write_to(page, "plan-1", ADVICE, "Second") == 0
    assert (stored(page), page.evaluate("cxDesk.undoWords")) == (before, "First")


def test_a_plan_that_another_window_deleted_is_not_made_again(page: Page, harbor: str) -> None:
    other = page.context.new_page()
    other.goto(harbor + "checklists/listen/")
    other.evaluate("cxDeskPlans.remove(cxPlans.plan(cxStore.state, 'plan-2'))")
    page.wait_for_function("() => localStorage.getItem('cx-playbook').includes('removed')")  # browsers share it late
    assert write_to(page, "plan-2", ADVICE) is None
    assert answers(page) == {"Harbor": {SOUND: {"status": "done"}}}


def test_what_another_window_wrote_since_is_not_taken_back(page: Page, harbor: str) -> None:
    write_to(page, "plan-1", ADVICE)
    other = page.context.new_page()
    other.goto(harbor + "checklists/listen/")
    other.evaluate("one => cxDesk.write(one, { note: 'Mine' }, { words: 'Note' })", CLEAN)
    page.wait_for_function("one => cxDesk.answer(one).note === 'Mine'", arg=CLEAN)
    undo(page)
    assert answers(page)["Harbor"] == {SOUND: {"status": "done"}, CLEAN: {"note": "Mine"}}


def test_a_new_plan_has_them_and_is_shown(page: Page) -> None:
    before = answers(page)
    begin_with(page, "Calls", ADVICE)
    assert shown(page) == "Calls"
    assert answers(page) == {**before, "Calls": ADVICE}
    page.reload()
    assert shown(page) == "Calls"


def test_undoing_a_new_plan_shows_the_one_before(page: Page) -> None:
    before = answers(page)
    begin_with(page, "Calls", ADVICE)
    assert undo(page) == "New plan: Calls"
    assert (shown(page), answers(page)) == ("Harbor", before)


def test_the_first_plan_of_a_browser_may_begin_so(at_harbor: Visit) -> None:
    page = script_here(at_harbor.open("checklists/listen/"))
    begin_with(page, "Calls", ADVICE)
    assert answers(page) == {"Calls": ADVICE}
    undo(page)
    assert answers(page) == {}


def test_the_words_kept_are_those_of_the_first_answer(page: Page) -> None:
    text = "cxPlans.plan(cxStore.state, 'plan-1').items"
    items = {one: {"text": f"New: {WORDING[one]}", "next": True} for one in (SOUND, ASK)}
    page.evaluate("one => cxDesk.write(one, { owner: 'Ana' }, { words: '', wording: 'Old words' })", SOUND)
    keep(page, plan("Harbor", {SOUND: {"status": "done", "text": "Old words"}}))
    page.reload()
    write_to(page, "plan-1", items)
    found = page.evaluate(f"Object.fromEntries(Object.entries({text}).map(([id, {{ text }}]) => [id, text[0]]))")
    assert found == {SOUND: "Old words", ASK: f"New: {WORDING[ASK]}"}


def test_a_text_is_made_fit_for_a_file(page: Page) -> None:
    write_to(page, "plan-1", {CLEAN: {"note": "a\u0000b\n" + "x" * 20_000, "owner": "Ana\nBo"}})
    found = answers(page)["Harbor"][CLEAN]
    assert (found["note"][:4], len(found["note"]), found["owner"]) == ("ab\nx", 10_000, "Ana Bo")


@pytest.mark.parametrize("fields", [{"next": "yes"}, {"note": 5}, {"color": "red"}, {"removed": True}])
def test_what_is_no_field_of_an_item_is_refused_and_nothing_is_written(page: Page, fields: dict[str, Any]) -> None:
    before = stored(page)
    with pytest.raises(Exception, match="cannot be"):
        write_to(page, "plan-1", {HANG: {"next": True}, CLEAN: fields})
    assert stored(page) == before
