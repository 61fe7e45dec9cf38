"""Nobody has checked a page tomorrow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from playbook.model import Playbook
from playbook.place import Problem


def reviewed_dates(book: Playbook) -> Iterator[Problem]:
    """Yield pages whose `reviewed` lies in the future."""
    latest = _latest(book)
    for document in book.documents:
        reviewed = getattr(document, "reviewed", None)
        if reviewed is not None and reviewed > latest:
            wrong = f"'reviewed' is {reviewed}, which lies in the future"
            yield Problem(document.at("reviewed"), wrong, "write the day when a person last checked the page")


def _latest(book: Playbook) -> date:
    # It is tomorrow already elsewhere. A build server's clock may be wrong by more; then the sources know better.
    accessed = [source.accessed for source in book.sources.values()]
    return max([date.today(), *accessed]) + timedelta(days=1)
