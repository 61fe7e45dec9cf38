"""What an older edition said, for plans that were made with it: a small script for each on the site.

A script, because a page that was opened as a file cannot fetch data. My plan loads it when a plan needs it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from playbook.catalog import Link, retired_plays
from playbook.content import EDITIONS
from playbook.editions.changes import Changes
from playbook.editions.files import FOLDER
from playbook.editions.history import History, history
from playbook.model import Playbook
from playbook.model.edition_index import EditionIndex, Entry


def plan_scripts(known: History) -> Mapping[str, str]:
    """Return the scripts of all older editions by their paths on the site."""
    pairs = zip(known.older, known.since, strict=True)
    return {f"{FOLDER}/plan-{one.edition}.js": _script(plan_data(one, found)) for one, found in pairs}


def _script(data: dict[str, Any]) -> str:
    # Nothing but a call with data: no text can end the statement, for JSON is a part of JavaScript.
    return f"cxOlderEditions.add({json.dumps(data, ensure_ascii=False, separators=(',', ':'))});\n"


def plan_data(index: EditionIndex, found: Changes) -> dict[str, Any]:
    """Return the edition's items in reading order with their wordings, and under which heading those stood that moved.

    `found` is what changed from that edition to this one.
    """
    moved = [(one.thing.id, one.was.heading) for one in found.of("moved", "item") if one.was is not None]
    items = sorted(index.of_kind("item"), key=_in_order)
    return {"edition": index.edition, "items": [(one.id, one.text) for one in items], "moved": sorted(moved)}


def _in_order(entry: Entry) -> tuple[str, int]:
    return (entry.place.page, entry.place.position) if entry.place is not None else ("", 0)


def with_older(catalog: dict[str, Any], book: Playbook, link: Link) -> dict[str, Any]:
    """Return the catalog of items with what older editions add to it.

    These are the editions whose scripts the site has, the titles that plays had in them, and the page of all editions.
    """
    older = [one.edition for one in history(book).older]
    return {**catalog, "older": older, "old_titles": _old_titles(book), "editions": link(EDITIONS) or ""}


def _old_titles(book: Playbook) -> dict[str, str]:
    """Return the id of today's play by each title that a play had and none has now; where two had it, the later one."""
    leads, today = retired_plays(book), {play.title for play in book.plays.values()}
    found: dict[str, str] = {}
    for entry in (entry for one in history(book).older for entry in one.of_kind("play")):
        id = entry.id if entry.id in book.plays else leads.get(entry.id)
        if id is not None and entry.title not in today:
            found.setdefault(entry.title, id)
    return found
