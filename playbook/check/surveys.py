"""Survey results fit the settings, the metrics and each other."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.check import cells
from playbook.formula_cells import is_formula
from playbook.model import Playbook, Record, SurveyObservation, Surveys, SurveyVolume
from playbook.nearest import did_you_mean
from playbook.place import Problem

_Rows = tuple[SurveyObservation, ...] | tuple[SurveyVolume, ...]


def surveys(book: Playbook) -> Iterator[Problem]:
    """Yield unknown sources, metrics and drivers, names that nobody can choose, and rows that stand twice."""
    if book.surveys is None:
        return
    yield from _settings(book, book.surveys)
    known = book.surveys.drivers
    for row in book.surveys.observations:
        if row.driver not in known:
            wrong = f"the driver '{row.driver}' is not in {book.surveys.settings.place.file}"
            yield Problem(row.place, wrong, did_you_mean(row.driver, list(known), "name it there, with its metric"))
    for rows in (book.surveys.observations, book.surveys.volumes):
        for one in rows:
            yield from _formulas(one, one.provider, one.service, one.channel)
            yield from cells.names(one.place, one.provider, one.service, one.channel)
        yield from _doubles(rows)
    for fault in book.surveys.faults:
        yield from _formulas(fault, fault.fault, fault.effect)


def _settings(book: Playbook, found: Surveys) -> Iterator[Problem]:
    settings, unread = found.settings, book.unread
    if settings.source not in book.sources and not unread.may_hold("source", settings.source):
        remedy = did_you_mean(settings.source, list(book.sources), "add the source to data/sources.yml")
        yield Problem(settings.at("source"), f"there is no source '{settings.source}'", remedy)
    for driver, id in settings.drivers.items():
        metric = book.metrics.get(id)
        if metric is None and not unread.may_hold("metric", id):
            remedy = did_you_mean(id, list(book.metrics), "add the metric to data/metrics.yml")
            yield Problem(settings.at("drivers", driver), f"there is no metric '{id}'", remedy)
        if metric is not None and metric.unit != "percent":
            wrong = f"counts of answers make a percent, but the unit of '{id}' is {metric.unit}"
            yield Problem(settings.at("drivers", driver), wrong, "name a metric whose unit is percent")


def _formulas(row: Record, *texts: str) -> Iterator[Problem]:
    # Readers open these tables in a spreadsheet.
    for text in texts:
        if is_formula(text):
            wrong = f"a spreadsheet would run the cell '{text[:20]}' as a formula"
            yield Problem(row.place, wrong, "begin it with a letter or a digit")


def _doubles(rows: _Rows) -> Iterator[Problem]:
    seen: dict[tuple[str, ...], int] = {}
    for row in rows:
        key = (row.period, row.provider, row.service, row.channel, getattr(row, "driver", ""))
        if key in seen:
            wrong = f"{', '.join(part for part in key if part)} stands twice; the first is at line {seen[key]}"
            yield Problem(row.place, wrong, "remove one of the two rows, or tell the services apart by name")
        seen.setdefault(key, row.place.line)
