"""Entries for what stands in data: metrics, terms, roles, sources, policies and the statements of the assessment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from playbook.editions.documents import cited, plays_of
from playbook.editions.places import pages_of_kinds
from playbook.model import Metric, Playbook, Policy, Source, Term
from playbook.model.assessment import Statement
from playbook.model.edition_index import Entry, Kind, Where, text_hash

_Row = tuple[str, str, str, Mapping[str, str | None], Iterable[str]]


def record_entries(book: Playbook) -> Iterator[Entry]:
    """Yield an entry for everything with an id that is no document."""
    pages, cited = pages_of_kinds(book), _plays_by_source(book)
    rows: Mapping[Kind, Iterable[_Row]] = {
        "metric": map(_metric, book.metrics.values()),
        "term": map(_term, book.terms.values()),
        "role": ((one.id, one.name, one.description, {}, ()) for one in book.roles.values()),
        "source": (_source(one, cited[one.id]) for one in book.sources.values()),
        "policy": map(_policy, book.policies.values()),
        "statement": (_statement(book, one) for one in book.statements.values()),
    }
    for kind, found in rows.items():
        for position, row in zip(count(1), found, strict=False):
            yield _entry(kind, row, pages.get(kind), position)


def _entry(kind: Kind, row: _Row, page: str | None, position: int) -> Entry:
    id, title, text, fields, plays = row
    said = {name: value for name, value in fields.items() if value}
    anchor = id if kind in ("metric", "term", "policy") else ""
    place = None if page is None or not anchor else Where(page=page, anchor=anchor, position=position)
    whole = tuple(dict.fromkeys(plays))
    return Entry(kind=kind, id=id, title=title, text=text, hash=text_hash(text), fields=said, plays=whole, place=place)


def _metric(one: Metric) -> _Row:
    fields = {
        "question": one.question,
        "formula": one.formula,
        "unit": one.unit,
        "direction": one.direction,
        "cadence": one.cadence,
        "survey wording": one.survey_wording,
        "how to collect it": one.collect,
        "when not to use it": "\n".join(one.avoid),
        "good target": one.good_target,
        "caveats": "\n".join(one.caveats),
        "targets": "\n".join(f"{target.group or 'All'}: {target.value}" for target in one.targets),
        "sources": one.source,
    }
    return one.id, one.name, one.definition, fields, one.plays


def _term(one: Term) -> _Row:
    fields = {"abbreviation": one.abbreviation, "also": ", ".join(one.aliases), "sources": one.source}
    return one.id, one.term, one.definition, fields, ()


def _plays_by_source(book: Playbook) -> Mapping[str, set[str]]:
    """Return the plays in whose pages, case studies, metrics and rules each source is cited."""
    found: dict[str, set[str]] = {id: set() for id in book.sources}
    citing = [(cited(one), plays_of(one)) for one in book.documents]
    citing += [((one.source,), one.plays) for one in book.metrics.values()]
    citing += [(one.sources, tuple(one.duties)) for one in book.policies.values()]
    for ids, plays in citing:
        for id in ids:
            found.get(id, set()).update(plays)
    return found


def _source(one: Source, plays: Iterable[str]) -> _Row:
    fields = {"publisher": one.publisher, "date": one.date, "address": one.url, "note": one.note}
    return one.id, one.title, "", fields, sorted(plays)


def _policy(one: Policy) -> _Row:
    duties = {f"duty in {play}": duty for play, duty in one.duties.items()}
    fields = {"date": one.date, "status": one.status, "status note": one.status_note, **duties}
    return one.id, one.name, one.asks, {**fields, "sources": ", ".join(one.sources)}, one.duties


def _statement(book: Playbook, one: Statement) -> _Row:
    choices = book.assessment.choices(one) if book.assessment is not None else ()
    fields = {"evidence": "\n".join(one.evidence), "answers": "\n".join(choice.text for choice in choices)}
    return one.full_id, one.text, one.text, fields, (work.play for work in one.works)
