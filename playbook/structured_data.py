"""What a page says about itself to search engines, in the words of schema.org."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from playbook.content import DATA_PAGE
from playbook.model import CaseStudy, Document, Play, Playbook

Address = Callable[[str], str]
# File on the site, what it holds, media type.
DATASETS = (
    ("api/playbook.json", "application/json"),
    ("api/checklists.json", "application/json"),
    ("api/metrics.json", "application/json"),
    ("downloads/readings.csv", "text/csv"),
)


class Step(NamedTuple):
    """A page on the way from the home page to this one; the last is this one."""

    title: str
    url: str


def structured_data(
    book: Playbook, document: Document | None, description: str, way: Sequence[Step], address: Address
) -> list[dict[str, Any]]:
    """Return the page's JSON-LD; nothing for a page without a file.

    `way` leads from the home page to this one, with whole addresses; `address` makes a whole address of a path below
    the site's top.
    """
    if document is None or not way:
        return []
    if len(way) == 1:
        return [_website(book, way[0].url)]
    found = [_article(book, document, description, way), _crumbs(way)]
    return [*found, _dataset(book, description, way, address)] if document.file == DATA_PAGE else found


def _website(book: Playbook, url: str) -> dict[str, Any]:
    return {
        **_kind("WebSite"),
        "name": book.settings.name,
        "description": book.settings.summary,
        "url": url,
        "inLanguage": "en",
    }


def _article(book: Playbook, document: Document, description: str, way: Sequence[Step]) -> dict[str, Any]:
    whole = {"@type": "CreativeWork", "name": book.settings.name, "version": book.settings.edition, "url": way[0].url}
    return {
        **_kind("Article"),
        "headline": document.title,
        "description": description,
        "url": way[-1].url,
        "inLanguage": "en",
        **_dated(document),
        **_about(document),
        "isPartOf": whole,
    }


def _dated(document: Document) -> Mapping[str, str]:
    reviewed = getattr(document, "reviewed", None)
    return {"dateModified": reviewed.isoformat()} if reviewed else {}


def _about(document: Document) -> Mapping[str, Any]:
    if isinstance(document, CaseStudy):
        return {"about": {"@type": "GovernmentService", "name": document.service, "provider": document.agency}}
    return {"position": document.number} if isinstance(document, Play) else {}


def _crumbs(way: Sequence[Step]) -> dict[str, Any]:
    steps = [
        {"@type": "ListItem", "position": position, "name": step.title, "item": step.url}
        for position, step in enumerate(way, start=1)
    ]
    return {**_kind("BreadcrumbList"), "itemListElement": steps}


def _dataset(book: Playbook, description: str, way: Sequence[Step], address: Address) -> dict[str, Any]:
    files = [{"@type": "DataDownload", "contentUrl": address(path), "encodingFormat": kind} for path, kind in DATASETS]
    named = {"name": f"{book.settings.name}: data", "description": description, "url": way[-1].url}
    return {
        **_kind("Dataset"),
        **named,
        "version": book.settings.edition,
        "isAccessibleForFree": True,
        "distribution": files,
    }


def _kind(name: str) -> dict[str, str]:
    return {"@context": "https://schema.org", "@type": name}
