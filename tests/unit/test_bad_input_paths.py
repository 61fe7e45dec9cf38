"""What can be wrong in data/paths.yml, and what is said about it."""

from __future__ import annotations

import pytest

from tests.claims import only
from tests.worlds import World

PATHS, MEND = "data/paths.yml", "page: plays/mend.md"


@pytest.mark.parametrize(
    ("old", "new", "wrong", "remedy"),
    [
        (MEND, "page: plays/mand.md", "there is no page 'plays/mand.md'", "did you mean 'plays/mend.md'?"),
        (MEND, "page: /plays/mend.md", "there is no page '/plays/mend.md'", "did you mean 'plays/mend.md'?"),
        (MEND, "page: zoo.md", "there is no page 'zoo.md'", "write the path from the root"),
        (MEND, "page: plays/mend", "is 'plays/mend'", "write the path of a page from the root"),
        (MEND, "page: data/roles.yml", "is 'data/roles.yml'", "write the path of a page from the root"),
        (MEND, "page: plays/mend.md#raison", "plays/mend.md has no section '#raison'", "did you mean 'reason'?"),
        ("md#reason", "md#zzz", "plays/listen.md has no section '#zzz'", "leave out the #…"),
        ("minutes: 5", "minutes: many", "'minutes' should be a whole number, not 'many'", "correct"),
        ("minutes: 5", "minutes: true", "'minutes' should be a whole number, not 'True'", "correct"),
        ("minutes: 5", "minutes: 2.5", "'minutes' should be a whole number, not '2.5'", "correct"),
        ("minutes: 5", "minutes: 0", "'minutes'", "correct"),
        ("roles: [keeper]", "roles: [keepr]", "there is no role 'keepr'", "did you mean 'keeper'?"),
        ("why: The lamp comes first.", "why: 7", "'why' of entry 1 of 'steps' should be text, not '7'", "correct"),
        ("why: The lamp comes first.", f"why: {'x' * 201}", "'why' of entry 1 of 'steps' has 201", "shorten it to 200"),
    ],
)
def test_a_field_that_cannot_be(small: World, old: str, new: str, wrong: str, remedy: str) -> None:
    small.replace(PATHS, old, new)
    only(small, PATHS, small.line(PATHS, new), wrong, remedy)


@pytest.mark.parametrize(
    ("steps", "wrong"),
    [
        ("[]", "'steps' is empty"),
        ("plays/mend.md", "'steps' should be a list, not 'plays/mend.md'"),
        ("[plays/mend.md]", "entry 1 of 'steps' should be a group of fields, not 'plays/mend.md'"),
    ],
)
def test_steps_that_are_none(small: World, steps: str, wrong: str) -> None:
    small.change({PATHS: f"- id: keeper\n  name: Keeper\n  summary: S.\n  steps: {steps}\n"})
    only(small, PATHS, 4, wrong, "")


def test_a_step_may_lead_to_a_section(small: World) -> None:
    small.replace(PATHS, MEND, "page: plays/mend.md#boxes")
    assert small.problems() == []


@pytest.mark.parametrize("anchor", ["mend.clean-lens", "source-log-2020"])
def test_what_has_no_reading_time_is_no_step(small: World, anchor: str) -> None:
    small.replace(PATHS, MEND, f"page: plays/mend.md#{anchor}")
    only(small, PATHS, small.line(PATHS, anchor), f"plays/mend.md has no section '#{anchor}'", "a heading there")


def test_a_path_without_a_page(small: World) -> None:
    small.change({"docs/paths/keeper.md": None})
    only(small, PATHS, small.line(PATHS, "- id: keeper"), "the path 'keeper' has no page", "docs/paths/keeper.md with")


def test_a_page_that_could_not_be_read_may_be_there(small: World) -> None:
    small.change({"plays/mend.md": b"\xff"})
    only(small, "plays/mend.md", 1, "byte 0xff is not UTF-8", "")


def test_an_anchor_of_a_page_that_shows_something_unread_may_be_there(small: World) -> None:
    small.replace(PATHS, MEND, "page: plays/mend.md#mend.clean-lens")
    small.replace("checklists/mend.md", 'when="during"', 'when="at dusk"')
    assert [problem.place.file for problem in small.checked().problems] == ["checklists/mend.md"]


@pytest.mark.parametrize("unread", ["docs/glossary.md", "plays/tell.md", "data/policy.yml", "downloads/watch-log.md"])
def test_a_page_that_is_not_there_is_reported_beside_what_could_not_be_read(small: World, unread: str) -> None:
    small.replace(PATHS, MEND, "page: plays/mand.md").change({unread: b"\xff"})
    assert {problem.place.file for problem in small.checked().problems} == {PATHS, unread}


def test_a_path_that_is_named_by_a_page_and_not_there(small: World) -> None:
    small.append("docs/index.md", '\n{{ path("keepr") }}\n')
    line = small.line("docs/index.md", "keepr")
    only(small, "docs/index.md", line, "there is no path 'keepr'", "did you mean 'keeper'?")


def test_a_path_that_could_not_be_read_is_not_reported_where_it_is_named(small: World) -> None:
    small.append("docs/index.md", '\n{{ path("keeper") }}\n').replace(PATHS, "minutes: 5", "minutes: five")
    only(small, PATHS, small.line(PATHS, "five"), "'minutes' should be a whole number", "correct")
