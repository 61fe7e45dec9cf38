"""data/print.yml: what is wrong with it is said with its line, and no page is forgotten."""

from __future__ import annotations

import pytest

from tests.claims import only, says
from tests.worlds import World

FILE = "data/print.yml"
ORDER = """\
parts:
  - title: Words
    pages:
      - docs/glossary.md
      - docs/index.md
  - title: Work
    pages: [plays/, case_studies/]
left_out:
  - docs/measure/metrics.md
  - docs/paths/keeper.md
  - docs/plays/index.md
"""


@pytest.fixture
def ordered(small: World) -> World:
    return small.change({FILE: ORDER})


def test_the_world_with_an_order_has_no_problem(ordered: World) -> None:
    assert ordered.problems() == []


@pytest.mark.parametrize(
    ("old", "new", "part", "wrong", "remedy"),
    [
        (
            "- docs/glossary.md",
            "- docs/glosary.md",
            "glosary",
            "there is no page 'docs/glosary.md'",
            "'docs/glossary.md'?",
        ),
        ("- docs/glossary.md", "- zzz.md", "zzz", "there is no page 'zzz.md'", "path from the root"),
        ("[plays/, case", "[plays/, plays/tell.md, case", "tell", "there is no page 'plays/tell.md'", "write plays/"),
        ("[plays/, case", "[plays/, checklists/mend.md, case", "mend", "there is no page", "write plays/"),
        (
            "- docs/index.md",
            "- docs/index.md\n      - docs/index.md",
            "Work",
            "stands twice; the first is at line 5",
            "once",
        ),
        ("- docs/paths/keeper.md", "- docs/index.md", "keeper", "'docs/index.md' stands twice", "once"),
    ],
)
def test_pages_that_do_not_exist_or_stand_twice(
    ordered: World, old: str, new: str, part: str, wrong: str, remedy: str
) -> None:
    line = ordered.line(FILE, part) if part in ("Work", "keeper") else 0
    ordered.replace(FILE, old, new)
    found = [problem for problem in ordered.checked().problems if problem.is_error]
    assert len(found) == 1, ordered.problems()
    says(found[0], FILE, line or ordered.line(FILE, part), wrong, remedy)


@pytest.mark.parametrize(
    ("old", "page"), [("  - docs/plays/index.md\n", "docs/plays/index.md"), ("plays/, ", "plays/")]
)
def test_a_page_about_which_nothing_is_said_is_a_warning(ordered: World, old: str, page: str) -> None:
    problem = ordered.replace(FILE, old, "").only_problem()
    says(problem, FILE, 1, f"whether '{page}' stands in the PDF", "name it in a part, or below left_out")
    assert not problem.is_error


def test_a_new_page_is_named_until_it_has_its_place(ordered: World) -> None:
    ordered.change({"docs/quay.md": "---\ntitle: Quay\ndescription: Wet.\nreviewed: 2026-02-01\n---\n\nWords.\n"})
    assert "docs/quay.md" in ordered.only_problem().wrong
    assert ordered.replace(FILE, "docs/index.md\n", "docs/index.md\n      - docs/quay.md\n").problems() == []


def test_a_page_that_cannot_be_read_is_not_missing(ordered: World) -> None:
    ordered.replace("docs/glossary.md", "title: Glossary\n", "")
    assert [str(one.place) for one in ordered.checked().problems if one.place.file == FILE] == []


@pytest.mark.parametrize(
    ("old", "new", "part", "wrong"),
    [
        ("left_out:", "leftout:", "leftout", "the key 'leftout' is unknown"),
        ("  - title: Words\n", "  - name: Words\n", "Words", "the key 'name' of entry 1 of 'parts' is unknown"),
        ("- docs/glossary.md", "- docs/glossary.md#a", "#a", "'docs/glossary.md#a'"),
        ("[plays/, case_studies/]", "[]", "pages: []", "is empty"),
    ],
)
def test_what_does_not_fit_the_format(ordered: World, old: str, new: str, part: str, wrong: str) -> None:
    ordered.replace(FILE, old, new)
    found = [problem for problem in ordered.checked().problems if wrong in problem.wrong]
    assert [problem.place.line for problem in found] == [ordered.line(FILE, part)], ordered.problems()


def test_a_file_that_is_no_yaml(small: World) -> None:
    only(small.change({FILE: "parts: [\n"}), FILE, 2, "", "")


def test_a_page_that_stands_three_times_is_named_twice_with_its_first_line(ordered: World) -> None:
    page = "      - docs/index.md\n"
    ordered.replace(FILE, page, page * 3)
    wrong = [problem.wrong for problem in ordered.checked().problems]
    assert wrong == ["'docs/index.md' stands twice; the first is at line 5"] * 2
