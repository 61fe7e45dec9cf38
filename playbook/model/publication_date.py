"""When something was published: a year, a month or a day, as exact as it is known."""

from __future__ import annotations

from datetime import date as Date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

_KNOWN = r"^\d{4}(-\d{2}(-\d{2})?)?$"
_ANY = r"^(\d{4}(-\d{2}(-\d{2})?)?|undated)$"


def _as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int | Date) and not isinstance(value, bool) else value


def _in_the_calendar(value: str) -> str:
    try:
        if value != "undated":
            Date.fromisoformat(value + "0000-01-01"[len(value) :])
    except ValueError:
        remedy = "correct its year, month or day"
        wrong = "the date {value} does not exist"
        raise PydanticCustomError("no_such_day", wrong, {"value": value, "remedy": remedy}) from None
    return value


def _for_editors(pattern: str, description: str) -> WithJsonSchema:
    # To an editor, a year without quotes is a number.
    texts = {"type": "string", "pattern": pattern}
    years = {"type": "integer", "minimum": 1000, "maximum": 9999}
    return WithJsonSchema({"anyOf": [texts, years], "description": description})


KnownDate = Annotated[
    str,
    BeforeValidator(_as_text),
    Field(pattern=_KNOWN),
    AfterValidator(_in_the_calendar),
    _for_editors(_KNOWN, "YYYY, YYYY-MM or YYYY-MM-DD."),
]
PublicationDate = Annotated[
    str,
    BeforeValidator(_as_text),
    Field(pattern=_ANY),
    AfterValidator(_in_the_calendar),
    _for_editors(_ANY, "YYYY, YYYY-MM, YYYY-MM-DD or undated."),
]
