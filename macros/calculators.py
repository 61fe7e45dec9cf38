"""Calculators: a place that a script fills, and words for readers without scripts."""

from __future__ import annotations

from macros.templates import block
from playbook.authoring.context import AuthorError, PageContext
from playbook.nearest import did_you_mean, some

KINDS = ("answers-needed", "margin", "compare", "change")


def calculator(page: PageContext, kind: str) -> str:
    """Return the place of one calculator; the page around it explains the method under a heading with the id `method`.

    Raises:
        AuthorError: there is no such calculator, or the page has one already.
    """
    if kind not in KINDS:
        raise AuthorError(
            f"there is no calculator '{kind}'", did_you_mean(kind, KINDS, f"the calculators are {some(KINDS)}")
        )
    page.show_once("a calculator")
    return block("calculator.html", kind=kind)
