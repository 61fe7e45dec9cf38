"""The feed of changes: what Atom requires, and entries that lead to what they tell."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

from playbook.editions.feed import feed
from playbook.editions.history import history
from playbook.editions.index import write_index
from tests.pages import converter, parsed
from tests.three_editions import FIRST, SECOND, THIRD, frozen, release
from tests.three_editions import second as second_edits
from tests.worlds import World

PAGE = """---
title: Editions
description: All.
reviewed: 2026-02-01
---

{{ edition_list() }}
"""
ATOM = {"atom": "http://www.w3.org/2005/Atom", "xhtml": "http://www.w3.org/1999/xhtml"}


def test_the_feed_has_what_atom_requires_of_the_feed_and_of_each_entry(world) -> None:
    root = fromstring(feed(history(world.book()), "https://harbor.example/handbook/"))
    entries = root.findall("atom:entry", ATOM)
    for node in (root, *entries):
        for tag in ("id", "title", "updated"):
            assert len(node.findall(f"atom:{tag}", ATOM)) == 1, tag
        assert node.findtext("atom:updated", "", ATOM).endswith("T00:00:00Z")
    ids = [node.findtext("atom:id", "", ATOM) for node in (root, *entries)]
    assert len(set(ids)) == len(ids)
    assert all(id.startswith("urn:uuid:") for id in ids)
    assert root.find("atom:author/atom:name", ATOM) is not None
    assert [link.get("href") for link in root.findall("atom:link[@rel='self']", ATOM)] == [
        "https://harbor.example/handbook/editions/feed.xml"
    ]
    links = [link.get("href", "") for entry in entries for link in entry.findall("atom:link[@rel='alternate']", ATOM)]
    assert len(links) == len(entries)
    # This playbook has no page of editions, so they lead to its home page.
    assert {link.partition("#")[0] for link in links} == {"https://harbor.example/handbook/"}


def test_the_feed_tells_each_play_that_changed(world) -> None:
    root = fromstring(feed(history(world.book()), ""))
    titles = [entry.findtext("atom:title", "", ATOM) for entry in root.findall("atom:entry", ATOM)]
    assert titles == [
        f"Edition {THIRD}: what changed since {SECOND}",
        f"Edition {THIRD}: Listen to the sailors",
        f"Edition {SECOND}: what changed since {FIRST}",
        f"Edition {SECOND}: Listen to the sailors",
        f"Edition {FIRST}: the first",
    ]
    terms = [node.get("term") for node in root.findall("atom:entry/atom:category", ATOM)]
    assert terms == ["listen", "listen"]
    gone = ["".join(node.itertext()) for node in root.iterfind(".//xhtml:del", ATOM)]
    assert "three times. " in gone


def test_an_entry_of_the_feed_stays_the_same_entry_in_later_editions_and_elsewhere(world, tmp_path: Path) -> None:
    earlier = World(tmp_path / "earlier")
    release(earlier, SECOND)
    second_edits(earlier)

    def ids(world: World, site: str) -> dict[str, str]:
        entries = fromstring(feed(history(world.book()), site)).findall("atom:entry", ATOM)
        return {one.findtext("atom:title", "", ATOM): one.findtext("atom:id", "", ATOM) for one in entries}

    before, after = ids(earlier, "https://old.example/"), ids(world, "https://new.example/")
    assert len(before) == 3
    assert before.items() <= after.items()


def link(entry: Element) -> str:
    return entry.find("atom:link[@rel='alternate']", ATOM).get("href", "")


def test_each_entry_leads_to_its_edition_in_the_list_however_many_there_are(small: World) -> None:
    small.change({"docs/editions.md": PAGE})
    index = frozen(small)
    small.replace("checklists/listen.md", "Sound the horn twice.", "Sound the horn three times.")
    for year in range(2015, 2024):
        of_year = index.model_copy(update={"edition": f"{year}.1"})
        write_index(small.root / f"editions/{year}.1.json", of_year)
    page = parsed(converter().convert(small.rendered("docs/editions.md")))
    entries = fromstring(feed(history(small.book()), "")).findall("atom:entry", ATOM)
    assert len(entries) == 11
    for entry in entries:
        where, _, anchor = link(entry).partition("#")
        row = page.css_first(f"li#{anchor}")
        edition = entry.findtext("atom:title", "", ATOM).split()[1].rstrip(":")
        assert (where, row.css_first("strong").text()) == ("./", edition)


def test_a_page_of_editions_without_the_list_is_linked_itself(small: World) -> None:
    small.change({"docs/editions.md": PAGE.replace("{{ edition_list() }}", "Ask the keeper.")})
    entries = fromstring(feed(history(small.book()), "https://harbor.example/")).findall("atom:entry", ATOM)
    assert [link(entry) for entry in entries] == ["https://harbor.example/editions/"]
