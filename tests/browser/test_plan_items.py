"""An item takes a status with one click or one key, and says what it is to everybody."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.items import CHECKLIST, CREWS, HORN, PLAY, WRITE, Item

WAYS = ("click", "Space", "Enter")


ASKED = "It counts as to do until you say why."


@pytest.fixture
def page(at_harbor) -> Iterator[Page]:
    yield at_harbor.open(CHECKLIST)
    assert at_harbor.errors == []


def use(control: Locator, way: str) -> None:
    control.click() if way == "click" else control.press(way)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("status", ["Doing", "Done"])
def test_one_click_or_key_sets_a_status_and_another_takes_it_back(page: Page, status: str, way: str) -> None:
    item = Item(page, HORN)
    item.expect_status("To do")
    if (status, way) == ("Done", "Enter"):
        way = "Space"  # Enter does nothing in a box, in any browser
    for expected in (status, "To do"):
        use(item.box if status == "Done" else item.button(status), way)
        item.expect_status(expected)
    Item(page, CREWS).expect_status("To do")


@pytest.mark.parametrize("way", WAYS)
def test_not_applicable_asks_for_a_reason_and_is_taken_back_in_the_same_way(page: Page, way: str) -> None:
    item = Item(page, HORN)
    use(item.button("Not applicable"), way)
    reason = item.field("Why does it not apply?")
    expect(reason).to_be_focused()
    expect(reason).to_have_attribute("aria-invalid", "true")
    expect(reason).to_have_accessible_description(ASKED)
    item.expect_status("Not applicable", "Not applicable?")
    use(item.button("Not applicable"), way)
    item.expect_status("To do")
    expect(reason).to_be_hidden()


def test_one_status_puts_an_end_to_another(page: Page) -> None:
    item = Item(page, HORN)
    item.does_not_apply("No horn here.")
    for press, status in [
        (item.box, "Done"),
        (item.button("Doing"), "Doing"),
        (item.box, "Done"),
        (item.button("Not applicable"), "Not applicable"),
        (item.button("Doing"), "Doing"),
    ]:
        press.click()
        item.expect_status(status, "Not applicable: No horn here." if status == "Not applicable" else None)


def test_without_a_reason_it_counts_as_to_do_and_asks_again_after_a_reload(page: Page) -> None:
    item, words = Item(page, HORN), page.locator("cx-items .cx-meter__words").first
    item.does_not_apply("   ")
    expect(item.field("Why does it not apply?")).to_have_attribute("aria-invalid", "true")
    expect(words).to_have_text("0 of 2 done")
    page.reload()
    item.expect_status("Not applicable", "Not applicable?")
    expect(item.answer).to_have_text("Not applicable? · Say why. It counts as to do until you do.")
    expect(words).to_have_text("0 of 2 done")
    item.open().field("Why does it not apply?").fill("No horn here.")
    expect(item.field("Why does it not apply?")).not_to_have_attribute("aria-invalid", "true")
    expect(item.form.get_by_text(ASKED)).to_be_hidden()
    expect(words).to_have_text("0 of 1 done, 1 not applicable")
    page.reload()
    item.expect_status("Not applicable", "Not applicable: No horn here.")
    expect(item.answer).to_have_text("Not applicable: No horn here.")


def test_a_reason_is_kept_for_the_next_time(page: Page) -> None:
    item = Item(page, HORN).does_not_apply("No horn here.")
    item.button("Not applicable").click()
    item.button("Not applicable").click()
    item.expect_status("Not applicable", "Not applicable: No horn here.")


def heard(page: Page) -> dict[str, list[object]]:
    """Name, description and states of all controls of items in Chromium's own tree, which screen readers get."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    found = {}
    for node in tree:
        if node["ignored"] or node["role"]["value"] not in ("checkbox", "button", "textbox", "combobox", "Date"):
            continue
        states = {one["name"]: one["value"].get("value") for one in node["properties"]}
        kept = [states[name] for name in ("checked", "pressed", "expanded") if name in states]
        found[node["name"]["value"]] = [node["role"]["value"], node.get("description", {}).get("value", ""), *kept]
    return found


def test_a_screen_reader_gets_roles_names_and_states(page: Page) -> None:
    Item(page, HORN).box.check()
    Item(page, CREWS).button("Doing").click()
    Item(page, WRITE).does_not_apply("No paper.")
    parts = heard(page)
    assert parts[HORN] == ["checkbox", "Done", "true"]
    assert parts[f"Doing {HORN}"] == ["button", "", "false"]
    assert parts[f"Details {HORN}"] == ["button", "", False]
    assert parts[CREWS] == ["checkbox", "Doing", "false"]
    assert parts[f"Doing {CREWS}"] == ["button", "", "true"]
    assert parts[WRITE] == ["checkbox", "Not applicable: No paper.", "false"]
    assert parts[f"Not applicable {WRITE}"] == ["button", "", "true"]
    assert parts[f"Details {WRITE}"] == ["button", "", True]
    assert [parts[label][0] for label in ("Owner", "Due date", "Evidence link", "Note")] == [
        "combobox", "Date", "textbox", "textbox",
    ]  # fmt: skip


def test_play_and_checklist_show_the_same_item(at_harbor) -> None:
    page = at_harbor.open(PLAY)
    item = Item(page, CREWS).write(Owner="Ana")
    item.button("Doing").click()
    at_harbor.open(CHECKLIST)
    item.expect_status("Doing")
    expect(item.answer).to_have_text("Doing · Ana")
    item.box.check()
    at_harbor.open(PLAY)
    item.expect_status("Done")
