"""A case study: what one agency did, with numbers and sources."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StrictFloat, StrictInt, StrictStr

from playbook.model.record import Document, Part, Slug, Slugs, Words

Sector = Literal["federal", "state", "local", "international"]
Channel = Literal["phone", "in-person", "web", "mobile", "email", "social-media", "chat", "mail"]
Figure = (
    StrictInt | Annotated[StrictFloat, Field(allow_inf_nan=False)] | Annotated[StrictStr, Field(min_length=1)] | None
)


class Result(Part):
    """One row of the results table. A value of null means that it was not published."""

    what: Words
    before: Figure
    after: Figure
    unit: Words
    when: Words
    source: Annotated[Slug, Field(description="An id from data/sources.yml that the case study also lists.")]


class CaseStudy(Document):
    """Front matter of case_studies/<id>.md."""

    title: Words
    agency: Words
    service: Words
    sector: Sector
    channels: tuple[Channel, ...] = ()
    years: Annotated[Words, Field(description="For example 2015 to 2023.")]
    summary: Annotated[Words, Field(max_length=240)]
    plays: Annotated[Slugs, Field(min_length=1)]
    metrics: Slugs = ()
    sources: Annotated[Slugs, Field(min_length=1)]
    results: Annotated[tuple[Result, ...], Field(min_length=1)]
    aliases: tuple[Words, ...] = ()
    reviewed: date
