"""Search finds what people mean: as often as promised, and more often than stock Material on the same pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.once import once
from tests.search.asking import ranks_of_ours, ranks_of_stock
from tests.search.relevance import HELD_BACK, KINDS, Score, read_queries, score_by_kind
from tests.search.stock import build_stock
from tests.server import serve

# The least share of queries with an answer among the first three results.
PROMISED = {"exact": 0.95, "synonym": 0.95, "question": 0.85, "typo": 0.80}
QUERIES = read_queries()


@pytest.fixture(scope="module")
def ours(browser: Browser, base_url: str) -> dict[str, Score]:
    """How our search answers, by kind of query."""
    page = browser.new_page()
    ranks = ranks_of_ours(page, base_url, QUERIES)
    page.close()
    print({query.words: place for query, place in ranks.items() if not 1 <= place <= 3})
    return score_by_kind(ranks)


@pytest.fixture(scope="module")
def stock(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    """How stock Material answers, by kind of query."""
    with serve(once(tmp_path_factory, "stock", build_stock) / "site") as url:
        page = browser.new_page()
        ranks = ranks_of_stock(page, url, QUERIES)
        page.close()
    return score_by_kind(ranks)


@pytest.mark.parametrize("kind", PROMISED)
def test_the_answer_is_among_the_first_three_as_often_as_promised(kind: str, ours: dict[str, Score]) -> None:
    assert ours[kind].at_three >= PROMISED[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_better_than_stock_material_on_every_kind(
    kind: str, ours: dict[str, Score], stock: dict[str, Score]
) -> None:
    assert ours[kind].at_one >= stock[kind].at_one
    assert ours[kind].at_three >= stock[kind].at_three
    assert ours[kind].reciprocal > stock[kind].reciprocal


def test_stock_material_is_given_a_fair_chance(stock: dict[str, Score]) -> None:
    # If it found next to nothing, the comparison would be broken and not Material.
    assert stock["exact"].at_three > 0.8


def test_every_answer_is_a_place_of_the_site(site: Path) -> None:
    places = [place for query in (*QUERIES, *read_queries(HELD_BACK)) for place in query.answers]
    assert [place for place in places if not _exists(site, place)] == []


def _exists(site: Path, place: str) -> bool:
    page, _, anchor = place.partition("#")
    file = site / page / "index.html"
    return file.is_file() and (not anchor or f'id="{anchor}"' in file.read_text(encoding="utf-8"))
