"""A policy: a law, an order, a memorandum or a report that asks something of agencies."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date as Date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from playbook.model.frozen import frozen
from playbook.model.publication_date import KnownDate
from playbook.model.record import Record, Slug, Slugs, Words

Kind = Literal["law", "executive-order", "memorandum", "circular", "rule", "report", "program", "agenda"]
Status = Literal["in-force", "superseded", "revoked", "ended", "unclear", "reference"]


class Policy(Record):
    """One entry of data/policy.yml."""

    id: Slug
    date: Annotated[KnownDate, Field(description="When it was signed or published.")]
    name: Words
    kind: Kind
    status: Annotated[Status, Field(description="As of `as_of`; reference: it asks nothing, but sets expectations.")]
    status_note: Annotated[Words, Field(description="Who replaced it, or what could not be confirmed.")] | None = None
    as_of: Annotated[Date, Field(description="When a person last checked the status, as YYYY-MM-DD.")]
    asks: Annotated[Words, Field(max_length=500, description="What it asks of an agency, in plain words.")]
    duties: Annotated[
        Mapping[Slug, Words],
        AfterValidator(frozen),
        Field(default_factory=lambda: frozen({}), description="By play: what to do there because of it."),
    ]
    sources: Annotated[Slugs, Field(min_length=1)]

    @property
    def binds(self) -> bool:
        """Whether an agency should reckon with it today: in force, or not known to have ended."""
        return self.status in ("in-force", "unclear")
