"""The driver analysis as people meet it: with the keyboard, with files, from a folder, and nothing stays behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe_rules import violations
from tests.browser.conftest import Visit, reader
from tests.browser.drivers_page import PATH, RATINGS, TICKS, calculated, chosen, error, give, paste, tool
from tests.browser.readers import seen_by

# Everything a site can keep, and what the address holds.
KEPT = """async () => JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage), location.hash,
  document.cookie, (await indexedDB.databases()).map(({ name }) => name)])"""


def press_until(page: Page, name: str) -> None:
    """Move on with Tab until the focus is on what has this name."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(
            "(n) => (document.activeElement.labels?.[0] ?? document.activeElement).innerText?.trim().startsWith(n)",
            name,
        ):
            return
    raise AssertionError(f"Tab does not lead to {name}")


def test_the_whole_way_with_the_keyboard(visit) -> None:
    page = visit.open(PATH)
    page.get_by_label("Or paste answers").focus()
    page.keyboard.insert_text(RATINGS)
    press_until(page, "Read the pasted answers")
    page.keyboard.press("Enter")
    chosen(page)
    expect(page.get_by_label("Outcome", exact=True)).to_have_value("1")
    press_until(page, "Outcome")
    press_until(page, "id")
    press_until(page, "ease")
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    press_until(page, "Calculate importance")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="3. Result")).to_be_focused()
    expect(tool(page).locator("table tbody tr")).to_have_count(2)
    expect(page.locator("body > .cx-hidden[role=status]")).to_have_text("The result is here.")
    press_until(page, "Forget these answers")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="1. Open your answers")).to_be_focused()
    assert "ease" not in tool(page).inner_text()
    expect(page.get_by_label("Or paste answers")).to_have_value("")
    assert (visit.foreign, visit.errors) == ([], [])


