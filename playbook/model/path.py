"""A path: the pages one kind of reader should read, in order."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StrictInt

from playbook.model.record import Part, Record, Slug, Slugs, Words

PagePath = Annotated[
    Words,
    Field(
        pattern=r"^[^\s#]+\.md(#[^\s#]+)?$",
        description="A file of the repository, for example plays/measure.md, with #anchor for one section of it.",
    ),
]


class Step(Part):
    """One page or one section of a path."""

    page: PagePath
    title: Annotated[Words, Field(description="Its words as a link; the page's title unless given.")] | None = None
    why: Annotated[Words, Field(max_length=200, description="What this reader gets there, in one sentence.")]


class ReadingPath(Record):
    """One entry of data/paths.yml."""

    id: Slug
    name: Words
    summary: Annotated[Words, Field(max_length=200)]
    minutes: Annotated[StrictInt, Field(ge=1, description="The most minutes of reading that it promises.")] | None = (
        None
    )
    roles: Annotated[Slugs, Field(description="Whose checklist items are listed: ids from data/roles.yml.")] = ()
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]

    @property
    def page(self) -> str:
        """The file of the page that shows the path."""
        return f"docs/paths/{self.id}.md"
