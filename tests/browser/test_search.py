"""Search gives the page a person means among the first three results."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.searching import ask, links

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


ASK_ALL = """async (queries) => {
  await cxLoadScript("assets/js/search.js");
  const answers = {};
  for (const query of queries) answers[query] = (await cxSearch.find(query)).results.map(({href}) => href);
  return answers;
}"""


@pytest.fixture(scope="module")
def found(browser: Browser, base_url: str) -> Iterator[dict[str, list[str]]]:
    """The addresses of the results of each query below the site's root, best first, each page once."""
    page = browser.new_page()
    page.goto(base_url)
    answers: dict[str, list[str]] = page.evaluate(ASK_ALL, [*(query for query, _ in QUERIES), "the"])
    yield {query: list(dict.fromkeys(href.split("#")[0] for href in hrefs)) for query, hrefs in answers.items()}
    page.close()


@pytest.mark.parametrize(("query", "meant"), QUERIES, ids=[query for query, _ in QUERIES])
def test_the_page_meant_is_among_the_first_three(found: dict[str, list[str]], query: str, meant: str) -> None:
    assert set(meant.split()) & set(found[query][:3]), found[query]


def test_small_words_do_not_lead_elsewhere(found: dict[str, list[str]]) -> None:
    # "of" is also the beginning of "office", which stands in another play's title.
    assert found["voice of the customer"][:2] == ["glossary/", "plays/understand/"]  # the term, and its play
    assert found["the"] != []


def test_what_is_typed_into_the_field_is_what_is_found(
    browser: Browser, base_url: str, found: dict[str, list[str]]
) -> None:
    query = QUERIES[0][0]
    page = browser.new_page()
    page.goto(base_url)
    ask(page, query)
    shown = links(page).evaluate_all("links => links.map((link) => link.href)")
    assert [address.removeprefix(base_url).split("#")[0] for address in shown[:1]] == found[query][:1]
    page.close()
