"""All metrics and all their readings as data, for programs that read the site."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from playbook.model import Metric, Playbook
from playbook.readings.export import RULE, fields, source_fields
from playbook.readings.select import readings

Link = Callable[[str], str | None]
Number = Annotated[float, Field(allow_inf_nan=False)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FeedTarget(_Part):
    """A target that was published; without a group it holds for all."""

    value: Number
    group: str | None
    since: str | None
    source: str


class FeedMetric(_Part):
    """The definition of a metric."""

    id: str
    name: str
    question: str
    definition: str
    formula: str
    unit: str
    direction: Literal["up", "down"]
    cadence: str
    sample: Annotated[bool, Field(description="False for a count of all, which has no interval.")]
    survey_wording: str | None
    collect: str
    avoid: list[str]
    good_target: str
    caveats: list[str]
    targets: list[FeedTarget]
    plays: list[str]
    source: str
    href: Annotated[str, Field(description="The definition's address from the site's top, if it has one.")]


class FeedReading(_Part):
    """One value as far as it may be shown; what is hidden or unknown is null."""

    metric: str
    provider: str | None
    group: str
    period: str
    unit: str
    value: Annotated[Number | None, Field(description="In the unit; a percent from 0 to 100.")]
    low: Annotated[Number | None, Field(description="The lower end of the 95% interval.")]
    high: Number | None
    n: Annotated[int | None, Field(description="The number of answers, or a rate's denominator.")]
    disclosure: Literal["hidden", "count-only", "wide", "shown"]
    comparable: Literal["yes", "no"]
    change: Literal["up", "down", "no clear change"] | None
    change_points: Number | None
    change_low: Number | None
    change_high: Number | None
    previous: str | None
    target: Number | None
    target_met: Literal["yes", "no", "too close to call"] | None
    source: str


class FeedSource(_Part):
    """Where a figure or a definition can be checked."""

    title: str
    publisher: str
    date: str
    url: str
    accessed: str


class MetricsFeed(_Part):
    """api/metrics.json: the playbook's metrics, all readings of them, and the sources of both."""

    playbook: str
    edition: str
    rule: Annotated[str, Field(description="When a value is hidden, and how a change is decided.")]
    metrics: list[FeedMetric]
    readings: list[FeedReading]
    sources: dict[str, FeedSource]


def metrics_feed(book: Playbook, link: Link) -> dict[str, Any]:
    """Return api/metrics.json; readings that must not be compared with others are in it and say so."""
    found = [fields(one) for one in readings(book, comparable_only=False)]
    named = [metric.source for metric in book.metrics.values()]
    named += [one["source"] for one in found]
    named += [target.source for metric in book.metrics.values() for target in metric.targets]
    return {
        "playbook": book.settings.name,
        "edition": book.settings.edition,
        "rule": RULE,
        "metrics": [_metric(metric, book.settings.definitions_page, link) for metric in book.metrics.values()],
        "readings": found,
        "sources": {id: source_fields(book.sources[id]) for id in dict.fromkeys(named) if id in book.sources},
    }


def _metric(metric: Metric, page: str | None, link: Link) -> dict[str, Any]:
    own = metric.model_dump(mode="json", exclude={"series", "levels_only"})
    return {**own, "href": (link(f"{page}#{metric.id}") if page else None) or ""}


def as_json(feed: Mapping[str, Any]) -> str:
    """Return the feed as JSON with one reading a line: thousands of them stay readable."""
    text = json.dumps({**feed, "readings": "\0"}, indent=1, ensure_ascii=False)
    lines = [json.dumps(one, ensure_ascii=False) for one in feed["readings"]]
    body = "[\n  " + ",\n  ".join(lines) + "\n ]" if lines else "[]"
    return text.replace(json.dumps("\0"), body, 1) + "\n"
