"""A source: where a fact can be checked."""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 (a field is called date)
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from playbook.model.record import Record, Slug, Words


def _as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int | Date) and not isinstance(value, bool) else value


PublicationDate = Annotated[
    str,
    BeforeValidator(_as_text),
    Field(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?|undated)$", description="YYYY, YYYY-MM, YYYY-MM-DD or undated."),
]


class Source(Record):
    """One entry of data/sources.yml."""

    id: Slug
    title: Words
    publisher: Words
    date: PublicationDate
    url: Annotated[str, Field(pattern=r"^https?://[^\s]+$", description="A web address.")]
    accessed: Annotated[Date, Field(description="When a person last read it, as YYYY-MM-DD.")]
    note: Annotated[Words, Field(description="For example: secondary, or reported by a vendor.")] | None = None
