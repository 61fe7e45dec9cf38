"""Which rows must not be shown at all: those of few people, and those that would give such a row away.

A total less its shown parts is the hidden part. So where exactly one part of a total is hidden, the next smallest
part is hidden with it. A row is taken for a total when its n is the sum of the parts' n: all other groups of its
period in the same series, or the quarters or months of its year.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from playbook.readings.periods import year_of
from playbook.readings.rows import Row
from playbook.statistics import disclosure

Parts = tuple[Row, ...]


def hidden(rows: Sequence[Row]) -> frozenset[Row]:
    """Return the rows of one metric that must stay hidden: n under 10, and one part more of a total they belong to."""
    found = {row for row in rows if row.n is not None and disclosure(row.n) == "hidden"}
    # One row may be a part of two totals, so hiding it for one may leave the other with a single hidden part.
    totals = list(_totals(rows)) if found else []
    before = -1
    while len(found) > before:
        before = len(found)
        for parts in totals:
            found |= _second(parts, found)
    return frozenset(found)


def _second(parts: Parts, found: set[Row]) -> set[Row]:
    shown = [row for row in parts if row not in found]
    kept = [row.n or 0 for row in parts if row in found]
    # Two parts that add up to 2 are known as well: nobody publishes a row without an answer.
    if not shown or not kept or (len(kept) > 1 and sum(kept) > len(kept)):
        return set()
    return {min(shown, key=lambda row: row.n or 0)}


def _totals(rows: Sequence[Row]) -> Iterator[Parts]:
    yield from _by_group(rows)
    yield from _by_year(rows)


def _by_group(rows: Sequence[Row]) -> Iterator[Parts]:
    for same in _grouped(((row.origin, row.period), row) for row in rows):
        total = sum(row.n or 0 for row in same)
        for row in same:
            if row.n is not None and len(same) > 2 and 2 * row.n == total:
                yield tuple(part for part in same if part is not row)


def _by_year(rows: Sequence[Row]) -> Iterator[Parts]:
    years = {(row.line, row.period.replace(" ", "")): row for row in rows}
    parts = (((row.line, year), row) for row in rows if (year := year_of(row.period)) is not None)
    for same in _grouped(parts):
        total = years.get((same[0].line, (year_of(same[0].period) or "")))
        if total is not None and total.n == sum(row.n or 0 for row in same):
            yield same


def _grouped(pairs: Iterable[tuple[object, Row]]) -> Iterator[Parts]:
    found: dict[object, list[Row]] = defaultdict(list)
    for key, row in pairs:
        found[key].append(row)
    yield from (tuple(rows) for rows in found.values())
