"""What an older edition said, for plans that were made with it: a small script for each on the site.

A script, because a page that was opened as a file cannot fetch data. My plan loads it when a plan needs it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from playbook.catalog import Link
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
    """Return the catalog of items with the older editions whose scripts the site has, and the page of all editions."""
    return {**catalog, "older": [one.edition for one in history(book).older], "editions": link(EDITIONS) or ""}
