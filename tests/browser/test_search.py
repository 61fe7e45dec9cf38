"""Search gives the page a person means among the first three results."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

# What people type who know neither our titles nor our aliases, and the pages that answer them.
QUESTIONS = [
    ("what do customers complain about", "plays/understand/"),
    ("our phone lines cannot carry the calls", "case_studies/irs-phones/ case_studies/fsa-fafsa/ plays/readiness/"),
    ("train front line staff", "plays/culture/ checklists/culture/"),
    ("which services to fix first", "plays/strategy/ checklists/strategy/"),
    ("who should lead customer experience", "plays/office/"),
    ("first 90 days of the office", "guides/cx-office/ plays/office/"),
    ("how much money would we save", "plays/business-case/ tools/business-case/"),
    ("cost of a phone call", "plays/business-case/ measure/metrics/"),
    ("publish scores every quarter", "plays/measure/ checklists/measure/"),
    ("airport complaints on twitter", "case_studies/tsa-asktsa/"),
    ("veterans score", "case_studies/va-trust/"),
    ("job search website redesign", "case_studies/opm-usajobs/"),
    ("passport wait times", "case_studies/state-passports/"),
    ("census on the internet", "case_studies/census-2020-online/"),
    ("too many surveys in one agency", "case_studies/gsa-customer-data/"),
    ("what does HISP mean", "glossary/"),
    ("formula for completion rate", "measure/metrics/"),
    ("is this endorsed by OMB", "about/"),
    ("how to use the checklists", "framework/ checklists/"),
    ("nonresponse bias", "glossary/ plays/measure/"),
    ("what is trust?", "measure/metrics/ case_studies/va-trust/"),
    ("passport?", "case_studies/state-passports/"),
    ("(usajobs)", "case_studies/opm-usajobs/"),
    ("surveys/complaints", "plays/understand/ case_studies/gsa-customer-data/ plays/measure/"),
    ("burden hours", "measure/metrics/ glossary/"),
    ("new president what happens to our work", "guides/changing-administrations/ checklists/transition/"),
    ("smiley face buttons at the counter", "guides/ratings-and-reviews/"),
    ("start a network of practitioners", "guides/community-of-practice/"),
    ("form too long", "case_studies/michigan-benefits/"),
    ("launch day failure", "case_studies/healthcare-gov/ checklists/pre-launch/"),
    ("how long does clearance take", "guides/paperwork-reduction-act/"),
]
# Other words for a page: each stands in the page's front matter and not in its title.
SYNONYMS = [
    ("baseline", "plays/understand/"),
    ("voice of the customer", "plays/understand/"),
    ("appetite for change", "plays/readiness/"),
    ("service gaps", "plays/strategy/"),
    ("chief customer officer", "plays/office/"),
    ("design thinking", "plays/design/"),
    ("roi", "plays/business-case/"),
    ("kpi", "plays/measure/ measure/metrics/"),
    ("license", "about/"),
    ("call records and complaint logs", "plays/understand/"),
    ("are staff ready", "plays/readiness/"),
    ("watch people use the form", "plays/design/"),
    ("which laws apply to us", "policy/which-rules-apply/"),
    ("standards in canada", "policy/elsewhere/"),
    ("how many people should we ask", "guides/listening/"),
]
QUERIES = QUESTIONS + SYNONYMS


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
    field.fill(query)
    field.press("End")  # one key, so the results that come are those of the whole query
    expect(page.locator(".cx-search__status")).to_contain_text("matching document")
    links = page.locator("a.md-search-result__link").evaluate_all("links => links.map(link => link.href)")
    return list(dict.fromkeys(link.split("#")[0].split("?")[0] for link in links))


@pytest.mark.parametrize(("query", "meant"), QUERIES, ids=[query for query, _ in QUERIES])
def test_the_page_meant_is_among_the_first_three(searching: Page, base_url: str, query: str, meant: str) -> None:
    first_three = [address.removeprefix(base_url) for address in search(searching, query)[:3]]
    assert set(meant.split()) & set(first_three), first_three


def test_small_words_do_not_lead_elsewhere(searching: Page, base_url: str) -> None:
    # "of" is also the beginning of "office", which stands in another play's title.
    assert search(searching, "voice of the customer")[0].startswith(base_url + "plays/understand/")
    assert search(searching, "the") != []


def test_nonsense_finds_nothing_and_says_so(searching: Page) -> None:
    assert search(searching, "xqzvbn") == []
    expect(searching.locator(".cx-search__status")).to_have_text("No matching documents")


def test_pasted_words_are_searched_too(searching: Page) -> None:
    searching.locator("#cx-search-input").fill("")
    searching.evaluate(
        """() => {
          const field = document.getElementById('cx-search-input');
          field.value = 'passport';
          field.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertFromPaste'}));
        }"""
    )
    expect(searching.locator(".cx-search__status")).to_contain_text("matching document")
