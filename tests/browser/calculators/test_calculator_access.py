"""A calculator by keyboard, from a file, in forced colors, on paper, and for axe."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.axe_rules import violations
from tests.browser.calculator_site import (
    FIELDS,
    FIRST,
    KINDS,
    NEVER,
    PAUSE,
    everything,
    field,
    figure,
    fragment,
    opened,
    shown,
)
from tests.browser.conftest import reader
from tests.browser.held import hold_time
from tests.browser.readers import ALL, Reader


def test_the_keyboard_alone_is_enough(page, base_url) -> None:
    opened(page, base_url, "margin")
    page.get_by_role("radio", name="Two counts").focus()
    page.keyboard.press("Tab")
    expect(field(page, "yes")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type("90")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+a")
    page.keyboard.type("100")
    page.keyboard.press("Enter")
    expect(shown(page)).to_contain_text("90% agreed")
    order = []
    for _ in range(8):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => {
              const it = document.activeElement;
              const style = getComputedStyle(it);
              const box = it.getBoundingClientRect();
              const inView = box.top >= 0 && box.bottom <= innerHeight;
              return { words: (it.labels?.[0] ?? it).innerText.trim(), seen: style.outlineStyle !== 'none' && inView };
            }"""
        )
        assert stop["seen"], stop
        order.append(stop["words"])
        if len(order) == 1:
            page.keyboard.press("Enter")  # opens what is folded
    assert order == [
        "About the survey (optional)",
        "How many were asked (optional)",
        "How many customers there are (optional)",
        "Clear all fields",
        "Show the example",
        "Copy the sentence",
        "Copy a link to this result",
        "The working shown",
    ]
    page.keyboard.press("Enter")
    expect(page.locator(".cx-calc-steps")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page.locator(".cx-calc-steps")).to_be_visible()


def test_who_is_quicker_than_the_pause_keeps_the_place(page, base_url) -> None:
    opened(page, base_url, "margin")
    hold_time(page)
    for text, kept in (("100", "Copy the sentence"), ("1000", "Result")):
        field(page, "yes").fill(text)
        page.get_by_role("button", name="Copy the sentence").focus()
        page.clock.run_for(PAUSE)
        expect(shown(page)).to_contain_text("50% agreed" if text == "100" else "No result yet")
        assert page.evaluate("document.activeElement.textContent") == kept


def test_working_that_was_folded_stays_folded(page, base_url) -> None:
    opened(page, base_url, "margin")
    page.locator(".cx-calc__working summary").click()
    field(page, "yes").fill("10")
    expect(shown(page)).to_contain_text("5% agreed")
    expect(page.locator(".cx-calc-steps")).to_be_hidden()
    for text, words in (("x", "No result yet"), ("20", "10% agreed")):
        field(page, "yes").fill(text)
        expect(shown(page)).to_contain_text(words)
    expect(page.locator(".cx-calc-steps")).to_be_hidden()


def test_it_works_from_a_file_and_a_link_from_there_leads_to_the_web(
    calculator_site: Path,
    visit,
) -> None:
    page = visit.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for kind in KINDS:
        page.goto("about:blank")
        page.goto((calculator_site / "tools" / kind / "index.html").as_uri())
        expect(shown(page)).to_contain_text(FIRST[kind])
        field(page, FIELDS[kind]).fill("4")
        expect(page).to_have_url(re.compile(f"{FIELDS[kind]}=4"))
        answer = shown(page).inner_text()
        page.reload()
        expect(shown(page)).to_have_text(answer)
        page.go_back()
        expect(shown(page)).to_contain_text(FIRST[kind])
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Copy a link to this result").click()
    expect(page.locator(".cx-calc-report__link")).to_contain_text("https://harbor.example/handbook/tools/change/#in=")
    assert visit.errors == []
    assert [address for address in visit.foreign if not address.startswith("file:")] == []


