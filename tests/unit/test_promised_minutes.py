"""A path promises a reading time, and its pages keep it."""

from __future__ import annotations

import pytest

from tests.claims import only
from tests.worlds import World

PATHS, LONG = "data/paths.yml", "docs/long.md"


def long_page(small: World, words: int, step: str) -> World:
    """Add a page with a section of so many words and a short one, and read a part of it on the path."""
    head = "---\ntitle: Long\ndescription: L.\nreviewed: 2026-02-01\n---\n\n"
    small.change({LONG: f"{head}## Far {{: #far }}\n\n{'word ' * words}\n\n## Near {{: #near }}\n\nA word.\n"})
    return small.append(PATHS, f"    - page: {step}\n      why: W.\n")


@pytest.mark.parametrize("minutes", [2, 5])
def test_a_promise_that_is_kept(small: World, minutes: int) -> None:
    small.replace(PATHS, "minutes: 5", f"minutes: {minutes}")
    assert small.problems() == []


def test_a_promise_that_is_broken(small: World) -> None:
    small.replace(PATHS, "minutes: 5", "minutes: 1")
    wrong = "the pages of the path 'keeper' take 2 minutes, and it promises 1"
    only(small, PATHS, small.line(PATHS, "minutes:"), wrong, "name sections (page.md#section)")


@pytest.mark.parametrize(("step", "needed"), [(LONG, 12), (f"{LONG}#far", 12), (f"{LONG}#near", 3)])
def test_a_section_takes_less_than_its_page(small: World, step: str, needed: int) -> None:
    long_page(small, 2000, step).replace(PATHS, "minutes: 5", f"minutes: {needed}")
    assert small.problems() == []
    small.replace(PATHS, f"minutes: {needed}", f"minutes: {needed - 1}")
    assert f"take {needed} minutes" in small.only_problem().wrong


def test_a_path_that_promises_nothing(small: World) -> None:
    long_page(small, 2000, LONG).replace(PATHS, "  minutes: 5\n", "")
    assert small.problems() == []


def test_nobody_waits_for_reading_times_of_content_with_errors(small: World) -> None:
    small.replace(PATHS, "minutes: 5", "minutes: 1").replace("data/roles.yml", "id: pilot", "id: pilt")
    assert not [problem for problem in small.problems() if "promises" in problem]
