"""The result on the page: levels, pictures and table, targets, advice, and into the plan."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.assessment.results import ANSWERS, TARGETS, answered, opened, result, stored, table
from tests.browser.assessment.small_model import TEXTS

SAID = "body > .cx-hidden[role=status]"
LEVELS = [
    ["A Listening", "3 Light", "—", "3 of 3", "4 Bright", "1 level below"],
    ["B Lamp care", "4 Bright", "4 to 5", "2 of 3 1 answered “Don't know”.", "Not set", "—"],
    ["C Telling the coast", "1 Dark", "—", "2 of 2", "3 Light", "2 levels below"],
    ["D Crew", "4 Bright", "—", "1 of 1 1 does not apply.", "Not set", "—"],
]


def advice(page: Page) -> list[str]:
    return result(page).locator(".cx-advice__title").all_inner_texts()


def test_without_answers_there_is_no_result_but_a_word_of_what_comes(page: Page, assessment_url: str) -> None:
    opened(page, assessment_url)
    expect(result(page)).to_contain_text("There is no result yet.")
    assert result(page).locator("svg, table, button").count() == 0


def test_each_dimension_has_its_level_range_support_target_and_gap(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, targets=TARGETS)
    assert table(result(page)) == LEVELS


def test_radar_and_bars_show_one_at_a_time_with_the_same_table(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, targets=TARGETS)
    drawings = result(page).locator("svg[role=img]")
    words = []
    for kind in ("Radar", "Bars"):
        result(page).get_by_role("radio", name=kind).check(force=True)
        expect(drawings).to_have_count(1)
        expect(page.get_by_role("img", name=f"{kind} of the levels")).to_be_visible()
        words.append(drawings.locator("desc").text_content())
        assert table(result(page)) == LEVELS
    assert words[0] == words[1]
    assert "Telling the coast: Level 1 of 5, Dark." in words[0]


def test_the_drawings_put_level_and_target_where_they_belong(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, targets={"ear": 5})
    # The first axis goes straight up: ring 5 is its end, level 3 stands at three fifths of the way.
    ring, level = result(page).evaluate(
        """(part) => {
          const rim = part.querySelector(".cx-radar__rim").getAttribute("points").split(" ");
          const heights = rim.map((one) => Number(one.split(",")[1]));
          const middle = heights.reduce((sum, one) => sum + one, 0) / heights.length;
          const dot = part.querySelector(".cx-picture__level");
          return [middle - heights[0], middle - Number(dot.getAttribute("cy"))];
        }"""
    )
    assert level / ring == pytest.approx(3 / 5, abs=0.01)
    expect(result(page).locator(".cx-picture__target")).to_have_count(1)
    result(page).get_by_role("radio", name="Bars").check(force=True)
    reached = result(page).locator(".cx-bars__cell--reached")
    expect(reached).to_have_count(3 + 4 + 1 + 4)


def test_a_target_is_set_in_the_table_kept_and_said(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url)
    field = result(page).get_by_label("Your target for Crew")
    field.focus()
    field.select_option(label="5 Beacon")
    expect(result(page).get_by_role("row", name="Crew")).to_contain_text("1 level below")
    expect(page.locator(SAID)).to_contain_text("Target for Crew: level 5, Beacon.")
    assert stored(page, "target.") == {"target.crew": 5}
    expect(field).to_be_focused()
    field.select_option(label="Not set")
    expect(result(page).get_by_role("row", name="Crew")).not_to_contain_text("below")
    assert stored(page, "target.") == {}


def test_no_grade_for_everything_unless_somebody_asks(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url)
    overall = result(page).get_by_text("Over all dimensions: ")
    expect(overall).to_have_count(0)
    result(page).get_by_text("One level over all dimensions").click()
    # 3, 4, 1 and 4: three of four reach level 3.
    expect(overall).to_have_text("Over all dimensions: Level 3 of 5, Light.")


def test_answers_that_do_not_fit_and_what_is_not_known_are_named(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url)
    expect(result(page)).to_contain_text(
        "“We write down what we heard” (answer: Yes) rests on “We ask crews what they missed”"
    )
    result(page).get_by_text("Answered “Don't know” (1)").click()
    expect(result(page).get_by_text("We keep a spare lamp.", exact=True)).to_be_visible()
    result(page).get_by_text("Does not apply (1)").click()
    expect(result(page)).to_contain_text("Reason: We are alone on this rock.")


def test_every_play_and_item_says_which_answer_is_the_reason(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, targets=TARGETS)
    # Points: listen 1 + 3 (horn) + 1 (log, aim 5) + 1 (unknown); tell 1 + 2; mend 1 (named, aim 5).
    assert advice(page) == ["Listen to the sailors", "Tell the coast", "Mend the lamp"]
    for place in result(page).locator(".cx-advice__play, .cx-advice__item").all():
        because = place.locator(".cx-because").first.inner_text()
        answer, statement = because.removeprefix("Because you answered “").removesuffix("”.").split("” to “")
        ids = [key for key, text in TEXTS.items() if text.removesuffix(".") == statement]
        assert len(ids) == 1 and ids[0] in ANSWERS, because
        assert answer in {"No", "Never", "Sometimes", "We have begun", "Mostly", "Don't know"}


def test_other_answers_make_other_advice(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, {"word.notice": "no", "word.plain": "never"})
    assert advice(page) == ["Tell the coast"]
    answered(page, assessment_url, {"word.notice": "yes", "word.plain": "always", "lamp.lens": "never"})
    assert advice(page) == ["Mend the lamp"]


def test_the_highest_everywhere_needs_no_advice(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, {"word.notice": "yes", "word.plain": "always"})
    expect(result(page)).to_contain_text("No answer is below what you aim at.")
    expect(result(page).get_by_role("group", name="Add to a plan")).to_have_count(0)


def test_the_summary_can_be_copied(page: Page, assessment_url: str, context) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    answered(page, assessment_url, targets=TARGETS)
    result(page).get_by_role("button", name="Copy the summary").click()
    expect(page.locator(SAID)).to_contain_text("Copied the summary.")
    text = page.evaluate("navigator.clipboard.readText()")
    assert "- Telling the coast: Level 1 of 5, Dark." in text
    assert "Below your target: Listening (1 level) and Telling the coast (2 levels)." in text
    assert text.rstrip().endswith("It is not guidance of the harbor office.")


def test_a_text_somebody_typed_is_never_run(page: Page, assessment_url: str) -> None:
    nasty = "<img src=x onerror='window.ran=1'>"
    answered(page, assessment_url, {"crew.learn": {"answer": "not-applicable", "reason": nasty}, "ear.ask": "never"})
    result(page).get_by_text("Does not apply (1)").click()
    expect(result(page).get_by_text(nasty)).to_be_visible()
    assert page.evaluate("window.ran") is None
