"""What a tester broke the check with: each ends with a message, in time."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from playbook.load.front_matter import split
from playbook.place import Problem
from tests.claims import only
from tests.worlds import World

MEND, BOXES, INDEX = "plays/mend.md", "checklists/mend.md", "docs/index.md"
FRONT = st.lists(
    st.sampled_from(["---", "...", "--- ", "... #", "\n", "a: b\n", "\n---\n", "\n...\n", " ", "\t", "# c\n"])
    | st.text("-.\n ab:", max_size=4),
    max_size=15,
).map("".join)


@given(FRONT.map("---\na: b\n{}".format))
def test_mkdocs_sees_the_body_begin_where_we_do(text: str) -> None:
    problems: list[Problem] = []
    halves = split(text, "file", problems)
    body, fields = get_data(text)
    if halves is not None and fields:
        assert body == halves.body.lstrip("\n")


@pytest.mark.parametrize("end", ["...", "... # more", "--- more"])
def test_a_document_end_in_front_matter(small: World, end: str) -> None:
    small.replace(MEND, "number:", f"{end}\n# <script>\nnumber:")
    only(small, MEND, small.line(MEND, end), "ends the front matter", "--- and nothing else")


# Each makes its text as many times as long as the number says; a reader that goes back needs that squared.
LONG: dict[str, tuple[str, Callable[[int], str]]] = {
    "items": (BOXES, lambda n: ("- [ ] a" + " " * 9_900 + "b\n") * 12 * n),
    "headings": (MEND, lambda n: ("## a" + " " * 9_900 + "b\n\nx\n\n") * 12 * n),
    "links": (INDEX, lambda n: "\n".join(f"[a](gone-{i}.md)" for i in range(3_750 * n))),
    "anchors": (INDEX, lambda n: "\n".join(f"[a](#gone-{i})" for i in range(3_750 * n))),
    "abbreviations": (INDEX, lambda n: "*[zq]: " + "x" * 9_900 + "\n\n" + ("zq " * 3_000 + "\n") * 10 * n),
    "references": (INDEX, lambda n: "[a]: http://x.y/" + "x" * 9_900 + "\n\n" + ("[a] " * 500 + "\n") * 25 * n),
    "macros": (INDEX, lambda n: "{{ play_cards() }}\n" * 5_000 * n),
}


@pytest.mark.parametrize("kind", LONG)
@pytest.mark.parametrize("length", [1, pytest.param(4, marks=pytest.mark.sweep)])
def test_one_file_cannot_hold_up_the_check(small: World, kind: str, length: int) -> None:
    name, text = LONG[kind]
    small.append(name, "\n" + text(length))
    started = time.process_time()
    small.checked()
    assert time.process_time() - started < 10 * length  # CPU seconds


def test_a_page_that_makes_too_much_html(small: World) -> None:
    small.append(INDEX, "\n[a]: http://x.y/" + "x" * 9_900 + "\n\n" + "[a]\n" * 2_000)
    assert any("makes more than 5,000,000 characters" in text for text in small.problems())


def test_a_long_line(small: World) -> None:
    small.append(INDEX, "\n" + "long" * 2_501 + "\n")
    only(small, INDEX, small.line(INDEX, "longlong"), "the limit is 10,000", "break it")


@pytest.mark.parametrize("number", ["0x" + "F" * 6000, "1" + ":59" * 3000])
def test_a_huge_number(small: World, number: str) -> None:
    small.replace(MEND, "number: ", f"number: {number} # ")
    assert any("too large" in problem for problem in small.problems())


def test_a_huge_number_in_a_macro_call(small: World) -> None:
    small.append(INDEX, "\n{{ cite(0x" + "F" * 6000 + ") }}\n")
    only(small, INDEX, small.line(INDEX, "FFF"), "is too large", "plain words")


@pytest.mark.parametrize("folder", ["docs", "plays", "checklists", "case_studies", "data", "data/series"])
def test_a_content_folder_that_is_a_link(small: World, tmp_path: Path, folder: str) -> None:
    path = small.root / folder
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    found = [str(problem) for problem in small.checked().errors]
    assert f"{folder}:1: this folder is a symbolic link — put the folder itself here" in found


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (MEND, "## Boxes", "## Boxs", "did you mean line"),
        (MEND, "## Boxes", "See [it](../glossary.md).\n\n## Boxes", "did you mean '../docs/glossary.md'?"),
        (INDEX, "{{ case_cards() }}", "{{ cite(“almanac”) }}", "use straight quotes"),
        (BOXES, 'roles="keeper"', "roles=“keeper”", "use straight quotes"),
        (MEND, "reviewed: 20", "reviewed: 2025-11-31 # 20", "does not exist"),
        (MEND, "reviewed: 20", "reviewed: 2999-01-01 # 20", "lies in the future"),
        (INDEX, "{{ case_cards() }}", "{ case_cards() }", "has one brace"),
        (BOXES, "## In the tower", "", "stands above the first heading"),
        (MEND, "## Boxes", "<<<<<<< HEAD\n## Boxes", "a merge left the mark"),
    ],
)
def test_the_message_helps(small: World, name: str, old: str, new: str, said: str) -> None:
    small.replace(name, old, new)
    assert any(said in problem for problem in small.problems()), small.problems()


def test_roles_and_when_are_both_reported(small: World) -> None:
    small.replace(BOXES, 'roles="keeper" when="during"', 'roles="nobody" when="soon"')
    wrongs = [problem.wrong for problem in small.checked().problems]
    assert "there is no role 'nobody'" in wrongs and "'when' is 'soon'" in wrongs


def test_a_retired_item_without_its_checklist(small: World) -> None:
    small.change(
        {"data/retired.yml": "- id: lone\n  kind: item\n  retired: 2020-01-01\n  why: Gone.\n"},
    )
    only(small, "data/retired.yml", 1, "names no checklist", "checklist.lone")


def test_a_page_that_is_not_in_the_navigation(small: World) -> None:
    config = (
        "x: !ENV [A, b]\nnav:\n  - index.md\n  - More: [plays/index.md, plays/, measure/metrics.md, paths/keeper.md]\n"
    )
    small.change({"mkdocs.yml": config})
    only(small, "docs/glossary.md", 1, "not in the navigation", "name it under nav in mkdocs.yml")
