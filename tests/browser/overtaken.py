"""Two windows on the page of the plan "Calls", which has two own items; there is "Mail" as well."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Locator, Page

from tests.browser.conftest import reader
from tests.browser.files import BLANK, keep, plan

PLAN = "tools/plan/"
UNION = "own.union"
OWN = {
    UNION: {"text": "Ask the union", "play": "listen", "when": "before"},
    "own.venue": {"text": "Book a room", "play": "listen", "when": "before"},
}


@pytest.fixture(name="windows")
def two_of_them(new_context: Callable[..., BrowserContext], harbor: str) -> Iterator[tuple[Page, Page]]:
    """Nothing may go wrong in either."""
    context = reader(new_context)
    errors: list[str] = []
    context.route("**/blank", lambda route: route.fulfill(content_type="text/html", body=BLANK))
    pages = context.new_page(), context.new_page()
    pages[0].goto(harbor + "blank")
    mail = plan("Mail", {"listen.sound-horn": {"note": "About mail"}}, number=2)
    keep(pages[0], plan("Calls", OWN, number=1), mail)
    for page in pages:
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(harbor + PLAN)
    yield pages
    assert errors == []


def shown(page: Page) -> Locator:
    """Return where the name of the plan stands that the window shows."""
    return page.locator(".cx-plan-head__name, .cx-bar__plan").filter(visible=True)


def choose(page: Page, name: str) -> None:
    """Show another plan in this window."""
    page.get_by_label("Plan", exact=True).select_option(label=name)
