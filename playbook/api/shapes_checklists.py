"""The shape of api/checklists.json, from which its JSON Schema is made."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from playbook.api.part import Href, Shape


class CatalogPlay(Shape):
    """A play, as far as a list of items names it."""

    id: str
    number: int
    title: str
    short: str


class CatalogChecklist(Shape):
    """A checklist, and where it stands."""

    id: str
    title: str
    play: str
    href: Href


class CatalogItem(Shape):
    """One task of a checklist."""

    id: Annotated[str, Field(description="Permanent and unique: checklist.item.")]
    text: str
    checklist: str
    play: str
    heading: str
    roles: list[str]
    when: Literal["before", "during", "after"]
    href: Href


class CatalogRetired(Shape):
    """An item that this edition no longer has."""

    id: str
    why: str
    replaced_by: Annotated[str, Field(description="The id that took its place, or nothing.")]


class ChecklistsFeed(Shape):
    """api/checklists.json: every item of every checklist, in the order of the plays."""

    playbook: str
    edition: str
    plays: list[CatalogPlay]
    roles: Annotated[dict[str, str], Field(description="Names by id.")]
    phases: Annotated[dict[str, str], Field(description="What readers see of `when`.")]
    checklists: list[CatalogChecklist]
    items: list[CatalogItem]
    retired: list[CatalogRetired]
    retired_plays: Annotated[
        dict[str, str], Field(description="The play that took its place, by id of a retired play.")
    ]
