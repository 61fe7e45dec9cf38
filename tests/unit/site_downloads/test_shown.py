"""What authors put on a page of downloads: places for files, all templates, and data."""

from __future__ import annotations

import pytest

from macros import MACROS
from macros.templates import file_size
from playbook.authoring.context import PageContext
from playbook.site_downloads.regions import Region, has_regions
from tests.pages import page, parsed
from tests.worlds import World

INDEX = "docs/index.md"
PLACES = {"pdf_files": "pdfs", "offline_edition": "offline", "file_checksums": "checksums"}


@pytest.mark.parametrize("macro", PLACES)
def test_a_page_keeps_the_place_and_says_that_nothing_is_there_yet(small: World, macro: str) -> None:
    html = page(small.append(INDEX, f"\nBefore.\n\n{{{{ {macro}() }}}}\n\nAfter.\n"), INDEX).html or ""
    place = Region(PLACES[macro])
    assert has_regions(html) and place.begin in html
    inside = html.split(place.begin)[1].split(place.end)[0]
    assert "in this copy of the site" in inside.lower() or "this copy of the site was built without" in inside.lower()
    assert "href" not in inside and "<p>After.</p>" in html


@pytest.mark.parametrize("macro", PLACES)
def test_a_place_stands_once_on_a_page(small: World, macro: str) -> None:
    small.append(INDEX, f"\n{{{{ {macro}() }}}}\n\n{{{{ {macro}() }}}}\n")
    assert f"'{PLACES[macro]}' stands twice on this page" in small.only_problem().wrong


def test_templates_stand_by_name_with_each_kind(small: World) -> None:
    small.change({"downloads/cx-tide.csv": "hour,feet\n"})
    small.append(INDEX, '\n{{ template_list() }}\n\n{{ download("cx-tide.csv") }}\n')
    entries = page(small, INDEX).css(".cx-templates li")
    assert [" ".join(entry.text().split()) for entry in entries] == [
        "CX tide: CSV (1 KB)",
        "Watch log: CSV (1 KB), Markdown (1 KB)",
    ]
    assert [a.attributes["href"] for a in entries[1].css("a[download]")] == [
        "downloads/watch-log.csv",
        "downloads/watch-log.md",
    ]


def test_a_playbook_without_templates_shows_no_list(small: World) -> None:
    small.without_templates().append(INDEX, "\n{{ template_list() }}\n")
    assert small.problems() == [] and page(small, INDEX).css(".cx-templates") == []


def test_only_data_that_the_site_has_is_offered(small: World) -> None:
    book = small.book()
    there = {"api/metrics.json": "../api/metrics.json"}
    html = MACROS["data_list"](PageContext(book, book.pages["index.md"], there.get))
    assert [(a.text(), a.attributes["href"]) for a in parsed(html).css("a")] == [("Metrics", "../api/metrics.json")]
    assert MACROS["data_list"](PageContext(book, book.pages["index.md"], lambda path: None)).strip() == ""


@pytest.mark.parametrize("macro", ["data_list", "table_list"])
def test_paper_learns_where_a_file_stands(small: World, macro: str) -> None:
    book = small.book()
    html = MACROS[macro](PageContext(book, book.pages["index.md"], lambda path: f"../{path}"))
    links = parsed(html).css(".cx-data a")
    assert links and [f"../{link.attributes['data-path']}" for link in links] == [
        link.attributes["href"] for link in links
    ]


@pytest.mark.parametrize(
    ("size", "shown"), [(999_400, "999 KB"), (999_600, "1.0 MB"), (1_000_000, "1.0 MB"), (12_345_678, "12.3 MB")]
)
def test_a_large_file_shows_megabytes(size: int, shown: str) -> None:
    assert file_size(size) == shown
