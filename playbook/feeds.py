"""What the site gives away as data, besides the schemas."""

from __future__ import annotations

from typing import Any, NamedTuple

from playbook.assessment import assessment_data
from playbook.catalog import Link, catalog
from playbook.model import Playbook
from playbook.readings.feed import metrics_feed


class Feeds(NamedTuple):
    """The catalog of items, the metrics, and the assessment where the playbook has one."""

    checklists: dict[str, Any]
    metrics: dict[str, Any]
    assessment: dict[str, Any] | None


def feeds(book: Playbook, link: Link) -> Feeds:
    """Return all feeds; `link` makes an address of a file of the repository, from the top of the site."""
    return Feeds(catalog(book, link), metrics_feed(book, link), assessment_data(book, link))
