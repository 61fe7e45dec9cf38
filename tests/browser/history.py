"""Back and Forward within one page, as with the browser's own buttons.

Playwright's `go_back` asks the browser's process where it is, and that process hears of a step which a script has just
made a moment after the page does: now and then it would go back too far. The page itself always knows.
"""

from __future__ import annotations

from typing import Literal

from playwright.sync_api import Page

STEP = """way => new Promise(done => {
  addEventListener("popstate", () => setTimeout(done), { once: true });
  history[way]();
})"""


def step(page: Page, way: Literal["back", "forward"]) -> None:
    """Go one step within the page, and wait until its scripts have heard of it."""
    page.evaluate(STEP, way)
