"""A file is read while other windows work, twice, by drag and drop, and with items that a team made twice."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.files import (
    ASK,
    CLEAN,
    PLAN_PAGE,
    SOUND,
    answers,
    begun,
    everything,
    give,
    group,
    groups,
    offered,
    plan,
    plan_file,
    press,
    result,
    undo,
)
from tests.browser.storages import heard

OURS = {SOUND: {"owner": "Ana"}, "own.k1": {"text": "Ask the union", "play": "listen", "when": "before"}}
TWIN = {"id": "own.z9", "text": "ask  the Union", "play": "listen", "when": "before", "owner": "Cy"}
DROP = """text => {
  const given = new DataTransfer();
  given.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
  return given;
}"""


@pytest.fixture
def page(at_harbor) -> Page:
    page = begun(at_harbor, plan("Harbor", OURS))
    yield page
    assert at_harbor.errors == []


@pytest.fixture
def elsewhere(page) -> Page:
    """Another window on the same plan."""
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.locator(".cx-plan-head__name")).to_have_text("Harbor")
    return other


def wait_for_owner(page: Page, item: str, owner: str) -> None:
    """Wait until a window has heard who is the owner now; a busy browser writes and tells it a moment later."""
    page.wait_for_function("([id, owner]) => cxDesk.answer(id).owner === owner", arg=[item, owner])


def test_own_items_with_the_same_words_are_one(page) -> None:
    dialog = offered(page, "plan.json", plan_file({}, [TWIN]))
    assert groups(dialog) == ["Blanks to fill (1)", "Own items that you have already (1)"]
    press(page, "Add to this plan")
    expect(result(page)).to_contain_text("blanks filled in 1 item")
    assert answers(page)["Harbor"]["own.k1"] == {**OURS["own.k1"], "owner": "Cy"}
    assert "own.z9" not in answers(page)["Harbor"]


def test_own_items_with_the_same_words_may_be_two(page) -> None:
    dialog = offered(page, "plan.json", plan_file({}, [TWIN]))
    group(dialog, "Own items").get_by_role("checkbox", name="Add it as another item").check()
    press(page, "Add to this plan")
    expect(page.locator(".cx-item--own")).to_have_count(2)
    found = answers(page)["Harbor"]
    assert found["own.k1"] == OURS["own.k1"]
    assert found["own.z9"] == {name: said for name, said in TWIN.items() if name != "id"}


def test_what_another_window_wrote_meanwhile_stays(page, elsewhere) -> None:
    file = plan_file({SOUND: {"owner": "Cy", "note": "Loud"}, ASK: {"owner": "Cy"}})
    offered(page, "plan.json", file).get_by_role("radio", name="Theirs: Cy").check()
    item = elsewhere.locator(f'.cx-item[id="{SOUND}"]')
    item.get_by_role("button", name="Details").click()
    item.get_by_label("Owner").fill("Somebody else")
    wait_for_owner(page, SOUND, "Somebody else")
    press(page, "Add to this plan")
    expect(result(page)).to_have_text(
        "Added to “Harbor”: 1 new answer and blanks filled in 1 item. 1 item was changed in another window meanwhile, "
        "and stays as written there. Undo takes it back."
    )
    found = answers(page)["Harbor"]
    assert (found[SOUND], found[ASK]) == ({"owner": "Somebody else", "note": "Loud"}, {"owner": "Cy"})


def test_what_another_window_answered_meanwhile_is_named(page, elsewhere) -> None:
    for owner, words in (
        ("Cy", "Nothing was added: meanwhile the plan has all of it, from another window."),
        ("Eve", "Nothing was added: the plan changed in another window while you chose."),
    ):
        offered(page, "plan.json", plan_file({ASK: {"owner": "Cy"}}))
        item = elsewhere.locator(f'.cx-item[id="{ASK}"]')
        if item.get_by_label("Owner").count() == 0:
            item.get_by_role("button", name="Details").click()
        item.get_by_label("Owner").fill(owner)
        wait_for_owner(page, ASK, owner)
        press(page, "Add to this plan")
        expect(result(page)).to_contain_text(words)
        item.get_by_label("Owner").fill("")
        wait_for_owner(page, ASK, "")


def test_what_is_typed_is_kept_as_a_file_has_it(page) -> None:
    item = page.locator(f'.cx-item[id="{ASK}"]')
    item.get_by_role("button", name="Details").click()
    owner = item.get_by_label("Owner")
    owner.fill("Ana\tBo\u2028\u0007")
    owner.blur()
    assert answers(page)["Harbor"][ASK] == {"owner": "Ana Bo "}
    expect(item).not_to_contain_text("another window")
    expect(owner).to_have_value("Ana\tBo\u2028\u0007")
    page.reload()
    item.get_by_role("button", name="Details").click()
    expect(owner).to_have_value("Ana Bo ")


def test_a_plan_that_was_deleted_meanwhile_gets_nothing(page, elsewhere) -> None:
    offered(page, "plan.json", plan_file({ASK: {"owner": "Cy"}}))
    elsewhere.get_by_role("button", name="Delete", exact=True).click()
    expect(elsewhere.locator(".cx-plan-head__name")).to_have_text("No plan yet")
    assert answers(elsewhere) == {}
    heard(page, "removed")
    press(page, "Add to this plan")
    expect(result(page)).to_have_text("Nothing was added: the plan was deleted in another window.")
    assert answers(page) == {}


def test_a_deleted_own_item_comes_back_as_the_file_has_it(page) -> None:
    item = page.locator(".cx-item--own")
    item.get_by_role("button", name="Details").click()
    item.get_by_role("button", name="Delete").click()
    assert "own.k1" not in answers(page)["Harbor"]
    offered(page, "plan.json", plan_file({}, [{"id": "own.k1", "text": "Ask both unions", "status": "doing"}]))
    press(page, "Add to this plan")
    expect(page.get_by_role("checkbox", name="Ask both unions")).to_be_visible()
    assert answers(page)["Harbor"]["own.k1"] == {"text": "Ask both unions", "status": "doing"}
    undo(page)
    expect(page.locator(".cx-item--own")).to_have_count(0)


def test_a_file_may_be_dropped_on_the_page(page) -> None:
    before = everything(page)
    given = page.evaluate_handle(DROP, plan_file({CLEAN: {"status": "done"}}))
    place = page.get_by_role("region", name="Keep and share")
    place.dispatch_event("dragover", {"dataTransfer": given})
    place.dispatch_event("drop", {"dataTransfer": given})
    expect(page.get_by_role("dialog", name="Read dropped.json")).to_contain_text("New answers (1)")
    assert everything(page) == before


def test_the_same_file_can_be_chosen_again(page) -> None:
    for _ in range(2):
        offered(page, "plan.json", plan_file({CLEAN: {"status": "done"}}))
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.get_by_label("File to read").input_value() == ""


def test_what_was_wrong_is_forgotten_with_the_next_file(page) -> None:
    give(page, "wrong.json", "{")
    field = page.get_by_label("File to read")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile("The file ends too early"))
    offered(page, "plan.json", plan_file({CLEAN: {"status": "done"}}))
    expect(page.locator("#cx-files-error")).to_be_empty()
    expect(field).not_to_have_attribute("aria-invalid", "true")


def test_the_keyboard_alone_chooses_and_adds(page) -> None:
    page.get_by_label("File to read").focus()
    offered(page, "plan.json", plan_file({SOUND: {"owner": "Cy"}}))
    page.get_by_role("radio", name="Yours: Ana").focus()
    page.keyboard.press("ArrowDown")
    page.get_by_role("button", name="Add to this plan").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("File to read")).to_be_focused()
    assert answers(page)["Harbor"][SOUND] == {"owner": "Cy"}
    assert page.url.endswith(PLAN_PAGE)


def test_a_blank_that_another_window_made_is_not_filled_with_what_was_declined(page, elsewhere) -> None:
    offered(page, "plan.json", plan_file({SOUND: {"owner": "Cy", "note": "Loud"}}))
    elsewhere.evaluate("id => cxDesk.write(id, { owner: '' }, { words: 'Emptied' })", SOUND)
    wait_for_owner(page, SOUND, "")
    press(page, "Add to this plan")
    expect(result(page)).to_have_text("Added to “Harbor”: 1 new answer. Undo takes it back.")
    assert answers(page)["Harbor"][SOUND] == {"note": "Loud"}


@pytest.mark.parametrize("own", [TWIN, {**OURS["own.k1"], "id": "own.k1", "text": "Ask both unions", "note": "Ours"}])
def test_an_own_item_that_another_window_deleted_does_not_come_back(page, elsewhere, own: dict[str, str]) -> None:
    offered(page, "plan.json", plan_file({CLEAN: {"status": "done"}}, [own]))
    elsewhere.evaluate("cxDesk.write('own.k1', { removed: true }, { words: 'Deleted' })")
    expect(page.locator(".cx-item--own")).to_have_count(0)
    press(page, "Add to this plan")
    expect(result(page)).to_contain_text("Added to “Harbor”: 1 new answer. 1 item was changed in another window")
    expect(page.locator(".cx-item--own")).to_have_count(0)
    assert answers(page)["Harbor"][CLEAN] == {"status": "done"}
