"""Search without a worker and without a request."""

from __future__ import annotations

FOUND = "!!document.querySelector('.cx-search__list[aria-busy=false] a')"  # of all that was typed
FIELD = "document.activeElement?.id === 'cx-search-input'"


def search(tab, edition, words: str, page: str = "index.html") -> None:
    tab.open(edition.address(page))
    tab.click("#cx-search-input")
    tab.wait(FIELD)
    tab.type(words)


def test_what_is_typed_is_found_and_opened(tab, edition) -> None:
    search(tab, edition, "glossary")
    tab.wait(FOUND)
    tab.click(".cx-search__list a[href*='glossary.html']")
    tab.wait("location.pathname.endsWith('/glossary.html') && document.readyState === 'complete'")
    assert tab.errors == []


def test_an_items_result_leads_to_the_item_and_back_returns_to_the_results(tab, edition) -> None:
    search(tab, edition, "list every survey complaint log")
    tab.wait(FOUND)
    tab.click(".cx-search__list a[href$='understand.html#list-sources']")
    tab.wait("document.querySelector('.cx-item:target') && document.readyState === 'complete'")
    tab.wait("!window.CSS?.highlights || CSS.highlights.get('cx-found')?.size > 2")
    assert "?" not in tab.run("location.href")
    tab.run("history.back()")
    tab.wait(f"location.pathname.endsWith('/index.html') && {FOUND}")
    tab.wait("document.activeElement?.matches('.cx-search__list a')")
    assert tab.errors == []


def test_it_works_on_a_page_further_down(tool_tab, edition) -> None:
    search(tool_tab, edition, "margin of error", "measure/metrics.html")
    tool_tab.wait(FOUND)
    hrefs = tool_tab.run(
        "[...document.querySelectorAll('.cx-search__list a')].map((link) => link.href.split(/[?#]/)[0])"
    )
    assert edition.address("tools/margin-of-error.html") in hrefs


def test_nothing_found_is_said(tool_tab, edition) -> None:
    search(tool_tab, edition, "xyzzyq")
    tool_tab.wait("document.querySelector('.cx-search__count').textContent.includes('Nothing found')")


def test_another_query_has_other_results(tool_tab, edition) -> None:
    search(tool_tab, edition, "glossary")
    tool_tab.wait(FOUND)
    tool_tab.click(".cx-search__clear")
    tool_tab.click("#cx-search-input")
    tool_tab.type("workshop")
    tool_tab.wait("!!document.querySelector(\".cx-search__list a[href*='workshop.html']\")")
    assert tool_tab.errors == []
