"""Asking both searches in a browser: ours by its function, stock Material by the worker that its own page starts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from playwright.sync_api import Page

from tests.search.relevance import LOOKED_AT, Query, leads_to, leads_to_page, rank

# Material's page keeps its worker to itself; so remember it when the page makes it.
_KEEP_WORKER = """
  window.workers = [];
  window.Worker = class extends Worker { constructor(...all) { super(...all); workers.push(this); } };
"""
_STOCK = """async (queries) => {
  const ask = (worker, type, data) => new Promise((resolve) => {
    const heard = ({ data: message }) => message.type === 3 && done(message.data.items);
    const done = (items) => { worker.removeEventListener("message", heard); resolve(items); };
    worker.addEventListener("message", heard);
    worker.postMessage({ type, data });
  });
  const found = [];
  for (const query of queries) {
    const items = await ask(workers[0], 2, query);
    found.push(items.map((sections) => sections[0].location));
  }
  return found;
}"""
_OURS = """async ([queries, limit]) => {
  await cxLoadScript("assets/js/search.js");
  const found = [];
  for (const query of queries) {
    const { results } = await cxSearch.find(query, { kind: null, limit });
    found.push(results.map(({ href }) => href.replace(/\\?[^#]*/, "")));
  }
  return found;
}"""


def ask_stock(page: Page, url: str, queries: Iterable[Query]) -> list[list[str]]:
    """Return the pages that stock Material finds for each query, best first, as addresses below the site."""
    page.add_init_script(_KEEP_WORKER)
    page.goto(url)
    page.locator("label.md-search__overlay, .md-search__input").last.wait_for(state="attached")
    page.keyboard.press("/")
    page.locator(".md-search-result__meta", has_text="Type to start searching").wait_for(state="attached")
    return cast("list[list[str]]", page.evaluate(_STOCK, [query.words for query in queries]))


def ask_ours(page: Page, url: str, queries: Iterable[Query]) -> list[list[str]]:
    """Return the places that our search finds for each query, best first, as addresses below the site."""
    page.goto(url)
    return cast("list[list[str]]", page.evaluate(_OURS, [[query.words for query in queries], LOOKED_AT]))


def ranks_of_stock(page: Page, url: str, queries: tuple[Query, ...]) -> dict[Query, int]:
    """Return the rank of the first answer of stock Material for each query; a page is enough for it."""
    found = ask_stock(page, url, queries)
    return {query: rank(results, query, leads_to_page) for query, results in zip(queries, found, strict=True)}


def ranks_of_ours(page: Page, url: str, queries: tuple[Query, ...]) -> dict[Query, int]:
    """Return the rank of the first answer of our search for each query."""
    found = ask_ours(page, url, queries)
    return {query: rank(results, query, leads_to) for query, results in zip(queries, found, strict=True)}
