"""api/playbook.json: everything the playbook holds, in one file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from playbook.api.part import Shape
from playbook.api.shapes import ApiCase, ApiItem, ApiPlay, ApiPolicy
from playbook.catalog import Link, words
from playbook.editions.index import last_review
from playbook.editions.prose import sections
from playbook.model import CaseStudy, Checklist, Item, Play, Playbook, Policy
from playbook.model.record import Document, Record
from playbook.readings.feed import metrics_feed


def whole(book: Playbook, link: Link, site: str) -> dict[str, Any]:
    """Return everything but the readings; `link` makes an address from the top of the site, which is `site`."""
    settings = book.settings
    return {
        "playbook": settings.name,
        "edition": settings.edition,
        "summary": settings.summary,
        "site": site,
        "reviewed": last_review(book).isoformat(),
        "plays": [_play(book, play, link) for play in book.plays.values()],
        "checklists": [_checklist(one, link) for one in book.checklists_in_order],
        "items": [_item(one, item, link) for one in book.checklists_in_order for item in one.items],
        "case_studies": [_case(book, case, link) for case in book.cases.values()],
        "metrics": metrics_feed(book, link)["metrics"],
        "terms": [_without(one, "where") for one in book.terms.values()],
        "roles": _all(book.roles.values()),
        "policies": [_policy(one) for one in book.policies.values()],
        "sources": _all(book.sources.values()),
        "retired": _all(book.retired),
    }


def _all(records: Iterable[Record]) -> list[dict[str, Any]]:
    return [_without(one) for one in records]


def _without(record: Record, *names: str) -> dict[str, Any]:
    return record.model_dump(mode="json", exclude=set(names))


def _policy(policy: Policy) -> dict[str, Any]:
    return _shaped(ApiPolicy, {**_without(policy, "duties"), "duties": dict(policy.duties)})


def _document(document: Document, link: Link) -> dict[str, Any]:
    return {"id": document.id, **_without(document), "href": link(document.file) or ""}


def _play(book: Playbook, play: Play, link: Link) -> dict[str, Any]:
    lists = [one.id for one in book.checklists_of(play)]
    return _shaped(ApiPlay, {**_document(play, link), "checklists": lists, "sections": _sections(book, play)})


def _checklist(checklist: Checklist, link: Link) -> dict[str, Any]:
    return {name: value for name, value in _document(checklist, link).items() if name not in ("short", "aliases")}


def _item(checklist: Checklist, item: Item, link: Link) -> dict[str, Any]:
    own = {"id": item.full_id, "text": words(item.text), "detail": words(item.body), "heading": words(item.heading)}
    return _shaped(ApiItem, {**_without(item), **own, "href": link(f"{checklist.file}#{item.id}") or ""})


def _case(book: Playbook, case: CaseStudy, link: Link) -> dict[str, Any]:
    return _shaped(ApiCase, {**_document(case, link), "sections": _sections(book, case)})


def _sections(book: Playbook, document: Document) -> list[dict[str, str]]:
    # A section of macros alone says nothing in words: what it shows stands elsewhere in this file.
    found = sections(document, book.terms)
    return [{"title": one.title, "text": one.text} for one in found if one.text]


def _shaped(shape: type[Shape], data: dict[str, Any]) -> dict[str, Any]:
    """Return the shape's keys in the shape's order; a playbook may keep more about a thing than it gives away."""
    return {name: data[name] for name in shape.model_fields}
