"""A page of docs/: everything that is not a play, a checklist or a case study."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from playbook.model.record import Document, Words


class Page(Document):
    """Front matter of docs/**/*.md."""

    description: Annotated[Words, Field(max_length=200, description="One sentence for search results.")]
    aliases: tuple[Words, ...] = ()
    hide: tuple[Literal["navigation", "toc", "footer", "path"], ...] = ()
    reviewed: Annotated[date, Field(description="When a person last checked the page, as YYYY-MM-DD.")]
