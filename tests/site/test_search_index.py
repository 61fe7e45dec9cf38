"""The search index of our own site: everything is in it, and every address in it leads somewhere."""

from __future__ import annotations

import gzip
from collections import Counter
from pathlib import Path

import pytest

from tests.found import Found, passages
from tests.ours import our_book
from tests.site_pages import BuiltPage

# A first search may cost about 60 KB: this much is the part that every search needs, and each of the others.
MOST_WORDS, MOST_PART = 30_000, 5_000


@pytest.fixture(scope="module")
def found(site: Path) -> list[Found]:
    return passages(site)


def test_every_address_leads_to_a_place_of_a_page(found: list[Found], pages: dict[str, BuiltPage]) -> None:
    lost = []
    for one in found:
        address, _, anchor = one.location.partition("#")
        page = pages.get(f"{address}index.html")
        if page is None or (anchor and anchor not in page.ids):
            lost.append(one.location)
    assert lost == []


def test_everything_of_the_playbook_is_a_result_of_its_kind(found: list[Found]) -> None:
    book = our_book()
    counts = Counter(one.kind for one in found)
    assert counts["item"] == len(book.items)
    assert counts["case"] == len(book.cases)
    assert counts["term"] == len(book.terms)
    assert counts["metric"] == len(book.metrics)
    assert counts["play"] == len(book.plays)
    assert counts["tool"] > 3
    of_pages = sum(counts[kind] for kind in ("page", "tool", "play", "case"))
    assert of_pages == len(list(book.documents)), "each page once, as a page or as a kind of its own"


def test_no_passage_is_without_words(found: list[Found]) -> None:
    assert [one.location for one in found if not one.text or not (one.title or one.heading)] == []


def test_what_a_tool_says_where_scripts_do_not_run_is_found_once_at_most(found: list[Found]) -> None:
    assert len([one.location for one in found if "this browser has switched off" in one.text]) <= 1


def test_its_parts_are_small(site: Path) -> None:
    sizes = {file.name: len(gzip.compress(file.read_bytes(), 9, mtime=0)) for file in (site / "search").iterdir()}
    assert sizes.pop("words.js") < MOST_WORDS
    assert len(sizes) > 100 and {name: size for name, size in sizes.items() if size > MOST_PART} == {}
