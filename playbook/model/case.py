"""A case study: what one agency did, with numbers and sources."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, StrictInt, model_validator
from pydantic_core import PydanticCustomError

from playbook.model.figure import Figure
from playbook.model.record import Document, Part, Slug, Slugs, Words

Sector = Literal["federal", "state", "local", "international"]
Channel = Literal["phone", "in-person", "web", "mobile", "email", "social-media", "chat", "mail"]
Outcome = Literal["improved", "mixed", "failed"]
Comparison = Literal["randomized", "other-groups", "none"]
COMPARED_WITH: Mapping[Comparison, str] = {
    "randomized": "A randomized control group",
    "other-groups": "Other groups or places",
    "none": "No control group",
}
Answers = Annotated[StrictInt, Field(ge=1)]


class Result(Part):
    """One row of the results table. A value of null was not published; no line `before` means that there was none."""

    model_config = ConfigDict(
        json_schema_extra={"if": {"properties": {"unit": {"enum": ["percent", "%"]}}}, "then": {"required": ["n"]}}
    )

    what: Words
    before: Figure = None
    after: Figure
    unit: Words
    n: Annotated[
        Answers | None,
        Field(description="How many answers or cases stand behind the figure; null if it was not published."),
    ] = None
    n_before: Annotated[Answers | None, Field(description="The same for 'before', where it has an n of its own.")] = (
        None
    )
    when: Words
    source: Annotated[Slug, Field(description="An id from data/sources.yml that the case study also lists.")]

    @property
    def has_before(self) -> bool:
        """Whether there was a state before; a total, a delay or a change against another year has none."""
        return "before" in self.model_fields_set

    @property
    def states_n(self) -> bool:
        """Whether the row says how many answers there were, or that this was not published."""
        return "n" in self.model_fields_set

    @property
    def states_n_before(self) -> bool:
        """Whether the figure before has an n of its own."""
        return "n_before" in self.model_fields_set

    @model_validator(mode="after")
    def _share_with_n(self) -> Self:
        if self.unit in ("percent", "%") and not self.states_n:
            remedy = "add a line 'n: …' with the number of answers or cases, or 'n: null' if it was not published"
            raise PydanticCustomError("share_without_n", "a percent has no n", {"remedy": remedy})
        return self


class CaseStudy(Document):
    """Front matter of case_studies/<id>.md."""

    agency: Annotated[Words, Field(description="The one that answers for the service; readers filter by it.")]
    partners: Annotated[Words, Field(description="Who else did the work, for example Code for America.")] | None = None
    service: Words
    sector: Sector
    channels: tuple[Channel, ...] = ()
    years: Annotated[Words, Field(description="For example 2015 to 2023.")]
    summary: Annotated[Words, Field(max_length=240)]
    outcome: Annotated[Outcome, Field(description="mixed: gains and harm, contested, or ended early.")]
    reported_by: Annotated[Words, Field(description="Who stands behind the figures, in a few words.")]
    comparison: Annotated[Comparison, Field(description="What the result was compared with, besides 'before'.")]
    closed: Annotated[Words, Field(description="If the program has ended: when, and how.")] | None = None
    plays: Annotated[Slugs, Field(min_length=1)]
    metrics: Slugs = ()
    sources: Annotated[Slugs, Field(min_length=1)]
    results: Annotated[tuple[Result, ...], Field(min_length=1)]
    aliases: tuple[Words, ...] = ()
    reviewed: date

    @property
    def compared_with(self) -> str:
        """What the result was compared with, in words."""
        return COMPARED_WITH[self.comparison]
