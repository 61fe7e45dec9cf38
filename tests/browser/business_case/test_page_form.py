"""The business case as people meet it: lines come, are typed in, go and come back, and the result follows."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from playbook.model.business_case import COLUMNS, COSTS, KINDS
from tests.browser.business_case.case_site import KEY, SAID, line, number, opened, with_example

BUDGET = "Over 2 years the likely net benefit is $6,000: $10,000 of benefits less $4,000 of costs, not discounted."


@pytest.fixture
def page(visit) -> Page:
    yield visit.page
    assert visit.errors == []
    assert visit.foreign == []


def stored(page: Page) -> str:
    return str(page.evaluate("key => localStorage.getItem(key) ?? ''", KEY))


def test_who_begins_finds_what_to_do_and_nothing_is_kept_yet(page: Page, case_url: str) -> None:
    opened(page, case_url)
    expect(page.get_by_text("The result comes by itself.")).to_be_visible()
    expect(page.get_by_role("button", name="Print the memo")).to_be_hidden()
    expect(page.get_by_label("Years after launch")).to_have_value("5")
    assert [box.is_checked() for box in page.locator(".cx-bc-counts input").all()] == [True, False, False, False]
    assert stored(page) == ""


def test_the_example_gives_the_result_that_arithmetic_gives(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    expect(page.locator(".cx-bc-summary")).to_have_text(BUDGET)
    expect(line(page, "Calls about the lamp")).to_contain_text("$5,000 a year")
    expect(line(page, "A new light")).to_contain_text("$4,000 once")
    # 60 people save 20 minutes at $30 an hour: $600 a year, which nobody asked to count.
    expect(page.locator("#cx-bc-by-kind").locator("..")).to_contain_text("$600")


def test_the_payback_of_a_case_that_has_none(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    payback = page.locator(".cx-bc-figures > div").filter(has_text="Payback").locator("dd")
    page.get_by_label("Money that leaves the budget", exact=True).uncheck()
    expect(payback).to_have_text("Not reachedwithin 2 years")
    line(page, "A new light").locator("summary").click()
    line(page, "A new light").get_by_role("button", name="Remove this line").click()
    expect(payback).to_have_text("No coststo pay back")


def test_a_kind_that_is_ticked_counts(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    page.get_by_label("Customers' time and money", exact=True).check()
    expect(page.locator(".cx-bc-summary")).to_contain_text("$11,200 of benefits")
    page.get_by_label("Money that leaves the budget", exact=True).uncheck()
    expect(page.locator(".cx-bc-summary")).to_contain_text("$1,200 of benefits")


def test_what_is_typed_shows_its_worth_at_once_and_stays(page: Page, case_url: str) -> None:
    opened(page, case_url)
    page.get_by_text("Add a benefit", exact=True).click()
    page.get_by_role("button", name="Contacts avoided").click()
    expect(page.locator(".cx-bc-line input").first).to_be_focused()
    page.keyboard.type("Fewer letters")
    mine = line(page, "Fewer letters")
    expect(mine).to_contain_text("not counted yet")
    number(mine, "Contacts a year", "Likely").fill("2,000")
    number(mine, "Share avoided", "Likely").fill("25%")
    number(mine, "Cost of one contact", "Likely").fill("$4")
    expect(mine.locator("summary")).to_contain_text("$2,000 a year")
    # Avoided contacts are staff time until somebody says that a bill gets smaller.
    expect(page.locator(".cx-bc-summary")).to_have_text("There is no cost yet, and no benefit that counts.")
    mine.get_by_label("Kind of benefit").select_option("Money that leaves the budget")
    expect(page.locator(".cx-bc-summary")).to_contain_text("$10,000 of benefits")
    page.reload()
    mine = line(page, "Fewer letters")
    expect(mine.locator("summary")).to_contain_text("$2,000 a year")
    mine.locator("summary").click()
    expect(number(mine, "Share avoided", "Likely")).to_have_value("25%")


@pytest.mark.parametrize(
    ("low", "likely", "high", "wrong"),
    [
        ("5", "", "", "Fill in the likely value."),
        ("", "many", "", "Type numbers"),
        ("9", "8", "10", "Low must not be above likely"),
        ("1", "50", "101", "Use numbers from 0% to 100%."),
        ("", "1,5", "", "Type numbers"),
        ("", "-1", "", "Use numbers from 0% to 100%."),
    ],
)
def test_what_cannot_be_counted_is_told_beside_it_and_counts_as_nothing(
    page: Page, case_url: str, low: str, likely: str, high: str, wrong: str
) -> None:
    with_example(page, case_url)
    calls = line(page, "Calls about the lamp")
    calls.locator("summary").click()
    for side, text in (("Low", low), ("Likely", likely), ("High", high)):
        number(calls, "Share avoided", side).fill(text)
    field = number(calls, "Share avoided", "Likely")
    expect(field).to_have_attribute("aria-invalid", "true")
    described = page.locator(f"#{field.get_attribute('aria-describedby')}")
    expect(described).to_contain_text(wrong)
    expect(calls.locator("summary")).to_contain_text("not counted yet")
    expect(page.locator(".cx-bc-summary")).to_contain_text("$0 of benefits")
    expect(field).to_have_value(likely)


def test_a_removed_line_comes_back_by_undo(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    calls = line(page, "Calls about the lamp")
    calls.locator("summary").click()
    calls.get_by_role("button", name="Remove this line").click()
    expect(calls).to_have_count(0)
    expect(line(page, "Less waiting").locator("summary")).to_be_focused()
    expect(page.locator(SAID)).to_contain_text("Removed: Calls about the lamp")
    page.get_by_role("button", name="Undo: Removed “Calls about the lamp”").click()
    expect(page.locator(".cx-bc-line summary").first).to_contain_text("Calls about the lamp")
    expect(page.locator(".cx-bc-summary")).to_have_text(BUDGET)


def test_starting_anew_empties_all_and_undo_with_the_keys_brings_it_back(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    page.get_by_role("button", name="Start anew").click()
    expect(page.locator(".cx-bc-line")).to_have_count(0)
    expect(page.get_by_label("Name of the case")).to_have_value("")
    page.locator("#cx-bc-about").focus()
    page.keyboard.press("Control+z")
    expect(page.locator(".cx-bc-summary")).to_have_text(BUDGET)
    expect(page.get_by_label("Name of the case")).to_have_value("A brighter lamp")


def test_the_example_asks_before_it_takes_the_place_of_a_case(page: Page, case_url: str) -> None:
    opened(page, case_url)
    page.get_by_label("Name of the case").fill("Mine")
    page.get_by_role("button", name="Load the worked example").click()
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_label("Name of the case")).to_have_value("Mine")
    page.get_by_role("button", name="Load the worked example").click()
    page.get_by_role("button", name="Load the example").click()
    expect(page.get_by_label("Name of the case")).to_have_value("A brighter lamp")


def test_typing_is_one_step_of_undo(page: Page, case_url: str) -> None:
    opened(page, case_url)
    page.get_by_label("Name of the case").press_sequentially("A lamp")
    page.get_by_role("button", name=re.compile("^Undo: Typing in “Name of the case”")).click()
    expect(page.get_by_label("Name of the case")).to_have_value("")


def test_text_that_looks_like_markup_stays_text(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    nasty = "<img src=x onerror=alert(1)> **x** ${y}"
    page.get_by_label("Name of the case").fill(nasty)
    calls = line(page, "Calls about the lamp")
    calls.locator("summary").click()
    calls.get_by_label("Name", exact=True).fill(nasty)
    page.get_by_role("button", name="Show the memo").click()
    expect(page.locator(".cx-bc-memo__title")).to_contain_text(nasty)
    assert page.locator("cx-business-case img").count() == 0


def test_storage_that_holds_nonsense_breaks_nothing(page: Page, case_url: str) -> None:
    opened(page, case_url)
    page.get_by_label("Name of the case").fill("Kept")
    page.wait_for_function("key => (localStorage.getItem(key) ?? '').includes('Kept')", arg=KEY)
    kept = json.loads(stored(page))
    text = json.dumps(kept).replace('"Kept"', '{"a": [1, {"b": null}]}')
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    page.reload()
    expect(page.locator("cx-business-case.cx-live")).to_have_count(1)
    expect(page.get_by_label("Name of the case")).to_have_value("")


def test_the_data_file_and_the_page_know_the_same_kinds(page: Page, case_url: str) -> None:
    opened(page, case_url)
    kinds = page.evaluate(
        "Object.entries(cxCaseKinds.KINDS).map(([id, one]) => [id, one.params.map(({ id }) => id), Boolean(one.cost)])"
    )
    assert {id: tuple(params) for id, params, _ in kinds} == dict(KINDS)
    assert {id for id, _, cost in kinds if cost} == set(COSTS)
    assert page.evaluate("cxCaseKinds.COLUMNS") == dict(COLUMNS)
