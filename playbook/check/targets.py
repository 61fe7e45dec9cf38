"""What a metric says about its targets and its series fits its own data."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.check import cells
from playbook.model import Metric, Playbook
from playbook.nearest import did_you_mean
from playbook.place import Problem
from playbook.readings import group_names, period_names
from playbook.readings.periods import start


def targets(book: Playbook) -> Iterator[Problem]:
    """Yield targets out of range, of groups or periods that have no figures, and series that are not the metric's."""
    for metric in book.metrics.values():
        yield from _levels(metric)
        if metric.targets and not book.unread.touches("series"):
            yield from _targets(book, metric)


def _levels(metric: Metric) -> Iterator[Problem]:
    for position, id in enumerate(metric.levels_only):
        if id not in metric.series:
            remedy = did_you_mean(id, metric.series, f"add '{id}' to 'series' as well, or remove it here")
            wrong = f"'levels_only' of '{metric.id}' names '{id}', which is not one of its series"
            yield Problem(metric.at("levels_only", position), wrong, remedy)


def _targets(book: Playbook, metric: Metric) -> Iterator[Problem]:
    groups, periods = group_names(book, (metric.id,)), period_names(book, (metric.id,))
    for position, target in enumerate(metric.targets):
        if metric.unit == "percent" and not 0 <= target.value <= 100:
            place = metric.at("targets", position, "value")
            yield Problem(place, f"the target is {target.value:g}", "write a percent from 0 to 100")
        if target.group is not None and target.group not in groups:
            place = metric.at("targets", position, "group")
            remedy = did_you_mean(target.group, groups, "name a group or a provider that has figures, or leave it out")
            yield Problem(place, f"'{metric.id}' has no figures of '{target.group}'", remedy)
        if target.since is not None:
            yield from cells.period(metric.at("targets", position, "since"), target.since)
        if target.since is not None and start(target.since) is None and target.since not in periods:
            place = metric.at("targets", position, "since")
            remedy = "write it as FY2024, FY2024 Q1, 2024 or 2024-01, or as the figures do"
            yield Problem(place, f"nobody can tell when '{target.since}' begins", remedy)
