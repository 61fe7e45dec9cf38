"""A checklist: Markdown task list with permanent item ids."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal, NamedTuple

from pydantic import Field, PrivateAttr

from playbook.model.frozen import frozen
from playbook.model.record import Document, Record, Slug, Slugs, Words

When = Literal["before", "during", "after"]
# What a reader sees of them.
PHASES: Mapping[str, str] = frozen({"before": "Before", "during": "During", "after": "After"})
# Characters of an item's sentence: it stands in every file of a plan, and no text there is longer.
MOST_TEXT = 500


class ItemAttributes(Record):
    """What stands in `{: #id roles="…" when="…" }` behind a task's sentence."""

    id: Slug
    roles: Annotated[Slugs, Field(min_length=1, description="Who does it: ids from data/roles.yml.")]
    when: Annotated[When, Field(description="Before, during or after the work of the play.")]


class Item(ItemAttributes):
    """One task with its attributes, and where it stands."""

    text: Annotated[Words, Field(max_length=MOST_TEXT)]
    heading: str = ""
    body: str = ""
    checklist: str = ""

    @property
    def full_id(self) -> str:
        """The id that is unique in the whole playbook, for example understand.list-sources."""
        return f"{self.checklist}.{self.id}"


class Heading(NamedTuple):
    """A heading of a checklist with the items below it."""

    title: str
    items: tuple[Item, ...]


class Checklist(Document):
    """Front matter of checklists/<id>.md; the items come from the body."""

    play: Annotated[Slug, Field(description="The play it belongs to: its file name in plays/.")]
    short: (
        Annotated[Words, Field(max_length=40, description="Its name in the menu; the title unless given.")] | None
    ) = None
    summary: Annotated[Words, Field(max_length=200)]
    aliases: tuple[Words, ...] = ()
    reviewed: date

    _items: tuple[Item, ...] = PrivateAttr(default=())

    def with_items(self, items: tuple[Item, ...]) -> Checklist:
        """Attach the items that were read from the body; works once."""
        return self._attach("items", _items=items)

    @property
    def items(self) -> tuple[Item, ...]:
        """All items in reading order."""
        return self._items

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The items grouped by the heading they stand under, in reading order."""
        titles = dict.fromkeys(item.heading for item in self._items)
        return tuple(Heading(title, tuple(item for item in self._items if item.heading == title)) for title in titles)
