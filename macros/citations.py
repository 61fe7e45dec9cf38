"""Citing a source, and listing what a page cited."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from markupsafe import Markup

from macros.templates import block, inline
from playbook.authoring.context import PageContext, Ref
from playbook.model import CaseStudy


def cite(page: PageContext, source: Annotated[str, Ref("source")]) -> str:
    """Return the source's number on this page as a link to the list of sources."""
    return inline("cite.html", number=page.cite(source), source=page.book.sources[source])


def citing(page: PageContext) -> Callable[[str], Markup]:
    """Return a function for templates that cites a source of the data, or gives nothing where it is unknown."""

    def link(source: str) -> Markup:
        return Markup(cite(page, source)) if source in page.book.sources else Markup()

    return link


def sources(page: PageContext) -> str:
    """Return the numbered list of what the page cited above."""
    page.show_once("the list of sources")
    if isinstance(page.document, CaseStudy):
        for source in page.document.sources:
            page.cite(source)
    page.sources_listed = True
    return block("sources.html", sources=[page.book.sources[id] for id in page.cited if id in page.book.sources])
