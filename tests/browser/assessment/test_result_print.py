"""The report on paper: two pages, and nothing else of the page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.assessment.results import TARGETS, answered, history, result, save
from tests.browser.assessment.small_model import AID


def pages(page: Page, size: str) -> int:
    """Print what is on its way to the printer; return how many sheets it takes."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=size)))


def on_paper(page: Page) -> list[str]:
    """Return what is seen on paper: the text of each part of the report, and of the rest of the page."""
    page.emulate_media(media="print")
    parts = page.locator(".cx-report__page").all_inner_texts()
    rest = page.evaluate(
        """() => [...document.querySelectorAll("body *:not(.cx-report *)")].filter((one) => one.children.length === 0
          && one.textContent.trim() && one.checkVisibility({ visibilityProperty: true })
          && !one.closest(".cx-report, .cx-hidden, [hidden]")).map((one) => one.textContent.trim()).join(" ")"""
    )
    page.emulate_media(media="null")
    return [re.sub(r"\s+", " ", one) for one in [*parts, rest]]


def hold(page: Page) -> None:
    """Playwright's own print comes later than the page's."""
    page.evaluate("window.print = () => {}")


@pytest.mark.parametrize("size", ["Letter", "A4"])
def test_the_report_has_two_pages_with_all_that_a_director_needs(page: Page, assessment_url: str, size: str) -> None:
    answered(page, assessment_url, targets=TARGETS)
    hold(page)
    result(page).get_by_role("button", name="Print the report").click()
    first, second, rest = on_paper(page)
    for words in (
        "How bright is your light?",
        "Lighthouse Guide, edition 2026.1",
        "Assessment edition 2026.1",
        "1 Dark",
    ):
        assert words in first
    for words in ("Where to begin", "Play 3: Tell the coast", "Hang up the notice.", "Because you answered “Never”"):
        assert words in second
    for words in ("What is not known", "We keep a spare lamp.", AID):
        assert words in second
    assert rest == ""
    expect(page.locator(".cx-report svg[role=img]")).to_have_count(1)
    assert pages(page, size) == 2  # last: after printing the report is gone


def test_a_saved_result_is_printed_with_its_name_and_day(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url)
    save(page, "Spring", "2026-05-01")
    hold(page)
    history(page).get_by_role("button", name="Print Spring").click()
    assert "Spring · May 1, 2026 · Full assessment" in on_paper(page)[0]


def test_after_printing_the_page_is_as_it_was(page: Page, assessment_url: str) -> None:
    answered(page, assessment_url)
    hold(page)
    result(page).get_by_role("button", name="Print the report").click()
    expect(page.locator(".cx-report")).to_have_count(1)
    expect(page.locator(".cx-report")).to_be_hidden()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".cx-report")).to_have_count(0)
    assert "cx-printing-report" not in page.locator("body").get_attribute("class")
