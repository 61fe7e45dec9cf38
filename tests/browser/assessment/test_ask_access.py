"""The statements for axe, at every width, on paper, in forced colors, and for those who do not see them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.assessment.ask import SAID, answer, begin, button, focused, progress, put, shown, statement
from tests.browser.assessment.small_model import IDS, TEXTS
from tests.browser.assessment.small_site import PATH
from tests.browser.axe_rules import violations
from tests.browser.conftest import Visit
from tests.browser.held import hold_time
from tests.browser.readers import seen_by

SOME = {"ear.ask": "never", "ear.write": "yes", "lamp.spare": "unknown", "lamp.log": "not-applicable"}
LONG = "W" * 2000


def given(page: Page, **more: object) -> Page:
    """Open the page where some answers are kept, with a long note and a reason to give."""
    answers: dict[str, object] = {f"answer.{key}": {"answer": one} for key, one in SOME.items()}
    put(page, {"mode": "full", **answers, "answer.ear.horn": {"answer": "mostly", "note": LONG}, **more})
    page.reload()
    expect(page.locator("cx-assessment.cx-live")).to_have_count(1)
    return page


def is_well(page: Page) -> bool:
    """Say what axe finds, and whether the page is as wide as the window."""
    # Where the strip lies over a part of something, axe takes that for its whole size.
    page.locator(".cx-ask-start, .cx-ask-foot").last.evaluate("one => one.scrollIntoView({ block: 'end' })")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]  # type: ignore[index]
    return True


@seen_by("visit", [(1280, "dark"), (320, "light")])
def test_no_state_has_a_violation_and_all_fit(visit: Visit) -> None:
    page = visit.open(PATH)
    assert is_well(page)  # the beginning
    given(page, view="one", at="lamp.log")
    button(page, "Next").click()  # a reason is missing
    button(page, "Back").click()
    statement(page, "lamp.log").get_by_text("What counts as evidence").click()
    assert is_well(page)
    page.get_by_role("button", name="Listening").click()
    for _ in range(2):
        page.keyboard.press("Enter")
    assert is_well(page)  # a long note
    page.evaluate("location.hash = 'assessment-end'")
    assert is_well(page)
    button(page, "All on one page").click()
    assert is_well(page)
    button(page, "Start anew").click()
    assert is_well(page)
    assert visit.errors == []


@pytest.mark.parametrize("visit", [(320, "light")], indirect=True)
def test_targets_are_large_enough(visit: Visit) -> None:
    page = given(visit.open(PATH), view="one", at="ear.horn")
    small = page.locator("cx-assessment :is(button, summary, .cx-check, textarea)").evaluate_all(
        """all => all.filter((one) => one.checkVisibility())
          .map((one) => [one.textContent, one.getBoundingClientRect()])
          .filter(([, { width, height }]) => width < 24 || height < 24).map(([words]) => words)"""
    )
    assert small == []


def test_a_screen_reader_finds_names_and_hears_one_thing_at_a_time(visit: Visit) -> None:
    page = begin(visit.open(PATH), view="All on one page")
    for full_id in IDS:
        expect(statement(page, full_id)).to_have_count(1)
    names = statement(page, "ear.ask").get_by_role("radio").evaluate_all("all => all.map((one) => one.labels.length)")
    assert names == [1] * 5
    for words in ("Never", "Sometimes", "Always", "Don't know", "Does not apply"):
        expect(answer(page, "ear.ask", words)).to_have_count(1)  # without the number of its key
    expect(page.get_by_role("group", name="How much")).to_have_count(1)
    expect(page.get_by_role("navigation", name="Parts of the assessment")).to_have_count(1)
    expect(page.locator(SAID)).to_have_text("0 of 10 answered.")  # of choosing the view; it comes a moment later
    page.evaluate(
        """(place) => { window.said = []; const region = document.querySelector(place);
          new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true }); }""",
        SAID,
    )
    hold_time(page)  # a person would be quick enough
    for full_id in IDS[:3]:
        statement(page, full_id).get_by_role("radio").first.check()
    page.clock.run_for(500)
    expect(page.locator(SAID)).to_have_text("3 of 10 answered.")
    assert page.evaluate("said") == ["3 of 10 answered."]
    live = page.locator("cx-assessment :is([aria-live], [role=status])")
    expect(live).to_have_count(0)


def test_the_place_is_read_with_the_statement(visit: Visit) -> None:
    page = begin(visit.open(PATH), "Quick check")
    page.keyboard.press("Enter")
    assert focused(page) == f"2 of 4 {TEXTS['lamp.lens']}"


def test_paper_has_all_that_is_asked_with_the_answers(visit: Visit) -> None:
    page = given(visit.open(PATH), view="one", at="ear.ask")
    page.emulate_media(media="print")
    assert shown(page) == list(IDS)
    expect(page.get_by_text("Full assessment. 4 of 10 answered, 1 don't know.")).to_be_visible()
    expect(answer(page, "ear.write", "Yes")).to_be_checked()
    expect(page.locator("fieldset[data-statement='ear.horn'] .cx-statement__written")).to_be_visible()
    expect(page.locator("fieldset[data-statement='ear.ask'] .cx-statement__written")).to_be_hidden()
    for words in ("Next", "Start anew", "Take this answer back"):
        assert page.locator("cx-assessment button:visible", has_text=words).count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]  # type: ignore[index]
    page.emulate_media(media="screen")
    button(page, "Quick check (4)").click()
    page.emulate_media(media="print")
    assert shown(page) == ["ear.ask", "lamp.lens", "word.notice", "crew.named"]


def test_paper_is_a_form_before_anything_is_answered(visit: Visit) -> None:
    page = visit.open(PATH)
    page.emulate_media(media="print")
    assert shown(page) == list(IDS)
    expect(page.get_by_text("Name and date:")).to_be_visible()


def test_forced_colors_still_tell_what_is_chosen(visit: Visit) -> None:
    page = given(visit.open(PATH), view="one", at="ear.ask")
    page.emulate_media(forced_colors="active")

    def border(words: str) -> str:
        label = page.locator("label.cx-check:visible", has_text=words)
        return str(label.evaluate("one => getComputedStyle(one).borderTopWidth"))

    assert border("Never") != border("Always")
    pressed = button(page, "One at a time").evaluate("one => getComputedStyle(one).backgroundColor")
    other = button(page, "All on one page").evaluate("one => getComputedStyle(one).backgroundColor")
    assert pressed != other


@pytest.mark.parametrize("visit", [(320, "dark")], indirect=True)
def test_a_low_window_keeps_its_room_for_the_page(visit: Visit) -> None:
    page = begin(visit.open(PATH))
    page.set_viewport_size({"width": 320, "height": 256})  # 1280 by 1024 at 400%
    place = page.locator(".cx-ask-strip").evaluate("one => getComputedStyle(one).position")
    assert place == "static"
    page.keyboard.press("1")
    expect(progress(page)).to_have_text("1 of 10 answered")
