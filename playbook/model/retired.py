"""Ids that were in use once and may never come back with another meaning."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from playbook.model.record import Record, Words

Kind = Literal["play", "checklist", "item", "case study", "metric", "term", "role", "source", "statement"]


class Retired(Record):
    """One entry of data/retired.yml."""

    id: Annotated[Words, Field(description="The full id; for a checklist item checklist.item.")]
    kind: Kind
    retired: date
    why: Words
    replaced_by: Annotated[Words, Field(description="The id that took its place.")] | None = None
