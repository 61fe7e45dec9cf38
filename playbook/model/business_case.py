"""A worked example of a business case: its costs and benefits, each with a range and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StrictBool, StrictInt, field_validator, model_validator
from pydantic_core import PydanticCustomError

from playbook.model.amounts import Value
from playbook.model.record import Part, Record, Slug, Words

Column = Literal["budget", "staff", "customers", "mission"]
Kind = Literal["contacts", "shift", "burden", "errors", "cycle", "take-up", "other-benefit", "cost-once", "cost-yearly"]
# What each kind of line is worked out from; theme/js/business-case/core has the same names.
KINDS: Mapping[Kind, tuple[str, ...]] = {
    "contacts": ("contacts", "share", "cost"),
    "shift": ("transactions", "share", "saved"),
    "burden": ("people", "minutes", "rate"),
    "errors": ("cases", "points", "rework"),
    "cycle": ("cases", "days", "value"),
    "take-up": ("people", "points", "value"),
    "other-benefit": ("amount",),
    "cost-once": ("amount",),
    "cost-yearly": ("amount",),
}
COLUMNS: Mapping[Column, str] = {
    "budget": "Money that leaves the budget",
    "staff": "Staff time for other work",
    "customers": "Customers' time and money",
    "mission": "Mission result",
}
COSTS = frozenset({"cost-once", "cost-yearly"})
SHARES = frozenset({"share", "points"})
Amount = Annotated[Value, Field(ge=0)]


class Estimate(Part):
    """A number that nobody knows exactly. Each has a published source, or is called our own estimate."""

    low: Amount
    likely: Amount
    high: Amount
    note: (
        Annotated[Words, Field(description="What was taken from the source, or what the estimate rests on.")] | None
    ) = None
    source: Annotated[Slug, Field(description="Where it was published: an id from data/sources.yml.")] | None = None
    own: Annotated[StrictBool, Field(description="Whether the likely value is our own estimate.")] = False

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.likely <= self.high:
            wrong = f"low, likely and high are {self.low:g}, {self.likely:g} and {self.high:g}"
            raise PydanticCustomError("order", wrong, {"remedy": "write them from the lowest to the highest"})
        if self.source is None and not self.own:
            remedy = {"remedy": "name a 'source' of data/sources.yml, or write 'own: true'"}
            raise PydanticCustomError("no_source", "nobody can tell where it comes from", remedy)
        return self


def _a_share(estimate: Estimate) -> Estimate:
    if estimate.high > 100:
        remedy = {"remedy": "write percent or percentage points from 0 to 100"}
        raise PydanticCustomError("no_share", f"a share of {estimate.high:g} percent", remedy)
    return estimate


Share = Annotated[Estimate, AfterValidator(_a_share)]


class Line(Part):
    """One cost or benefit: amounts in dollars, shares in percent, time in minutes or days."""

    id: Slug
    kind: Kind
    name: Words
    column: Annotated[Column, Field(description="The kind of benefit; a cost has none.")] | None = None
    values: Annotated[dict[str, Estimate], Field(description="One range for each thing the kind is worked out from.")]

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        wanted = KINDS[self.kind]
        if set(self.values) != set(wanted):
            wrong = f"a line of the kind '{self.kind}' has the values {', '.join(wanted)}"
            raise PydanticCustomError("values", wrong, {"remedy": "write these, and no others"})
        if (self.column is None) != (self.kind in COSTS):
            wrong = "a cost has no 'column', and a benefit has one"
            raise PydanticCustomError("column", wrong, {"remedy": "use budget, staff, customers or mission"})
        for name in SHARES & set(self.values):
            _a_share(self.values[name])
        return self


class BusinessCase(Record):
    """data/business_case.yml: a case that shows how the tool works."""

    title: Words
    service: Words
    about: Annotated[Words, Field(description="What is invented in it and what was published.")]
    years: Annotated[StrictInt, Field(ge=1, le=10)]
    counts: Annotated[tuple[Column, ...], Field(min_length=1, description="What counts in the net benefit.")]
    discount: Annotated[Share, Field(description="Percent a year.")]
    ramp: Annotated[Share, Field(description="Percent of a year's benefit that the first year brings.")]
    lines: Annotated[tuple[Line, ...], Field(min_length=1)]

    @field_validator("lines")
    @classmethod
    def _each_once(cls, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        ids = [line.id for line in lines]
        double = next((id for position, id in enumerate(ids) if id in ids[:position]), None)
        if double is not None:
            raise ValueError(f"the line '{double}' stands twice")
        return lines

    def estimates(self) -> Iterator[tuple[tuple[str | int, ...], Estimate]]:
        """Yield every estimate with the path of keys where it stands."""
        yield ("discount",), self.discount
        yield ("ramp",), self.ramp
        for position, line in enumerate(self.lines):
            for name in KINDS[line.kind]:
                yield ("lines", position, "values", name), line.values[name]

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all sources, each once, in the order of the lines."""
        return tuple(dict.fromkeys(one.source for _, one in self.estimates() if one.source is not None))
