"""Results over time: saved with a name and a day, renamed, deleted and brought back, gone on from, and compared."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.assessment.results import (
    ANSWERS,
    answered,
    entries,
    history,
    opened,
    put,
    result,
    save,
    stored,
    table,
)

BEFORE = {"ear.ask": "never", "ear.horn": "yes", "lamp.lens": "always", "word.notice": "no", "crew.named": "begun"}
AFTER = {"ear.ask": "always", "ear.horn": "begun", "lamp.lens": "always", "word.notice": "unknown", "crew.named": "yes"}


def one(page: Page, name: str) -> Locator:
    return history(page).locator(".cx-saved__one").filter(has=page.get_by_role("heading", name=name, exact=True))


def names(page: Page) -> list[str]:
    return history(page).locator(".cx-saved__name").all_inner_texts()


def test_a_result_is_saved_with_its_name_day_answers_and_targets(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, BEFORE, {"ear": 4})
    save(page, "Before the storm", "2026-05-01")
    (kept,) = stored(page, "result.").values()
    assert (kept["name"], kept["saved"], kept["edition"], kept["kind"]) == (
        "Before the storm",
        "2026-05-01",
        "2026.1",
        "full",
    )
    assert kept["answers"] == entries(BEFORE)
    assert kept["targets"] == {"ear": 4}
    expect(one(page, "Before the storm")).to_contain_text("May 1, 2026 · full assessment · 5 answers")


def test_saved_results_are_there_after_the_page_was_loaded_anew(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, BEFORE)
    save(page, "Spring", "2026-05-01")
    save(page, "Fall", "2026-10-01")
    opened(page, assessment_url)
    assert names(page) == ["Fall", "Spring"]


def test_without_a_name_a_day_or_an_answer_nothing_is_saved(page: Page, assessment_url: str) -> None:
    opened(page, assessment_url)
    button = history(page).get_by_role("button", name="Save this result")
    button.click()
    expect(history(page).get_by_role("alert").first).to_contain_text("There is nothing to save yet.")
    put(page, BEFORE)
    button.click()
    expect(history(page)).to_contain_text("Give the result a name")
    name = history(page).get_by_label("Name", exact=True)
    expect(name).to_be_focused()
    expect(name).to_have_attribute("aria-invalid", "true")
    name.fill("Spring")
    history(page).get_by_label("Day").fill("")
    button.click()
    expect(history(page)).to_contain_text("Give the day of the result")
    assert stored(page, "result.") == {}


def test_two_of_one_name_and_day_are_told_apart(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, BEFORE)
    save(page, "Spring", "2026-05-01")
    history(page).get_by_label("Name", exact=True).fill("Spring")
    history(page).get_by_label("Day").fill("2026-05-01")
    history(page).get_by_role("button", name="Save this result").click()
    expect(history(page).locator(".cx-saved__name")).to_have_text(["Spring (2)", "Spring"])


def test_a_result_gets_another_name(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, BEFORE)
    save(page, "Spring", "2026-05-01")
    one(page, "Spring").get_by_role("button", name="Rename").click()
    page.get_by_role("dialog").get_by_label("Name").fill("After the storm")
    page.get_by_role("dialog").get_by_role("button", name="Rename").click()
    expect(history(page).locator(".cx-saved__name")).to_have_text(["After the storm"])


def test_what_is_deleted_can_be_brought_back(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, BEFORE)
    save(page, "Spring", "2026-05-01")
    before = stored(page, "result.")
    one(page, "Spring").get_by_role("button", name="Delete").click()
    expect(history(page)).to_contain_text("Deleted: Spring, May 1, 2026.")
    expect(one(page, "Spring")).to_have_count(0)
    put(page, {"ear.ask": "always"})  # something else is done meanwhile
    history(page).get_by_role("button", name="Undo").click()
    expect(one(page, "Spring")).to_be_visible()
    assert stored(page, "result.") == before
    assert stored(page, "answer.ear.ask")["answer.ear.ask"] == {"answer": "always"}


def test_a_saved_result_is_shown_with_its_own_levels(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, {"ear.ask": "never"})
    save(page, "Spring", "2026-05-01")
    put(page, {"ear.ask": "always"})
    expect(result(page).get_by_role("row", name="Listening")).to_contain_text("5 Beacon")
    one(page, "Spring").get_by_text("Show the result").click()
    assert table(one(page, "Spring"))[0][:2] == ["A Listening", "1 Dark"]


def test_going_on_from_a_result_asks_first_and_can_be_undone(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, BEFORE)
    save(page, "Spring", "2026-05-01")
    put(page, {"ear.ask": "always", "lamp.log": "yes"}, {"ear": 5})
    answers = stored(page, "answer.")
    one(page, "Spring").get_by_role("button", name="Go on from it").click()
    dialog = page.get_by_role("alertdialog")
    expect(dialog).to_contain_text("This replaces the 6 answers on this page.")
    dialog.get_by_role("button", name="Go on from it").click()
    expect(history(page)).to_contain_text("are on this page now")
    assert stored(page, "answer.") == {f"answer.{key}": one for key, one in entries(BEFORE).items()}
    assert stored(page, "target.") == {}
    history(page).get_by_role("button", name="Undo").click()
    expect(history(page)).to_contain_text("Your earlier answers are on this page again.")
    assert stored(page, "answer.") == answers
    assert stored(page, "target.") == {"target.ear": 5}


def test_two_results_are_compared_in_a_table_and_in_words(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, BEFORE)
    save(page, "Spring", "2026-05-01")
    put(page, AFTER)
    save(page, "Fall", "2026-10-01")
    expect(history(page).get_by_label("Earlier")).to_have_js_property("selectedIndex", 2)
    place = history(page).locator(".cx-stand__view").last
    # Listening: never and yes are level 1, always and begun level 2. Crew: begun is 2, yes is 5.
    assert table(place) == [
        ["A Listening", "1 Dark", "2 Glimmer", "Up 1 level"],
        ["B Lamp care", "5 Beacon", "5 Beacon", "Same level earlier and later: an indication only"],
        ["C Telling the coast", "1 Dark", "No level yet", "No longer known"],
        ["D Crew", "2 Glimmer", "5 Beacon", "Up 3 levels"],
    ]
    expect(place).to_contain_text("From “Spring” (May 1, 2026) to “Fall” (October 1, 2026)")
    expect(place).to_contain_text("Up: Listening and Crew.")
    place.get_by_text("Down (1)").click()
    expect(place).to_contain_text("“We test the horn each month”: down, from “Yes” to “We have begun”.")


def test_the_answers_of_the_page_are_compared_with_the_last_result(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, BEFORE)
    save(page, "Spring", "2026-05-01")
    put(page, {"crew.named": "yes"})
    place = history(page).locator(".cx-stand__view").last
    expect(place.get_by_role("row", name="Crew")).to_contain_text("Up 3 levels")
    history(page).get_by_label("Later").select_option(label="Spring, May 1, 2026")
    expect(place).to_contain_text("Choose two different results.")


def test_what_storage_holds_is_not_trusted(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, {"ear.ask": "never"})
    values = {
        "result.a": "nonsense",
        "result.b": {"id": "other", "name": ["x"], "saved": 5, "answers": {"ear.ask": "always", "x": {"answer": 3}}},
        "result.c": {"answers": 7},
        "target.crew": 99,
        "answer.lamp.lens": "always",
    }
    page.evaluate("(values) => cxKept.open('assessment').set(values)", values)
    expect(history(page).locator(".cx-saved__name")).to_have_text(["Without a name"])
    one(page, "Without a name").get_by_text("Show the result").click()
    expect(one(page, "Without a name").locator("table")).to_have_count(1)
    assert ANSWERS and table(result(page))[3][4] == "Not set"


def test_a_name_with_a_number_is_no_longer_than_a_file_takes(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, BEFORE)
    save(page, "n" * 120, "2026-05-01")
    history(page).get_by_label("Name", exact=True).fill("n" * 120)
    history(page).get_by_label("Day").fill("2026-05-01")
    history(page).get_by_role("button", name="Save this result").click()
    expect(history(page).locator(".cx-saved__name")).to_have_text(["n" * 116 + " (2)", "n" * 120])


def test_what_no_result_can_hold_keeps_nothing_else_from_being_shown(page: Page, assessment_url: str) -> None:
    opened(page, assessment_url)
    odd = {"id": "odd", "name": 5, "saved": None, "answers": {"ear.ask": None, "ear.horn": 5}, "targets": []}
    page.evaluate(
        "(odd) => cxKept.open('assessment').set({ 'result.odd': odd, 'result.none': 'x', name: { a: 1 } })", odd
    )
    put(page, BEFORE)
    save(page, "Spring", "2026-05-01")
    save(page, "Fall", "2026-10-01")
    assert names(page) == ["Fall", "Spring", "Without a name"]
    expect(history(page).get_by_label("Your name or team (optional)")).to_have_value("")
    history(page).get_by_label("Earlier").select_option(index=3)
    expect(history(page).get_by_role("table")).to_contain_text("Now known")
    one(page, "Without a name").get_by_role("button", name="Go on from it").click()
    expect(page.get_by_role("alertdialog")).to_contain_text("This replaces the 5 answers on this page.")
