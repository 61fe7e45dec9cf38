"""Sources that nothing cites are clutter."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.authoring.macro_calls import read
from playbook.model import Playbook
from playbook.place import Problem


def unused_sources(book: Playbook) -> Iterator[Problem]:
    """Yield a warning for each source that neither text nor data uses."""
    if book.unread or any(read(document.body).faults for document in book.documents):
        return  # what could not be read may cite them
    used = _cited_in_data(book) | _cited_in_text(book)
    for source in book.sources.values():
        if source.id not in used:
            wrong = f"nothing cites the source '{source.id}'"
            yield Problem(source.at("id"), wrong, "cite it, or delete the entry", is_error=False)


def _cited_in_data(book: Playbook) -> set[str]:
    used = {id for case in book.cases.values() for id in case.sources}
    used |= {metric.source for metric in book.metrics.values()}
    used |= {row.source for series in book.series.values() for row in series.observations}
    used |= {id for policy in book.policies.values() for id in policy.sources}
    return used | {term.source for term in book.terms.values() if term.source is not None}


def _cited_in_text(book: Playbook) -> set[str]:
    calls = (call for document in book.documents for call in read(document.body).calls)
    cites = (call for call in calls if call.name == "cite")
    return {str(value) for call in cites for value in (*call.arguments, *call.keywords.values())}
