"""Roles and glossary terms: the words the playbook uses in one sense only."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from playbook.model.path import PagePath
from playbook.model.record import Record, Slug, Slugs, Words


class Role(Record):
    """One entry of data/roles.yml: who does the work."""

    id: Slug
    name: Words
    description: Words


class Term(Record):
    """One entry of data/glossary.yml."""

    id: Slug
    term: Words
    abbreviation: Words | None = None
    definition: Annotated[Words, Field(max_length=500)]
    aliases: tuple[Words, ...] = ()
    source: Slug | None = None
    see_also: Slugs = ()
    where: Annotated[tuple[PagePath, ...], Field(description="The pages where the term matters most.")] = ()