def test_typing_asks_nobody(page, base_url) -> None:
    asked: list[str] = []
    opened(page, base_url, "compare")
    page.on("request", lambda request: asked.append(request.url))
    field(page, "yes-1").fill("12")
    page.get_by_role("radio", name="A percentage").check()
    page.get_by_role("button", name="Clear all fields").click()
    expect(shown(page)).to_contain_text("No result yet")
    # Chromium looks for the page's icon again when the fragment changes; nothing of a fragment is ever sent.
    assert [address for address in asked if not address.endswith("/assets/images/mark.svg")] == []
    assert page.evaluate("localStorage.length") == 0


def states(kind: str) -> dict[str, str]:
    """Fragments that bring a calculator into each of its states."""
    one = FIELDS[kind]
    if kind == "answers-needed":
        filled = {"margin": "2.5", "share": "80", "customers": "1,000", "rate": "20"}
        return {
            "example": "",
            "filled": fragment(filled),
            "empty": fragment({one: ""}),
            "error": fragment({one: "x", "rate": "0"}),
        }
    ends = {"margin": ("",), "compare": ("-1", "-2"), "change": ("-now", "-before")}[kind]
    scale = {f"a{at}{end}": str(at * 3) for end in ends for at in range(1, 6)}
    few = {f"{key}{end}": text for end in ends for key, text in (("percent", "72%"), ("n", "7"), ("invited", "900"))}
    bad = {f"{key}{end}": text for end in ends for key, text in (("yes", "W" * 40), ("n", "0"), ("invited", "-1"))}
    wide = {"name-1": "W" * 40, "name-2": "W" * 40} if kind == "compare" else {}
    return {
        "example": "",
        "filled": fragment(scale | wide, "answers"),
        "few": fragment(few | wide, "percent"),
        "empty": fragment({one: ""}, "counts"),
        "error": fragment(bad, "counts"),
        "broken": "#in=broken",
    }


def in_turns(number: int, reader: Reader) -> bool:
    """Say whether the calculator with this number is seen by the reader now; the sweep shows it to the others."""
    return reader in ((320, "light"), ((1280, "light"), (390, "dark"))[number % 2])


EACH = [
    pytest.param(reader, kind, marks=() if in_turns(number, reader) else pytest.mark.sweep, id=f"{kind}-{reader}")
    for number, kind in enumerate(KINDS)
    for reader in ALL
]


@pytest.mark.parametrize(("visit", "kind"), EACH, indirect=["visit"])
def test_no_state_has_a_violation_or_is_too_wide(visit, base_url, kind) -> None:
    page, found = visit.page, []
    for name, address in states(kind).items():
        opened(page, base_url, kind, address)
        expect(shown(page)).to_have_count(1)
        found += [f"{name}: {one}" for one in violations(page)] if page.viewport_size["width"] > 320 else []
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{name}: too wide")
        small = page.locator("cx-calculator :is(input, button, summary)").evaluate_all(
            """all => all.filter((one) => one.checkVisibility()).filter((one) => {
              const box = (one.type === 'radio' ? one.closest('label') : one).getBoundingClientRect();
              return box.height < 24 || box.width < 24;
            }).map((one) => one.outerHTML)"""
        )
        found += [f"{name}: small target {one}" for one in small]
        assert not NEVER.search(everything(page)), name
    assert found == []
    assert (visit.errors, visit.foreign) == ([], [])


def test_all_is_seen_in_forced_colors(new_context, base_url) -> None:
    context = reader(new_context)
    page = context.new_page()
    page.emulate_media(forced_colors="active")
    opened(page, base_url, "compare")
    bar = page.locator(".cx-calc-picture__bar").first
    assert bar.evaluate("one => getComputedStyle(one).stroke") != bar.evaluate("one => getComputedStyle(one).fill")


def test_on_paper_stand_figures_and_result_and_no_buttons(page, base_url) -> None:
    opened(page, base_url, "margin")
    page.emulate_media(media="print")
    expect(shown(page)).to_be_visible()
    expect(field(page, "yes")).to_be_visible()
    assert page.locator("cx-calculator button:visible").count() == 0
    expect(figure(page, "Share who agreed")).to_contain_text("72.0%")
