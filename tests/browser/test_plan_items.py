"""An item takes a status with one click or one key, says what it is to everybody, and shows what is written."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.items import CHECKLIST, CREWS, HORN, PLAY, WRITE, Item, message

WAYS = ("click", "Space", "Enter")
HTML = '<img src=x onerror=alert(1)>\n\n<b>bold</b> &amp; "quoted"'
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
    assert [parts[label][0] for label in ("Owner", "Due", "Evidence link", "Note")] == [
        "combobox", "Date", "textbox", "textbox",
    ]  # fmt: skip


def test_details_open_and_close_and_say_so(page: Page) -> None:
    item = Item(page, HORN)
    expect(item.button("Details")).to_have_attribute("aria-expanded", "false")
    expect(item.form).to_be_hidden()
    item.open()
    expect(item.button("Details")).to_have_attribute("aria-expanded", "true")
    assert item.button("Details").get_attribute("aria-controls") == item.form.get_attribute("id")
    expect(item.field("Why does it not apply?")).to_be_hidden()
    item.button("Details").click()
    expect(item.form).to_be_hidden()


def test_what_is_written_stands_under_the_item_and_is_kept(page: Page) -> None:
    item = Item(page, HORN).write(Owner="Ana", Due="2027-01-15", Evidence_link="https://harbor.example/horn?a=1&b=2")
    for _ in range(2):
        expect(item.answer).to_have_text("Ana · due January 15, 2027 · https://harbor.example/horn?a=1&b=2")
        link = item.answer.get_by_role("link", name="https://harbor.example/horn")
        expect(link).to_have_attribute("href", "https://harbor.example/horn?a=1&b=2")
        expect(link).to_have_attribute("rel", "noreferrer noopener")
        page.reload()
    expect(item.open().field("Owner")).to_have_value("Ana")
    expect(item.field("Due")).to_have_value("2027-01-15")
    item.button("Details").click()
    item.write(Owner="", Due="", Evidence_link="")
    expect(item.answer).to_have_count(0)


@pytest.mark.parametrize("evidence", ["javascript:alert(1)", "data:text/html,<script>", "//harbor.example", "Shelf 4"])
def test_only_a_web_address_becomes_a_link(page: Page, evidence: str) -> None:
    item = Item(page, HORN).write(Evidence_link=evidence)
    expect(item.answer).to_have_text(evidence)
    expect(item.answer.locator("a")).to_have_count(0)


def test_a_note_keeps_its_lines_and_is_text_whatever_it_says(page: Page) -> None:
    item = Item(page, HORN).write(Note=HTML, Owner="<i>Ana</i>")
    for _ in range(2):
        assert item.answer.locator("p").last.inner_text() == HTML
        assert item.answer.locator("p").first.inner_text() == "<i>Ana</i>"
        expect(item.answer.locator("img, b, i")).to_have_count(0)
        page.reload()


@pytest.mark.parametrize(
    ("today", "overdue"), [("2027-01-15T23:59:00", False), ("2027-01-16T00:01:00", True)], ids=["due today", "late"]
)
def test_what_is_late_says_so_in_words_until_it_is_done(page: Page, today: str, overdue: bool) -> None:
    page.clock.set_fixed_time(today)
    item = Item(page, HORN).write(Due="2027-01-15")
    due = "due January 15, 2027"
    expect(item.answer).to_have_text(f"{due} · overdue" if overdue else due)
    item.box.check()
    expect(item.answer).to_have_text(f"Done · {due}")
    item.button("Doing").click()
    expect(item.answer).to_have_text(f"Doing · {due} · overdue" if overdue else f"Doing · {due}")


def meter(page: Page, label: str) -> tuple[str, float, float]:
    """A progress bar in words, and its value and its greatest value."""
    progress = page.get_by_role("progressbar", name=f"Progress: {label}", exact=True)
    assert progress.evaluate("one => one.localName") == "progress"
    words = progress.locator("xpath=following-sibling::span").inner_text()
    return words, *progress.evaluate("one => [one.value, one.max]")


def test_progress_of_heading_checklist_play_and_playbook_in_numbers_and_words(at_harbor) -> None:
    page = at_harbor.open("")
    expect(page.locator("cx-progress:visible")).to_have_count(0)
    page = at_harbor.open(CHECKLIST)
    assert meter(page, "At dusk") == ("0 of 2 done", 0, 2)
    Item(page, HORN).box.check()
    Item(page, CREWS).button("Doing").click()
    Item(page, WRITE).does_not_apply("No paper.")
    assert meter(page, "At dusk") == ("1 of 2 done, 1 doing", 1, 2)
    assert meter(page, "At dawn") == ("The item does not apply", 1, 1)
    listen = ("1 of 2 done, 1 doing, 1 not applicable", 1, 2)
    assert meter(page, "Checklist, Listen to the sailors") == listen
    page = at_harbor.open(PLAY)
    assert meter(page, "Listen to the sailors") == (f"Checklist: {listen[0]}", 1, 2)
    assert meter(page, "At dusk") == ("1 of 2 done, 1 doing", 1, 2)
    page = at_harbor.open("")
    assert meter(page, "Listen to the sailors") == listen
    assert meter(page, "Mend the lamp") == ("0 of 1 done", 0, 1)
    assert meter(page, "The whole playbook") == ("1 of 4 done, 1 doing, 1 not applicable", 1, 4)
    page = at_harbor.open(CHECKLIST)
    Item(page, CREWS).box.check()
    assert meter(page, "At dusk") == ("All 2 done", 2, 2)


def test_after_a_tick_status_and_progress_are_said_politely_in_one_message(page: Page) -> None:
    expect(message(page)).to_have_text("")
    page.evaluate("""() => {
      const place = document.querySelector('body > [role=status]');
      window.messages = [];
      new MutationObserver(() => messages.push(place.textContent)).observe(place, { childList: true });
      const boxes = [...document.querySelectorAll('.cx-item__box')], clicks = [...boxes, boxes[0]];
      const next = () => { clicks.shift()?.click(); if (clicks.length) setTimeout(next); };
      next();
    }""")
    expect(message(page)).to_have_text("To do. 1 of 2 done in At dusk.")
    assert page.evaluate("messages") == ["To do. 1 of 2 done in At dusk."]


def test_a_reason_is_answered_with_the_status_and_undo_with_what_was_undone(page: Page) -> None:
    item = Item(page, HORN).does_not_apply("No horn here.")
    item.field("Why does it not apply?").press("Tab")
    expect(message(page)).to_have_text("Not applicable, reason kept. 0 of 1 done, 1 not applicable in At dusk.")
    page.get_by_role("button", name="Undo").click()
    expect(message(page)).to_have_text(f"Undone: Reason: {HORN} 0 of 2 done in At dusk.")


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
