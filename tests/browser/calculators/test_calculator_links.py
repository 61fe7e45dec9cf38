"""What leaves a calculator: the link with its figures, and the sentence to copy."""

from __future__ import annotations

import random
import re

import pytest
from playwright.sync_api import expect

from tests.browser.calculator_site import (
    FIRST,
    KINDS,
    MODES,
    NEVER,
    SAID,
    everything,
    field,
    fragment,
    opened,
    problem,
    shown,
)
from tests.examples import seed


def test_a_link_brings_the_same_page_letter_by_letter(page, base_url) -> None:
    chance = random.Random(seed())
    letters = "0123456789 ,.%=+&#é<>\"'½"
    for kind in KINDS:
        for mode in MODES if kind != "answers-needed" else ("",):
            opened(page, base_url, kind)
            if mode:
                page.locator(f'[name="in"][value="{mode}"]').check()
            page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
            for one in page.locator(".cx-calc__form input[type=text]").all():
                one.fill("".join(chance.choices(letters, k=chance.randrange(9))))
            page.keyboard.press("Enter")
            values = "() => [...document.querySelectorAll('.cx-calc__form input[type=text]')].map((one) => one.value)"
            before, answer = page.evaluate(values), shown(page).inner_text()
            address = page.url
            page.goto("about:blank")
            page.goto(address)
            expect(shown(page)).to_have_text(answer)
            assert page.evaluate(values) == before
            assert not NEVER.search(everything(page))


BROKEN = [
    "#in=nothing&yes=1&n=2",
    "#in=counts&yes=%E0%A4%A&n=70",
    "#in=counts&yes=1&n=70&surprise=1",
    "#yes=1&n=70",
    "#=",
    "#in=counts&yes=" + "9" * 41 + "&n=70",
    "#in=counts&yes=" + "9" * 5000,
    "#in=counts&__proto__=1",
    "#in=constructor&yes=1",
    "#margin=5",
]


@pytest.mark.parametrize("broken", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_link_is_told_and_the_example_shown(page, base_url, broken) -> None:
    opened(page, base_url, "margin", broken)
    expect(page.locator(".cx-calc__notice")).to_contain_text("The link to this page is damaged")
    expect(shown(page)).to_contain_text(FIRST["margin"])
    expect(page.locator(SAID)).to_contain_text("The link to this page is damaged")
    assert not NEVER.search(everything(page))


def test_a_link_with_figures_that_make_no_sense_says_so_at_the_fields(page, base_url) -> None:
    opened(page, base_url, "margin", fragment({"yes": "<b>x</b>", "n": "0"}, "counts"))
    assert "is not a number" in problem(page, "yes") and "With 0 answers" in problem(page, "n")
    expect(shown(page)).to_have_text("No result yet. 2 fields need another look: each says what to do.")
    assert field(page, "yes").input_value() == "<b>x</b>"


def test_names_are_text_and_never_markup(page, base_url) -> None:
    name = "<img src=x onerror=alert(1)>"
    values = {"name-1": name, "yes-1": "56", "n-1": "70", "name-2": "", "yes-2": "48", "n-2": "80"}
    opened(page, base_url, "compare", fragment(values, "counts"))
    expect(shown(page)).to_contain_text(f"{name} is 20 points higher than Second result")
    assert page.locator("cx-calculator img").count() == 0


def test_the_sentence_and_the_link_are_copied(page, base_url) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, base_url, "compare")
    page.get_by_role("button", name="Copy the sentence").click()
    expect(page.locator(".cx-calc-report__state")).to_have_text("Copied.")
    expect(page.get_by_role("button", name="Copy the sentence")).to_be_focused()
    sentence = "Phone 80.0% (n = 70) against Email 60.0% (n = 80): the difference is clear, +20.0 points"
    assert page.evaluate("navigator.clipboard.readText()").startswith(sentence)
    page.get_by_role("button", name="Copy a link to this result").click()
    expect(page.locator(SAID)).to_have_text(re.compile("Copied."))
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.startswith(page.url) and "in=counts" in link
    page.goto("about:blank")
    page.goto(link)
    expect(shown(page)).to_contain_text(FIRST["compare"])


def test_without_a_clipboard_the_text_stands_selected(page, base_url) -> None:
    opened(page, base_url, "margin")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Copy the sentence").click()
    expect(page.locator(".cx-calc-report__state")).to_contain_text("The text is selected: press Ctrl+C")
    assert page.evaluate("getSelection().toString()") == page.locator(".cx-calc-report__words").inner_text()
