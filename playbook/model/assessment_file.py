"""A saved assessment: a team's answers, targets and earlier results, as the site writes and reads them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from playbook.model.assessment import FULL_ID, LEVELS
from playbook.model.record import SLUG
from playbook.model.settings import EDITION

# The same as in theme/js/assessment/core/40-file-format.js; a test compares them.
MOST_STATEMENTS, MOST_TARGETS, MOST_RESULTS = 500, 100, 200
MOST_ID, MOST_NAME, MOST_PLAYBOOK, MOST_TEXT = 200, 120, 500, 2_000
# "$" alone lets a line break follow in Python; "\Z" is no sign of JSON Schema.
_END = r"(?!\n)"


def _real_day(text: str) -> str:
    if text:
        date.fromisoformat(text)
    return text


_StatementId = Annotated[
    str,
    Field(pattern=FULL_ID + _END, max_length=MOST_ID, description="dimension.statement, for example reach.ask-crews."),
]
_Slug = Annotated[str, Field(pattern=SLUG + _END, max_length=MOST_ID)]
_Text = Annotated[str, Field(max_length=MOST_TEXT)]
_Day = Annotated[
    str,
    Field(
        pattern=rf"^([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})?${_END}",
        description="The day of the result, as YYYY-MM-DD; blank where it has none.",
        json_schema_extra={"anyOf": [{"const": ""}, {"format": "date"}]},
    ),
    AfterValidator(_real_day),
]
_EditionOfModel = Annotated[
    str,
    Field(pattern=rf"^{EDITION}${_END}", description="The edition of the assessment, for example 2026.1."),
]


class _Data(BaseModel):
    # Python's own patterns: they know "not followed by", as JSON Schema does.
    model_config = ConfigDict(frozen=True, extra="forbid", regex_engine="python-re")


class GivenAnswer(_Data):
    """The answer to one statement. What is blank is left out."""

    id: _StatementId
    text: Annotated[_Text, Field(description="The statement as it was worded.")] = ""
    answer: (
        Annotated[
            _Slug,
            Field(description="An answer of the statement, or unknown, or not-applicable, which counts with a reason."),
        ]
        | None
    ) = None
    reason: Annotated[_Text, Field(description="Why it does not apply.")] = ""
    note: Annotated[_Text, Field(description="The evidence, or anything else.")] = ""


class TargetLevel(_Data):
    """The level that a team wants to reach in one dimension."""

    dimension: Annotated[_Slug, Field(description="The id of the dimension.")]
    level: Annotated[int, Field(ge=1, le=LEVELS, strict=True)]


class DatedResult(_Data):
    """A dated set of answers. Only answered statements stand in it, each once."""

    saved: _Day
    edition: _EditionOfModel
    name: Annotated[str, Field(max_length=MOST_NAME, description="What the team calls it.")]
    kind: Annotated[Literal["quick", "full"], Field(description="Which statements were asked.")]
    answers: Annotated[tuple[GivenAnswer, ...], Field(max_length=MOST_STATEMENTS)]
    targets: Annotated[tuple[TargetLevel, ...], Field(max_length=MOST_TARGETS)] = ()

    # JSON Schema cannot say this, so programs that check with it alone find the first of the two on the page.
    @model_validator(mode="after")
    def _has_each_once(self) -> Self:
        ids = [*(one.id for one in self.answers), *(one.dimension for one in self.targets)]
        double = next((id for id, count in Counter(ids).items() if count > 1), None)
        if double is not None:
            raise ValueError(f"{double} stands twice")
        return self


class AssessmentFile(DatedResult):
    """An assessment that a team downloaded, of at most 2 MB, with its earlier results."""

    model_config = ConfigDict(title="Saved assessment")

    format: Literal["cx-playbook-assessment"]
    version: Literal[1]
    playbook: Annotated[str, Field(max_length=MOST_PLAYBOOK, description="The name of the playbook.")]
    results: Annotated[tuple[DatedResult, ...], Field(max_length=MOST_RESULTS, description="Earlier results.")] = ()
