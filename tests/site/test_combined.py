"""The real pages as one document: nothing is lost, nothing leads nowhere, nothing of the screen is left."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from playbook.load import load
from playbook.model import Playbook
from playbook.pdf.combine import combine
from playbook.pdf.combine.tree import SVG, classes, words
from playbook.pdf.volume import Volume, of_play, pack, whole
from tests.tools import ROOT

FIELDS = ("input", "select", "textarea")
SCREEN = {"nav", "button", "script", "style", "template", "dialog", "details", "summary", "form", "iframe"}


@pytest.fixture(scope="session")
def book() -> Playbook:
    return load(ROOT).book


def volumes(book: Playbook) -> list[Volume]:
    """Return every PDF that a build makes, and a meeting pack of the first two plays."""
    return [whole(book), *(of_play(book, id) for id in book.plays), pack(book, list(book.plays)[:2])]


@pytest.fixture(scope="session")
def documents(site: Path, book: Playbook) -> dict[str, Element]:
    """All volumes by the name of their file, combined without a problem."""
    made = {volume.name: combine(book, site, volume) for volume in volumes(book)}
    assert [str(problem) for one in made.values() for problem in one.problems] == []
    return {name: one.root for name, one in made.items()}


def test_every_link_inside_leads_somewhere(documents: dict[str, Element]) -> None:
    for name, root in documents.items():
        ids = [one.get("id") for one in root.iter() if one.get("id")]
        assert len(ids) == len(set(ids)), name
        hrefs = {one.get("href") or one.get("data-href") or "" for one in root.iter()}
        assert {href for href in hrefs if href.startswith("#") and href[1:] not in set(ids)} == set(), name


def test_every_other_link_is_whole(documents: dict[str, Element]) -> None:
    for name, root in documents.items():
        others = {one.get("href", "") for one in root.iter("a")} - {None}
        assert {one for one in others if not one.startswith(("#", "https://", "http://", "mailto:"))} == set(), name


def test_the_items_of_a_volume_have_their_fields_once(documents: dict[str, Element], book: Playbook) -> None:
    for volume in volumes(book):
        lists = [one for one in book.checklists.values() if not volume.plays or one.play in volume.plays]
        ids = [item.full_id for one in lists for item in one.items]
        names = [one.get("name") for one in documents[volume.name].iter() if one.tag in FIELDS]
        wanted = [part + id for id in ids for part in ("", "status.", "owner.", "due.", "note.")]
        assert sorted(map(str, names)) == sorted(wanted), volume.name


def test_each_box_is_named_by_its_item(documents: dict[str, Element], book: Playbook) -> None:
    boxes = [one for one in documents["cx-playbook"].iter("input") if one.get("type") == "checkbox"]
    assert {one.get("name"): one.get("title") for one in boxes} == {
        id: item.text.replace("*", "").replace("`", "") for id, item in book.items.items()
    }


def test_nothing_of_the_screen_is_left(documents: dict[str, Element]) -> None:
    for name, root in documents.items():
        tags = {one.tag for one in root.iter()}
        assert tags & SCREEN == set(), name
        assert {tag for tag in tags if "-" in tag.removeprefix(SVG)} == set(), name
        lines = [words(one) for one in root.iter() if one.tag in ("a", "p")]
        frame = ("Edit this page", "What links here", "Open in the glossary", "Link to this section", "#")
        assert [line for line in lines if line.startswith(frame)] == [], name


def test_every_drawing_says_what_it_shows(documents: dict[str, Element]) -> None:
    for name, root in documents.items():
        drawings = [one for one in root.iter(f"{SVG}svg") if "cover__ring" not in classes(one)]
        assert [words(one[0]) for one in drawings if one[0].tag != f"{SVG}title" or not words(one[0])] == [], name


def test_headings_make_an_outline_without_gaps(documents: dict[str, Element]) -> None:
    for name, root in documents.items():
        levels = [int(one.tag[1]) for one in root.iter() if one.tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == 1, name
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == [], name


def test_the_whole_lists_every_source_that_its_pages_cite(documents: dict[str, Element]) -> None:
    root = documents["cx-playbook"]
    cited = {one.get("href", "")[1:] for one in root.iter("a") if "cx-cite" in classes(one)}
    (entries,) = (one for one in root.iter("ol") if "cx-sources" in classes(one))
    listed = [one.get("id") for one in entries]
    assert len(cited) > 300
    assert cited <= set(listed)
    assert len(listed) == len(set(listed))


def test_the_whole_holds_all_plays_and_cases(documents: dict[str, Element], book: Playbook) -> None:
    titles = {words(one) for one in documents["cx-playbook"].iter() if "chapter-title" in classes(one)}
    assert {one.title for group in (book.plays, book.checklists, book.cases) for one in group.values()} <= titles
