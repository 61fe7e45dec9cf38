"""Editions: which there are, and what changed from one to the next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from macros.templates import block, markdown
from playbook.authoring.context import ConsequenceError, PageContext
from playbook.editions.changes import Changes, Thing, Wording
from playbook.editions.feed import FEED, anchor, edition_anchor
from playbook.editions.groups import FIELDS, KINDS, SORTS, Group, groups, shortened, summary
from playbook.editions.history import History, history
from playbook.editions.site_files import CHANGES
from playbook.editions.wording import Piece
from playbook.model.edition_index import Kind
from playbook.site_map import address_of

# Rows that are shown of each group, and older editions since which all changes are; the data has everything.
_MOST, _MOST_OLDER, _MOST_EDITIONS = 100, 30, 4

_NAMED: Mapping[str, Kind] = {"sources": "source", "metrics": "metric", "case studies": "case study", "roles": "role"}


def edition_list(page: PageContext) -> str:
    """Return all editions, newest first, each with what it changed in the one before, in numbers."""
    known = _history(page)
    shown_here = edition_changes.__name__ in page.document.body
    steps = {found.new: summary(found) for found in known.steps}
    return block(
        "edition_list.html",
        current=known.current.edition,
        editions=(known.current, *known.older),
        steps=steps,
        anchors={one.edition: edition_anchor(one.edition) for one in (known.current, *known.older)},
        since={found.old: anchor(found) for found in known.since[:_MOST_EDITIONS]} if shown_here else {},
        changes=page.link_to(CHANGES),
        feed=page.link_to(FEED),
    )


def _history(page: PageContext) -> History:
    if not page.book.settings.edition:
        raise ConsequenceError("nobody knows which edition this is", "mend data/playbook.yml")
    return history(page.book)


def edition_changes(page: PageContext) -> str:
    """Return what changed in this edition since the one before and, closed, since each one before that."""
    page.show_once("what changed")
    known = _history(page)
    if not known.since:
        return block("edition_first.html", edition=known.current.edition)
    shown = known.since[:_MOST_EDITIONS]
    shows = {"href": _Links(page), "pieces": _Pieces(known), "kinds": KINDS, "sorts": SORTS, "fields": FIELDS}
    return Markup("\n").join(_section(found, index == 0, shows) for index, found in enumerate(shown))


def _section(found: Changes, newest: bool, shows: Mapping[str, Any]) -> str:
    most = _MOST if newest else _MOST_OLDER
    titled = [(group, _rows(group, most, shows)) for group in groups(found)]
    return markdown(
        "edition_changes.md",
        found=found,
        summary=summary(found),
        anchor=anchor(found),
        newest=newest,
        groups=titled,
    )


def _rows(group: Group, most: int, shows: Mapping[str, Any]) -> str:
    more = len(group.rows) - most
    return block("edition_group.html", group=group, rows=group.rows[:most], more=more, **shows)


class _Pieces:
    """Cuts a wording down, and names what its field only has the ids of."""

    def __init__(self, known: History) -> None:
        indexes = (*reversed(known.older), known.current)
        self.titles = {(one.kind, one.id): one.title for index in indexes for one in index.entries}

    def __call__(self, wording: Wording) -> list[Piece]:
        kind = _NAMED.get(wording.field)
        found = shortened(wording.pieces)
        return list(found) if kind is None else [Piece(one.sign, self._named(kind, one.text)) for one in found]

    def _named(self, kind: Kind, text: str) -> str:
        ids = [id.rstrip(",") for id in text.split()]
        return ", ".join(f"“{self.titles.get((kind, id), id)}”" for id in ids) + " "


class _Links:
    """Makes links to things that are there now."""

    def __init__(self, page: PageContext) -> None:
        self.page = page
        self.files: Mapping[str, str] = {address_of(one.file): one.file for one in page.book.documents}

    def __call__(self, thing: Thing) -> str | None:
        file = self.files.get(thing.page) if thing.page is not None else None
        if file is None:
            return None
        return self.page.link_to(f"{file}#{thing.anchor}" if thing.anchor else file)
