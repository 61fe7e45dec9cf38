"""How the relevance of search is judged, and that the written queries can be judged at all."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.search.relevance import HELD_BACK, KINDS, Query, leads_to, leads_to_page, rank, read_queries, score

DESIGN = Query("exact", "design", ("plays/design/", "glossary/#prototype"))


@pytest.mark.parametrize(
    ("result", "place", "page"),
    [
        ("plays/design/", True, True),
        ("plays/design/#pitfalls", True, True),  # the answer is the whole page
        ("glossary/#prototype", True, True),
        ("glossary/#persona", False, True),  # another entry of the same list
        ("glossary/", False, True),
        ("plays/", False, False),
    ],
)
def test_a_result_is_judged_by_its_place_or_by_its_page(result: str, place: bool, page: bool) -> None:
    assert leads_to(result, DESIGN.answers) is place
    assert leads_to_page(result, DESIGN.answers) is page


def test_the_rank_is_that_of_the_first_answer_among_ten() -> None:
    assert rank(["plays/", "plays/design/", "glossary/#prototype"], DESIGN) == 2
    assert rank([*["plays/"] * 9, "plays/design/"], DESIGN) == 10
    assert rank([*["plays/"] * 10, "plays/design/"], DESIGN) == 0
    assert rank([], DESIGN) == 0


def test_a_score_sums_up_ranks() -> None:
    # First, third, fourth and not at all: 1 + 1/3 + 1/4 over four queries.
    assert score([1, 3, 4, 0]) == pytest.approx((1 / 4, 2 / 4, (1 + 1 / 3 + 1 / 4) / 4))


def test_there_are_enough_queries_of_each_kind_and_none_stands_twice() -> None:
    queries = read_queries()
    count = Counter(query.kind for query in queries)
    assert set(count) == set(KINDS)
    assert len(queries) >= 100
    assert min(count.values()) >= 20
    assert len({query.words.lower() for query in queries}) == len(queries)
    assert all(query.answers for query in queries)


def test_what_is_held_back_is_asked_by_no_test() -> None:
    held_back = read_queries(HELD_BACK)
    assert {query.kind for query in held_back} == set(KINDS)
    assert not {query.words.lower() for query in held_back} & {query.words.lower() for query in read_queries()}
