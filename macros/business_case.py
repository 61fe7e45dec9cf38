"""The business case tool and its worked example."""

from __future__ import annotations

from markupsafe import Markup

from macros.citations import citing
from macros.editing import edit_links
from macros.templates import block
from playbook.authoring.context import AuthorError, ConsequenceError, PageContext
from playbook.business_case import PARAMETERS, as_case
from playbook.catalog import as_page_data
from playbook.model import BusinessCase
from playbook.model.business_case import COLUMNS, COSTS, KINDS

FILE = "data/business_case.yml"


def business_case(page: PageContext) -> str:
    """Return the place of the tool, the worked example as data for its script, and words for readers without scripts.

    Raises:
        AuthorError: the playbook has no worked example, or the page has the tool already.
    """
    page.show_once("the business case")
    data = Markup(as_page_data(as_case(_example(page), page.book)))
    return block("business_case.html", data=data)


def business_case_example(page: PageContext) -> str:
    """Return the worked example as a table: what each line is worked out from, with its range and its source.

    Raises:
        AuthorError: the playbook has no worked example, or the page has the table already.
    """
    page.show_once("the worked example of a business case")
    case = _example(page)
    return block(
        "business_case_example.html",
        case=case,
        places=edit_links(page, [case.place]),
        parameters=PARAMETERS,
        columns=COLUMNS,
        costs=COSTS,
        kinds=KINDS,
        cite=citing(page),
    )


def _example(page: PageContext) -> BusinessCase:
    case = page.book.business_case
    if case is None and page.book.root is not None and (page.book.root / FILE).exists():
        raise ConsequenceError("the worked example cannot be read", f"correct {FILE}")
    if case is None:
        raise AuthorError("this playbook has no worked example of a business case", f"write {FILE}")
    return case
