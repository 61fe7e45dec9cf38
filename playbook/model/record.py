"""What every piece of content has in common: fields that are checked, and a place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PrivateAttr

from playbook.place import Place

Key = str | int
Lines = Mapping[tuple[Key, ...], int]

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Slug = Annotated[
    str,
    Field(
        pattern=SLUG,
        description="A permanent id: lower-case letters, digits and hyphens.",
    ),
]
Words = Annotated[str, Field(min_length=1, pattern=r"\S")]


def each_once(ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids.

    Raises:
        ValueError: one stands twice.
    """
    seen: set[str] = set()
    for id in ids:
        if id in seen:
            raise ValueError(f"'{id}' stands twice")
        seen.add(id)
    return ids


Slugs = Annotated[tuple[Slug, ...], AfterValidator(each_once), Field(json_schema_extra={"uniqueItems": True})]


class AttachedTwiceError(Exception):
    """Something was to change in a record that is whole."""


class Part(BaseModel):
    """A group of fields: frozen, with no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Record(Part):
    """A part that stands in a file of its own or as one entry of a data file."""

    _file: str = PrivateAttr(default="")
    _lines: Lines = PrivateAttr(default_factory=dict)
    _attached: frozenset[str] = PrivateAttr(default=frozenset())

    def placed(self, file: str, lines: Lines) -> Self:
        """Remember the file and, by path of keys, the line of each field; works once."""
        return self._attach("place", _file=file, _lines=dict(lines))

    def _attach(self, what: str, **values: Any) -> Self:
        # Files are read in steps, so a record is whole only after the last one; from then on it stays as it is.
        if what in self._attached:
            raise AttachedTwiceError(f"the {what} of {self.place} is attached already")
        for name, value in {**values, "_attached": self._attached | {what}}.items():
            setattr(self, name, value)
        return self

    def at(self, *path: Key) -> Place:
        """Return the place of a field, or of the nearest thing around it that has a line."""
        for length in range(len(path), -1, -1):
            if path[:length] in self._lines:
                return Place(self._file, self._lines[path[:length]])
        return Place(self._file)

    @property
    def place(self) -> Place:
        """Where the record begins."""
        return self.at()


class Document(Record):
    """A Markdown file: front matter as fields, and a body."""

    title: Words

    _id: str = PrivateAttr(default="")
    _body: str = PrivateAttr(default="")
    _body_line: int = PrivateAttr(default=1)

    def with_body(self, id: str, body: str, first_line: int) -> Self:
        """Attach the text below the front matter; works once."""
        return self._attach("body", _id=id, _body=body, _body_line=first_line)

    @property
    def id(self) -> str:
        """The file's name without its ending."""
        return self._id

    @property
    def file(self) -> str:
        """The file's path relative to the root."""
        return self._file

    @property
    def body(self) -> str:
        """The Markdown below the front matter."""
        return self._body

    def at_body(self, line: int) -> Place:
        """Return the place of a line of the body, counted from 1."""
        return Place(self._file, self._body_line + line - 1)
