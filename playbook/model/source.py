"""A source: where a fact can be checked."""

from __future__ import annotations

from datetime import date as Date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from playbook.model.record import Record, Slug, Words


def _as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int | Date) and not isinstance(value, bool) else value


_PATTERN = r"^(\d{4}(-\d{2}(-\d{2})?)?|undated)$"

# To an editor, a year without quotes is a number.
PublicationDate = Annotated[
    str,
    BeforeValidator(_as_text),
    Field(pattern=_PATTERN),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": _PATTERN},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ],
            "description": "YYYY, YYYY-MM, YYYY-MM-DD or undated.",
        }
    ),
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
