"""The four downloads: their names, what stands in them for other programs, and the note that a copy was taken."""

from __future__ import annotations

import csv
import io
import json

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from playwright.sync_api import Page, expect

from playbook.model.plan_file import PlanFile
from playbook.schemas import schemas
from tests.browser.files import (
    ASK,
    CLEAN,
    HANG,
    RETIRED,
    SOUND,
    WORDING,
    WROTE,
    answers,
    begun,
    offered,
    plan,
    press,
    result,
)
from tests.browser.storages import plans

TODAY = "2026-11-22"
NOTE = "Ask again, in “January”:\n- the crews\n\tالميناء ✓"
OURS = {
    SOUND: {"status": "done", "owner": "Ana, Ben; Cy", "due": "2026-12-01"},
    ASK: {
        "status": "doing",
        "owner": "Zoë",
        "due": "2027-01-15",
        "note": NOTE,
        "evidence": "https://example.gov/a?b=1&c",
        "next": True,
    },
    WROTE: {"status": "not-applicable", "reason": "We have no pen", "due": "2027-01-16"},
    CLEAN: {"due": "2027-02-28"},
    RETIRED: {"status": "doing", "owner": "Dee", "text": "Ring the bell."},
    "own.k1": {"text": "=Ask the union", "play": "mend", "when": "after", "status": "done"},
}
NAMES = {"json": "Plan file (JSON)", "csv": "Spreadsheet (CSV)", "md": "Text for a ticket", "ics": "Due dates"}


@pytest.fixture
def page(at_harbor) -> Page:
    at_harbor.page.clock.set_fixed_time(f"{TODAY}T12:00:00")
    page = begun(at_harbor, plan("Harbor: São Paulo", OURS))
    yield page
    assert at_harbor.errors == []


def download(page: Page, kind: str) -> tuple[str, str]:
    """Return a file's name and its text."""
    with page.expect_download() as event:
        page.get_by_role("button", name=NAMES[kind]).click()
    return event.value.suggested_filename, event.value.path().read_bytes().decode()


def without_wording(items: dict) -> dict:
    return {name: {field: said for field, said in one.items() if field != "text"} for name, one in items.items()}


def test_their_names_say_the_plan_and_the_day(page) -> None:
    for kind in NAMES:
        assert download(page, kind)[0] == f"cx-plan-harbor-sao-paulo-{TODAY}.{kind}"
        expect(result(page)).to_have_text(f"Downloaded cx-plan-harbor-sao-paulo-{TODAY}.{kind}.")


def test_json_is_what_its_schema_says_and_has_all_answers(page) -> None:
    text = download(page, "json")[1]
    file = PlanFile.model_validate_json(text)
    published = Draft202012Validator(schemas()["plan"], format_checker=FormatChecker(("date",)))
    assert [error.message for error in published.iter_errors(json.loads(text))] == []
    assert (file.name, file.edition, file.playbook) == ("Harbor: São Paulo", "2026.1", "Lighthouse Guide")
    assert set(file.seen) == set(WORDING)
    raw = json.loads(text)
    found = {one.pop("id"): one for one in raw["items"] + raw["own"]}
    assert without_wording(found) == without_wording(OURS)
    assert [found[name]["text"] for name in (SOUND, RETIRED, "own.k1")] == [
        WORDING[SOUND],
        "Ring the bell.",
        "=Ask the union",
    ]


def test_csv_opens_in_a_spreadsheet_with_every_item_a_row(page) -> None:
    text = download(page, "csv")[1]
    assert text.startswith("\ufeffid,play,")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))}
    assert list(rows) == [*WORDING, "own.k1", RETIRED]
    assert (
        rows[HANG] | {"item": "Hang up the notice.", "status": "To do", "phase": "After", "roles": "Pilot"}
        == rows[HANG]
    )
    asked = {"status": "Doing", "owner": "Zoë", "due": "2027-01-15", "note": NOTE, "heading": "At dusk"}
    assert rows[ASK] | asked == rows[ASK]
    assert rows[WROTE]["reason"] == "We have no pen"
    assert rows["own.k1"] | {"item": "'=Ask the union", "play": "Mend the lamp", "own": "yes"} == rows["own.k1"]


