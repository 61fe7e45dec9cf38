"""What is particular to one organization's playbook."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from playbook.model.record import Record, Words

EDITION = r"[0-9]{4}\.[0-9]{1,9}"
Page = Annotated[Words, Field(pattern=r"^[^\s#]+\.md$", description="A file of the repository, without #anchor.")]
Edition = Annotated[
    str,
    Field(
        pattern=rf"^{EDITION}$",
        description="The edition that is being written: the year and a number within it, for example 2026.1.",
    ),
]


class Settings(Record):
    """data/playbook.yml: its name, and the sections every play and case study must have, in order."""

    name: Words
    edition: Edition
    summary: Words
    play_sections: Annotated[tuple[Words, ...], Field(min_length=1)]
    case_sections: Annotated[tuple[Words, ...], Field(min_length=1)]
    definitions_page: Annotated[Page, Field(description="The page that calls metric_definitions.")] | None = None
    figures_page: Annotated[Page, Field(description="The page with the figures of all groups.")] | None = None
