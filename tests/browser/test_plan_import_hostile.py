"""Broken and hostile files: it is said what is wrong and what to do, and nothing changes until the person adds it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.files import (
    ASK,
    CLEAN,
    SOUND,
    WORDING,
    answers,
    begun,
    everything,
    group,
    offered,
    plan,
    plan_file,
    press,
    refused,
    table,
)

OURS = {SOUND: {"status": "done", "owner": "Ana"}}
MANY = {f"a.i{number}": {} for number in range(100_000)}
FORMAT = "This is not a plan of this playbook; it "
CHOOSE = " Choose a file that was downloaded from this page."
SAVE = " Save the table as “CSV UTF-8” and read that file."
REFUSED = {
    "no-json.json": ("hello", "The file is not JSON: it cannot be read from line 1, near “hello” on."),
    "cut-off.json": (plan_file({SOUND: {}})[:-9], "The file ends too early, in line 1."),
    "nothing.json": ("", f"The file is empty.{CHOOSE}"),
    "nothing.csv": ("", f"The file is empty.{CHOOSE}"),
    "other-format.json": ('{"format": "trello", "version": 1}', f"{FORMAT}is “trello”.{CHOOSE}"),
    "no-format.json": ('{"items": []}', f"{FORMAT}does not say what it is."),
    "list.json": ("[1, 2]", f"{FORMAT}is a list."),
    "null.json": ("null", f"{FORMAT}is nothing."),
    "no-version.json": ('{"format": "cx-playbook-plan"}', "The plan does not say which version it has."),
    "later-version.json": (
        plan_file({}, version=9),
        "The plan was made by a newer edition: its file has version 9, not 1.",
    ),
    "inherited.json": (f'{{"__proto__": {plan_file({})}}}', f"{FORMAT}does not say what it is."),
    "many.json": (plan_file(MANY), "The plan has 100,000 items, and at most 10,000 are read."),
    "many.csv": (table(MANY), "The table has more than 20,000 rows, and no more are read."),
    "deep.json": ("[" * 1_000_000, "The file ends too early, in line 1."),
    "no-id.csv": ("item,status\nSound,done\n", "it has no column “id” in its first line."),
    "open-quote.csv": ('id,note\na.b,"never\nclosed\n', f"a quotation mark in line 2 is never closed.{SAVE}"),
    "latin-1.csv": ("id,owner\na.b,José\n".encode("latin-1"), "The file is not text in UTF-8"),
    "utf-16.csv": ("id,owner\na.b,José\n".encode("utf-16-le"), "The file is not text in UTF-8"),
    "workbook.xlsx": (b"PK\x03\x04" + bytes(range(256)), "This is a workbook or a zip file."),
    "picture.png": (b"\x89PNG\r\n\x1a\n\x00", "The file is not text in UTF-8"),
}


@pytest.fixture
def page(at_harbor) -> Page:
    page = begun(at_harbor, plan("Harbor", OURS))
    yield page
    assert page.evaluate("[{}.polluted, window.hacked]") == [None, None]
    assert at_harbor.errors == []


def problems(page: Page, name: str, content: str | bytes) -> list[str]:
    """Read a file in which something is wrong; return what is said. Nothing may have changed."""
    before = everything(page)
    found = group(offered(page, name, content), "Problems").get_by_role("listitem").all_inner_texts()
    assert everything(page) == before
    return found


def test_what_cannot_be_read_is_refused_in_words_and_changes_nothing(page) -> None:
    before = everything(page)
    for name, (content, words) in REFUSED.items():
        assert words in refused(page, name, content), name
        assert everything(page) == before, name


def test_50_mb_are_refused_without_being_read(page, tmp_path: Path) -> None:
    before = everything(page)
    page.evaluate("() => { Blob.prototype.arrayBuffer = async () => { window.read = true; }; }")
    file = tmp_path / "large.json"
    file.write_bytes(b'{"format": "' + b"x" * 50_000_000 + b'"}')
    page.get_by_label("File to read").set_input_files(file)
    expect(page.locator("#cx-files-error")).to_contain_text(
        "The file is too large: it has 50.1 MB, and at most 16 MB are read."
    )
    assert page.evaluate("window.read") is None
    assert everything(page) == before


def test_keys_of_javascript_itself_reach_nothing(page) -> None:
    evil = {"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "status": "doing"}
    items = {ASK: evil, "__proto__": {"status": "done"}, "constructor.prototype": {"owner": "Eve"}}
    said = problems(page, "evil.json", plan_file(items, **evil))
    assert "Item 2: “__proto__” cannot be the id of an item. This item was left out." in said
    assert "No plan has a field “__proto__”. It was left out, wherever it stands." in said
    assert "No plan has a field “constructor”. It was left out, wherever it stands." in said
    press(page, "Add to this plan")
    expect(page.get_by_role("region", name="Archive")).to_contain_text("Eve")
    found = answers(page)["Harbor"]
    assert found == {**OURS, ASK: {"status": "doing"}, "constructor.prototype": {"owner": "Eve"}}


def test_of_two_entries_with_one_id_the_first_counts(page) -> None:
    file = json.loads(plan_file({ASK: {"status": "doing"}}))
    file["items"].append({"id": ASK, "status": "done", "owner": "Eve"})
    said = problems(page, "twice.json", json.dumps(file))
    assert said == [f"Item 2: “{WORDING[ASK]}” comes more than once. The first one counts. This item was left out."]
    press(page, "Add to this plan")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert answers(page)["Harbor"][ASK] == {"status": "doing"}


@pytest.mark.parametrize("day", ["2027-02-30", "2026-02-29", "2027-13-01", "0000-01-01"])
def test_days_that_do_not_exist_are_left_blank(page, day: str) -> None:
    items = {ASK: {"due": day, "owner": "Ben"}}
    words = f"“{WORDING[ASK]}”: The due date “{day}” does not exist. This was left blank."
    assert problems(page, "days.csv", table(items)) == [f"Line 2: {words}"]
    press(page, "Cancel")
    assert problems(page, "days.json", plan_file(items)) == [f"Item 1: {words}"]
    press(page, "Add to this plan")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert answers(page)["Harbor"][ASK] == {"owner": "Ben"}


@pytest.mark.parametrize("day", ["0027-01-15", "0999-01-15", "1899-12-31"])
def test_days_of_years_that_nobody_means_are_left_blank(page, day: str) -> None:
    said = problems(page, "days.json", plan_file({ASK: {"due": day, "owner": "Ben"}}))
    assert said == [f"Item 1: “{WORDING[ASK]}”: The due date “{day}” is before the year 1900. This was left blank."]
    press(page, "Cancel")


def test_values_that_mean_nothing_here_are_named_and_left_out(page) -> None:
    items = {
        ASK: {"status": "perhaps", "owner": 5, "note": "x" * 10_001},
        CLEAN: {"status": "not-applicable", "reason": "  "},
    }
    assert problems(page, "odd.json", plan_file(items)) == [
        f"Item 1: “{WORDING[ASK]}”: The status “perhaps” is not known here. This was left blank.",
        f"Item 1: “{WORDING[ASK]}”: The owner is a number, not a text. This was left blank.",
        f"Item 1: “{WORDING[ASK]}”: The note is too long: 10,001 characters, where 10,000 fit. This was left blank. "
        "Shorten it in the file, or copy it by hand.",
        f"Item 2: “{WORDING[CLEAN]}”: “Not applicable” has no reason. "
        "It was read as “To do”. Set it again, with a reason.",
    ]
    expect(page.get_by_role("dialog").get_by_role("button", name="Add to this plan")).to_have_count(0)


def test_many_problems_are_not_all_told(page) -> None:
    said = problems(
        page, "many.json", plan_file({f"a.i{number}": {"status": "?", "owner": "E"} for number in range(300)})
    )
    assert len(said) == 51
    assert said[-1].startswith("And 250 more.")


def test_formulas_are_text_on_the_way_in_and_cannot_run_on_the_way_out(page) -> None:
    formulas = ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "'=1", "\t=1"]
    own = [{"id": f"own.f{number}", "text": text, "owner": text} for number, text in enumerate(formulas)]
    offered(page, "formulas.csv", table({ASK: {"note": "=1+1"}}, own))
    press(page, "Add to this plan")
    expect(page.locator(".cx-item--own")).to_have_count(6)
    assert answers(page)["Harbor"][ASK]["note"] == "=1+1"
    with page.expect_download() as event:
        page.get_by_role("button", name="Spreadsheet (CSV)").click()
    text = event.value.path().read_text(encoding="utf-8-sig")
    for cell in ("'=HYPERLINK(1)", "'+1", "'-1", "'@SUM(A1)", "'=1+1"):
        assert f",{cell}," in text
    for cell in (",=", ",+", ",-", ",@", '"='):
        assert cell not in text