def test_markdown_has_what_was_answered_under_its_headings(page) -> None:
    lines = download(page, "md")[1].split("\n")
    assert lines[0] == "# Harbor: São Paulo"
    assert "- [x] Sound the horn twice." in lines
    assert "- [ ] Ask three crews what they missed." in lines
    assert "    - Due date: 2027-01-15" in lines
    assert "    - Status: Not applicable. Reason: We have no pen" in lines
    assert lines.index("## 1. Listen to the sailors") < lines.index("### Checklist, Listen to the sailors")
    assert "Hang up the notice." not in "\n".join(lines)
    assert "Ring the bell." in lines[-4] or "- [ ] Ring the bell." in lines


def test_the_calendar_has_each_open_item_on_its_day(page) -> None:
    text = download(page, "ics")[1]
    assert text.endswith("END:VCALENDAR\r\n")
    lines = text.replace("\r\n ", "").split("\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    days = [line for line in lines if line.startswith("DTSTART")]
    assert days == ["DTSTART;VALUE=DATE:20270115", "DTSTART;VALUE=DATE:20270228"]
    assert "DTEND;VALUE=DATE:20270301" in lines
    assert "SUMMARY:Due: Ask three crews what they missed." in lines
    assert f"UID:{ASK}@{page.evaluate('cxDesk.plan().id')}" in lines  # the same one after the plan is renamed
    assert "https://example.gov/a?b=1&c" in text.replace("\r\n ", "")


def test_before_the_first_answer_a_table_can_be_filled_in_and_no_plan_begins(at_harbor) -> None:
    page = begun(at_harbor)
    text = download(page, "csv")[1]
    assert [row["status"] for row in csv.DictReader(io.StringIO(text))] == ["To do"] * 5
    page.get_by_role("button", name=NAMES["ics"]).click()
    expect(result(page)).to_have_text("No open item has a due date yet, so there is nothing for a calendar.")
    assert plans(page) == []


@pytest.mark.parametrize("kind", NAMES)
def test_only_the_plan_file_counts_as_a_copy(page, kind: str) -> None:
    kept = page.locator(".cx-files__kept").first
    expect(kept).to_have_text(
        "“Harbor: São Paulo” is only in this browser so far. Download the plan file to keep a copy."
    )
    download(page, kind)
    [found] = plans(page)
    if kind == "json":
        expect(kept).to_have_text("“Harbor: São Paulo” was last downloaded on November 22, 2026.")
        assert found["fields"]["downloaded"][0].startswith(TODAY)
    else:
        expect(kept).to_contain_text("is only in this browser so far")
        assert "downloaded" not in found["fields"]
    expect(page.locator(".cx-dock").get_by_role("button", name="Undo")).to_have_attribute("aria-disabled", "true")


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_exported_cleared_and_read_again_it_is_the_same_plan(page, kind: str) -> None:
    before = answers(page)
    name, text = download(page, kind)
    page.get_by_role("button", name="Clear everything on this computer").click()
    press(page, "Clear everything")
    expect(page.locator(".cx-plan-head__name")).to_have_text("No plan yet")
    assert answers(page) == {}
    offered(page, name, text)
    press(page, "Open as a new plan")
    expect(page.get_by_role("checkbox", name="Sound the horn twice.")).to_be_checked()
    after = answers(page)
    assert list(after) == ["Harbor: São Paulo" if kind == "json" else name.removesuffix(".csv")]
    assert list(after.values()) == list(before.values())
    expect(page.get_by_role("region", name="Archive")).to_contain_text("Ring the bell.")
