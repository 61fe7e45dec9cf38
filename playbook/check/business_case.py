"""The sources that the worked example of a business case names exist."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.model import Playbook
from playbook.nearest import did_you_mean
from playbook.place import Problem


def business_case(book: Playbook) -> Iterator[Problem]:
    """Yield sources that do not exist."""
    case = book.business_case
    if case is None:
        return
    for path, estimate in case.estimates():
        source = estimate.source
        if source is None or source in book.sources or book.unread.may_hold("source", source):
            continue
        remedy = did_you_mean(source, list(book.sources), "add the source to data/sources.yml")
        yield Problem(case.at(*path, "source"), f"there is no source '{source}'", remedy)
