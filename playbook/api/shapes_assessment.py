"""The shape of api/assessment.json, from which its JSON Schema is made."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from playbook.api.part import Href, Shape
from playbook.model.assessment import LevelNumber


class FeedLevel(Shape):
    """One of the five levels."""

    number: LevelNumber
    name: str
    meaning: str


class FeedDimension(Shape):
    """One side of the work; its statements name it."""

    id: str
    title: str
    about: str


class FeedAnswer(Shape):
    """One answer to a statement, and the level it stands for."""

    id: str
    text: str
    level: LevelNumber


class FeedWork(Shape):
    """What to do next: a play, and the items of its checklists to begin with."""

    play: str
    items: Annotated[list[str], Field(description="Ids of items, as checklist.item.")]


class FeedStatement(Shape):
    """What a team says about itself. Every statement can also be answered `unknown` and `not-applicable`."""

    id: Annotated[str, Field(description="Permanent and unique: dimension.statement.")]
    dimension: str
    text: str
    evidence: Annotated[list[str], Field(description="What shows that it is so.")]
    quick: Annotated[bool, Field(description="Whether the quick check has it.")]
    answers: Annotated[list[FeedAnswer], Field(description="From the lowest to the highest.")]
    rests_on: Annotated[list[str], Field(description="Statements it can hardly be higher than.")]
    moves: Annotated[
        dict[str, list[FeedWork]], Field(description="What moves an answer up, by its id; the highest has none.")
    ]
    unknown: Annotated[list[FeedWork], Field(description="What finds the answer out.")]


class FeedPlay(Shape):
    """A play, as far as the advice names it."""

    title: str
    number: int
    href: Href


class FeedItem(Shape):
    """An item of a checklist, as far as the advice names it."""

    text: str
    href: Href
    checklist: str


class AssessmentFeed(Shape):
    """api/assessment.json: statements, levels and advice, with the plays and items that the advice names."""

    edition: Annotated[str, Field(description="The edition of the assessment.")]
    playbook_edition: Annotated[str, Field(description="The edition of the playbook whose items it names.")]
    playbook: str
    title: str
    aid: Annotated[str, Field(description="What it is and is not.")]
    levels: Annotated[list[FeedLevel], Field(description="From the lowest to the highest.")]
    dimensions: list[FeedDimension]
    statements: list[FeedStatement]
    plays: Annotated[dict[str, FeedPlay], Field(description="Plays by id.")]
    items: Annotated[dict[str, FeedItem], Field(description="Items by id.")]
