"""The maturity assessment as data: levels, answers, and statements with what moves each answer up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, Field, PrivateAttr, StrictInt

from playbook.model.frozen import frozen
from playbook.model.record import Record, Slug, Slugs, Words, each_once
from playbook.model.settings import Edition

LEVELS = 5
# A radar needs three dimensions, and nobody answers more statements than ten times twelve.
FEWEST_DIMENSIONS, MOST_DIMENSIONS, MOST_STATEMENTS = 3, 10, 12
# Answers that every statement has; they stand for no level.
UNKNOWN, NOT_APPLICABLE = "unknown", "not-applicable"

FULL_ID = r"^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$"
FullId = Annotated[
    str,
    Field(
        pattern=FULL_ID,
        description="A dimension and a thing in it, for example reach.ask-crews.",
    ),
]
FullIds = Annotated[tuple[FullId, ...], AfterValidator(each_once), Field(json_schema_extra={"uniqueItems": True})]
LevelNumber = Annotated[StrictInt, Field(ge=1, le=LEVELS, description=f"A level from 1, the lowest, to {LEVELS}.")]
Sentence = Annotated[Words, Field(max_length=300)]
Label = Annotated[Words, Field(max_length=80)]


class Level(Record):
    """One of the five levels."""

    number: LevelNumber
    name: Label
    meaning: Annotated[Sentence, Field(description="What it is like to be there, in plain words.")]


class Choice(Record):
    """One answer of a set, and the level it stands for."""

    id: Slug
    text: Label
    level: LevelNumber


class AnswerSet(Record):
    """Answers from the lowest to the highest that several statements share."""

    id: Slug
    answers: Annotated[tuple[Choice, ...], Field(min_length=3, max_length=LEVELS)]


class Work(Record):
    """What to do next: a play, and the items of its checklists to begin with."""

    play: Annotated[Slug, Field(description="The id of a play.")]
    items: Annotated[FullIds, Field(min_length=1, description="Items of the play's checklists, as checklist.item.")]


class Move(Work):
    """What moves these answers up."""

    answers: Annotated[
        Slugs, Field(alias="from", min_length=1, description="The answers it moves up: ids of the answer set.")
    ]


class FindOut(Work):
    """What to do for those who do not know the answer."""


class Statement(Record):
    """What a team says about itself, and what counts as evidence for it."""

    id: Slug
    text: Annotated[Sentence, Field(description="One idea, as a sentence that begins with We.")]
    evidence: Annotated[
        tuple[Sentence, ...], Field(min_length=1, max_length=3, description="What shows that it is so.")
    ]
    answers: Annotated[Slug, Field(description="The id of an answer set.")]
    quick: Annotated[bool, Field(description="Whether the quick check has it.")] = False
    rests_on: Annotated[
        FullIds, Field(description="Statements it can hardly be higher than, as dimension.statement.")
    ] = ()
    moves: Annotated[tuple[Move, ...], Field(min_length=1, description="Covers every answer below the highest once.")]
    unknown: Annotated[FindOut, Field(description="What finds the answer out.")]

    _dimension: str = PrivateAttr(default="")

    def within(self, dimension: str) -> Statement:
        """Say which dimension the statement belongs to; works once."""
        return self._attach("dimension", _dimension=dimension)

    @property
    def full_id(self) -> str:
        """The id that is unique in the whole assessment."""
        return f"{self._dimension}.{self.id}"

    @property
    def works(self) -> tuple[Work, ...]:
        """Everything it may ask a team to do."""
        return (*self.moves, self.unknown)


class Dimension(Record):
    """One side of the work, with its statements."""

    id: Slug
    title: Label
    about: Sentence
    statements: Annotated[tuple[Statement, ...], Field(min_length=1, max_length=MOST_STATEMENTS)]


class Assessment(Record):
    """data/assessment.yml: the whole model, with an edition of its own."""

    edition: Edition
    title: Label
    aid: Annotated[Words, Field(max_length=600, description="What it is and is not, in one or two sentences.")]
    learned_from: Annotated[Slugs, Field(min_length=1, description="Ids from data/sources.yml.")]
    levels: Annotated[tuple[Level, ...], Field(min_length=LEVELS, max_length=LEVELS)]
    answer_sets: Annotated[tuple[AnswerSet, ...], Field(min_length=1)]
    dimensions: Annotated[tuple[Dimension, ...], Field(min_length=FEWEST_DIMENSIONS, max_length=MOST_DIMENSIONS)]

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """All statements by full id, in reading order."""
        return frozen({one.full_id: one for dimension in self.dimensions for one in dimension.statements})

    @cached_property
    def sets(self) -> Mapping[str, AnswerSet]:
        """The answer sets by id."""
        return frozen({one.id: one for one in self.answer_sets})

    @property
    def works(self) -> Iterator[Work]:
        """Everything that it may ask a team to do, in reading order."""
        for statement in self.statements.values():
            yield from statement.works

    def choices(self, statement: Statement) -> tuple[Choice, ...]:
        """Return the answers of a statement from the lowest to the highest; none where there is no such set."""
        found = self.sets.get(statement.answers)
        return found.answers if found is not None else ()
