"""Another organization's playbook, built by MkDocs: its PDFs are combined as ours are, and its faults are named."""

from __future__ import annotations

import pytest

from playbook.pdf.combine import combine
from playbook.pdf.combine.tree import words
from playbook.pdf.volume import of_play, pack, whole
from tests.other_playbook import other_project
from tests.tools import build
from tests.unit.pdf.paper import by_class, read
from tests.worlds import World

FAULTY = """
## Found

![](tide.png) and words.
"""


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> World:
    world = other_project(tmp_path_factory.mktemp("other") / "project")
    world.append("docs/plays/index.md", FAULTY).change({"docs/plays/tide.png": b"\x89PNG"})
    result = build(world.root, world.root / "site")
    assert result.returncode == 0, result.stderr
    return world


def test_its_pdfs_have_no_problem(other: World) -> None:
    book = read(other)
    for volume in (whole(book), *(of_play(book, id) for id in book.plays), pack(book, list(book.plays))):
        made = combine(book, other.root / "site", volume)
        assert [str(problem) for problem in made.problems] == [], volume.name
        ids = {one.get("id") for one in made.root.iter()}
        inside = {one.get("href", "")[1:] for one in made.root.iter("a") if one.get("href", "").startswith("#")}
        assert inside <= ids, volume.name


def test_links_out_of_a_play_lead_to_its_own_site(other: World) -> None:
    book = read(other)
    root = combine(book, other.root / "site", of_play(book, "listen")).root
    site = {one.get("href", "") for one in by_class(root, "web") if "harbor.example" in one.get("href", "")}
    assert site
    assert all(one.startswith("https://harbor.example/handbook/") for one in site)
    assert "Lighthouse Guide" in words(by_class(root, "cover")[0])


def test_a_picture_without_words_is_named_with_its_line(other: World) -> None:
    order = "parts: [{title: All, pages: [plays/, docs/plays/index.md]}]\n"
    book = read(other.change({"data/print.yml": order}))
    problems = combine(book, other.root / "site", whole(book)).problems
    other.change({"data/print.yml": None})
    page = "docs/plays/index.md"
    assert [(one.place.file, one.place.line) for one in problems] == [(page, other.line(page, "![](tide.png)"))]
    assert "tide.png has no words" in problems[0].wrong
