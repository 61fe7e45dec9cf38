"""The files of a team: opened together, flagged when they are alike, and bad ones named."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.assessment.people import ANA, BEN, names, together
from tests.browser.assessment.results import (
    answered,
    as_file,
    chosen,
    history,
    opened,
    stored,
    team,
)


def test_files_of_several_people_are_opened_at_once(page: Page, assessment_url: str) -> None:
    together(page, assessment_url)
    assert names(page) == ["Ana", "Ben", "Cleo"]
    expect(team(page)).to_contain_text("3 people: Ana, Ben and Cleo.")
    assert stored(page) == {}


def test_the_same_answers_twice_and_other_editions_are_flagged(page: Page, assessment_url: str) -> None:
    opened(page, assessment_url)
    files = [("a", as_file("Ana", ANA)), ("b", as_file("Ana", ANA)), ("c", as_file("Ben", BEN, edition="2020.1"))]
    team(page).get_by_label("Files of the team").set_input_files([chosen(f"{one}.json", text) for one, text in files])
    people = team(page).locator(".cx-people__one")
    expect(people.nth(1)).to_contain_text("Has the very same answers as Ana. Is it the same file twice?")
    expect(people.nth(2)).to_contain_text("Made with edition 2020.1 of the assessment; this page has edition 2026.1.")


def test_a_bad_file_is_named_and_the_others_are_taken(page: Page, assessment_url: str) -> None:
    opened(page, assessment_url)
    strange = as_file("Ben", {**BEN, "lamp.log": "purple"})
    files = [chosen("ana.json", as_file("Ana", ANA)), chosen("bad.json", "{]"), chosen("ben.json", strange)]
    team(page).get_by_label("Files of the team").set_input_files(files)
    expect(team(page).get_by_role("alert")).to_contain_text("bad.json: The file is not JSON")
    assert names(page) == ["Ana", "Ben"]
    team(page).get_by_text("1 problem in the file").click()
    expect(team(page)).to_contain_text("lamp.log: “purple” cannot be an answer here; the answers are: “No”, ")


def test_more_people_than_a_picture_can_show_are_not_read(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, ANA)
    files = [chosen(f"{number}.json", as_file(f"Keeper {number}", ANA)) for number in range(62)]
    team(page).get_by_label("Files of the team").set_input_files(files)
    expect(team(page).get_by_role("alert")).to_have_text("2 files not read. A team has at most 60 people here.")
    team(page).get_by_role("button", name="Add the answers on this page").click()
    expect(team(page).locator(".cx-note")).to_have_text("A team has at most 60 people here.")
    assert len(names(page)) == 60


def test_dropped_files_are_read_too(page: Page, assessment_url: str) -> None:
    opened(page, assessment_url)
    page.evaluate(
        """([name, text]) => {
          const data = new DataTransfer();
          data.items.add(new File([text], name));
          const drop = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
          document.querySelector(".cx-files--team").dispatchEvent(drop);
        }""",
        ["ana.json", as_file("Ana", ANA)],
    )
    expect(team(page).get_by_label("Name of Ana")).to_have_value("Ana")


def test_the_team_says_where_a_colleague_finds_the_file(page: Page, assessment_url: str) -> None:
    opened(page, assessment_url)
    expect(team(page)).to_contain_text("downloads the file: Over time, Keep and share, File (JSON).")
    expect(history(page).get_by_role("heading", name="Keep and share")).to_be_visible()
    expect(history(page).get_by_role("button", name="File (JSON)")).to_be_visible()


def test_a_file_given_twice_counts_once_until_a_person_says_so(page: Page, assessment_url: str) -> None:
    opened(page, assessment_url)
    files = [("a", as_file("Ana", ANA)), ("b", as_file("Ana", ANA)), ("c", as_file("Ben", BEN))]
    field = team(page).get_by_label("Files of the team")
    field.set_input_files([chosen(f"{one}.json", text) for one, text in files])
    expect(team(page)).to_contain_text("2 people: Ana and Ben.")
    box = team(page).get_by_role("checkbox", name="Count these answers")
    expect(box).to_have_count(1)
    box.check()
    expect(team(page)).to_contain_text("3 people: Ana, Ana (2) and Ben.")
    expect(box).to_be_focused()
    box.uncheck()
    team(page).get_by_role("button", name="Take out Ana", exact=True).click()
    expect(team(page)).to_contain_text("2 people: Ana (2) and Ben.")
    expect(box).to_have_count(0)


def test_other_people_with_the_same_answers_count(page: Page, assessment_url: str) -> None:
    together(page, assessment_url, {"Ana": ANA, "Ben": ANA})
    expect(team(page)).to_contain_text("2 people: Ana and Ben.")
    expect(team(page).get_by_role("checkbox", name="Count these answers")).to_have_count(0)
