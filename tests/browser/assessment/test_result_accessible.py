"""The result, the history and the team in their states: no violation, all fits the window, nothing asked of anybody."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.assessment.results import (
    TARGETS,
    answered,
    as_file,
    chosen,
    history,
    opened,
    put,
    result,
    save,
    team,
)
from tests.browser.assessment.small_site import PATH
from tests.browser.axe_rules import violations
from tests.browser.readers import seen_by

LONG = "W" * 100


def bars(page: Page) -> None:
    result(page).get_by_role("radio", name="Bars").check(force=True)


def folds(page: Page) -> None:
    result(page).locator("details").evaluate_all("(all) => all.forEach((one) => { one.open = true; })")
    expect(result(page).locator(".cx-stand__overall")).to_be_visible()


def added(page: Page) -> None:
    result(page).get_by_role("button", name="Add 5 items to the plan").click()
    expect(result(page).get_by_role("link", name="Open My plan")).to_be_visible()


def compared(page: Page) -> None:
    save(page, LONG, "2026-05-01")
    put(page, {"ear.ask": "always", "word.notice": "no"})
    expect(history(page).get_by_label("Later")).to_be_visible()
    history(page).locator("details").evaluate_all("(all) => all.forEach((one) => { one.open = true; })")


def wrong(page: Page) -> None:
    history(page).get_by_role("button", name="Save this result").click()
    history(page).get_by_label("File to read").set_input_files(chosen("bad.json", "{"))
    expect(history(page).locator("#cx-history-error")).not_to_be_empty()


def preview(page: Page) -> None:
    text = as_file(LONG, {"ear.ask": "never", "ear.gone": "yes"}, edition="2020.1")
    history(page).get_by_label("File to read").set_input_files(chosen("old.json", text))
    expect(page.get_by_role("dialog")).to_be_visible()


def sharing(page: Page) -> None:
    history(page).get_by_role("button", name="Share a link …").click()
    expect(page.get_by_role("dialog").get_by_label("Link", exact=True)).not_to_have_value("")


def together(page: Page) -> None:
    people = [("Ana", "never"), (LONG, "always"), ("Cleo", "always"), ("Dan", "unknown")]
    files = [chosen(f"{name}.json", as_file(name, {"ear.ask": one, "gone.x": "yes"})) for name, one in people]
    team(page).get_by_label("Files of the team").set_input_files([*files, chosen("bad.json", "{")])
    expect(team(page).locator(".cx-people__one")).to_have_count(4)
    team(page).get_by_label("Show who said what").check()
    team(page).locator("details").evaluate_all("(all) => all.forEach((one) => { one.open = true; })")


STATES: tuple[Callable[[Page], None], ...] = (bars, folds, added, compared, wrong, preview, sharing, together)


def faults(page: Page, state: str) -> list[str]:
    # At 320 px only the width is another question than at 390.
    found = [f"{state}: {one}" for one in violations(page)] if page.viewport_size["width"] > 320 else []
    wide = page.evaluate(
        """() => [document.documentElement,
            ...document.querySelectorAll("dialog, .cx-modal__body, .cx-stand__view > *, .cx-team > *")]
          .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== "auto")
          .map((one) => `too wide: ${one.className || one.localName}`)"""
    )
    return found + [f"{state}: {one}" for one in wide]


@seen_by("visit")
def test_no_state_has_a_violation_or_is_too_wide(visit) -> None:
    page = visit.page
    opened(page, visit.base_url + PATH)
    found = faults(page, "nothing answered")
    answered(page, visit.base_url + PATH, targets=TARGETS)
    for state in STATES:
        state(page)
        found += faults(page, state.__name__)
        if page.locator("dialog[open]").count():
            page.keyboard.press("Escape")
        expect(page.locator("dialog")).to_have_count(0)
    assert found == []
    assert (visit.errors, visit.foreign) == ([], [])


def test_everything_is_reached_and_done_with_the_keyboard(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url, {"word.notice": "no", "lamp.lens": "never"})
    radar = result(page).get_by_role("radio", name="Radar")
    radar.focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("img", name="Bars of the levels")).to_be_visible()
    reached: list[str] = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                "document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText.trim()"
            )
        )
        if "Save this result" in reached[-1]:
            break
    for words in ("Your target for Crew", "Copy the summary", "Add: Clean the lens.", "Print the report"):
        assert words in reached
    assert "Add 2 items to the plan" in reached
