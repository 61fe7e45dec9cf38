"""Case studies as cards, and their results."""

from __future__ import annotations

from typing import Annotated

from macros.citations import citing
from macros.editing import edit_links
from macros.templates import block
from playbook.authoring.context import PageContext, Ref
from playbook.model import CaseStudy, Play


def case_cards(page: PageContext, *ids: Annotated[str, Ref("case study")]) -> str:
    """Return case studies as cards: those named, else all; on a play's page its own, and links to its others."""
    more: tuple[CaseStudy, ...] = ()
    if not ids and isinstance(page.document, Play):
        ids, more = page.document.case_studies, page.book.other_cases(page.document)
    chosen = ids if ids or isinstance(page.document, Play) else tuple(page.book.cases)
    cases = [page.book.cases[id] for id in chosen if id in page.book.cases]
    links = {case.id: page.link_to(case.file) for case in (*cases, *more)}
    return block("case_cards.html", cases=cases, more=more, links=links)


def results(page: PageContext, id: Annotated[str | None, Ref("case study")] = None) -> str:
    """Return a case study's results as a table; by default those of the page's case study."""
    case = page.own(CaseStudy, id, "results", page.book.cases)
    places = edit_links(page, [case.at("results")])
    return block("results.html", case=case, cite=citing(page), places=places)
