"""The table of levels on a phone: all that stands in it is in sight, and it is still a table for a screen reader."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.assessment.results import TARGETS, answered, result, table
from tests.browser.assessment.small_site import PATH

HEADS = ["Dimension", "Level", "Could be", "Known", "Target", "Gap"]
CREW = ["D Crew", "4 Bright", "—", "1 of 1 1 does not apply.", "Not set", "—"]
SEEN = """(table) => [...table.tBodies[0].querySelectorAll("th, td, select")].filter((one) => {
  const { left, right, width } = one.getBoundingClientRect();
  return !width || left < 0 || right > innerWidth;
}).map((one) => one.textContent)"""

# Where what stands in a cell begins, measured from its label: the words of a label must not lie under it.
UNDER_LABELS = """(table) => [...table.querySelectorAll("td")].filter((one) => {
  const probe = document.createElement("span");
  probe.textContent = getComputedStyle(one, "::before").content.split('"')[1];
  table.parentElement.append(probe);
  const label = probe.getBoundingClientRect().width;
  probe.remove();
  const range = document.createRange();
  range.selectNodeContents(one);
  return !label || range.getBoundingClientRect().left < one.getBoundingClientRect().left + label;
}).map((one) => one.textContent)"""


def displays(levels: Locator) -> set[str]:
    return set(levels.locator("tbody tr").evaluate_all("(all) => all.map((one) => getComputedStyle(one).display)"))


def levels_of(page: Page) -> Locator:
    return result(page).locator(".cx-levels table")


@pytest.mark.parametrize("visit", [(320, "light"), (390, "dark")], indirect=True)
def test_on_a_phone_no_part_of_the_table_waits_at_the_side(visit) -> None:
    page = answered(visit.page, visit.base_url + PATH, targets=TARGETS)
    levels = levels_of(page)
    assert levels.evaluate(SEEN) == []
    assert levels.evaluate(UNDER_LABELS) == []
    region = result(page).locator(".cx-levels > .cx-table")
    assert region.evaluate("(one) => one.scrollWidth <= one.clientWidth")
    assert displays(levels) == {"block"}
    label = levels.locator("td").nth(4).evaluate("(one) => getComputedStyle(one, '::before').content")
    assert label.startswith('"Gap"')
    result(page).get_by_label("Your target for Crew").select_option(label="5 Beacon")
    expect(result(page).get_by_role("row", name="Crew")).to_contain_text("1 level below")


@pytest.mark.parametrize("visit", [(320, "light"), (1280, "light")], indirect=True)
def test_it_is_a_table_for_a_screen_reader_at_each_width(visit) -> None:
    page = answered(visit.page, visit.base_url + PATH)
    levels = result(page).get_by_role("table").first
    # As the browser hands it on: a layout that is no table would take these roles away.
    seen = levels.aria_snapshot()
    assert '- rowheader "D Crew"' in seen
    assert [one for one in HEADS if f'- columnheader "{one}"' not in seen] == []
    row = result(page).get_by_role("row", name="Crew")
    expect(row.get_by_role("cell")).to_have_count(5)
    assert table(result(page))[3] == CREW


@pytest.mark.parametrize("visit", [(320, "light")], indirect=True)
def test_wide_and_on_paper_rows_are_rows(visit) -> None:
    page = answered(visit.page, visit.base_url + PATH, targets=TARGETS)
    page.emulate_media(media="print")
    assert displays(levels_of(page)) == {"table-row"}
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 600, "height": 800})
    assert displays(levels_of(page)) == {"table-row"}
