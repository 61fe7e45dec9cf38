"""Using a calculator: typing, errors, ways to type, and back and forward."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.calculator_site import (
    BOTH,
    FIELDS,
    FIRST,
    KINDS,
    NO_CLEAR,
    PAUSE,
    SAID,
    field,
    fragment,
    opened,
    problem,
    shown,
)
from tests.browser.held import hold_time
from tests.browser.history import step


@pytest.mark.parametrize("kind", KINDS)
def test_an_example_is_there_at_once_with_its_result_and_is_not_announced(page, base_url, kind) -> None:
    opened(page, base_url, kind)
    expect(shown(page)).to_contain_text(FIRST[kind])
    expect(page.locator(".cx-calc__notice")).to_have_text("This is an example. Type your own figures over it.")
    assert "#" not in page.url
    assert page.evaluate("document.activeElement === document.body")
    page.wait_for_timeout(500)
    assert page.locator(SAID).all_inner_texts() == [""]
    for name in page.locator(".cx-calc__form input:visible:not([type=radio])").all():
        expect(name).to_have_accessible_name(re.compile(r"\w"))
    assert page.locator(".cx-calc-steps > li").count() >= 1
    expect(page.get_by_role("img", name=re.compile("interval|Half the margin"))).to_have_count(1)


def test_typing_gives_the_result_after_a_pause_and_says_it(page, base_url) -> None:
    opened(page, base_url, "margin")
    field(page, "yes").fill(" 1,440 ")
    field(page, "n").fill("2 000")
    field(page, "n").press("Tab")
    expect(shown(page)).to_have_text("72% agreed. The true share is likely between 70% and 74%.")
    expect(page.locator(SAID)).to_have_text("72% agreed. The true share is likely between 70% and 74%.")
    assert [field(page, name).input_value() for name in ("yes", "n")] == [" 1,440 ", "2 000"]
    expect(page.locator(".cx-calc__notice")).to_be_hidden()


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_stands_beside_its_field_and_takes_no_focus(page, base_url, kind) -> None:
    opened(page, base_url, kind)
    page.evaluate("CxCalculator.PAUSE = 20")  # ms; other tests wait as long as people do
    name = FIELDS[kind]
    title = {"compare": "First result, ", "change": "This quarter, "}.get(kind, "")
    label = title + page.locator(f"label[for=cx-calc-{name}]").inner_text()
    field(page, name).focus()
    for bad in ("abc", "1e308", "-5", "=A1/B1", "1,2,3", "NaN"):
        field(page, name).fill(bad)
        expect(field(page, name)).to_have_attribute("aria-invalid", "true")
        said = problem(page, name)
        assert said.endswith(".") and said != "not marked as invalid"
        expect(shown(page)).to_contain_text(f"No result yet. {label}: {said}")
        expect(page.locator(SAID)).to_contain_text(said)
        expect(field(page, name)).to_be_focused()
        assert field(page, name).input_value() == bad
        assert page.locator(".cx-calc-figures, .cx-calc-report").count() == 0
        field(page, name).fill("5")
        expect(field(page, name)).not_to_have_attribute("aria-invalid", "true")
        assert problem(page, name) == ""
        expect(page.locator(".cx-calc-figures")).to_have_count(1)


def test_nothing_is_judged_while_somebody_types(page, base_url) -> None:
    opened(page, base_url, "margin", fragment({"yes": "56", "n": ""}, "counts"))
    expect(shown(page)).to_have_text("No result yet. Still to fill in: How many answered (n).")
    hold_time(page)
    field(page, "n").press_sequentially("70")
    assert problem(page, "yes") == ""
    page.clock.run_for(PAUSE)
    expect(shown(page)).to_contain_text("80% agreed")


def test_more_people_than_answered(page, base_url) -> None:
    opened(page, base_url, "compare", fragment({"yes-1": "71", "n-1": "70", "yes-2": "1", "n-2": "2"}, "counts"))
    assert problem(page, "yes-1") == "71 is more than the 70 who answered. Check both counts."
    assert (problem(page, "n-1"), problem(page, "yes-2")) == ("", "")


def test_an_error_in_an_optional_field_opens_its_part(page, base_url) -> None:
    opened(page, base_url, "compare")
    page.evaluate("location.hash = 'in=counts&yes-1=56&n-1=70&yes-2=48&n-2=80&invited-2=5'")
    expect(field(page, "invited-2")).to_be_visible()
    assert "fewer than the 80" in problem(page, "invited-2")


@pytest.mark.parametrize("kind", KINDS[1:])
def test_another_way_to_type_shows_its_example_and_keeps_focus(page, base_url, kind) -> None:
    opened(page, base_url, kind)
    page.get_by_role("radio", name="Two counts").focus()
    for name in ("A percentage", "Answers 1 to 5"):
        page.keyboard.press("ArrowDown")
        expect(page.get_by_role("radio", name=name)).to_be_focused()
        expect(page.get_by_role("radio", name=name)).to_be_checked()
        expect(page.locator(".cx-calc-figures")).to_have_count(1)
    assert "in=answers" in page.url


def test_another_way_to_type_keeps_what_was_typed(page, base_url) -> None:
    opened(page, base_url, "margin")
    field(page, "n").fill("500")
    page.get_by_role("radio", name="A percentage").check()
    assert (field(page, "n").input_value(), field(page, "percent").input_value()) == ("500", "")
    expect(shown(page)).to_have_text("No result yet. Still to fill in: Percentage who agreed.")
    page.get_by_role("radio", name="Two counts").check()
    assert (field(page, "n").input_value(), field(page, "yes").input_value()) == ("500", "144")


def test_clear_and_example(page, base_url) -> None:
    opened(page, base_url, "change")
    page.get_by_role("button", name="Clear all fields").click()
    which = [f"{quarter}, {what}" for quarter in ("Last quarter", "This quarter") for what in BOTH]
    expect(shown(page)).to_have_text(f"No result yet. Still to fill in: {'; '.join(which)}.")
    assert {one.input_value() for one in page.locator(".cx-calc__form input[type=text]").all()} == {""}
    assert page.locator("[aria-invalid]").count() == 0
    page.get_by_role("button", name="Show the example").click()
    expect(shown(page)).to_contain_text(NO_CLEAR)


def test_back_and_forward_go_through_what_was_typed(page, base_url) -> None:
    opened(page, base_url, "margin")
    for name, text in (("yes", "100"), ("n", "400")):
        field(page, name).fill(text)
        field(page, name).press("Enter")
    expect(shown(page)).to_contain_text("25% agreed")
    step(page, "back")
    assert (field(page, "yes").input_value(), field(page, "n").input_value()) == ("100", "200")
    expect(shown(page)).to_contain_text("50% agreed")
    step(page, "back")
    expect(shown(page)).to_contain_text("72% agreed")
    step(page, "forward")
    step(page, "forward")
    expect(shown(page)).to_contain_text("25% agreed")


def test_a_button_of_the_result_works_right_after_typing(page, base_url) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, base_url, "margin")
    field(page, "yes").fill("100")
    expect(shown(page)).to_contain_text("50% agreed")
    expect(field(page, "yes")).to_be_focused()
    page.get_by_role("button", name="Copy the sentence").click()
    expect(page.locator(".cx-calc-report__state")).to_have_text("Copied.")


def test_who_is_quicker_than_the_pause_copies_what_was_typed(page, base_url) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, base_url, "margin")
    hold_time(page)
    field(page, "yes").fill("100")
    page.get_by_role("button", name="Copy the sentence").click()
    expect(page.locator(".cx-calc-report__state")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()").startswith("50.0% of 200")


def test_letters_typed_in_one_field_are_one_step_back(page, base_url) -> None:
    opened(page, base_url, "margin")
    before = page.evaluate("history.length")
    for text in ("1", "10", "100"):
        field(page, "yes").fill(text)
        expect(page).to_have_url(re.compile(f"yes={text}&"))  # the pause has ended
    assert page.evaluate("history.length") == before + 1


def test_a_place_on_the_page_is_no_state_and_changes_nothing(page, base_url) -> None:
    opened(page, base_url, "compare")
    field(page, "yes-1").fill("40")
    expect(shown(page)).to_contain_text("No clear difference")
    page.get_by_role("link", name="the method and its sources").click()
    expect(page).to_have_url(re.compile("#method$"))
    assert field(page, "yes-1").input_value() == "40"
    step(page, "back")
    assert field(page, "yes-1").input_value() == "40"
