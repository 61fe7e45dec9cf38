"""A table of readings: which columns it needs, in which order its rows sort, and what stands below it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from playbook.model import Metric
from playbook.readings.periods import position
from playbook.readings.reading import Reading
from playbook.readings.sparkline import Scale, Sparkline, comparable_line, scale_of, sparkline

_SMALL: Mapping[str, str] = {
    "hidden": "hidden",
    "count-only": "too few to show",
}


@dataclass(frozen=True)
class TableRow:
    """A reading with its drawing. `order` is the place of its period in time, for sorting."""

    reading: Reading
    order: int
    spark: Sparkline | None

    @property
    def instead(self) -> str:
        """What stands in place of a value that is not shown."""
        return _SMALL.get(self.reading.disclosure, "not published")


@dataclass(frozen=True)
class Table:
    """Rows, and what they have in common; a column stands only where rows differ or have something to say."""

    title: str
    rows: tuple[TableRow, ...]
    metrics: tuple[Metric, ...]
    groups: tuple[str, ...]
    periods: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def several_metrics(self) -> bool:
        """Whether the rows are of more than one metric."""
        return len(self.metrics) > 1

    @property
    def several_groups(self) -> bool:
        """Whether the rows are of more than one group."""
        return len(self.groups) > 1

    @property
    def several_periods(self) -> bool:
        """Whether the rows are of more than one period."""
        return len(self.periods) > 1

    @property
    def head(self) -> str:
        """What names a row: "metric", "group" or "period"."""
        if self.several_groups or not (self.several_metrics or self.several_periods):
            return "group"
        return "metric" if self.several_metrics else "period"

    @property
    def in_common(self) -> str:
        """The metric, group and period that all rows share and no column shows."""
        shared = [
            self.metrics[0].name if not self.several_metrics else "",
            "" if self.several_groups or self.head == "group" else self.groups[0],
            "" if self.several_periods else self.periods[0],
        ]
        return ", ".join(one for one in shared if one)

    @property
    def better(self) -> str:
        """Which way is better for all metrics, "Higher" or "Lower"; nothing where they differ."""
        ways = {metric.direction for metric in self.metrics}
        return "" if len(ways) > 1 else "Higher" if ways == {"up"} else "Lower"

    def has(self, name: str) -> bool:
        """Say whether any row has this: "n", "low", "change", "target" or "spark"."""
        return any(getattr(row if name == "spark" else row.reading, name) is not None for row in self.rows)

    def shows(self, disclosure: str) -> bool:
        """Say whether any row is "hidden", "count-only" or "wide"."""
        return any(row.reading.disclosure == disclosure for row in self.rows)

    @property
    def is_comparable(self) -> bool:
        """Whether all rows may stand next to one another."""
        return all(row.reading.is_comparable for row in self.rows)

    @property
    def changes(self) -> int:
        """How many rows are compared with a period before."""
        return sum(row.reading.change is not None for row in self.rows)


def table(title: str, chosen: Sequence[Reading], known: Iterable[Reading]) -> Table:
    """Return a table of the chosen readings; lines over time are drawn from all that is known of their groups."""
    lines = _lines(chosen, known)
    scales = _scales(lines)
    order = position([reading.period for reading in chosen])
    rows = tuple(
        TableRow(reading, order[reading.period], _spark(lines[reading.line], reading, scales)) for reading in chosen
    )
    return Table(
        title,
        rows,
        metrics=tuple({reading.metric.id: reading.metric for reading in chosen}.values()),
        groups=tuple(dict.fromkeys(reading.full_name for reading in chosen)),
        periods=tuple(order),
        sources=tuple(dict.fromkeys(reading.source for reading in chosen)),
    )


def _lines(chosen: Iterable[Reading], known: Iterable[Reading]) -> dict[tuple[str, str, str], list[Reading]]:
    lines: dict[tuple[str, str, str], list[Reading]] = {reading.line: [] for reading in chosen}
    for reading in known:
        if reading.line in lines:
            lines[reading.line].append(reading)
    return lines


def _scales(lines: Mapping[tuple[str, str, str], Sequence[Reading]]) -> dict[str, Scale]:
    by_metric: dict[str, list[Reading]] = {}
    for line in lines.values():
        for reading in line:
            by_metric.setdefault(reading.metric.id, []).append(reading)
    return {id: scale_of(found) for id, found in by_metric.items()}


def _spark(line: Sequence[Reading], reading: Reading, scales: Mapping[str, Scale]) -> Sparkline | None:
    same = comparable_line(line, reading)
    return sparkline(same, reading, scales[reading.metric.id]) if reading in same else None
