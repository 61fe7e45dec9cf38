"""A play: one step of the life cycle."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, StrictInt

from playbook.model.record import Document, Slug, Slugs, Words


class Play(Document):
    """Front matter of plays/<id>.md."""

    short: Annotated[Words, Field(max_length=16, description="One or two words for the life cycle.")]
    number: Annotated[StrictInt, Field(ge=1, description="Position in the life cycle, from 1, without gaps.")]
    summary: Annotated[Words, Field(max_length=200, description="One sentence an executive can repeat.")]
    time: Annotated[Words, Field(description="How long the play usually takes, for example 6 to 10 weeks.")]
    roles: Annotated[Slugs, Field(min_length=1, description="Who works on it: ids from data/roles.yml.")]
    checklist: Annotated[Slug, Field(description="The checklist's id: its file name in checklists/.")]
    metrics: Annotated[Slugs, Field(description="Ids from data/metrics.yml.")] = ()
    case_studies: Annotated[Slugs, Field(description="File names in case_studies/.")] = ()
    aliases: Annotated[tuple[Words, ...], Field(description="What people type when they look for this.")] = ()
    reviewed: Annotated[date, Field(description="When a person last checked the page, as YYYY-MM-DD.")]
    questions: Annotated[
        tuple[Words, ...],
        Field(min_length=1, max_length=12, description="Questions leaders should be able to answer."),
    ]
