"""Search gives the page a person means among the first three results."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

# What people type, and the page they mean.
QUERIES = [
    ("baseline", "plays/understand/"),
    ("voice of the customer", "plays/understand/"),
    ("understand the current state", "plays/understand/"),
    ("appetite for change", "plays/readiness/"),
    ("customer-centered culture", "plays/culture/"),
    ("customer strategy", "plays/strategy/"),
    ("service gaps", "plays/strategy/"),
    ("cx office", "plays/office/"),
    ("chief customer officer", "plays/office/"),
    ("design thinking", "plays/design/"),
    ("prototype testing", "plays/design/"),
    ("business case", "plays/business-case/"),
    ("roi", "plays/business-case/"),
    ("measure and monitor", "plays/measure/"),
    ("survey", "plays/measure/"),
    ("checklist strategy", "checklists/strategy/"),
    ("checklist measure", "checklists/measure/"),
    ("passport", "case_studies/state-passports/"),
    ("tsa", "case_studies/tsa-asktsa/"),
    ("veterans trust", "case_studies/va-trust/"),
    ("usajobs", "case_studies/opm-usajobs/"),
    ("census", "case_studies/census-2020-online/"),
    ("response rate", "measure/metrics/"),
    ("glossary", "glossary/"),
    ("who wrote this playbook", "about/"),
    ("life cycle", "framework/"),
]


@pytest.fixture(scope="module")
def searching(browser: Browser, base_url: str) -> Iterator[Page]:
    """One page with search open; each test types its own words into it."""
    page = browser.new_page()
    page.goto(base_url)
    page.keyboard.press("/")
    expect(page.locator("#cx-search-input")).to_be_focused()
    yield page
    page.close()


def search(page: Page, query: str) -> list[str]:
    """Type a query and return the addresses of the results, best first, each page once."""
    field = page.locator("#cx-search-input")
    field.fill("")
    expect(page.locator(".cx-search__status")).to_contain_text("Type to start")
    field.press_sequentially(query)
    page.wait_for_timeout(400)  # results of the last key replace those of the keys before
    expect(page.locator(".cx-search__status")).to_contain_text("matching document")
    links = page.locator("a.md-search-result__link").evaluate_all("links => links.map(link => link.href)")
    return list(dict.fromkeys(link.split("#")[0].split("?")[0] for link in links))


@pytest.mark.parametrize(("query", "meant"), QUERIES, ids=[query for query, _ in QUERIES])
def test_the_page_meant_is_among_the_first_three(searching: Page, base_url: str, query: str, meant: str) -> None:
    first_three = search(searching, query)[:3]
    assert base_url + meant in first_three, first_three


def test_nonsense_finds_nothing_and_says_so(searching: Page) -> None:
    assert search(searching, "xqzvbn") == []
    expect(searching.locator(".cx-search__status")).to_have_text("No matching documents")
