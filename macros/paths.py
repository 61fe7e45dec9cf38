"""Paths through the playbook: which pages one kind of reader reads, how long it takes, and which items are theirs."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from macros.templates import block, markdown
from playbook.authoring.context import PageContext, Ref
from playbook.model import Checklist, Item, ReadingPath, Step
from playbook.reading import step_minutes


class _Stop(NamedTuple):
    """A step as it is shown."""

    step: Step
    title: str
    href: str | None
    minutes: int | None


class _Items(NamedTuple):
    """The items of one checklist that belong to the path's roles."""

    checklist: Checklist
    href: str | None
    items: tuple[Item, ...]


def path(page: PageContext, id: Annotated[str, Ref("path")]) -> str:
    """Return a path's pages in order with reading times, and the checklist items of its roles."""
    page.show_once("a path")
    chosen = page.book.paths[id]
    stops = tuple(_stop(page, step) for step in chosen.steps)
    return markdown(
        "path.md",
        steps=block("path.html", path=chosen, stops=stops, total=_total(stops)),
        items=block("path_items.html", lists=_items(page, chosen)),
        roles=[page.book.roles[role].name for role in chosen.roles if role in page.book.roles],
    )


def path_cards(page: PageContext) -> str:
    """Return all paths as cards with their reading times."""
    paths = tuple(page.book.paths.values())
    totals = {path.id: _total(tuple(_stop(page, step) for step in path.steps)) for path in paths}
    links = {path.id: page.link_to(path.page) for path in paths}
    return block("path_cards.html", paths=paths, totals=totals, links=links)


def _stop(page: PageContext, step: Step) -> _Stop:
    document = page.book.by_file.get(step.page.partition("#")[0])
    title = step.title or (document.title if document else step.page)
    return _Stop(step, title, page.link_to(step.page), step_minutes(step.page, page.facts))


def _total(stops: tuple[_Stop, ...]) -> int | None:
    return sum(stop.minutes for stop in stops if stop.minutes) or None


def _items(page: PageContext, path: ReadingPath) -> tuple[_Items, ...]:
    lists = (
        _Items(
            checklist,
            page.link_to(checklist.file),
            tuple(item for item in checklist.items if set(item.roles) & set(path.roles)),
        )
        for checklist in page.book.checklists_in_order
    )
    return tuple(one for one in lists if one.items)
