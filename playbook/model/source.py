"""A source: where a fact can be checked."""

from __future__ import annotations

from datetime import date as Date
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from playbook.model.publication_date import PublicationDate
from playbook.model.record import Record, Slug, Words


def _readable(url: str) -> str:
    try:
        urlsplit(url)
    except ValueError:  # for example https://[
        raise PydanticCustomError("no_address", "this is no web address", {"remedy": "correct it"}) from None
    return url


class Source(Record):
    """One entry of data/sources.yml."""

    id: Slug
    title: Words
    publisher: Words
    date: PublicationDate
    url: Annotated[str, Field(pattern=r"^https?://[^\s]+$", description="A web address."), AfterValidator(_readable)]
    accessed: Annotated[Date, Field(description="When a person last read it, as YYYY-MM-DD.")]
    note: Annotated[Words, Field(description="For example: secondary, or reported by a vendor.")] | None = None
