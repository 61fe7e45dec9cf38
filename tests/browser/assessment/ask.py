"""Answering the small assessment as a person does: the statements on the page, the strip below them, and the store."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.assessment.small_model import TEXTS

KEY = "cx-playbook-assessment"
SAID = "body > .cx-hidden[role=status]"


def statement(page: Page, full_id: str) -> Locator:
    """Return the group of a statement, as a screen reader finds it."""
    return page.get_by_role("group", name=TEXTS[full_id])


def answer(page: Page, full_id: str, words: str) -> Locator:
    """Return one of a statement's radios."""
    return statement(page, full_id).get_by_role("radio", name=words, exact=True)


def button(page: Page, words: str) -> Locator:
    """Return a button of the tool by its exact name."""
    return page.locator("cx-assessment").get_by_role("button", name=words, exact=True)


def progress(page: Page) -> Locator:
    """Return where the page says how far the answers are."""
    return page.locator(".cx-ask-strip__words")


def begin(page: Page, mode: str = "Full assessment", view: str = "One at a time") -> Page:
    """Choose how much, and how it is shown."""
    page.get_by_role("button", name=mode).first.click()
    if view != "One at a time":
        button(page, view).click()
    return page


def shown(page: Page) -> list[str]:
    """Return the ids of the statements in sight, from top to bottom."""
    return list(
        page.locator("fieldset.cx-statement:visible").evaluate_all("all => all.map((one) => one.dataset.statement)")
    )


def kept(page: Page) -> dict[str, Any]:
    """Return what stands in storage now, by path, without what was removed."""
    text = page.evaluate("key => localStorage.getItem(key)", KEY)
    values = json.loads(text)["values"] if text else {}
    return {path: value for path, (value, _) in values.items() if value is not None}


def put(page: Page, values: dict[str, Any]) -> None:
    """Put values into storage, written a long time ago."""
    stored = {
        "format": "cx-playbook-kept",
        "version": 1,
        "values": {path: [value, 5] for path, value in values.items()},
    }
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(stored)])


def focused(page: Page) -> str:
    """Return the words of what has the focus; of a statement's legend its text."""
    return str(page.evaluate("(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()"))


def expect_focus(page: Page, full_id: str) -> None:
    """Expect the focus on the legend of a statement, in sight and clear of what sticks to the window's edges."""
    legend = page.locator(f'fieldset[data-statement="{full_id}"] > legend')
    expect(legend).to_be_focused()
    box = legend.bounding_box()
    assert box
    strip = page.locator(".cx-ask-strip").bounding_box()
    header = page.evaluate("document.querySelector('.md-header').getBoundingClientRect().bottom")
    assert strip
    assert header <= box["y"]
    assert box["y"] + box["height"] <= min(strip["y"], page.viewport_size["height"])  # type: ignore[index]
