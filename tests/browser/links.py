"""Links to a plan: the plan that is shared, who gets the link, and the dialogs about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.files import ASK, CLEAN, RETIRED, SOUND, begun, plan, press

SHARED = {
    SOUND: {"status": "done", "owner": "Ana", "note": "Secret note"},
    ASK: {"status": "not-applicable", "reason": "Because", "owner": "Zoë", "evidence": "https://example.gov/a"},
    RETIRED: {"status": "done", "text": "Ring the bell.", "evidence": "https://example.gov/b"},
    "own.k1": {"text": "Ask the union", "play": "listen", "owner": "Ana"},
}
MINE = {SOUND: {"owner": "Me"}, CLEAN: {"status": "doing"}}
WEB = "https://harbor.example/handbook/tools/plan/"


@pytest.fixture(name="page")
def plan_page(at_harbor) -> Iterator[Page]:
    """The page of the plan that is shared."""
    page = begun(at_harbor, plan("Harbor", SHARED))
    yield page
    assert at_harbor.errors == []


@pytest.fixture(name="link")
def link_to_it(page) -> str:
    """The link to the plan as the dialog gives it, but to the site that is tested."""
    address = share(page).get_by_label("Link", exact=True).input_value()
    press(page, "Close")
    return here(page, address)


@pytest.fixture(name="reader")
def who_opens_it(page, link, at_harbor) -> Page:
    """Somebody who has a plan, and now opens the link."""
    page = begun(at_harbor, plan("Mine", MINE))
    page.goto("about:blank")
    page.goto(link)
    expect(incoming(page)).to_be_visible()
    return page


def here(page: Page, address: str) -> str:
    """From this computer links lead to the site on the web."""
    assert address.startswith(WEB)
    return address.replace(WEB, page.url)


def share(page: Page) -> Locator:
    page.get_by_role("button", name="Share a link").click()
    dialog = page.get_by_role("dialog", name="Share a link to this plan")
    expect(dialog.get_by_label("Link", exact=True)).to_have_value(re.compile("#plan=1[.]"))
    return dialog


def incoming(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Someone shared a plan with you")


def contents(dialog: Locator) -> list[str]:
    return dialog.locator(".cx-modal__body > ul > li").all_inner_texts()
