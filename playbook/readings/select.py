"""Choosing readings of a playbook by metric, group and period."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from playbook.model import Metric, Playbook
from playbook.readings.changes import with_changes
from playbook.readings.hiding import hidden
from playbook.readings.measure import measured
from playbook.readings.periods import in_order
from playbook.readings.reading import Reading
from playbook.readings.rows import Row, rows_of


def readings(
    book: Playbook,
    metrics: Collection[str] = (),
    groups: Collection[str] = (),
    periods: Collection[str] = (),
    comparable_only: bool = True,
) -> tuple[Reading, ...]:
    """Return the readings of these metrics, groups and periods; nothing named means all of them.

    What is hidden, and what a reading is compared with, is decided over all data of the metric and not over those
    chosen. A group may be named by its own name, by its provider's, or by
    both as in "Harbor office: Berths, phone". `comparable_only` leaves out survey rows that
    must not stand next to those of other surveys.
    """
    chosen = metrics or tuple(book.metrics)
    found = (one for id in chosen if id in book.metrics for one in _of(book, book.metrics[id], comparable_only))
    return tuple(
        one for one in found if (not groups or one.is_called(groups)) and (not periods or one.period in periods)
    )


def _of(book: Playbook, metric: Metric, comparable_only: bool) -> list[Reading]:
    rows = rows_of(book, metric)
    kept = hidden(rows)
    chosen = (row for row in rows if row.is_comparable or not comparable_only)
    return with_changes([(row, measured(metric, row, row in kept)) for row in chosen])


def newest(found: Iterable[Reading]) -> tuple[Reading, ...]:
    """Return the newest reading of each group, in the order in which the groups first stand."""
    lines: dict[tuple[str, str, str], list[Reading]] = {}
    for one in found:
        lines.setdefault(one.line, []).append(one)
    last = {line: in_order(one.period for one in same)[-1] for line, same in lines.items()}
    return tuple(one for line, same in lines.items() for one in same if one.period == last[line])


def group_names(book: Playbook, metrics: Collection[str] = ()) -> tuple[str, ...]:
    """Return the names by which groups of these metrics may be chosen: groups, providers, both together."""
    rows = _rows(book, metrics)
    providers = (row.provider for row in rows if row.provider)
    return tuple(dict.fromkeys([*(row.group for row in rows), *providers, *(row.full_name for row in rows)]))


def period_names(book: Playbook, metrics: Collection[str] = ()) -> tuple[str, ...]:
    """Return all periods of these metrics, by time where all of them name one."""
    return tuple(in_order(row.period for row in _rows(book, metrics)))


def _rows(book: Playbook, metrics: Collection[str]) -> list[Row]:
    chosen = metrics or tuple(book.metrics)
    return [row for id in chosen if id in book.metrics for row in rows_of(book, book.metrics[id])]
