"""The case goes with its owner: as a file, as a link, as a memo, and from window to window."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.business_case.case_site import KEY, line, opened, with_example
from tests.browser.storages import FILL, FORBID, FREE

TITLE = "Name of the case"


@pytest.fixture
def page(visit) -> Page:
    yield visit.page
    assert visit.errors == []
    assert visit.foreign == []


def saved(page: Page) -> tuple[str, dict[str, Any]]:
    """Press the button; the file's name and what is in it."""
    with page.expect_download() as told:
        page.locator(".cx-bc__keep").get_by_role("button", name="Download as a file").click()
    return told.value.suggested_filename, json.loads(Path(told.value.path()).read_text(encoding="utf-8"))


def give(page: Page, text: str, name: str = "case.json") -> None:
    file = {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    page.locator(".cx-bc__bar input[type=file]").set_input_files(file)


def link_of(page: Page) -> str:
    page.get_by_role("button", name="Share a link").click()
    link = page.get_by_label("Link", exact=True)
    expect(link).not_to_have_value("")
    found = link.input_value()
    page.get_by_role("button", name="Close").last.click()
    return found


def test_a_file_brings_the_same_case_back(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    name, file = saved(page)
    assert name.startswith("cx-business-case-a-brighter-lamp-")
    assert [one["id"] for one in file["lines"]] == ["calls", "time", "lamp"]
    page.get_by_role("button", name="Start anew").click()
    give(page, json.dumps(file))
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("2 benefits and 1 cost, over 2 years")
    expect(dialog).to_contain_text("$6,000")
    expect(page.locator(".cx-bc-line")).to_have_count(0)
    dialog.get_by_role("button", name="Open it").click()
    assert {**saved(page)[1], "saved": ""} == {**file, "saved": ""}


def test_a_file_takes_the_place_of_a_case_only_with_consent_and_undo_brings_it_back(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    file = saved(page)[1]
    page.get_by_label(TITLE).fill("Mine")
    give(page, json.dumps({**file, "title": "Theirs"}))
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_label(TITLE)).to_have_value("Mine")
    give(page, json.dumps({**file, "title": "Theirs"}))
    page.get_by_role("button", name="Replace my case").click()
    expect(page.get_by_label(TITLE)).to_have_value("Theirs")
    page.get_by_role("button", name="Undo: Opened “case.json”").click()
    expect(page.get_by_label(TITLE)).to_have_value("Mine")


def test_a_file_may_be_dropped_on_the_case(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    file = saved(page)[1]
    given = page.evaluate_handle(
        """(text) => {
          const given = new DataTransfer();
          given.items.add(new File([text], "theirs.json", { type: "application/json" }));
          return given;
        }""",
        json.dumps({**file, "title": "Theirs"}),
    )
    place = page.locator("cx-business-case")
    place.dispatch_event("dragover", {"dataTransfer": given})
    place.dispatch_event("drop", {"dataTransfer": given})
    page.get_by_role("button", name="Replace my case").click()
    expect(page.get_by_label(TITLE)).to_have_value("Theirs")


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", '{"format": "cx-playbook-plan", "version": 1}', '{"format": ', "<svg onload=alert(1)>", "\x00"],
)
def test_a_file_that_is_no_case_is_refused_and_nothing_changes(page: Page, case_url: str, text: str) -> None:
    with_example(page, case_url)
    give(page, text)
    expect(page.get_by_role("dialog")).to_contain_text("This file cannot be opened")
    expect(page.get_by_role("dialog")).to_contain_text("Your case is as it was.")
    page.get_by_role("button", name="Close").last.click()
    expect(page.get_by_label(TITLE)).to_have_value("A brighter lamp")


def test_a_file_with_a_wrong_number_says_so_before_it_is_opened(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    file = saved(page)[1]
    file["lines"][0]["values"]["share"]["likely"] = 400
    file["lines"][0]["name"] = "<b>Bold</b>"
    give(page, json.dumps(file))
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("What to know")
    dialog.get_by_role("button", name="Replace my case").click()
    expect(line(page, "<b>Bold</b>").locator("summary")).to_contain_text("not counted yet")


def test_a_link_shows_what_is_in_it_and_goes_from_the_address(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    link = link_of(page)
    assert link.partition("#")[2].startswith("case=")
    page.evaluate("localStorage.clear()")
    opened(page, case_url, link[link.index("#") :])
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Someone shared a business case with you")
    dialog.get_by_role("button", name="Open it").click()
    expect(page.locator(".cx-bc-summary")).to_contain_text("$6,000")
    assert "#" not in page.url


def test_a_link_that_was_cut_off_is_refused(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    link = link_of(page)
    opened(page, case_url, link[link.index("#") : -30])
    expect(page.get_by_role("dialog")).to_contain_text("This link cannot be opened")
    page.get_by_role("button", name="Close").last.click()
    expect(page.get_by_label(TITLE)).to_have_value("A brighter lamp")


def test_the_memo_is_shown_and_copied_with_the_words_of_the_result(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    memo = page.locator(".cx-bc-memo")
    expect(memo).to_be_hidden()
    page.get_by_role("button", name="Show the memo").click()
    expect(memo).to_contain_text("Business case: A brighter lamp")
    summary = page.locator(".cx-bc-summary").inner_text()
    assert summary in memo.inner_text()
    page.get_by_role("button", name="Copy as Markdown").click()
    expect(page.locator("cx-business-case").get_by_text("Copied.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("# Business case: A brighter lamp")
    assert "$6,000" in copied


def test_two_windows_stay_in_step(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    other = page.context.new_page()
    opened(other, case_url)
    expect(other.get_by_label(TITLE)).to_have_value("A brighter lamp")
    page.get_by_label(TITLE).fill("A new name")
    expect(other.get_by_label(TITLE)).to_have_value("A new name")
    other.get_by_label("Years after launch").select_option("3 years")
    expect(page.get_by_label("Years after launch")).to_have_value("3")
    expect(page.locator(".cx-bc-summary")).to_contain_text("Over 3 years")
    other.close()


def test_clearing_everything_takes_the_case_along(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    page.evaluate("cxStorage.clear()")
    assert page.evaluate("key => localStorage.getItem(key)", KEY) is None


def test_full_storage_is_told_and_the_file_is_offered(page: Page, case_url: str) -> None:
    opened(page, case_url)
    page.evaluate(FILL)
    page.get_by_label(TITLE).fill("Much to keep")
    fault = page.locator(".cx-bc__fault")
    expect(fault).to_contain_text("Not saved: this browser has no room left.")
    with page.expect_download():
        fault.get_by_role("button", name="Download as a file").click()
    page.evaluate(FREE)
    fault.get_by_role("button", name="Try again").click()
    expect(fault).to_be_hidden()
    expect(page.locator(".cx-bc__bar button").first).to_be_focused()
    page.reload()
    expect(page.get_by_label(TITLE)).to_have_value("Much to keep")


def test_forbidden_storage_is_told_and_all_works_until_the_page_is_left(page: Page, case_url: str) -> None:
    page.add_init_script(FORBID)
    with_example(page, case_url)
    expect(page.locator(".cx-bc__fault")).to_contain_text("does not let the site keep anything")
    expect(page.locator(".cx-bc-summary")).to_contain_text("$6,000")


def test_the_assumptions_go_into_a_table(page: Page, case_url: str) -> None:
    with_example(page, case_url)
    with page.expect_download() as told:
        page.get_by_role("button", name="Assumptions as a table (CSV)").click()
    assert re.fullmatch(r"cx-business-case-a-brighter-lamp-\d{4}-\d\d-\d\d\.csv", told.value.suggested_filename)
    rows = list(csv.reader(Path(told.value.path()).read_text(encoding="utf-8-sig").splitlines()))
    # Seven numbers of three lines, the discount rate and the start.
    assert [row[:1] + row[4:7] for row in rows[1:]] == [
        ["Calls about the lamp", "900", "1000", "1100"],
        ["Calls about the lamp", "2", "10", "18"],
        ["Calls about the lamp", "40", "50", "60"],
        ["Less waiting", "60", "60", "60"],
        ["Less waiting", "10", "20", "30"],
        ["Less waiting", "30", "30", "30"],
        ["A new light", "3000", "4000", "5000"],
        ["Whole case", "0", "0", "0"],
        ["Whole case", "100", "100", "100"],
    ]
