"""What the tests of in-text definitions share: where the terms are, what is open, and how it lies."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.readers import seen_by

PATH = "plays/measure/"
EVERY_READER = seen_by("visit")
ON_PHONES = pytest.mark.parametrize("visit", [(390, "light"), (320, "dark")], indirect=True, ids=str)
# How a definition lies: the window's width, the header's lower edge, the term's last line, and its own box.
LIES = """definition => {
  const term = document.querySelector(`[aria-controls="${definition.id}"][aria-expanded="true"]`);
  const box = definition.getBoundingClientRect();
  return {
    width: document.documentElement.clientWidth, page: document.documentElement.scrollWidth, height: innerHeight,
    header: document.querySelector(".md-header").getBoundingClientRect().bottom,
    term: [...term.getClientRects()].pop().bottom,
    left: box.left, right: box.right, top: box.top, bottom: box.bottom,
  };
}"""
AFTER_TERM = """term => {
  const stops = [...document.querySelectorAll("main a[href], main button, main input, main [tabindex='0']")]
    .filter(one => one.checkVisibility() && !one.closest(".cx-definition"));
  return document.activeElement === stops[stops.indexOf(term) + 1];
}"""


# Nothing cuts it off and nothing lies over it.
WHOLE = """it => {
  const { left, right, top, bottom } = it.getBoundingClientRect();
  return [[left + 5, top + 5], [right - 5, top + 5], [left + 5, bottom - 5], [right - 5, bottom - 5]]
    .every(([x, y]) => it.contains(document.elementFromPoint(x, y)));
}"""


def terms(page: Page) -> Locator:
    return page.locator("main a.cx-term")


def opened(page: Page) -> Locator:
    return page.locator(".cx-definition:visible")


def definition_of(page: Page, term: Locator) -> Locator:
    return page.locator(f"#{term.get_attribute('aria-controls')}")
