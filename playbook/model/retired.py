"""Ids that were in use once and may never come back with another meaning."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from playbook.model.record import SLUG, Record, Words

# Addresses of pages are made of it, so it holds nothing but an id, or two of them with a period.
_ID = Field(pattern=rf"{SLUG.removesuffix('$')}(\.[a-z0-9]+(-[a-z0-9]+)*)?$")

Kind = Literal["play", "checklist", "item", "case study", "metric", "term", "role", "source", "statement"]


class Retired(Record):
    """One entry of data/retired.yml."""

    id: Annotated[str, _ID, Field(description="The full id; for a checklist item checklist.item.")]
    kind: Kind
    retired: date
    why: Words
    replaced_by: Annotated[str, _ID, Field(description="The id that took its place.")] | None = None
