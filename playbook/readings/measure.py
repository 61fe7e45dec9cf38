"""From a row to a reading: value, interval, and whether the target is met."""

from __future__ import annotations

from dataclasses import replace

from playbook.model import Metric, Target
from playbook.readings.periods import is_fiscal, start
from playbook.readings.reading import Reading
from playbook.readings.rows import Row
from playbook.statistics import Disclosure, disclosure, wilson


def measured(metric: Metric, row: Row, is_hidden: bool) -> Reading:
    """Return a row as far as it may be shown, with the target that holds for it; changes are added later."""
    said: Disclosure = "hidden" if is_hidden else disclosure(row.n) if row.n is not None else "shown"
    low, high = _interval(metric, row) if said in ("wide", "shown") else (None, None)
    has_value = said in ("wide", "shown")
    reading = Reading(
        metric=metric,
        group=row.group,
        period=row.period,
        value=row.value if has_value else None,
        low=low,
        high=high,
        n=None if said == "hidden" else row.n,
        disclosure=said,
        counts=row.counts if has_value else None,
        source=row.source,
        provider=row.provider,
        is_comparable=row.is_comparable,
        has_trend=row.has_trend,
    )
    target = target_for(metric, row)
    if target is None:
        return reading
    met = _is_met(metric, reading, target.value)
    return replace(reading, target=target.value, target_source=target.source, target_met=met)


def _interval(metric: Metric, row: Row) -> tuple[float | None, float | None]:
    # Minutes and dollars would need their spread. A row that is not comparable counts something else than its n says.
    if not metric.has_intervals or not row.is_comparable or row.n is None or row.agreeing is None:
        return None, None
    share = wilson(row.agreeing, row.n)
    return 100 * share.low, 100 * share.high


def target_for(metric: Metric, row: Row) -> Target | None:
    """Return the target for a row: its group's own before its provider's before that of all, and the newest first."""
    valid = [target for target in metric.targets if _holds(target, row)]
    names = (None, row.provider, row.group, row.full_name)
    return max(valid, key=lambda target: (names.index(target.group), start(target.since or "") or (0, 0)), default=None)


def _holds(target: Target, row: Row) -> bool:
    if target.group not in (None, row.provider, row.group, row.full_name):
        return False
    if target.since is None or target.since == row.period:
        return True
    if is_fiscal(target.since) != is_fiscal(row.period):
        return False
    since, period = start(target.since), start(row.period)
    return since is not None and period is not None and since <= period


def _is_met(metric: Metric, reading: Reading, target: float) -> bool | None:
    low, high = (reading.low, reading.high) if metric.has_intervals else (reading.value, reading.value)
    if low is None or high is None:
        return None
    if metric.direction == "up":
        return True if low >= target else False if high < target else None
    return True if high <= target else False if low > target else None
