"""A share is shown with its n, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.check import cells
from playbook.model import Metric, Observation, Playbook, Series
from playbook.place import Problem


def series(book: Playbook) -> Iterator[Problem]:
    """Yield shares without n or outside 0 to 100, doubles, names that cannot be chosen, and series without a metric."""
    used = {id for metric in book.metrics.values() for id in metric.series}
    for metric in book.metrics.values():
        for id in metric.series:
            rows = book.series[id].observations if id in book.series else ()
            for row in rows:
                yield from _share(metric, row) if metric.unit == "percent" else _no_counts(metric, row)
    for one in book.series.values():
        yield from _doubles(one)
        for row in one.observations:
            yield from cells.names(row.place, row.group, row.period)
            yield from cells.period(row.place, row.period)
        if one.id not in used and not book.unread.touches("metric"):
            remedy = f"name it under 'series' of a metric in data/metrics.yml, or delete it ({one.id})"
            yield Problem(one.place, "no metric uses this series", remedy, is_error=False)


def _share(metric: Metric, row: Observation) -> Iterator[Problem]:
    if row.n is None:
        wrong = f"a share of '{metric.id}' has no n; without n there is no interval"
        yield Problem(row.place, wrong, "add the number of respondents, or the denominator, in the column n")
    if row.value is not None and not 0 <= row.value <= 100:
        yield Problem(row.place, f"the share is {row.value:g}", "write a percent from 0 to 100")


def _no_counts(metric: Metric, row: Observation) -> Iterator[Problem]:
    if row.counts is not None:
        wrong = f"counts of answers make a percent, but the unit of '{metric.id}' is {metric.unit}"
        yield Problem(row.place, wrong, "write a value, or name the series under another metric")


def _doubles(one: Series) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Observation] = {}
    for row in one.observations:
        key = (row.period, row.group)
        if key in seen:
            wrong = f"{row.period}, {row.group} stands twice; the first is at line {seen[key].place.line}"
            yield Problem(row.place, wrong, "remove one of the two rows")
        seen.setdefault(key, row)
