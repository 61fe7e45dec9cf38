"""The assessment: a form that can be filled in without scripts, and the places that scripts fill."""

from __future__ import annotations

from macros.citations import citing
from macros.templates import block, markdown
from playbook.assessment import needed
from playbook.authoring.context import AuthorError, ConsequenceError, PageContext
from playbook.model import Assessment
from playbook.nearest import did_you_mean, some

PARTS = ("result", "history", "team")


def assessment(page: PageContext) -> str:
    """Return every statement under its dimension, to be answered here; without scripts, to be printed and marked.

    Raises:
        AuthorError: the playbook has no assessment, or the page has it already.
    """
    return _form(page, on_paper=False)


def assessment_paper(page: PageContext) -> str:
    """Return the same as a form for paper, with or without scripts.

    Raises:
        AuthorError: the playbook has no assessment, or the page has it already.
    """
    return _form(page, on_paper=True)


def _form(page: PageContext, *, on_paper: bool) -> str:
    page.show_once("the assessment")
    found = _assessment(page)
    forms = {one.id: block("assessment_form.html", dimension=one, choices=found.choices) for one in found.dimensions}
    who = block("assessment_who.html")
    return markdown("assessment.md", assessment=found, forms=forms, who=who, on_paper=on_paper)


def assessment_part(page: PageContext, part: str) -> str:
    """Return the place of the result, of the history of results, or of the team; without scripts it says so.

    Raises:
        AuthorError: there is no such part, the page has it already, or the playbook has no assessment.
    """
    if part not in PARTS:
        wrong = f"the assessment has no part '{part}'"
        raise AuthorError(wrong, did_you_mean(str(part), PARTS, f"the parts are {some(PARTS)}"))
    page.show_once(f"the part '{part}' of the assessment")
    _assessment(page)
    return block("assessment_part.html", part=part)


def assessment_levels(page: PageContext) -> str:
    """Return what the five levels mean.

    Raises:
        AuthorError: the playbook has no assessment.
    """
    return block("assessment_levels.html", levels=_assessment(page).levels)


def assessment_by_hand(page: PageContext) -> str:
    """Return how many statements must reach a level, from one statement to as many as the largest dimension has.

    Raises:
        AuthorError: the playbook has no assessment.
    """
    most = max(len(dimension.statements) for dimension in _assessment(page).dimensions)
    return markdown("assessment_by_hand.md", rows=[(known, needed(known)) for known in range(1, most + 1)])


def assessment_learned_from(page: PageContext) -> str:
    """Return the sources that the model learned from, as numbers of the page's list of sources.

    Raises:
        AuthorError: the playbook has no assessment.
    """
    return block("assessment_learned_from.html", ids=_assessment(page).learned_from, cite=citing(page))


def _assessment(page: PageContext) -> Assessment:
    if page.book.unread.touches("assessment"):
        raise ConsequenceError("the assessment could not be read", "mend data/assessment.yml first")
    if page.book.assessment is None:
        raise AuthorError("this playbook has no assessment", "write data/assessment.yml, or remove the call")
    return page.book.assessment