def test_a_file_is_read_and_the_table_and_the_download_say_the_same(visit) -> None:
    page = visit.open(PATH)
    give(page, "answers.csv", RATINGS)
    chosen(page)
    expect(tool(page).get_by_text("answers.csv: 120 rows, 5 columns.")).to_be_visible()
    expect(tool(page).get_by_text("“note”: it holds text, for example “fine”.")).to_be_visible()
    expect(page.get_by_role("checkbox", name="id")).not_to_be_checked()
    expect(page.get_by_role("checkbox", name="trust")).to_be_disabled()
    calculated(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the table (CSV)").click()
    assert download.value.suggested_filename == "drivers.csv"
    lines = Path(download.value.path()).read_text("utf-8-sig").splitlines()
    shown = tool(page).locator("table tbody tr").all_inner_texts()
    assert len(lines) == 1 + len(shown) == 3
    for line, words in zip(lines[1:], shown, strict=True):
        name, share = line.split(",")[:2]
        text = re.search(r"([\d.]+)%", words)
        assert name in words and text and 0 < float(text[1]) < 100
        assert abs(float(text[1]) - float(share)) <= 0.5 * 10.0 ** -len(text[1].partition(".")[2]) + 0.005
    assert "own file" in lines[1]


def test_the_table_can_be_sorted(visit) -> None:
    page = visit.open(PATH)
    give(page, "answers.csv", RATINGS)
    calculated(page)
    heading = page.get_by_role("columnheader", name="Driver")
    heading.get_by_role("button").click()
    expect(heading).to_have_attribute("aria-sort", "ascending")
    assert tool(page).locator("tbody th").all_inner_texts() == ["ease", "speed"]
    heading.get_by_role("button").click()
    assert tool(page).locator("tbody th").all_inner_texts() == ["speed", "ease"]


def test_a_section_280_file_is_counted_at_once(visit) -> None:
    page = visit.open(PATH)
    give(page, "q3.csv", TICKS)
    expect(page.get_by_role("heading", name="2. Result")).to_be_focused()
    expect(page.get_by_role("button", name="Calculate importance")).to_have_count(0)
    expect(tool(page).get_by_text("Its drivers are boxes that people ticked, not ratings")).to_be_visible()
    low = page.get_by_role("region", name="people who answered thumbs down")
    expect(low.get_by_role("row", name="Ease")).to_contain_text("40 of 40")
    high = page.get_by_role("region", name="people who answered thumbs up")
    expect(high.get_by_role("row", name="Employee")).to_contain_text("94% to 100%")
    assert tool(page).locator("svg[role=img]").count() == 2


@pytest.mark.parametrize("words", ["Try made-up ratings", "Try a made-up Section 280 file"])
def test_made_up_answers_are_called_so(visit, words: str) -> None:
    page = visit.open(PATH)
    page.get_by_role("button", name=words).click()
    if "ratings" in words:
        chosen(page)
        calculated(page)
    expect(page.get_by_role("heading", name="Result")).to_be_focused()
    expect(tool(page).get_by_text("Made-up answers.", exact=True)).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the table (CSV)").click()
    assert download.value.suggested_filename == "drivers-made-up.csv"
    assert ",made up" in Path(download.value.path()).read_text("utf-8")


def test_a_changed_choice_takes_the_old_result_away(visit) -> None:
    page = visit.open(PATH)
    give(page, "answers.csv", RATINGS)
    calculated(page)
    page.get_by_role("checkbox", name="speed").uncheck()
    expect(page.get_by_role("heading", name="3. Result")).to_have_count(0)
    page.get_by_role("button", name="Calculate importance").click()
    assert error(page).startswith("Fewer than two drivers are chosen. Tick at least two")


def test_a_driver_cannot_be_its_own_outcome(visit) -> None:
    page = visit.open(PATH)
    give(page, "answers.csv", RATINGS)
    page.get_by_label("Outcome", exact=True).select_option("ease")
    expect(page.get_by_role("checkbox", name="ease")).to_be_disabled()
    expect(page.get_by_role("checkbox", name="ease")).not_to_be_checked()
    expect(page.get_by_role("checkbox", name="trust")).to_be_enabled()


def test_nothing_stays_behind(visit) -> None:
    page = visit.open(PATH)
    before, address = page.evaluate(KEPT), page.url
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    give(page, "answers.csv", RATINGS)
    calculated(page)
    assert page.evaluate(KEPT) == before
    assert page.url == address
    assert requests == []
    page.goto(visit.base_url)
    page.go_back()
    expect(page.get_by_role("heading", name="1. Open your answers")).to_be_visible()
    assert "ease" not in tool(page).inner_text()


@seen_by("visit", [(1280, "light"), (390, "dark")])
def test_no_state_has_a_violation_or_scrolls_sideways(visit) -> None:
    page = visit.open(PATH)

    def fine(state: str) -> None:
        assert violations(page) == [], state
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), state

    fine("empty")
    paste(page, "trust,ease\n")
    error(page)
    fine("error")
    paste(page, RATINGS + "2000,good,1,2,x\n")
    chosen(page)
    fine("choice")
    for box in page.get_by_role("checkbox").all():
        if box.is_checked():
            box.uncheck()
    page.get_by_role("button", name="Calculate importance").click()
    error(page)
    fine("wrong choice")
    for name in ("ease", "speed"):
        page.get_by_role("checkbox", name=name).check()
    calculated(page)
    fine("result")
    paste(page, TICKS)
    expect(page.get_by_role("heading", name="2. Result")).to_be_focused()
    fine("ticks")


@pytest.fixture
def unplugged(new_context: Any, site: Path) -> Iterator[Visit]:
    yield Visit(reader(new_context), site.as_uri() + "/")


def test_it_works_from_a_folder(unplugged) -> None:
    page = unplugged.open(PATH + "index.html")
    give(page, "answers.csv", RATINGS)
    chosen(page)
    calculated(page)
    expect(tool(page).locator("svg[role=img]")).to_be_visible()
    assert not [one for one in unplugged.foreign if not one.startswith("file:")]


def test_without_scripts_the_page_says_so(browser, base_url) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base_url + PATH)
    expect(page.get_by_text("This tool needs JavaScript")).to_be_visible()
    context.close()
