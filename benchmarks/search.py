"""How well and how fast search answers, stock Material beside ours on the same pages; prints figures, judges nothing.

Run it with `make bench-search`, after `make site`. The queries are tests/search/queries.yml. Relevance is the same on
every machine; times are not: compare those of one run only. `--misses` lists the queries without an answer among the
first three results of ours.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from benchmarks.first_result import OURS, STOCK, Side, first_result
from tests.search.asking import ranks_of_ours, ranks_of_stock
from tests.search.relevance import HELD_BACK, KINDS, Query, Score, read_queries, score, score_by_kind
from tests.search.stock import build_stock
from tests.search.wire import Wire, serve_compressed
from tests.tools import QUIET, ROOT, chromium

SITE = Path(os.environ.get("SITE", ROOT / "site"))
PAGE = "plays/measure/"
RUNS = 3
SLOWER = 4
SETTLED = 1000  # milliseconds after which no more comes


class Cost(NamedTuple):
    """Bytes over the wire before anybody searches and for the first search; milliseconds to the first result."""

    before: float
    search: float
    cold: float
    warm: float


def cost(browser: Browser, site: Path, side: Side, slower: int) -> Cost:
    """Open a play page and search, with nothing in the cache and then again: the medians of several runs."""
    with serve_compressed(site) as wire:
        runs = [one_run(browser, wire, side, slower) for _ in range(RUNS)]
    return Cost(*(statistics.median(values) for values in zip(*runs, strict=True)))


def one_run(browser: Browser, wire: Wire, side: Side, slower: int) -> Cost:
    """Search twice as one new reader."""
    context = browser.new_context()
    before, search, cold = one_search(context, wire, side, slower)
    warm = one_search(context, wire, side, slower)[2]
    context.close()
    return Cost(before, search, cold, warm)


def one_search(context: BrowserContext, wire: Wire, side: Side, slower: int) -> tuple[int, int, float]:
    """Return the bytes received before the search and for it, and the milliseconds to the first result."""
    page = context.new_page()
    wire.taken()
    page.goto(wire.url + PAGE, wait_until="networkidle")
    before = sum(wire.taken().values())
    time = first_result(page, side, slower)
    page.wait_for_timeout(SETTLED)
    page.close()
    return before, sum(wire.taken().values()), time


def relevance(page: Page, site: Path, which: Side, queries: tuple[Query, ...]) -> dict[Query, int]:
    """Return the rank of the first answer to each query."""
    with serve_compressed(site) as wire:
        return (ranks_of_stock if which is STOCK else ranks_of_ours)(page, wire.url, queries)


def row(name: str, count: int, theirs: Score, ours: Score) -> str:
    """Return one line of the table, stock Material's figure before ours in each pair."""
    pairs = zip(theirs, ours, strict=True)
    return f"  {name:9}{count:4}  " + "  ".join(f"{one:7.3f} {other:6.3f}" for one, other in pairs)


def print_relevance(theirs: Mapping[Query, int], ours: Mapping[Query, int]) -> None:
    """Print the table of both, kind by kind."""
    print(f"{'':17}{'success at 1':>14}{'success at 3':>16}{'mean recipr. rank':>18}")
    print("  kind     n" + f"{'stock':>14}   ours" + f"{'stock':>9}   ours" * 2)
    stock_scores, our_scores = score_by_kind(theirs), score_by_kind(ours)
    for kind in KINDS:
        print(row(kind, sum(query.kind == kind for query in ours), stock_scores[kind], our_scores[kind]))
    print(row("all", len(ours), score([*theirs.values()]), score([*ours.values()])))


def print_costs(theirs: tuple[Cost, Cost], ours: tuple[Cost, Cost]) -> None:
    """Print what both cost a reader of a play page; each pair is for this processor and for a slower one."""
    lines = [("KB received by a play page's first view", theirs[0].before / 1000, ours[0].before / 1000, 1)]
    lines += [("KB received after it by the first search", theirs[0].search / 1000, ours[0].search / 1000, 1)]
    for name, one, other in zip(("this processor", f"{SLOWER}x slower"), theirs, ours, strict=True):
        lines += [(f"ms to the first result, empty cache, {name}", one.cold, other.cold, 0)]
        lines += [(f"ms to the first result, warm cache, {name}", one.warm, other.warm, 0)]
    print(f"\n{'':55}{'stock':>8}{'ours':>8}")
    for label, one, other, digits in lines:
        print(f"  {label:53}{one:8.{digits}f}{other:8.{digits}f}")
    print(f"  The network has 1.6 Mbit/s and 150 ms there and back. Medians of {RUNS} runs.")
    print("  Stock Material downloads its search with the first view, whether anybody searches or not.")


def main() -> None:
    """Measure both in the same browser, on sites of the same pages."""
    if not (SITE / "index.html").is_file():
        raise SystemExit("There is no site yet: run 'make site' first.")
    queries = read_queries()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        stock = build_stock(Path(folder))
        browser = playwright.chromium.launch(executable_path=chromium(), args=QUIET)
        both = ((stock, STOCK), (SITE, OURS))
        theirs, ours = (relevance(browser.new_page(), site, side, queries) for site, side in both)
        print_relevance(theirs, ours)
        print("\nQueries that no test asks (tests/search/held_back.yml):")
        others = read_queries(HELD_BACK)
        print_relevance(*(relevance(browser.new_page(), site, side, others) for site, side in both))
        costs = [tuple(cost(browser, site, side, slower) for slower in (1, SLOWER)) for site, side in both]
        print_costs(*costs)
        browser.close()
    if "--misses" in sys.argv:
        missed = [f"  {query.kind}: {query.words}" for query, place in ours.items() if not 1 <= place <= 3]
        print("\nNo answer among the first three results of ours:", *missed, sep="\n")


if __name__ == "__main__":
    main()
