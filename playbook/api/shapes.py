"""The shape of api/playbook.json, from which its JSON Schema is made."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from playbook.api.part import Day, Href, Shape
from playbook.model.case import Channel, Comparison, Outcome, Sector
from playbook.model.policy import Kind as PolicyKind
from playbook.model.policy import Status as PolicyStatus
from playbook.model.retired import Kind as RetiredKind
from playbook.readings.feed import FeedMetric

Amount = float | int | str | None


class Section(Shape):
    """A section of a page: its heading and its words, without markup."""

    title: str
    text: str


class ApiPlay(Shape):
    """A play of the life cycle."""

    id: str
    number: int
    title: str
    short: str
    summary: str
    time: str
    roles: list[str]
    questions: Annotated[list[str], Field(description="Questions leaders should be able to answer.")]
    checklist: Annotated[str, Field(description="The play's own checklist.")]
    checklists: Annotated[list[str], Field(description="All its checklists, its own first.")]
    metrics: list[str]
    case_studies: list[str]
    aliases: list[str]
    reviewed: Day
    sections: list[Section]
    href: Href


class ApiChecklist(Shape):
    """A checklist; its items name it."""

    id: str
    title: str
    summary: str
    play: str
    reviewed: Day
    href: Href


class ApiItem(Shape):
    """One task of a checklist."""

    id: Annotated[str, Field(description="Permanent and unique: checklist.item.")]
    text: str
    detail: Annotated[str, Field(description="What stands below the task; often nothing.")]
    checklist: str
    heading: str
    roles: list[str]
    when: Literal["before", "during", "after"]
    href: Href


class ApiResult(Shape):
    """One row of a case study's results; null means that it was not published."""

    what: str
    before: Amount
    after: Amount
    unit: str
    n: int | None
    n_before: int | None
    when: str
    source: str


class ApiCase(Shape):
    """What one agency did, and how strong the evidence is."""

    id: str
    title: str
    agency: str
    partners: str | None
    service: str
    sector: Sector
    channels: list[Channel]
    years: str
    summary: str
    outcome: Outcome
    reported_by: str
    comparison: Comparison
    closed: str | None
    plays: list[str]
    metrics: list[str]
    results: list[ApiResult]
    sources: list[str]
    reviewed: Day
    sections: list[Section]
    href: Href


class ApiTerm(Shape):
    """A word that the playbook uses in one sense only."""

    id: str
    term: str
    abbreviation: str | None
    definition: str
    aliases: list[str]
    source: str | None
    see_also: list[str]


class ApiRole(Shape):
    """Who does the work."""

    id: str
    name: str
    description: str


class ApiPolicy(Shape):
    """A law, an order or a memorandum, and what it asks."""

    id: str
    date: str
    name: str
    kind: PolicyKind
    status: PolicyStatus
    status_note: str | None
    as_of: Day
    asks: str
    duties: dict[str, str]
    sources: list[str]


class ApiSource(Shape):
    """Where a fact can be checked."""

    id: str
    title: str
    publisher: str
    date: str
    url: str
    accessed: Day
    note: str | None


class ApiRetired(Shape):
    """An id that was in use once and never comes back with another meaning."""

    id: str
    kind: RetiredKind
    retired: Day
    why: str
    replaced_by: str | None


class PlaybookFeed(Shape):
    """api/playbook.json: everything the playbook holds but the readings, which are in api/metrics.json."""

    playbook: str
    edition: str
    summary: str
    site: Annotated[str, Field(description="The address of this edition's top, at which every href begins; it stays.")]
    reviewed: Annotated[Day, Field(description="When a person last checked one of its pages.")]
    plays: list[ApiPlay]
    checklists: list[ApiChecklist]
    items: list[ApiItem]
    case_studies: list[ApiCase]
    metrics: list[FeedMetric]
    terms: list[ApiTerm]
    roles: list[ApiRole]
    policies: list[ApiPolicy]
    sources: list[ApiSource]
    retired: list[ApiRetired]
