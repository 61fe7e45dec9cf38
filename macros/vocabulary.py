"""Glossary terms and roles."""

from __future__ import annotations

from typing import Annotated

from macros.citations import citing
from macros.templates import block, inline
from playbook.authoring.context import PageContext, Ref

GLOSSARY = "docs/glossary.md"


def term(page: PageContext, id: Annotated[str, Ref("term")], words: str | None = None) -> str:
    """Return a term as a link to its glossary entry, in other words if given."""
    entry = page.book.terms[id]
    shown = words or (entry.abbreviation or entry.term)
    return inline("term.html", term=entry, words=str(shown), href=page.link_to(f"{GLOSSARY}#{id}"))


def glossary(page: PageContext) -> str:
    """Return all glossary terms in alphabetical order, each with an anchor."""
    terms = sorted(page.book.terms.values(), key=lambda entry: entry.term.casefold())
    return block("glossary.html", terms=terms, known=page.book.terms, cite=citing(page))


def role_list(page: PageContext) -> str:
    """Return all roles with their descriptions."""
    return block("roles.html", roles=page.book.roles.values())
