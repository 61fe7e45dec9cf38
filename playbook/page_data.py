"""What a page of a tool carries along for its script: data as JSON, and the scripts' names.

The theme's main.html writes it behind the content, so that neither search nor Markdown ever sees it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from markupsafe import Markup

from playbook.assessment import assessment_data
from playbook.catalog import Link, as_page_data, catalog
from playbook.content import ASSESSMENT, PLAN
from playbook.editions.plan_script import with_older
from playbook.model import Playbook


class PageData(NamedTuple):
    """JSON for one element of the page, the element's id, and the scripts that read it, in their order."""

    id: str
    json: Markup
    scripts: str


def _plan(book: Playbook, link: Link) -> dict[str, Any]:
    return with_older(catalog(book, link), book, link)


_ITEMS = "assets/js/items.js"
_Make = Callable[[Playbook, Link], dict[str, Any] | None]
_PAGES: Mapping[str, tuple[str, _Make, str]] = {
    PLAN: ("cx-catalog", _plan, f"{_ITEMS} assets/js/plan.js"),
    ASSESSMENT: ("cx-assessment-model", assessment_data, f"{_ITEMS} assets/js/assessment.js"),
}


def page_data(book: Playbook, page: str, link: Link) -> PageData | None:
    """Return what the page, a path such as docs/tools/plan.md, carries along; None where that is nothing.

    `link` makes an address, relative to the page, of a file of the repository.
    """
    if page not in _PAGES:
        return None
    id, make, scripts = _PAGES[page]
    data = make(book, link)
    return PageData(id, Markup(as_page_data(data)), scripts) if data is not None else None
