"""Ids and classes of the theme are not an author's to use."""

from __future__ import annotations

import pytest

from tests.claims import says
from tests.worlds import World

PAGE = "docs/index.md"
IDS = [
    "__config",
    "__search",
    "_x",
    "cx-search",
    "CX-Search",
    "box-listen.x",
    "source-almanac",
    "site-nav",
    "main-content",
]
CLASSES = ["md-dialog", "cx-card", "MD-Dialog"]


@pytest.mark.parametrize("id", IDS)
@pytest.mark.parametrize(
    "text", ["<p id='{}'>x</p>", "Words.\n{{: #{} }}", "### Words {{: #{} }}", "[x](#y){{: #{} }}"]
)
def test_an_id_of_the_theme_is_refused(small: World, text: str, id: str) -> None:
    small.append(PAGE, f"\n{text.format(id)}\n")
    problem = next(p for p in small.checked().errors if "kept for" in p.wrong)
    says(problem, PAGE, small.line(PAGE, id), f"the id '{id}' is kept for the site's own parts", "choose another")


@pytest.mark.parametrize("name", CLASSES)
@pytest.mark.parametrize(
    "text", ["<p class='a {}'>x</p>", "Words.\n{{: .a .{} }}", "*Words*{{: class='{}' }}", "!!! {}\n    x"]
)
def test_a_class_of_the_theme_is_refused(small: World, text: str, name: str) -> None:
    small.append(PAGE, f"\n{text.format(name)}\n")
    # An admonition writes its kind in small letters.
    problem = next(p for p in small.checked().errors if "kept for" in p.wrong)
    assert f"the class '{name}'".lower() in problem.wrong.lower()
    assert problem.place == (PAGE, small.line(PAGE, name))


def test_a_heading_that_would_get_such_an_id_is_explained(small: World) -> None:
    small.append(PAGE, "\n## Source data\n\nWords.\n")
    problem = small.only_problem()
    says(problem, PAGE, small.line(PAGE, "## Source data"), "'source-data'", "behind a heading write {: #another-id }")


def test_what_could_break_out_of_an_attribute_is_no_id(small: World) -> None:
    small.append(PAGE, '\n## Words {: #x"><b }\n\nWords.\n')
    assert any("cannot be an id" in problem for problem in small.problems())


def test_a_settings_block_of_an_author_cannot_replace_the_themes(small: World) -> None:
    small.append(PAGE, '\n<p id="__config">{"base": "//evil.example"}</p>\n')
    assert "'__config'" in small.only_problem().wrong


@pytest.mark.parametrize(
    "text", ["### Named {: #sources .wide }\n\nWords.", "<p id='boxes' class='note command'>x</p>"]
)
def test_other_names_are_an_authors_own(small: World, text: str) -> None:
    small.append(PAGE, f"\n## More\n\n{text}\n")
    assert small.problems() == []
