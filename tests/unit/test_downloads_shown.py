"""A template to copy is a link that says what kind of file it is and how long."""

from __future__ import annotations

import pytest

from macros import MACROS
from playbook.authoring.context import PageContext
from tests.pages import page, parsed
from tests.worlds import World

INDEX = "docs/index.md"


def test_a_template_has_a_name_in_words_a_kind_and_a_size(small: World) -> None:
    files = small.book().downloads
    assert {id: (one.title, one.kind, one.size) for id, one in files.items()} == {
        "watch-log.csv": ("Watch log", "CSV", len(b"hour,lamp\n20,lit\n")),
        "watch-log.md": ("Watch log", "Markdown", len(b"# Watch log\n\nHour and lamp.\n")),
    }


def test_a_size_counts_bytes_and_not_characters(small: World) -> None:
    small.change({"downloads/watch-log.md": "é" * 1000})
    assert small.book().downloads["watch-log.md"].size == 2000


@pytest.mark.parametrize(("size", "shown"), [(1, "1 KB"), (1400, "1 KB"), (1600, "2 KB"), (499_000, "499 KB")])
def test_the_link_shows_kilobytes(small: World, size: int, shown: str) -> None:
    small.change({"downloads/watch-log.md": ("x" * 99 + "\n") * (size // 100) + "x" * (size % 100)})
    small.append(INDEX, '\nTake the {{ download("watch-log.md") }}.\n')
    link = page(small, INDEX).css_first("a.cx-download")
    assert link.text() == f"Watch log (Markdown, {shown})"
    assert (link.attributes["href"], "download" in link.attributes) == ("downloads/watch-log.md", True)


def test_the_words_of_the_link_can_be_given(small: World) -> None:
    small.append(INDEX, '\nTake the {{ download("watch-log.csv", words="log & lamp") }}.\n')
    assert page(small, INDEX).css_first("a.cx-download").text() == "log & lamp (CSV, 1 KB)"


def test_where_there_is_no_such_file_on_the_site_the_words_stay(small: World) -> None:
    book = small.book()
    html = MACROS["download"](PageContext(book, book.pages["index.md"], lambda path: None), "watch-log.csv")
    assert parsed(html).css("a") == []
    assert parsed(html).body.text() == "Watch log (CSV)"


def test_a_playbook_may_do_without_templates(small: World) -> None:
    assert small.without_templates().problems() == []


@pytest.mark.parametrize("name", ["data/policy.yml", "data/retired.yml"])
def test_what_a_playbook_may_do_without(small: World, name: str) -> None:
    small.change({name: None})
    assert small.problems() == []


def test_without_paths_nothing_is_missing(small: World) -> None:
    small.change({"data/paths.yml": None, "docs/paths": None})
    assert small.problems() == []


def test_without_any_of_it_the_macros_that_show_all_still_work(small: World) -> None:
    small.without_templates().change({"data/policy.yml": None, "data/paths.yml": None, "docs/paths": None})
    small.append(INDEX, "\n{{ policy_timeline() }}\n\n{{ duties() }}\n\n{{ path_cards() }}\n\n{{ coverage() }}\n")
    assert small.problems() == []
    assert page(small, INDEX).css(".cx-policy, .cx-cards--paths li") == []
