"""Repairs of what WeasyPrint made, just before it is written: tags, links, running heads, form fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playbook.pdf.finish.artifacts import artifacts
from playbook.pdf.finish.bookmarks import bookmarks
from playbook.pdf.finish.cut_fields import cut_fields
from playbook.pdf.finish.empties import empties
from playbook.pdf.finish.fields import fields
from playbook.pdf.finish.font_dates import font_dates
from playbook.pdf.finish.letters import letters
from playbook.pdf.finish.links import links
from playbook.pdf.finish.lists import lists
from playbook.pdf.finish.pictures import pictures
from playbook.pdf.finish.tables import tables
from playbook.pdf.finish.view import View

STEPS: tuple[Callable[[View], None], ...] = (
    lists,
    tables,
    links,
    pictures,
    cut_fields,
    empties,
    artifacts,
    letters,
    font_dates,
    bookmarks,
    fields,
)


def finish(document: Any, pdf: Any) -> None:
    """Run every step over a laid-out document and its PDF; WeasyPrint calls this."""
    view = View(document, pdf)
    for step in STEPS:
        step(view)
