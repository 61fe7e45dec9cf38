"""A tool that keeps something, for tests: the store alone on a page of a small site."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from playbook.bundle import bundle
from tests.browser.conftest import Visit
from tests.browser.items import script_here
from tests.browser.pure import JS

PLACE = "checklists/listen/"
KEY = "cx-playbook-survey"
OPEN = "window.heard = [], window.kept = cxKept.open('survey'), kept.subscribe((change) => heard.push(change)), 0"
NEWER = json.dumps({"format": "cx-playbook-kept", "version": 2, "values": {"answer.sea": ["of a later time", 5]}})
DAMAGED = '{"format": "cx-playbook-kept", "values": {"answer.s'


def script() -> str:
    return '"use strict";\n' + bundle((JS / "kept", JS / "kept" / "core"), ".js")


def load(page: Page) -> None:
    """Bring in the store's script from the site, as a page of a tool does."""
    page.route("**/kept.js", lambda route: route.fulfill(content_type="text/javascript", body=script()))
    page.add_script_tag(url="/kept.js")
    page.evaluate(OPEN)


def opened(page: Page, address: str) -> Page:
    page.goto(address + PLACE)
    load(script_here(page))  # it stands on the script of the plan
    return page


@pytest.fixture(name="page")
def kept_page(at_harbor: Visit) -> Iterator[Page]:
    yield opened(at_harbor.page, at_harbor.base_url)
    assert at_harbor.errors == []


# A window that no news reaches.
DEAF = """for (const name of ['storage', 'focus', 'visibilitychange']) {
  window.addEventListener(name, (event) => event.stopImmediatePropagation(), true);
}"""


def other_window(page: Page, before: str = "") -> Page:
    other = page.context.new_page()
    other.add_init_script(before)
    other.goto(page.url)
    load(script_here(other))
    return other


def write(page: Page, words: str = "Answered", join: str = "", **values: Any) -> None:
    changes = {path.replace("__", "."): value for path, value in values.items()}
    page.evaluate("([changes, words, join]) => kept.set(changes, words, join)", [changes, words, join])


def values(page: Page, prefix: str = "") -> dict[str, Any]:
    return dict(page.evaluate("prefix => kept.entries(prefix)", prefix))


def stored(page: Page) -> str | None:
    return page.evaluate("key => localStorage.getItem(key)", KEY)


def holds(page: Page, text: str) -> None:
    """Put a text into storage behind the page's back."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])


def health(page: Page) -> str:
    return page.evaluate("kept.health")


def wait_for(page: Page, condition: str) -> None:
    page.wait_for_function(f"() => {condition}")


def undo(page: Page) -> str:
    return page.evaluate("kept.undo()")


SEA, ICE = {"answer": "mostly", "note": "Ask Ana"}, {"answer": "none"}
