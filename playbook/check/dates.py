"""Nobody has checked a page or a policy tomorrow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from playbook.model import Playbook, Record
from playbook.place import Problem


def reviewed_dates(book: Playbook) -> Iterator[Problem]:
    """Yield pages whose `reviewed`, and policies whose `as_of` lies in the future."""
    latest = _latest(book)
    for record, key, what in _dated(book):
        checked = getattr(record, key, None)
        if checked is not None and checked > latest:
            wrong = f"'{key}' is {checked}, which lies in the future"
            yield Problem(record.at(key), wrong, f"write the day when a person last checked the {what}")


def _dated(book: Playbook) -> Iterator[tuple[Record, str, str]]:
    yield from ((document, "reviewed", "page") for document in book.documents)
    yield from ((policy, "as_of", "policy") for policy in book.policies.values())


def _latest(book: Playbook) -> date:
    # It is tomorrow already elsewhere. A build server's clock may be wrong by more; then the sources know better.
    accessed = [source.accessed for source in book.sources.values()]
    return max([date.today(), *accessed]) + timedelta(days=1)
