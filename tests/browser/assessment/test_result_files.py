"""Results as files: downloaded, read back beside what is there, and hostile ones refused in words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.assessment.results import (
    answered,
    as_file,
    chosen,
    entries,
    history,
    opened,
    put,
    save,
    settled,
    stored,
    team,
)

LOW = {"ear.ask": "never", "word.notice": "no"}
HIGH = {"ear.ask": "always", "word.notice": "yes"}
NASTY = "<img src=x onerror='window.ran=1'>"


def read(page: Page, name: str, text: str) -> Locator:
    """Choose a file; return the dialog."""
    history(page).get_by_label("File to read").set_input_files(chosen(name, text))
    return page.get_by_role("dialog")


def refused(page: Page, name: str, text: str) -> str:
    history(page).get_by_label("File to read").set_input_files(chosen(name, text))
    error = history(page).locator("#cx-history-error")
    expect(error).not_to_be_empty()
    return error.inner_text()


def downloaded(page: Page, button: str) -> tuple[str, str]:
    with page.expect_download() as found:
        history(page).get_by_role("button", name=button).click()
    return found.value.suggested_filename, Path(found.value.path()).read_text(encoding="utf-8-sig")


def test_a_file_has_the_answers_of_the_page_and_all_saved_results(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, LOW, {"ear": 3})
    save(page, "Spring", "2026-05-01")
    put(page, HIGH)
    name, text = downloaded(page, "File (JSON)")
    file = json.loads(text)
    assert name.startswith("assessment-2") and name.endswith(".json")
    assert file["format"] == "cx-playbook-assessment"
    assert {one["id"]: one["answer"] for one in file["answers"]} == HIGH
    assert [(one["name"], one["saved"], len(one["answers"])) for one in file["results"]] == [
        ("Spring", "2026-05-01", 2)
    ]


def test_the_name_of_a_person_goes_into_the_file_and_into_the_team(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, LOW)
    field = history(page).get_by_label("Your name or team (optional)")
    field.fill("Ana  Ruiz")
    field.press("Tab")
    name, text = downloaded(page, "File (JSON)")
    assert name.startswith("assessment-ana-ruiz-")
    team(page).get_by_label("Files of the team").set_input_files(chosen(name, text))
    expect(team(page).get_by_label("Name of Ana Ruiz")).to_have_value("Ana Ruiz")


def test_what_was_downloaded_comes_back_on_another_computer(page: Page, new_context, assessment_url: str) -> None:
    answered(page, assessment_url, {"ear.ask": {"answer": "never", "note": "Asked twice"}}, {"ear": 3})
    save(page, "Spring", "2026-05-01")
    before = next(iter(stored(page, "result.").values()))
    _, text = downloaded(page, "File (JSON)")
    other = new_context().new_page()
    opened(other, assessment_url)
    read(other, "mine.json", text).get_by_role("button", name="Keep").click()
    expect(history(other)).to_contain_text("Added 2 results to your saved results.")
    kept = {one["name"]: one for one in stored(other, "result.").values()}
    assert {**kept["Spring"], "id": before["id"]} == before
    assert stored(other, "answer.") == {}


def test_a_table_comes_back_as_it_was_filled_in(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, LOW)
    name, text = downloaded(page, "Spreadsheet (CSV)")
    assert name.endswith(".csv")
    filled = text.replace("We hang up what has changed.,No,1", "We hang up what has changed.,Yes,")
    assert filled != text
    read(page, "filled.csv", filled).get_by_role("button", name="Keep").click()
    expect(history(page)).to_contain_text("Added to your saved results: filled,")
    (kept,) = stored(page, "result.").values()
    assert kept["answers"] == entries({"ear.ask": "never", "word.notice": "yes"})


def test_reading_shows_what_is_in_it_and_changes_nothing_until_it_is_kept(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, LOW)
    save(page, "Spring", "2026-05-01")
    before = stored(page)
    dialog = read(page, "theirs.json", as_file("Spring", HIGH))
    expect(dialog).to_contain_text("May 1, 2026 · 2 of 10 statements answered")
    dialog.get_by_role("button", name="Cancel").click()
    assert stored(page) == before
    read(page, "theirs.json", as_file("Spring", HIGH)).get_by_role("button", name="Keep").click()
    expect(history(page).locator(".cx-saved__name")).to_have_text(["Spring (2)", "Spring"])
    after = stored(page)
    assert {key: after[key] for key in before} == before


def test_a_result_that_is_there_already_is_not_ticked(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, LOW)
    save(page, "Spring", "2026-05-01")
    dialog = read(page, "again.json", as_file("Another name", LOW))
    expect(dialog).to_contain_text("you have this result already")
    expect(dialog.get_by_role("checkbox")).not_to_be_checked()


def test_problems_and_another_edition_are_named_before_anything_is_kept(page: Page, assessment_url: str) -> None:
    opened(page, assessment_url)
    strange = {**LOW, "ear.gone": "yes", "lamp.lens": "purple"}
    dialog = read(page, "old.json", as_file("Old", strange, edition="2020.1"))
    expect(dialog).to_contain_text("Made with edition 2020.1 of the assessment; this page has edition 2026.1.")
    expect(dialog).to_contain_text("ear.gone: This edition has no such statement.")
    expect(dialog).to_contain_text("“purple” cannot be an answer here; the answers are: ")
    dialog.get_by_role("button", name="Keep").click()
    expect(history(page)).to_contain_text("Added to your saved results: Old")
    assert next(iter(stored(page, "result.").values()))["answers"]["ear.gone"]["answer"] == "yes"


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.json", "", "The file is empty."),
        ("a.json", "{", "The file ends too early, in line 1."),
        ("a.json", "{\n  7\n}", "it cannot be read from line 2"),
        ("a.json", "[1, 2]", "This is not an assessment"),
        ("a.json", '{"format": "cx-playbook-plan", "version": 1}', "This is a plan"),
        ("a.json", '{"format": "cx-playbook-assessment", "version": 9}', "newer edition"),
        ("a.csv", "one,two\n1,2\n", "not a table of an assessment"),
        ("a.xlsx", "PK\x03\x04rest", "workbook"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(
    page: Page, assessment_url: str, name: str, text: str, words: str
) -> None:
    answered(page, assessment_url, LOW)
    before = stored(page)
    assert words in refused(page, name, text)
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert stored(page) == before


def test_a_file_that_is_too_large_is_not_read(page: Page, assessment_url: str) -> None:
    opened(page, assessment_url)
    assert "too large" in refused(page, "big.json", " " * 2_000_001)


def test_no_text_of_a_file_is_run(page: Page, assessment_url: str) -> None:
    opened(page, assessment_url)
    answers = {
        "crew.learn": {"answer": "not-applicable", "reason": NASTY},
        "ear.ask": {"answer": "never", "note": NASTY},
    }
    dialog = read(page, f"{NASTY[:20]}.json", as_file(NASTY, answers, playbook=NASTY))
    expect(dialog).to_contain_text(NASTY)
    dialog.get_by_role("button", name="Keep").click()
    expect(history(page).get_by_role("heading", name=NASTY)).to_be_visible()
    history(page).get_by_text("Show the result").click()
    assert page.evaluate("window.ran") is None


def test_after_a_file_was_kept_its_result_is_in_sight_below_many_others(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, LOW)
    for month in range(2, 10):
        save(page, f"Month {month}", f"2026-{month:02}-01")
    read(page, "old.json", as_file("Old", HIGH, day="2025-01-01")).get_by_role("button", name="Keep").click()
    kept = settled(page, "Old")
    expect(kept).to_contain_text("Added to your saved results: Old, January 1, 2025.")
    expect(kept).not_to_contain_text("This page has no answers of its own yet.")
    read(page, "two.json", as_file("A", HIGH)).get_by_role("button", name="Cancel").click()
    expect(history(page)).not_to_contain_text("Added to your saved results")
