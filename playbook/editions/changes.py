"""What changed from one edition to another, as data."""

from __future__ import annotations

from datetime import date as Date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, computed_field

from playbook.editions.wording import Piece, pieces
from playbook.model.edition_index import Entry, Kind, SitePath
from playbook.model.record import Part, Slugs
from playbook.model.settings import Edition

What = Literal["added", "retired", "moved", "reworded", "redefined", "revised", "sources"]


class _Exact(Part):
    model_config = ConfigDict(str_strip_whitespace=False)


class Thing(_Exact):
    """Something with an id, and where it stands or stood."""

    kind: Kind
    id: str
    title: str
    page: SitePath | None = None
    anchor: str = ""
    heading: Annotated[str, Field(description="The heading it stands under, if any.")] = ""

    @classmethod
    def of(cls, entry: Entry) -> Thing:
        """Return what an index says about where something stands."""
        place = entry.place
        where = {} if place is None else {"page": place.page, "anchor": place.anchor, "heading": place.heading}
        return cls(kind=entry.kind, id=entry.id, title=entry.title, **where)


class Wording(_Exact):
    """One field in both wordings."""

    field: Annotated[str, Field(description="title, text, or the name of another field.")]
    was: str
    now: str

    @computed_field(description="Both word by word: what stayed, went and came.")  # type: ignore[prop-decorator]
    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Both wordings word by word; found when somebody asks, for it takes time."""
        return pieces(self.was, self.now)


class Change(_Exact):
    """One change of one thing."""

    what: Annotated[
        What,
        Field(
            description="moved: to another address, under another heading, or in another order. reworded: its title "
            "or its words. redefined: a metric. revised: roles, dates, results and the like. sources: other sources, "
            "or a source with another address, title or date."
        ),
    ]
    thing: Annotated[Thing, Field(description="As it is in the newer edition; if retired, as it was in the older.")]
    was: Annotated[Thing | None, Field(description="Where it stood before, if it moved or has another id.")] = None
    part_of: Annotated[Thing | None, Field(description="The page of a section, the checklist of an item.")] = None
    plays: Slugs = ()
    wordings: tuple[Wording, ...] = ()
    why: Annotated[str, Field(description="Why it was retired, if somebody said so.")] = ""
    replaced_by: Annotated[Thing | None, Field(description="What took its place.")] = None

    @property
    def key(self) -> tuple[str, str]:
        """The kind and id of what changed."""
        return self.thing.kind, self.thing.id


class Changes(_Exact):
    """Everything that changed from one edition to another."""

    old: Edition
    new: Edition
    old_date: Date
    new_date: Date
    plays: Annotated[tuple[Thing, ...], Field(description="All plays, in order, the retired ones last.")] = ()
    changes: tuple[Change, ...] = ()

    def of(self, what: What, *kinds: Kind) -> tuple[Change, ...]:
        """Return the changes of a sort, of all kinds where none is named."""
        return tuple(one for one in self.changes if one.what == what and (not kinds or one.thing.kind in kinds))

    def of_play(self, play: str) -> tuple[Change, ...]:
        """Return the changes that touch a play."""
        return tuple(one for one in self.changes if play in one.plays)
