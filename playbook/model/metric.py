"""A metric: what is measured, how, and what it does not tell."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from playbook.model.amounts import Value
from playbook.model.record import Part, Record, Slug, Slugs, Words

Unit = Literal["percent", "minutes", "days", "hours", "US dollars", "points"]


class Target(Part):
    """What somebody has set out to reach, and where they said so."""

    value: Annotated[Value, Field(description="In the metric's unit; a percent from 0 to 100.")]
    group: Annotated[Words, Field(description="A group or a provider; left out where it holds for all.")] | None = None
    since: Annotated[Words, Field(description="The first period it holds for, for example FY2024 Q1.")] | None = None
    source: Annotated[Slug, Field(description="Who set it: an id from data/sources.yml.")]


class Metric(Record):
    """One entry of data/metrics.yml."""

    id: Slug
    name: Words
    question: Annotated[Words, Field(description="The question the metric answers.")]
    definition: Words
    formula: Words
    unit: Annotated[Unit, Field(description="A percent runs from 0 to 100 and always needs its n.")]
    direction: Annotated[Literal["up", "down"], Field(description="Which way is better.")]
    cadence: Annotated[Words, Field(description="How often it is reported, for example Every quarter.")]
    plays: Annotated[Slugs, Field(min_length=1)]
    source: Annotated[Slug, Field(description="Where the definition comes from: an id from data/sources.yml.")]
    collect: Annotated[Words, Field(description="How to collect it.")]
    avoid: Annotated[tuple[Words, ...], Field(min_length=1, description="When not to use it.")]
    good_target: Annotated[Words, Field(description="What a good target is, and what is none.")]
    caveats: Annotated[tuple[Words, ...], Field(min_length=1)]
    survey_wording: Words | None = None
    targets: Annotated[tuple[Target, ...], Field(description="Targets that were published, each with its source.")] = ()
    sample: Annotated[
        bool,
        Field(description="Whether it is asked of some for all. A count of all has no interval, and no change by one."),
    ] = True
    series: Annotated[Slugs, Field(description="File names in data/series/, without .csv.")] = ()
    levels_only: Annotated[
        Slugs,
        Field(description="Those of its series in which the people counted change, so that no change is shown."),
    ] = ()

    @property
    def has_intervals(self) -> bool:
        """Whether a value's n says how far chance may move it: that of a share from a sample, and of nothing else."""
        return self.unit == "percent" and self.sample
