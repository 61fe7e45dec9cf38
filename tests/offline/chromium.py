"""A tab of Chromium."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import BrowserContext, Error

from tests.offline.tab import Tab


class ChromiumTab(Tab):
    """A tab in a context of its own, which has nothing stored."""

    def __init__(self, context: BrowserContext) -> None:
        super().__init__()
        self._context = context
        context.on("request", lambda request: self.noted_requests.append(request.url))
        context.on("console", lambda one: one.type in ("error", "warning") and self.noted_errors.append(one.text))
        context.on("weberror", lambda one: self.noted_errors.append(str(one.error)))
        self.new_tab()

    def open(self, address: str) -> None:
        self._page.goto(address)

    def new_tab(self) -> None:
        self._page = self._context.new_page()

    def turn_to(self, number: int) -> None:
        self._page = self._context.pages[number]
        self._page.bring_to_front()

    def run(self, expression: str) -> Any:
        try:
            return self._page.evaluate(f"Promise.resolve({expression})")
        except Error as error:
            if "destroyed" in str(error) or "navigat" in str(error):
                raise LookupError(str(error)) from error
            raise

    def click(self, selector: str) -> None:
        self._page.locator(selector).first.click()

    def type(self, text: str) -> None:
        self._page.keyboard.type(text)
