"""Search gives the page a person means among the first three results."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

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


@pytest.mark.parametrize(("query", "meant"), QUERIES, ids=[query for query, _ in QUERIES])
def test_the_page_meant_is_among_the_first_three(visit, query: str, meant: str) -> None:
    page = visit.open("")
    page.keyboard.press("/")
    page.keyboard.type(query)
    results = page.locator("a.md-search-result__link")
    expect(results.first).to_be_visible()
    page.wait_for_timeout(300)  # results of the last key replace those of the keys before
    links = results.evaluate_all("links => links.map(link => link.href)")
    first_three = list(dict.fromkeys(link.split("#")[0].split("?")[0] for link in links))[:3]
    assert visit.base_url + meant in first_three, first_three


def test_nonsense_finds_nothing_and_says_so(visit) -> None:
    page = visit.open("")
    page.keyboard.press("/")
    page.keyboard.type("xqzvbn")
    expect(page.locator(".md-search-result__meta")).to_contain_text("No matching")
