"""What comes to a page only when the test lets it: the answers of a slow network, and the time."""

from __future__ import annotations

from datetime import datetime, timedelta

from playwright.sync_api import BrowserContext, Page, Route


class Held:
    """All requests for addresses that fit a pattern."""

    def __init__(self, where: Page | BrowserContext, pattern: str) -> None:
        self._waiting: list[Route] | None = []
        where.route(pattern, self._asked)

    def _asked(self, route: Route) -> None:
        if self._waiting is None:
            route.continue_()
        else:
            self._waiting.append(route)

    def let_go(self) -> None:
        """Let come what was asked for, and from now on also what a slow browser asks for later."""
        waiting, self._waiting = self._waiting or [], None
        for route in waiting:
            route.continue_()


def hold_time(page: Page) -> None:
    """From now on the time of the page goes on only with `page.clock.run_for`, however slow the machine is."""
    page.clock.install()
    page.clock.pause_at(datetime.now() + timedelta(minutes=1))
