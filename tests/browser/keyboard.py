"""Going through a page with the keyboard."""

from __future__ import annotations

from playwright.sync_api import Locator, Page


def tab_to(page: Page, control: Locator, steps: int = 60) -> None:
    """Press Tab until a control has the focus."""
    for _ in range(steps):
        page.keyboard.press("Tab")
        if control.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(f"{steps} steps of the Tab key do not lead to {control}")
