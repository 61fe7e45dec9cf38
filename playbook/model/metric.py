"""A metric: what is measured, how, and what it does not tell."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from playbook.model.record import Record, Slug, Slugs, Words

Unit = Literal["percent", "minutes", "days", "hours", "US dollars", "points"]


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
    caveats: Annotated[tuple[Words, ...], Field(min_length=1)]
    survey_wording: Words | None = None
    series: Annotated[Slugs, Field(description="File names in data/series/, without .csv.")] = ()
