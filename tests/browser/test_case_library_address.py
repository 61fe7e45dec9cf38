"""The address of the library keeps what was chosen, and one that means nothing hides nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from playbook.model import CaseStudy
from tests.browser.library import PATH, all_cases, choose, field, fitting, pair, shown


@pytest.fixture
def cases() -> tuple[CaseStudy, ...]:
    return all_cases()


def test_the_address_keeps_the_choice(visit, cases: tuple[CaseStudy, ...]) -> None:
    page = visit.open(PATH)
    choice = pair(cases)
    choose(page, choice)
    expected, address = fitting(cases, choice), page.url
    page.reload()
    assert shown(page) == expected
    page.locator(".cx-library__title:visible a").first.click()
    page.wait_for_url(lambda url: "#" not in url)
    page.go_back()
    page.wait_for_url(address)
    expect(page.locator(".cx-library__title:visible")).to_have_count(len(expected))
    assert {key: field(page, key).input_value() for key in choice} == choice
    other = page.context.new_page()
    other.goto(address)
    assert shown(other) == expected
    assert visit.errors == []


def test_an_agency_with_signs_in_its_name_comes_back_from_the_address(visit, cases: tuple[CaseStudy, ...]) -> None:
    page = visit.open(PATH)
    agency = next(case.agency for case in cases if not case.agency.replace(" ", "").isalnum())
    choose(page, {"agency": agency})
    page.reload()
    expect(field(page, "agency")).to_have_value(agency)
    assert shown(page) == fitting(cases, {"agency": agency})


def test_a_jump_within_the_page_keeps_the_choice(visit, cases: tuple[CaseStudy, ...]) -> None:
    page = visit.open(PATH)
    choose(page, {"sector": "state"})
    page.evaluate("document.activeElement.blur()")
    page.locator(".cx-skip").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/#main-content")
    page.locator("nav[aria-label='On this page'] a:visible", has_text="State").click()
    page.wait_for_url("**/#sector-state")
    assert shown(page) == fitting(cases, {"sector": "state"})


@pytest.mark.parametrize("words", ["#plays=no-such-play", "#nothing=at-all", "#sector=%ZZ&outcome="])
def test_an_address_that_means_nothing_hides_nothing(visit, cases: tuple[CaseStudy, ...], words: str) -> None:
    page = visit.open(PATH + words)
    assert shown(page) == fitting(cases, {})
    assert visit.errors == []


def test_it_filters_from_a_file(visit, site, cases: tuple[CaseStudy, ...]) -> None:
    page = visit.page
    page.goto((site / PATH / "index.html").as_uri())
    choose(page, {"outcome": "failed"})
    assert shown(page) == fitting(cases, {"outcome": "failed"})
    assert visit.errors == []
