"""The index of an edition: what it held, under which id, in which words and where. Frozen when it is released."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date as Date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field, PlainSerializer, StrictInt, model_validator
from pydantic_core import PydanticCustomError

from playbook.model.frozen import frozen
from playbook.model.record import Part, Slugs
from playbook.model.settings import Edition

FORMAT, VERSION = "cx-playbook-edition", 1
Kind = Literal[
    "play",
    "checklist",
    "item",
    "case study",
    "page",
    "section",
    "metric",
    "term",
    "role",
    "source",
    "policy",
    "statement",
]
Words = Annotated[Mapping[str, str], AfterValidator(frozen), PlainSerializer(dict)]
# Links are made of it: no name is . or .., so none leads out of the site.
_NAME = r"[A-Za-z0-9_-][A-Za-z0-9_.-]*"
SitePath = Annotated[
    str,
    Field(pattern=rf"^({_NAME}/)*$", description="A page by its path on the site, for example plays/understand/."),
]


def text_hash(text: str) -> str:
    """Return the first 16 hexadecimal digits of a text's SHA-256, taken over UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def _nothing() -> Mapping[str, str]:
    return frozen({})


class _Exact(Part):
    """Texts stay as they are, or their hash would be another."""

    model_config = ConfigDict(str_strip_whitespace=False)


class Where(_Exact):
    """Where something stands on the site."""

    page: SitePath
    anchor: Annotated[str, Field(description="Its anchor on the page; empty where it is the page itself.")] = ""
    heading: Annotated[str, Field(description="The heading it stands under, if any.")] = ""
    position: Annotated[StrictInt, Field(ge=1, description="Its place among those of its kind there, from 1.")] = 1


class Entry(_Exact):
    """One thing with an id: its words as plain text, a line for each paragraph."""

    kind: Kind
    id: Annotated[str, Field(min_length=1, description="A page has its path, a section its path and #anchor.")]
    title: str
    text: Annotated[str, Field(description="What it says; of a page what stands above its first section.")] = ""
    hash: Annotated[str, Field(pattern="^[0-9a-f]{16}$", description="First 16 hex digits of the text's SHA-256.")]
    fields: Annotated[Words, Field(default_factory=_nothing, description="What else it says, by name.")]
    plays: Annotated[Slugs, Field(description="The plays it belongs to.")] = ()
    place: Annotated[Where | None, Field(description="Sources have no place of their own.")] = None

    @model_validator(mode="after")
    def _untouched(self) -> Entry:
        if self.hash != text_hash(self.text):
            remedy = "take the file from the history of the repository"
            wrong = "the text of {kind} '{id}' is not the one that was released"
            raise PydanticCustomError("edited", wrong, {"kind": self.kind, "id": self.id, "remedy": remedy})
        return self

    @property
    def key(self) -> tuple[str, str]:
        """What makes it one of a kind."""
        return self.kind, self.id


class Gone(_Exact):
    """An id that was retired by then."""

    kind: str
    id: str
    retired: Date
    why: str
    replaced_by: str | None = None


class Moved(_Exact):
    """An address that led on to another by then."""

    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True, serialize_by_alias=True)

    was: Annotated[SitePath, Field(alias="from")]
    now: Annotated[
        str,
        Field(
            alias="to",
            pattern=rf"^({_NAME}/)*(#.*)?$",
            description="A page's path on the site; it may have an #anchor.",
        ),
    ]


class EditionIndex(_Exact):
    """editions/<edition>.json: one frozen edition."""

    format: Literal["cx-playbook-edition"] = "cx-playbook-edition"
    version: Literal[1] = 1
    playbook: str
    edition: Edition
    date: Annotated[Date, Field(description="The day it was released, as YYYY-MM-DD.")]
    retired: tuple[Gone, ...] = ()
    redirects: tuple[Moved, ...] = ()
    entries: tuple[Entry, ...] = ()

    @cached_property
    def by_key(self) -> Mapping[tuple[str, str], Entry]:
        """All entries by kind and id."""
        return frozen({entry.key: entry for entry in self.entries})

    @cached_property
    def pages(self) -> frozenset[str]:
        """The paths of all pages on the site; that of the home page is empty."""
        return frozenset(one.place.page for one in self.entries if one.place is not None and not one.place.anchor)

    def of_kind(self, kind: Kind) -> tuple[Entry, ...]:
        """Return the entries of a kind."""
        return tuple(entry for entry in self.entries if entry.kind == kind)
