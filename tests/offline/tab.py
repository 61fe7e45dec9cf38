"""What a tab of any browser can do here."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from typing import Any


class Tab(ABC):
    """A tab, and a record of what went wrong in its browser and of what was asked for."""

    def __init__(self) -> None:
        self.noted_errors: list[str] = []
        self.noted_requests: list[str] = []

    @property
    def errors(self) -> list[str]:
        """What the console said up to now, and what a script threw."""
        self.run("new Promise((resolve) => setTimeout(resolve, 20))")
        return self.noted_errors

    @property
    def requests(self) -> list[str]:
        """The addresses of all that was asked for up to now."""
        self.run("0")
        return self.noted_requests

    def wait(self, expression: str, seconds: float = 60) -> Any:
        """Ask until the answer is true; a page that goes away in between is asked again."""
        end = time.monotonic() + seconds
        while not (found := self._run_if_there(expression)):
            assert time.monotonic() < end, f"never true: {expression}"
            time.sleep(0.05)
        return found

    def _run_if_there(self, expression: str) -> Any:
        try:
            return self.run(expression)
        except LookupError:
            return None

    @abstractmethod
    def open(self, address: str) -> None:
        """Go to an address, and wait until the page is loaded."""

    @abstractmethod
    def new_tab(self) -> None:
        """Go on in another tab; the first one stays open."""

    @abstractmethod
    def turn_to(self, number: int) -> None:
        """Go on in the tab with this number, from 0 in the order of their opening."""

    @abstractmethod
    def run(self, expression: str) -> Any:
        """Return what a JavaScript expression says, as JSON would hold it; a promise is waited for.

        Raises:
            LookupError: the page went away meanwhile.
        """

    @abstractmethod
    def click(self, selector: str) -> None:
        """Press the mouse in the middle of the first element that fits, as a person would."""

    @abstractmethod
    def type(self, text: str) -> None:
        """Type into what has the focus."""
