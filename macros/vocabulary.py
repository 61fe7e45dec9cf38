"""Glossary terms and roles."""

from __future__ import annotations

from itertools import groupby
from typing import Annotated, NamedTuple

from markupsafe import Markup

from macros.citations import citing
from macros.editing import edit_links
from macros.templates import block, inline, markdown
from playbook.authoring.context import PageContext, Ref
from playbook.model import Term

GLOSSARY = "docs/glossary.md"


class _Link(NamedTuple):
    """A page that is there, as a link."""

    title: str
    href: str


def term(page: PageContext, id: Annotated[str, Ref("term")], words: str | None = None) -> str:
    """Return a term as a link to its glossary entry, in other words if given.

    A term with an abbreviation is written out the first time on a page and abbreviated from then on. The page
    gets its definition once, to be shown beside any of its links (theme/js/68-terms.js).
    """
    entry = page.book.terms[id]
    href = page.link_to(f"{GLOSSARY}#{id}")
    first = page.mention(id)
    if first and href:
        values = {"name": _in_full(entry), "where": _where(page, entry), "href": href}
        page.definitions[id] = block("definition.html", term=entry, **values)
    name = _in_full(entry) if first else entry.abbreviation or entry.term
    return inline("term.html", words=words or name, href=href)


def _in_full(entry: Term) -> str:
    return f"{entry.term} ({entry.abbreviation})" if entry.abbreviation else entry.term


def _where(page: PageContext, entry: Term) -> tuple[_Link, ...]:
    # The page you are on is no place to be sent to.
    named = ((page.book.by_file.get(path.partition("#")[0]), page.link_to(path)) for path in entry.where)
    others = ((document, href) for document, href in named if document is not page.document)
    return tuple(_Link(document.title, href) for document, href in others if document and href)


def glossary(page: PageContext) -> str:
    """Return all glossary terms in alphabetical order under their first letters, each with an anchor."""
    page.show_once("the glossary")
    terms = sorted(page.book.terms.values(), key=lambda entry: entry.term.casefold())
    return Markup("\n").join(_letter(page, letter, tuple(group)) for letter, group in groupby(terms, _first_letter))


def _first_letter(entry: Term) -> str:
    return entry.term[0].upper() if entry.term[0].isalpha() else "0-9"


def _letter(page: PageContext, letter: str, terms: tuple[Term, ...]) -> Markup:
    where = {entry.id: _where(page, entry) for entry in terms}
    entries = block(
        "glossary.html",
        letter=letter,
        terms=terms,
        known=page.book.terms,
        cite=citing(page),
        where=where,
        places=edit_links(page, [terms[0].place]),
    )
    return markdown("glossary.md", letter=letter, anchor=f"letter-{letter.lower()}", entries=entries)


def role_list(page: PageContext) -> str:
    """Return all roles with their descriptions."""
    roles = list(page.book.roles.values())
    return block("roles.html", roles=roles, places=edit_links(page, [role.place for role in roles[:1]]))
