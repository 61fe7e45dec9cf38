"""Several people's files together: where they are apart, who said what, and the combined result."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.assessment.people import ANA, BEN, names, together
from tests.browser.assessment.results import (
    answered,
    as_file,
    chosen,
    entries,
    history,
    stored,
    table,
    team,
)


def apart(page: Page) -> list[str]:
    """Return the statements to talk about first, in their order."""
    return team(page).locator(".cx-apart").first.locator("h5").all_inner_texts()


def statement(page: Page, text: str) -> Locator:
    return team(page).locator(".cx-apart__one").filter(has=page.get_by_role("heading", name=text))


def test_statements_with_the_widest_spread_come_first(page: Page, assessment_url: str) -> None:
    together(page, assessment_url)
    # 1, 5 and 5 are 8/3 levels apart; 5, 3 and 5 are 4/3; 5, 5 and 4 are 2/3.
    assert apart(page) == [
        "1. We ask crews what they missed.",
        "2. We clean the lens each day.",
        "3. We write down what we heard.",
    ]
    expect(statement(page, "We ask crews")).to_contain_text(
        "From level 1 to level 5. Two people are 2.7 levels apart on average."
    )


def test_a_strip_has_a_dot_for_each_person_and_a_table_says_the_same(page: Page, assessment_url: str) -> None:
    together(page, assessment_url)
    place = statement(page, "We ask crews")
    strip = place.get_by_role("img", name="Answers to “We ask crews what they missed”")
    expect(strip.locator("circle")).to_have_count(3)
    assert strip.locator("desc").text_content() == "1 “Never”, 2 “Always”"
    place.get_by_text("The same as a table").click()
    assert table(place) == [["Never", "1", "1"], ["Sometimes", "3", "0"], ["Always", "5", "2"]]


def test_who_said_what_is_shown_only_if_somebody_asks(page: Page, assessment_url: str) -> None:
    together(page, assessment_url)
    place = statement(page, "We ask crews")
    place.get_by_text("The same as a table").click()
    expect(place).not_to_contain_text("Ana")
    team(page).get_by_label("Show who said what").check()
    expect(place.get_by_role("row", name="Always")).to_contain_text("Ben, Cleo")
    team(page).get_by_label("Show who said what").uncheck()
    expect(place.locator("table")).not_to_contain_text("Ben")


def test_do_not_know_and_no_answer_are_counted_apart(page: Page, assessment_url: str) -> None:
    together(page, assessment_url)
    team(page).get_by_text("The other 7 statements").click()
    place = statement(page, "We hang up")
    place.get_by_text("The same as a table").click()
    rows = {row[0]: row[2] for row in table(place)}
    assert rows == {"No": "0", "We have begun": "1", "Mostly": "0", "Yes": "0", "Don't know": "1", "No answer": "1"}
    expect(place.locator(".cx-strip__dot--open")).to_have_count(1)


def test_the_combined_result_is_the_lower_middle_answer_and_is_kept_as_a_result(
    page: Page, assessment_url: str
) -> None:
    together(page, assessment_url)
    rows = {row[0]: row[1] for row in table(team(page), -1)}
    # Always and yes; always; begun alone; no alone.
    assert rows == {
        "A Listening": "5 Beacon",
        "B Lamp care": "5 Beacon",
        "C Telling the coast": "2 Glimmer",
        "D Crew": "1 Dark",
    }
    team(page).get_by_role("button", name="Save as a result").click()
    expect(history(page).get_by_role("heading", name="Team of 3 people")).to_be_visible()
    (kept,) = stored(page, "result.").values()
    combined = {
        "ear.ask": "always",
        "ear.write": "yes",
        "lamp.lens": "always",
        "word.notice": "begun",
        "crew.named": "no",
    }
    assert kept["answers"] == entries(combined)


def test_a_name_can_be_changed_and_is_never_twice(page: Page, assessment_url: str) -> None:
    together(page, assessment_url, {"Ana": ANA, "Ben": BEN})
    field = team(page).get_by_label("Name of Ben")
    field.fill("Ana")
    field.press("Tab")
    assert names(page) == ["Ana", "Ana (2)"]
    expect(team(page)).to_contain_text("2 people: Ana and Ana (2).")


def test_somebody_is_taken_out_and_brought_back(page: Page, assessment_url: str) -> None:
    together(page, assessment_url)
    team(page).get_by_role("button", name="Take out Ben").click()
    assert names(page) == ["Ana", "Cleo"]
    team(page).get_by_role("button", name="Undo").click()
    assert names(page) == ["Ana", "Ben", "Cleo"]


def test_ones_own_answers_are_added_and_one_person_is_no_team(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, ANA)
    team(page).get_by_role("button", name="Add the answers on this page").click()
    expect(team(page)).to_contain_text("Add a second file")
    files = [chosen("ben.json", as_file("Ben", BEN))]
    team(page).get_by_label("Files of the team").set_input_files(files)
    expect(team(page)).to_contain_text("Talk about these first")
    assert stored(page, "answer.") == {f"answer.{key}": one for key, one in entries(ANA).items()}


def test_no_name_or_text_of_a_file_is_run(page: Page, assessment_url: str) -> None:
    nasty = "<img src=x onerror='window.ran=1'>"
    together(page, assessment_url, {nasty: ANA, "Ben": BEN})
    team(page).get_by_label("Show who said what").check()
    statement(page, "We ask crews").get_by_text("The same as a table").click()
    expect(statement(page, "We ask crews").get_by_role("row", name="Never")).to_contain_text(nasty)
    assert page.evaluate("window.ran") is None


def test_saving_the_combined_result_is_said_beside_the_button_and_done_once(page: Page, assessment_url: str) -> None:
    together(page, assessment_url)
    button = team(page).get_by_role("button", name="Save as a result")
    said = button.locator("xpath=following-sibling::*[@role='status']")
    button.click()
    expect(said).to_contain_text("Saved: Team of 3 people")
    expect(said).to_be_in_viewport()
    button.click()
    expect(said).to_contain_text("Saved already: Team of 3 people")
    assert len(stored(page, "result.")) == 1
    heading = history(page).get_by_role("heading", name="Team of 3 people")
    said.get_by_role("link").click()
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    team(page).get_by_role("button", name="Take out Ben").click()
    expect(said).to_be_empty()
    button.click()
    expect(said).to_contain_text("Saved: Team of 2 people")
    assert len(stored(page, "result.")) == 2
