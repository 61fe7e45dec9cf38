"""A saved plan: what a team answered to the items, as the site writes it into a file and reads it back."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from playbook.model.checklist import When
from playbook.model.settings import EDITION

Status = Literal["to-do", "doing", "done", "not-applicable"]
# The site's own limits, as theme/js/items/core/12-file-words.js has them: bytes of the file, entries, characters.
MOST_BYTES = 16_000_000
MOST_ITEMS = 10_000
MOST_ID = 200
MOST_NAME = 120
MOST_LINE = 500
MOST_EVIDENCE = 2_000
MOST_NOTE = 10_000
FIRST_YEAR = "1900"

_ID = r"[a-z0-9]+(-[a-z0-9]+)*"
# "$" alone lets a line break follow in Python; "\Z" is no sign of JSON Schema.
_END = r"$(?!\n)"
# What is not applicable says why: in words, and not only in blanks.
_NEEDS_REASON: dict[str, Any] = {
    "if": {"properties": {"status": {"const": "not-applicable"}}, "required": ["status"]},
    "then": {"properties": {"reason": {"pattern": r"\S"}}, "required": ["reason"]},
}


def _real_day(text: str) -> str:
    if text:
        date.fromisoformat(text)
    if text and text < FIRST_YEAR:
        raise ValueError(f"a due date is not before {FIRST_YEAR}")
    return text


def _real_moment(text: str) -> str:
    datetime.fromisoformat(text)
    return text


ItemId = Annotated[
    str,
    Field(
        pattern=rf"^(?!own\.){_ID}\.{_ID}{_END}",
        max_length=MOST_ID,
        description="The item's permanent id, checklist.item, for example understand.list-sources.",
    ),
]
OwnId = Annotated[
    str,
    Field(
        pattern=rf"^own\.{_ID}{_END}",
        max_length=MOST_ID,
        description="The id of an item that the team added, for example own.k3f9a2.",
    ),
]
Day = Annotated[
    str,
    Field(
        pattern=rf"^((19|[2-9][0-9])[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}})?{_END}",
        description="When it is due, as YYYY-MM-DD from 1900 on; blank where no day is set.",
        json_schema_extra={"anyOf": [{"const": ""}, {"format": "date"}]},
    ),
    AfterValidator(_real_day),
]
Moment = Annotated[
    str,
    Field(
        pattern=rf"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}(\.[0-9]+)?Z{_END}",
        description="When the file was written, in UTC, for example 2026-11-22T09:30:00Z.",
        json_schema_extra={"format": "date-time"},
    ),
    AfterValidator(_real_moment),
]


class _Data(BaseModel):
    # Python's own patterns: they know "not at the beginning", as JSON Schema does.
    model_config = ConfigDict(frozen=True, extra="forbid", regex_engine="python-re")


class Answer(_Data):
    """How far an item is, and who does it until when. What is blank may be left out."""

    model_config = ConfigDict(json_schema_extra=_NEEDS_REASON)

    status: Annotated[Status, Field(description="How far it is.")] = "to-do"
    reason: Annotated[str, Field(max_length=MOST_LINE, description="Why it is not applicable.")] = ""
    owner: Annotated[str, Field(max_length=MOST_LINE, description="Who does it.")] = ""
    due: Day = ""
    evidence: Annotated[
        str, Field(max_length=MOST_EVIDENCE, description="What shows that it is done, mostly a link.")
    ] = ""
    note: Annotated[str, Field(max_length=MOST_NOTE, description="Anything else, over several lines.")] = ""
    next: Annotated[bool, Field(description="Whether it is next up: what the team does next.")] = False

    @model_validator(mode="after")
    def _has_reason(self) -> Self:
        if self.status == "not-applicable" and not self.reason.strip():
            raise ValueError("what is not applicable needs a reason")
        return self


class PlanItem(Answer):
    """The answer to one item of the playbook."""

    id: ItemId
    text: Annotated[str, Field(max_length=MOST_LINE, description="The item's words when it was first answered.")] = ""


class OwnItem(Answer):
    """An item that the team added, with its answer."""

    id: OwnId
    text: Annotated[str, Field(max_length=MOST_LINE, pattern=r"\S", description="What is to do.")]
    play: Annotated[
        str,
        Field(
            pattern=rf"^({_ID})?{_END}", max_length=MOST_ID, description="The id of the play it belongs to, or blank."
        ),
    ] = ""
    when: Annotated[When | Literal[""], Field(description="Before, during or after the work, or blank.")] = ""


class PlanFile(_Data):
    """A plan that a team saved on My plan, of at most 16 MB. Only answered items stand in it, each id once."""

    model_config = ConfigDict(title="Saved plan")

    format: Literal["cx-playbook-plan"]
    version: Literal[1]
    playbook: Annotated[str, Field(max_length=MOST_LINE, description="The name of the playbook.")]
    edition: Annotated[
        str,
        Field(pattern=rf"^{EDITION}{_END}", description="The edition the plan was saved with, for example 2026.1."),
    ]
    saved: Moment
    name: Annotated[str, Field(max_length=MOST_NAME, description="What the team calls the plan.")]
    seen: Annotated[
        tuple[ItemId, ...],
        Field(max_length=MOST_ITEMS, description="All items of the edition when the team last looked through them."),
    ] = ()
    items: Annotated[tuple[PlanItem, ...], Field(max_length=MOST_ITEMS, description="The answered items.")]
    own: Annotated[tuple[OwnItem, ...], Field(max_length=MOST_ITEMS, description="The team's own items.")] = ()

    # JSON Schema cannot say this, so programs that check with it alone find the first of the two on My plan.
    @model_validator(mode="after")
    def _has_each_id_once(self) -> Self:
        counts = Counter([*(item.id for item in self.items), *(item.id for item in self.own)])
        double = next((id for id, count in counts.items() if count > 1), None)
        if double is not None:
            raise ValueError(f"the id {double} stands twice")
        return self
