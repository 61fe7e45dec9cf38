"""A frozen index may come in a pull request: whatever it says is shown as it is written, and runs nowhere."""

from __future__ import annotations

import json
from itertools import cycle
from xml.etree.ElementTree import fromstring

import pytest
from pydantic import ValidationError

from playbook.authoring.markup import unsafe_page
from playbook.editions.index import write_index
from playbook.editions.site_files import edition_files
from playbook.model.edition_index import Entry, Moved, text_hash
from tests.nasty import VALUES
from tests.pages import converter, parsed
from tests.three_editions import FIRST, SECOND, frozen
from tests.worlds import World

PAGE = """---
title: Editions
description: All.
reviewed: 2026-02-01
---

{{ edition_list() }}

{{ edition_changes() }}
"""
MARKDOWN = ["{{ sources() }} {% raw %}", "**bold** [a](https://x.example) `code` | cell", "</div></details>"]
NASTY = [*VALUES, *MARKDOWN, "no\ufffeth\u2028ing\x00\x0b\x1f"]


def told(entry: Entry, text: str) -> Entry:
    place = entry.place and entry.place.model_copy(update={"heading": text})
    said = {"title": text, "text": text, "hash": text_hash(text), "fields": dict.fromkeys(entry.fields, text)}
    return entry.model_copy(update={**said, "place": place})


@pytest.fixture
def nasty(small: World) -> World:
    """The older edition said all of this: of what is still there, and of as much that is gone."""
    index = frozen(small)
    entries = [told(one, text) for one, text in zip(index.entries, cycle(NASTY), strict=False)]
    gone = [one.model_copy(update={"id": f"{one.id}-gone"}) for one in entries]
    index = index.model_copy(update={"entries": (*entries, *gone), "edition": FIRST})
    write_index(small.root / f"editions/{FIRST}.json", index)
    small.replace("data/playbook.yml", FIRST, SECOND)
    return small.change({"docs/editions.md": PAGE})


def test_the_page_shows_it_and_nothing_in_it_runs(nasty: World) -> None:
    assert nasty.problems() == []
    html = converter().convert(nasty.rendered("docs/editions.md"))
    assert list(unsafe_page(html)) == []
    tree = parsed(html)
    assert tree.css("script, img, strong > em, code, .cx-editions a[href^=https]") == []
    shown = "\n".join(" ".join(node.text().split()) for node in tree.css("del"))
    for text in (*VALUES, *MARKDOWN):
        assert " ".join(text.split()) in shown


def test_the_feed_and_the_scripts_stay_whole(nasty: World) -> None:
    files = edition_files(nasty.book(), "https://harbor.example/")
    root = fromstring(files["editions/feed.xml"])
    links = [node.get("href", "") for node in root.iterfind(".//{*}entry/{*}link")]
    assert set(links) == {
        f"https://harbor.example/editions/#edition-{edition.replace('.', '-')}" for edition in (FIRST, SECOND)
    }
    script = files[f"editions/plan-{FIRST}.js"]
    data = json.loads(script.removeprefix("cxOlderEditions.add(").removesuffix(");\n"))
    assert {id for id, _ in data["items"]} >= set(nasty.book().items)


@pytest.mark.parametrize(
    "path", ["../../x/", "plays/../x/", "./", "/x/", "//evil.example/x/", "https://evil.example/", "x", "a\n/"]
)
def test_a_place_outside_the_site_is_refused(small: World, path: str) -> None:
    [page, *_] = [one for one in frozen(small).entries if one.kind == "page"]
    for kind, data in (
        (Entry, {**page.model_dump(), "place": {"page": path}}),
        (Moved, {"from": path, "to": "plays/"}),
        (Moved, {"from": "plays/old/", "to": path}),
    ):
        with pytest.raises(ValidationError, match="should match pattern"):
            kind.model_validate(data)
