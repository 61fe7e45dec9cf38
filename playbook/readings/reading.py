"""One reading of a metric: a group in a period."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from playbook.model import Metric
from playbook.statistics import Change, Disclosure


@dataclass(frozen=True)
class Reading:
    """One value with all that is needed to judge it; what may not be shown is None.

    Attributes:
        value: in the metric's unit, a percent from 0 to 100; None where n is under 30.
        low: the lower end of the 95% interval; None where there is none, as for a value without answers behind it.
        high: the upper end.
        n: the number of answers, or a rate's denominator; None where it is hidden or was not published.
        disclosure: "hidden" (n under 10, or one from which such an n could be worked out), "count-only" (n of 10
            to 29), "wide" (30 to 99) or "shown".
        counts: answers 1 to 5, where the source has them and the value is shown.
        source: id of the source.
        target: the target for this group and period, in the metric's unit.
        target_met: True or False where the whole interval lies on one side of the target, or the value where its
            metric has no intervals at all; None where it does not, or where there is no target or nobody can tell.
        change: by whether the interval of the difference leaves out 0; None where nothing can be compared.
        change_points: the difference in percentage points; change_low and change_high are its 95% interval.
        previous: the period it is compared with: the group's last one before with a value.
        good: whether a clear change goes in the metric's better direction.
        is_comparable: whether the reading may stand next to those of other surveys.
        has_trend: whether the same people are counted in every period, so that periods make a line.
    """

    metric: Metric
    group: str
    period: str
    value: float | None
    low: float | None
    high: float | None
    n: int | None
    disclosure: Disclosure
    counts: tuple[int, ...] | None
    source: str
    provider: str = ""
    target: float | None = None
    target_source: str | None = None
    target_met: bool | None = None
    change: Change | None = None
    change_points: float | None = None
    change_low: float | None = None
    change_high: float | None = None
    previous: str | None = None
    good: bool | None = None
    is_comparable: bool = True
    has_trend: bool = True

    @property
    def verdict(self) -> Literal["yes", "no", "too close to call"] | None:
        """Whether the target is met, in words; None where there is no target or nobody can tell."""
        if self.target is None or self.value is None or (self.metric.has_intervals and self.low is None):
            return None
        return "too close to call" if self.target_met is None else "yes" if self.target_met else "no"

    @property
    def full_name(self) -> str:
        """The group with its provider, who may have one of the same name as another provider."""
        return f"{self.provider}: {self.group}" if self.provider else self.group

    def is_called(self, names: Collection[str]) -> bool:
        """Say whether one of these names means this reading: its group's, its provider's or both."""
        return not {self.group, self.provider, self.full_name}.isdisjoint(names)

    @property
    def line(self) -> tuple[str, str, str]:
        """What all readings of one group of one metric share: they make a line over time."""
        return (self.metric.id, self.provider, self.group)
