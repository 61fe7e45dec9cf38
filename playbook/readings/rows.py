"""The rows behind readings: the playbook's own series and the results of surveys, in one form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from playbook.model import Metric, Observation, Playbook


@dataclass(frozen=True)
class Row:
    """One row of the data as it was published. `origin` is the series or the provider it belongs to."""

    metric: str
    origin: str
    provider: str
    group: str
    period: str
    value: float | None
    counts: tuple[int, ...] | None
    n: int | None
    source: str
    has_trend: bool = True
    is_comparable: bool = True

    @property
    def line(self) -> tuple[str, str, str]:
        """What the rows of one group over time share."""
        return (self.origin, self.provider, self.group)

    @property
    def full_name(self) -> str:
        """The group with its provider."""
        return f"{self.provider}: {self.group}" if self.provider else self.group

    @property
    def agreeing(self) -> int | None:
        """How many of n a percent counts: answers 4 and 5, or the share of n; None without n."""
        if self.n is None:
            return None
        if self.counts is not None:
            return self.counts[3] + self.counts[4]
        return None if self.value is None else min(self.n, max(0, round(self.value * self.n / 100)))


def rows_of(book: Playbook, metric: Metric) -> tuple[Row, ...]:
    """Return all rows of a metric: first its series in their order, then the surveys in theirs."""
    return (*_series(book, metric), *_surveys(book, metric))


def _series(book: Playbook, metric: Metric) -> Iterator[Row]:
    for id in metric.series:
        for one in book.series[id].observations if id in book.series else ():
            has_trend = id not in metric.levels_only
            yield Row(metric.id, id, "", one.group, one.period, one.shown, one.counts, _n(one), one.source, has_trend)


def _n(one: Observation) -> int | None:
    return one.n if one.n is not None or one.counts is None else sum(one.counts)


def _surveys(book: Playbook, metric: Metric) -> Iterator[Row]:
    surveys = book.surveys
    if surveys is None or metric.unit != "percent":
        return
    drivers = {driver for driver, id in surveys.drivers.items() if id == metric.id}
    for one in surveys.observations:
        if one.driver in drivers:
            yield Row(
                metric.id,
                one.provider,
                one.provider,
                one.group,
                one.period,
                value=100 * (one.n4 + one.n5) / one.n,
                counts=one.counts,
                n=one.n,
                source=surveys.source,
                is_comparable=one.is_comparable,
            )
