"""Case studies as cards, and their results."""

from __future__ import annotations

from typing import Annotated

from macros.citations import citing
from macros.templates import block
from playbook.authoring.context import PageContext, Ref
from playbook.model import CaseStudy, Play


def case_cards(page: PageContext, *ids: Annotated[str, Ref("case study")]) -> str:
    """Return case studies as cards: those named, else those of the page's play, else all."""
    if not ids:
        own = page.document.case_studies if isinstance(page.document, Play) else tuple(page.book.cases)
        ids = tuple(id for id in own if id in page.book.cases)
    cases = [page.book.cases[id] for id in ids]
    return block("case_cards.html", cases=cases, links={case.id: page.link_to(case.file) for case in cases})


def results(page: PageContext, id: Annotated[str | None, Ref("case study")] = None) -> str:
    """Return a case study's results as a table; by default those of the page's case study."""
    case = page.own(CaseStudy, id, "results", page.book.cases)
    return block("results.html", case=case, cite=citing(page))
