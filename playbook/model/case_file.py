"""A saved business case: its lines and their ranges, as the site writes and reads them."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from playbook.model.business_case import Column
from playbook.model.plan_file import Moment
from playbook.model.record import SLUG
from playbook.model.settings import EDITION
from playbook.statistics.arguments import MOST

# The same as in theme/js/business-case/core (20-kinds.js, 44-read-fields.js); a test compares them.
MOST_YEARS, MOST_LINES, MOST_NAME, MOST_SOURCE, MOST_PLAYBOOK = 10, 200, 200, 2_000, 500
MOST_ID = 60
# "$" alone lets a line break follow in Python; "\Z" is no sign of JSON Schema.
_END = r"(?!\n)"

_Name = Annotated[str, Field(max_length=MOST_NAME)]
_NUMBER: dict[str, Any] = {"strict": True, "allow_inf_nan": False}
_Number = Annotated[float, Field(ge=-MOST, le=MOST, **_NUMBER)]
_Amount = Annotated[float, Field(ge=0, le=MOST, **_NUMBER)]
_Percent = Annotated[float, Field(ge=0, le=100, **_NUMBER)]
_Rate = Annotated[float, Field(ge=-10, le=100, **_NUMBER)]


class _Data(BaseModel):
    # Python's own patterns: they know "not followed by", as JSON Schema does.
    model_config = ConfigDict(frozen=True, extra="forbid", regex_engine="python-re")


class _Range(_Data):
    """A number that nobody knows exactly. What is blank is null, or left out. The page names a wrong order."""

    source: Annotated[str, Field(max_length=MOST_SOURCE, description="Where it comes from.")] = ""
    own: Annotated[bool, Field(strict=True, description="Whether it is our own estimate.")] = False


class AnyRange(_Range):
    """A range of dollars, below zero too."""

    low: _Number | None = None
    likely: _Number | None = None
    high: _Number | None = None


class AmountRange(_Range):
    """A range of a count, of dollars, of minutes or of days."""

    low: _Amount | None = None
    likely: _Amount | None = None
    high: _Amount | None = None


class PercentRange(_Range):
    """A range of percent or of percentage points."""

    low: _Percent | None = None
    likely: _Percent | None = None
    high: _Percent | None = None


class RateRange(_Range):
    """A range of percent a year."""

    low: _Rate | None = None
    likely: _Rate | None = None
    high: _Rate | None = None


class Contacts(_Data):
    """Contacts a year, percent that is avoided, dollars for one contact."""

    contacts: AmountRange
    share: PercentRange
    cost: AmountRange


class Shift(_Data):
    """Transactions a year, percent that moves, dollars saved on each."""

    transactions: AmountRange
    share: PercentRange
    saved: AmountRange


class Burden(_Data):
    """People a year, minutes saved for each, dollars for an hour."""

    people: AmountRange
    minutes: AmountRange
    rate: AmountRange


class Errors(_Data):
    """Cases a year, percentage points fewer errors, dollars for one rework."""

    cases: AmountRange
    points: PercentRange
    rework: AmountRange


class Cycle(_Data):
    """Cases a year, days saved for each, dollars for one day of one case."""

    cases: AmountRange
    days: AmountRange
    value: AmountRange


class TakeUp(_Data):
    """People who could, percentage points higher take-up, dollars for one person."""

    people: AmountRange
    points: PercentRange
    value: AmountRange


class OtherAmount(_Data):
    """Dollars a year."""

    amount: AnyRange


class Cost(_Data):
    """Dollars, once or a year."""

    amount: AmountRange


class _Line(_Data):
    id: Annotated[str, Field(pattern=SLUG + _END, max_length=MOST_ID, description="Tells lines apart.")]
    name: _Name


class _Benefit(_Line):
    column: Annotated[Column, Field(description="The kind of benefit.")]


class ContactsLine(_Benefit):
    """Contacts avoided."""

    kind: Literal["contacts"]
    values: Contacts


class ShiftLine(_Benefit):
    """Move to a cheaper channel."""

    kind: Literal["shift"]
    values: Shift


class BurdenLine(_Benefit):
    """Customers' time saved."""

    kind: Literal["burden"]
    values: Burden


class ErrorsLine(_Benefit):
    """Fewer errors."""

    kind: Literal["errors"]
    values: Errors


class CycleLine(_Benefit):
    """Faster decisions."""

    kind: Literal["cycle"]
    values: Cycle


class TakeUpLine(_Benefit):
    """More people take it up."""

    kind: Literal["take-up"]
    values: TakeUp


class OtherLine(_Benefit):
    """Another benefit."""

    kind: Literal["other-benefit"]
    values: OtherAmount


class CostLine(_Line):
    """A cost, once before the first year or in each year. It has no column."""

    kind: Literal["cost-once", "cost-yearly"]
    values: Cost


SavedLine = Annotated[
    ContactsLine | ShiftLine | BurdenLine | ErrorsLine | CycleLine | TakeUpLine | OtherLine | CostLine,
    Field(discriminator="kind"),
]


class CaseFile(_Data):
    """A business case that a team saved, of at most 2 MB. Each line's id stands once."""

    model_config = ConfigDict(title="Saved business case")

    format: Literal["cx-playbook-business-case"]
    version: Literal[1]
    playbook: Annotated[str, Field(max_length=MOST_PLAYBOOK, description="The name of the playbook.")]
    edition: Annotated[str, Field(pattern=rf"^{EDITION}${_END}", description="The edition, for example 2026.1.")]
    saved: Moment
    title: Annotated[_Name, Field(description="What the case is called.")]
    service: Annotated[_Name, Field(description="The service it is about.")]
    years: Annotated[int, Field(strict=True, ge=1, le=MOST_YEARS)]
    counts: Annotated[
        tuple[Column, ...],
        Field(json_schema_extra={"uniqueItems": True}, description="What counts in the net benefit."),
    ]
    discount: Annotated[RateRange, Field(description="Percent a year.")]
    ramp: Annotated[PercentRange, Field(description="Percent of a year's benefit that the first year brings.")]
    lines: Annotated[tuple[SavedLine, ...], Field(max_length=MOST_LINES)]

    # JSON Schema cannot say this of the lines, so the page gives the second of two lines another id.
    @model_validator(mode="after")
    def _has_each_once(self) -> Self:
        for names in ([line.id for line in self.lines], self.counts):
            double = next((name for name, count in Counter(names).items() if count > 1), None)
            if double is not None:
                raise ValueError(f"{double} stands twice")
        return self
