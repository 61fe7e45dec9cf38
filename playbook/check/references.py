"""Every id that one file writes about another exists, and what one names the other does not deny."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from playbook.model import Playbook, Record
from playbook.model.record import Key
from playbook.nearest import did_you_mean
from playbook.place import Problem

_FOLDERS = {"play": "plays", "checklist": "checklists", "case study": "case_studies"}


class _Reference(NamedTuple):
    record: Record
    path: tuple[Key, ...]
    kind: str
    id: str


def references(book: Playbook) -> Iterator[Problem]:
    """Yield ids that do not exist, and pairs where only one side names the other."""
    for reference in _all(book):
        known = book.of_kind(reference.kind)
        if reference.id not in known and not book.unread.may_hold(reference.kind, reference.id):
            yield _unknown(reference, known)
    yield from _both_sides(book)
    yield from _results(book)


def _all(book: Playbook) -> Iterator[_Reference]:
    for play in book.plays.values():
        yield _Reference(play, ("checklist",), "checklist", play.checklist)
        yield from _list(play, "metrics", "metric", play.metrics)
        yield from _list(play, "case_studies", "case study", play.case_studies)
        yield from _list(play, "roles", "role", play.roles)
    for checklist in book.checklists.values():
        yield _Reference(checklist, ("play",), "play", checklist.play)
        for item in checklist.items:
            yield from _list(item, "roles", "role", item.roles)
    for case in book.cases.values():
        yield from _list(case, "plays", "play", case.plays)
        yield from _list(case, "metrics", "metric", case.metrics)
        yield from _list(case, "sources", "source", case.sources)
    yield from _data(book)


def _data(book: Playbook) -> Iterator[_Reference]:
    for metric in book.metrics.values():
        yield from _list(metric, "plays", "play", metric.plays)
        yield from _list(metric, "series", "series", metric.series)
        yield from _list(metric, "levels_only", "series", metric.levels_only)
        yield _Reference(metric, ("source",), "source", metric.source)
        for position, target in enumerate(metric.targets):
            yield _Reference(metric, ("targets", position, "source"), "source", target.source)
    for series in book.series.values():
        for row in series.observations:
            yield _Reference(row, (), "source", row.source)
    for policy in book.policies.values():
        yield from _list(policy, "sources", "source", policy.sources)
        for play in policy.duties:
            yield _Reference(policy, ("duties", play), "play", play)
    for path in book.paths.values():
        yield from _list(path, "roles", "role", path.roles)
    for term in book.terms.values():
        yield from _list(term, "see_also", "term", term.see_also)
        if term.source is not None:
            yield _Reference(term, ("source",), "source", term.source)


def _list(record: Record, key: str, kind: str, ids: tuple[str, ...]) -> Iterator[_Reference]:
    for position, id in enumerate(ids):
        yield _Reference(record, (key, position), kind, id)


def _unknown(reference: _Reference, known: Mapping[str, Record]) -> Problem:
    folder = _FOLDERS.get(reference.kind)
    file = f" in {folder}/{reference.id}.md" if folder else ""
    remedy = did_you_mean(reference.id, known, f"add the {reference.kind}{file}, or correct the id")
    place = reference.record.at(*reference.path)
    return Problem(place, f"there is no {reference.kind} '{reference.id}'", remedy)


def _both_sides(book: Playbook) -> Iterator[Problem]:
    for play in book.plays.values():
        yield from _agree(play, play.id, "metrics", play.metrics, book.metrics, "plays")
        yield from _agree(play, play.id, "case_studies", play.case_studies, book.cases, "plays")
        checklist = book.checklists.get(play.checklist)
        if checklist is not None and checklist.play != play.id:
            wrong = f"the checklist '{checklist.id}' belongs to the play '{checklist.play}'"
            remedy = f"write checklists/{play.id}.md with 'play: {play.id}', and 'checklist: {play.id}' here"
            if checklist.id == play.id:
                remedy = f"write 'play: {play.id}' in {checklist.file}, or name another"
            elif play.id in book.checklists:
                remedy = f"write 'checklist: {play.id}' here, and 'play: {play.id}' in checklists/{play.id}.md"
            yield Problem(play.at("checklist"), wrong, remedy)
    for metric in book.metrics.values():
        yield from _agree(metric, metric.id, "plays", metric.plays, book.plays, "metrics")


def _agree(
    record: Record, id: str, key: str, ids: tuple[str, ...], others: Mapping[str, Record], back: str
) -> Iterator[Problem]:
    for position, other_id in enumerate(ids):
        other = others.get(other_id)
        if other is not None and id not in getattr(other, back):
            wrong = f"'{other_id}' is named here, but {other.place.file} does not name '{id}' under '{back}'"
            place = record.at(key, position)
            yield Problem(place, wrong, f"add '{id}' to '{back}' at {other.at(back)}, or remove it here")


def _results(book: Playbook) -> Iterator[Problem]:
    for case in book.cases.values():
        for position, result in enumerate(case.results):
            if result.source not in case.sources:
                place = case.at("results", position, "source")
                wrong = f"the source '{result.source}' is not among the case study's sources"
                yield Problem(place, wrong, f"add it to 'sources' at {case.at('sources')}")
