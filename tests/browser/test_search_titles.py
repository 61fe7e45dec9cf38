"""Whoever types what a thing is called finds it: every page, item, metric and term of our own site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.small_search import engine
from tests.found import Found, passages

# All at once: a call for each of several hundred would take longer than the search.
RANKS = """async (wanted) => {
  const found = [];
  for (const [title, location] of wanted) {
    const { results } = await cxSearch.find(title, { limit: 10 });
    found.push(results.findIndex(({ href }) => [href, href.split("#")[0]].includes(location)) + 1);
  }
  return found;
}"""


@pytest.fixture(scope="module")
def ours(browser: Browser, site: Path) -> Iterator[Page]:
    page = browser.new_page()
    files = {f"search/{file.name}": file.read_text("utf-8") for file in (site / "search").iterdir()}
    yield engine(page, files)
    page.close()


def late(page: Page, things: list[Found], most: int) -> dict[str, int]:
    """Return the places of what is not among the first results when its title is typed; 0 is none."""
    ranks = page.evaluate(RANKS, [[one.title, one.location] for one in things])
    places = {one.location: rank for one, rank in zip(things, ranks, strict=True)}
    return {location: rank for location, rank in places.items() if not 1 <= rank <= most}


@pytest.mark.parametrize("kind", ["page", "play", "tool", "case", "item", "metric", "term"])
def test_a_title_finds_what_it_belongs_to_among_the_first_three(ours: Page, site: Path, kind: str) -> None:
    things = [one for one in passages(site) if one.kind == kind]
    assert things
    assert late(ours, things, 3) == {}
