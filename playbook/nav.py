"""The site's navigation: what mkdocs.yml says, with the content folders filled in from the model."""

from __future__ import annotations

from typing import Any, get_args

from playbook.model import Playbook
from playbook.model.case import Sector

NavItem = Any


class UnknownFolderError(Exception):
    """The navigation names a folder that holds no content."""


def expand(nav: list[NavItem], book: Playbook) -> list[NavItem]:
    """Replace each entry such as `plays/` by the pages of that folder, in the model's order.

    Pages that stand beside it under the same heading (an index.md) stay where they are.
    """
    return [expanded for item in nav for expanded in _expand(item, book)]


def _expand(item: NavItem, book: Playbook) -> list[NavItem]:
    if isinstance(item, dict):
        return [{title: expand(value, book) if isinstance(value, list) else value for title, value in item.items()}]
    if isinstance(item, str) and item.endswith("/") and "://" not in item:
        return folder_pages(item.removesuffix("/"), book)
    return [item]


def folder_pages(folder: str, book: Playbook) -> list[NavItem]:
    """Return the pages of a content folder as navigation entries.

    Raises:
        UnknownFolderError: the folder is none of plays, checklists, case_studies.
    """
    plays = book.plays.values()
    if folder == "plays":
        return [{f"{play.number}. {play.title}": play.file} for play in plays]
    if folder == "checklists":
        short = {play.checklist: play.short for play in plays}
        return [{one.short or short.get(one.id, one.title): one.file} for one in book.checklists_in_order]
    if folder == "case_studies":
        return _by_sector(book)
    raise UnknownFolderError(
        f"mkdocs.yml: the navigation names the folder '{folder}/' — use plays/, checklists/ or case_studies/, "
        "or name a page"
    )


def _by_sector(book: Playbook) -> list[NavItem]:
    groups: dict[str, list[NavItem]] = {}
    for case in sorted(book.cases.values(), key=lambda case: f"{case.agency}: {case.service}".casefold()):
        groups.setdefault(case.sector, []).append({f"{case.agency}: {case.service}": case.file})
    ordered = [{sector.capitalize(): groups[sector]} for sector in get_args(Sector) if sector in groups]
    return ordered if len(ordered) > 1 else [page for pages in groups.values() for page in pages]
