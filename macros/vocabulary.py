"""Glossary terms and roles."""

from __future__ import annotations

from typing import Annotated

from macros.citations import citing
from macros.templates import block, inline
from playbook.authoring.context import PageContext, Ref
from playbook.model import Term

GLOSSARY = "docs/glossary.md"


def term(page: PageContext, id: Annotated[str, Ref("term")], words: str | None = None) -> str:
    """Return a term as a link to its glossary entry, in other words if given.

    A term with an abbreviation is written out the first time on a page and abbreviated from then on.
    """
    entry = page.book.terms[id]
    first = page.mention(id)
    return inline("term.html", words=words or _name(entry, first), href=page.link_to(f"{GLOSSARY}#{id}"))


def _name(entry: Term, first: bool) -> str:
    if not entry.abbreviation:
        return entry.term
    return f"{entry.term} ({entry.abbreviation})" if first else entry.abbreviation


def glossary(page: PageContext) -> str:
    """Return all glossary terms in alphabetical order, each with an anchor."""
    page.show_once("the glossary")
    terms = sorted(page.book.terms.values(), key=lambda entry: entry.term.casefold())
    return block("glossary.html", terms=terms, known=page.book.terms, cite=citing(page))


def role_list(page: PageContext) -> str:
    """Return all roles with their descriptions."""
    return block("roles.html", roles=page.book.roles.values())
