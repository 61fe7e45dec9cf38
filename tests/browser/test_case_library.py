"""The library of case studies: whole without scripts, and with them as narrow as the reader wants it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from playbook.model import CaseStudy
from tests.browser.axe_rules import violations
from tests.browser.library import (
    FILTERS,
    PATH,
    all_cases,
    choose,
    count,
    field,
    fitting,
    headings,
    nothing,
    pair,
    shown,
    values,
)
from tests.browser.readers import seen_by


@pytest.fixture
def cases() -> tuple[CaseStudy, ...]:
    return all_cases()


@pytest.mark.parametrize("width", [1280, 390])
def test_without_javascript_every_case_stands_under_its_government(
    new_context: Callable[..., BrowserContext], base_url: str, cases: tuple[CaseStudy, ...], width: int
) -> None:
    page = new_context(java_script_enabled=False, viewport={"width": width, "height": 844}).new_page()
    page.goto(base_url + PATH)
    for sector, number in Counter(case.sector for case in cases).items():
        heading = page.locator(f"h2#sector-{sector}")
        expect(heading).to_be_visible()
        expect(heading).to_contain_text(sector.capitalize())
        expect(heading.locator("xpath=following-sibling::*[1]").locator(".cx-library__case:visible")).to_have_count(
            number
        )
    assert shown(page) == fitting(cases, {})
    expect(page.locator("select:visible, button:visible, main input:visible")).to_have_count(0)
    link = page.locator(".cx-library__title a").first
    title = link.inner_text()
    link.click()
    expect(page.locator("h1")).to_have_text(title)


def test_with_scripts_nothing_is_left_out_at_first(visit, cases: tuple[CaseStudy, ...]) -> None:
    page = visit.open(PATH)
    assert shown(page) == fitting(cases, {})
    expect(count(page)).to_have_text(f"{len(cases)} of {len(cases)} case studies")
    expect(page.get_by_role("button", name="Show all")).to_be_hidden()
    for label in ("Play", "Agency", "Government", "Channel", "Outcome"):
        expect(page.get_by_role("combobox", name=label)).to_be_visible()
    assert page.url.endswith(PATH)


@pytest.mark.parametrize("key", FILTERS)
def test_each_filter_shows_what_fits_and_nothing_else(visit, cases: tuple[CaseStudy, ...], key: str) -> None:
    page = visit.open(PATH)
    options = field(page, key).locator("option").evaluate_all("all => all.map(one => one.value)")
    assert options[0] == "" and set(options[1:]) == {value for case in cases for value in values(case, key)}
    assert len(options) > 2
    for value in options[1:]:
        field(page, key).select_option(value)
        expected = fitting(cases, {key: value})
        assert shown(page) == expected, value
        expect(count(page)).to_have_text(f"{len(expected)} of {len(cases)} case studies")
    field(page, key).select_option("")
    assert shown(page) == fitting(cases, {})


def test_filters_narrow_each_other(visit, cases: tuple[CaseStudy, ...]) -> None:
    page = visit.open(PATH)
    choice = pair(cases)
    choose(page, choice)
    assert shown(page) == fitting(cases, choice)


def test_headings_of_empty_groups_go_and_so_do_the_ways_to_them(visit, cases: tuple[CaseStudy, ...]) -> None:
    page = visit.open(PATH)
    sectors = {case.sector.capitalize() for case in cases}
    assert set(headings(page)) == sectors
    choose(page, {"sector": "state"})
    assert headings(page) == ["State"]
    ways = page.locator("nav[aria-label='On this page'] a:visible")
    expect(ways).to_have_text(["State"])
    choose(page, {"sector": ""})
    assert set(headings(page)) == sectors
    expect(ways).to_have_count(len(sectors))


def test_an_empty_result_says_so(visit, cases: tuple[CaseStudy, ...]) -> None:
    page = visit.open(PATH)
    choose(page, nothing(cases))
    assert shown(page) == headings(page) == []
    expect(count(page)).to_contain_text("No case study fits")
    expect(page.get_by_role("button", name="Show all")).to_be_visible()


def test_show_all_restores_everything_and_takes_the_focus_along(visit, cases: tuple[CaseStudy, ...]) -> None:
    page = visit.open(PATH)
    choose(page, nothing(cases))
    page.get_by_role("button", name="Show all").click()
    assert shown(page) == fitting(cases, {})
    assert [field(page, key).input_value() for key in FILTERS] == [""] * len(FILTERS)
    expect(field(page, FILTERS[0])).to_be_focused()
    expect(page.get_by_role("button", name="Show all")).to_be_hidden()
    assert page.url.endswith(PATH)


def test_keys_alone_set_a_filter_and_the_count_is_said(visit, cases: tuple[CaseStudy, ...]) -> None:
    page = visit.open(PATH)
    for _ in range(80):
        page.keyboard.press("Tab")
        if field(page, "outcome").evaluate("it => it === document.activeElement"):
            break
    expect(field(page, "outcome")).to_be_focused()
    page.keyboard.type("Fail")
    expected = fitting(cases, {"outcome": "failed"})
    # What the live region holds changes in place, so that it is read out.
    expect(page.get_by_role("status").filter(has_text="case studies")).to_have_text(
        f"{len(expected)} of {len(cases)} case studies"
    )
    assert shown(page) == expected
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Show all")).to_be_focused()
    page.keyboard.press("Enter")
    assert shown(page) == fitting(cases, {})
    expect(field(page, FILTERS[0])).to_be_focused()


@seen_by("visit")
def test_with_filters_set_nothing_is_wrong_and_all_fits(visit, cases: tuple[CaseStudy, ...]) -> None:
    page = visit.open(PATH)
    for choice in (pair(cases), nothing(cases)):
        page.goto("about:blank")
        visit.open(PATH)
        choose(page, choice)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
        for key in FILTERS:
            box = field(page, key).bounding_box()
            assert box["height"] >= 24 and box["x"] >= 0
            assert box["x"] + box["width"] <= page.viewport_size["width"]
    reset = page.get_by_role("button", name="Show all").bounding_box()
    assert reset["height"] >= 24 and reset["width"] >= 24
    assert visit.foreign == []
