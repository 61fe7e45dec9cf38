"""What is known about a metric in one line, and in few rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from playbook.model import Metric, Playbook
from playbook.readings.periods import in_order
from playbook.readings.reading import Reading
from playbook.readings.select import newest, readings
from playbook.statistics import median


@dataclass(frozen=True)
class Summary:
    """The newest readings of a metric with a value, from the least to the greatest."""

    found: tuple[Reading, ...]

    @property
    def only(self) -> Reading | None:
        """The reading, where there is one."""
        return self.found[0] if len(self.found) == 1 else None

    @property
    def median(self) -> float:
        """The middle of the values, in the metric's unit."""
        return median([one.value for one in self.found if one.value is not None])


def summary(book: Playbook, metric: Metric) -> Summary:
    """Return the groups of the newest period: of the metric's first series, or of the surveys where it has none."""
    found = readings(book, (metric.id,))
    rows = {(row.group, row.period) for row in book.newest(metric)}
    own = [one for one in found if not one.provider and (one.group, one.period) in rows]
    last = newest(found)
    periods = in_order(one.period for one in last)
    shown = own if rows else [one for one in last if one.period == periods[-1]]
    return Summary(tuple(sorted((one for one in shown if one.value is not None), key=lambda one: one.value or 0)))


def few(found: Sequence[Reading], most: int) -> tuple[Reading, ...]:
    """Return readings that stand for all of them, at most `most` rows if they can be chosen so.

    All of them; else the newest of each group; else those of the playbook's own series, which people chose; else
    the newest of the groups with the most answers.
    """
    last = newest(found)
    own = [one for one in found if not one.provider]
    for choice in (found, last, own, newest(own)):
        if 0 < len(choice) <= most:
            return tuple(choice)
    largest = sorted(last, key=lambda one: -(one.n or 0))[:most]
    return tuple(one for one in last if one in largest)
