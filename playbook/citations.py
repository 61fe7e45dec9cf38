"""Which sources are cited, in text and in data."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.authoring.macro_calls import read
from playbook.model import Playbook, Source


def uncited(book: Playbook) -> Iterator[Source]:
    """Yield the sources that neither text nor data cites, in file order."""
    cited = cited_sources(book)
    yield from (source for source in book.sources.values() if source.id not in cited)


def cited_sources(book: Playbook) -> set[str]:
    """Return the ids of all sources that text or data cites."""
    return _in_data(book) | _in_text(book)


def _in_data(book: Playbook) -> set[str]:
    used = {id for case in book.cases.values() for id in case.sources}
    used |= {metric.source for metric in book.metrics.values()}
    used |= {target.source for metric in book.metrics.values() for target in metric.targets}
    used |= {row.source for series in book.series.values() for row in series.observations}
    used |= {book.surveys.source} if book.surveys else set()
    used |= set(book.business_case.sources) if book.business_case else set()
    used |= set(book.assessment.learned_from) if book.assessment else set()
    used |= {id for policy in book.policies.values() for id in policy.sources}
    return used | {term.source for term in book.terms.values() if term.source is not None}


def _in_text(book: Playbook) -> set[str]:
    calls = (call for document in book.documents for call in read(document.body).calls)
    cites = (call for call in calls if call.name == "cite")
    return {str(value) for call in cites for value in (*call.arguments, *call.keywords.values())}
