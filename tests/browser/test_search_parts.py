"""How the engine of search loads its index, and what it does with queries that nobody means."""

from __future__ import annotations

import random

import pytest
from playwright.sync_api import Error, Page

from playbook.search import search_files
from playbook.search.passages import FoundPage, Passage
from playbook.search.synonyms import Synonyms
from tests.browser.small_search import PAGES, asked_page, engine, find, hrefs, own_page, page_of  # noqa: F401 (fixtures)


def many() -> list[FoundPage]:
    """Pages whose words and texts fill many parts of an index."""
    return [
        page_of(f"p{number:03d}/", "page", f"Title {number}", Passage("x", f"keyword{number} " * 200, "Part"))
        for number in range(100)
    ]


def test_only_what_a_query_needs_is_loaded_and_only_once(fresh: Page) -> None:
    engine(fresh, search_files(many(), Synonyms()))
    find(fresh, "keyword77 ")
    first = fresh.evaluate("window.asked")
    assert first[0] == "search/words.js"
    assert sorted(one.split("-")[0] for one in first[1:]) == ["search/postings", "search/texts"]
    find(fresh, "keyword77 ")
    assert fresh.evaluate("window.asked") == first


def test_queries_at_the_same_time_answer_each_for_itself(fresh: Page) -> None:
    both = fresh.evaluate("() => Promise.all(['glossary', 'aground'].map((query) => cxSearch.find(query)))")
    assert [found["results"][0]["href"] for found in both] == ["glossary/", "plays/lamp/#why"]


def test_a_part_that_cannot_be_loaded_is_told_and_asked_for_again(fresh: Page) -> None:
    fresh.evaluate("window.kept = window.files; window.files = {}")
    with pytest.raises(Error, match=r"no search/words\.js"):
        find(fresh, "glossary")
    fresh.evaluate("window.files = { 'search/words.js': window.kept['search/words.js'] }")
    with pytest.raises(Error, match="no search/postings"):
        find(fresh, "glossary")
    fresh.evaluate("window.files = window.kept")
    assert hrefs(fresh, "glossary")[0] == "glossary/"


def test_a_site_that_was_built_anew_meanwhile_is_searched_as_it_is_now(fresh: Page) -> None:
    engine(fresh, search_files(many(), Synonyms()))
    assert hrefs(fresh, "keyword7 ") == ["p007/#x"]
    new = search_files([*many(), page_of("z/", "page", "Keyword7 and keyword77")], Synonyms())
    fresh.evaluate("files => { window.files = files }", dict(new))
    assert set(hrefs(fresh, "keyword77")) == {"z/", "p077/#x"}
    assert set(hrefs(fresh, "keyword7 ")) == {"z/", "p007/#x"}


HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "__proto__",
    "constructor toString",
    "(((*+?",
    "a" * 5000,
    "word " * 5000,
    "\x00\ud800",
]


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_strange_queries_are_answered(core: Page, query: str) -> None:
    assert isinstance(find(core, query)["total"], int)


def test_any_text_that_stands_in_quotes_somewhere_finds_its_passage(core: Page) -> None:
    chance = random.Random(8)
    texts = [(f"{page.address}", passage.text) for page in PAGES for passage in page.passages]
    for _ in range(40):
        address, text = chance.choice(texts)
        words = core.evaluate("text => cxSearchTokens.words(text)", text)
        begin = chance.randrange(max(1, len(words) - 2))
        found = hrefs(core, f'"{" ".join(words[begin : begin + 3])}"')
        assert address in {href.partition("#")[0] for href in found}, words[begin : begin + 3]


def slow_distance(one: str, other: str) -> int:
    """How many letters are added, left out, changed or swapped, by the textbook's table."""
    table = [[max(row, at) if not (row and at) else 0 for at in range(len(other) + 1)] for row in range(len(one) + 1)]
    for row in range(1, len(one) + 1):
        for at in range(1, len(other) + 1):
            steps = [
                table[row - 1][at] + 1,
                table[row][at - 1] + 1,
                table[row - 1][at - 1] + (one[row - 1] != other[at - 1]),
            ]
            if row > 1 and at > 1 and one[row - 1] == other[at - 2] and one[row - 2] == other[at - 1]:
                steps.append(table[row - 2][at - 2] + 1)
            table[row][at] = min(steps)
    return table[-1][-1]


def test_distances_are_the_textbooks(core: Page) -> None:
    chance = random.Random(4)
    pairs = [["".join(chance.choices("abc", k=chance.randrange(8))) for _ in range(2)] for _ in range(600)]
    found = core.evaluate("pairs => pairs.map(([one, other]) => cxSearchNearest.distance(one, other, 3))", pairs)
    right = [slow_distance(*pair) for pair in pairs]
    assert [
        (pair, got) for pair, got, want in zip(pairs, found, right, strict=True) if min(got, 4) != min(want, 4)
    ] == []
