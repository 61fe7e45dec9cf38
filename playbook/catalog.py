"""All checklist items of this edition as data: for the plan page, and for programs that read the site.

Links are what `link` makes of a file of the repository; the rest is the same wherever the catalog stands.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from playbook.markdown.plain_text import plain_text
from playbook.model import PHASES, Checklist, Heading, Item, Playbook

Link = Callable[[str], str | None]


def catalog(book: Playbook, link: Link) -> dict[str, Any]:
    """Return name and edition of the playbook, its plays, roles, phases, checklists and items, and what was retired."""
    return {
        "playbook": book.settings.name,
        "edition": book.settings.edition,
        "plays": [
            {"id": play.id, "number": play.number, "title": play.title, "short": play.short}
            for play in book.plays.values()
        ],
        "roles": {role.id: role.name for role in book.roles.values()},
        "phases": dict(PHASES),
        "checklists": [
            {"id": one.id, "title": one.title, "play": one.play, "href": link(one.file) or ""}
            for one in book.checklists_in_order
        ],
        "items": [
            _item(checklist, heading, item, link)
            for checklist in book.checklists_in_order
            for heading in checklist.headings
            for item in heading.items
        ],
        "retired": [
            {"id": one.id, "why": one.why, "replaced_by": one.replaced_by or ""}
            for one in book.retired
            if one.kind == "item"
        ],
        "retired_plays": retired_plays(book),
    }


def retired_plays(book: Playbook) -> dict[str, str]:
    """Return the play that took its place by each retired play that has one; a successor's successor counts."""
    leads = {one.id: one.replaced_by for one in book.retired if one.kind == "play" and one.replaced_by is not None}
    ends: dict[str, str] = {}
    for old in leads:
        now, seen = leads[old], {old}
        while now not in book.plays and now in leads and now not in seen:
            seen.add(now)
            now = leads[now]
        if now in book.plays:
            ends[old] = now
    return ends


def _item(checklist: Checklist, heading: Heading, item: Item, link: Link) -> dict[str, Any]:
    return {
        "id": item.full_id,
        "text": words(item.text),
        "checklist": checklist.id,
        "play": checklist.play,
        "heading": words(heading.title),
        "roles": list(item.roles),
        "when": item.when,
        "href": link(f"{checklist.file}#{item.id}") or "",
    }


def words(markdown: str) -> str:
    """Return the words of a line of Markdown, with single spaces between them."""
    return " ".join(plain_text(markdown).split())


def as_page_data(data: dict[str, Any]) -> str:
    """Return data as JSON that no HTML parser can take for markup, in their own order."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
