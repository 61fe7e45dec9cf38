from __future__ import annotations

from tests.worlds import World


def test_the_small_world_has_no_problem_at_all(small: World) -> None:
    assert small.problems() == []


def test_the_small_world_is_what_it_says(small: World) -> None:
    book = small.book()
    assert list(book.plays) == ["listen", "mend", "tell"]
    assert len(book.items) == 5
    assert [len(group) for group in (book.cases, book.metrics, book.series, book.sources)] == [1, 2, 2, 2]
