"""A real Chromium. Where it is missing the run fails; it never skips."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page

from tests.server import serve
from tests.tools import QUIET, chromium

WIDTHS = {1280: 900, 390: 844, 320: 640}


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Take the system's Chromium where there is one; no browser is downloaded for a test."""
    return {**browser_type_launch_args, "executable_path": chromium(), "args": QUIET}


def is_fault(message: ConsoleMessage) -> bool:
    """Whether the console tells of a fault.

    Chromium says that it preloads nothing for a page opened as a file; it loads the typeface a moment later all the
    same. The offline edition, which is made to be opened so, asks for no preload.
    """
    preload = message.location["url"] + message.text
    return message.type == "error" and not ("file:" in preload and ".woff2" in preload)


class Visit:
    """A page opened as one kind of reader, with a record of what went wrong on the way."""

    def __init__(self, context: BrowserContext, base_url: str) -> None:
        self.page: Page = context.new_page()
        self.base_url = base_url
        self.foreign: list[str] = []
        self.errors: list[str] = []
        context.on("request", lambda request: self._note(request.url))
        self.page.on("console", lambda message: is_fault(message) and self.errors.append(message.text))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _note(self, url: str) -> None:
        if not url.startswith((self.base_url, "data:", "blob:")):
            self.foreign.append(url)

    def open(self, path: str) -> Page:
        self.page.goto(self.base_url + path, wait_until="load")
        return self.page


def reader(new_context: Callable[..., BrowserContext], width: int = 1280, scheme: str = "light") -> BrowserContext:
    """A browser with nothing stored."""
    return new_context(viewport={"width": width, "height": WIDTHS[width]}, color_scheme=scheme, reduced_motion="reduce")


@pytest.fixture
def visit(new_context: Callable[..., BrowserContext], base_url: str, request: pytest.FixtureRequest) -> Visit:
    """Parametrize with (width, scheme); 1280 px and light unless told."""
    width, scheme = getattr(request, "param", (1280, "light"))
    return Visit(reader(new_context, width, scheme), base_url)


@pytest.fixture(scope="session")
def harbor(harbor_site: Path) -> Iterator[str]:
    """The address of the small world's site."""
    with serve(harbor_site) as url:
        yield url


@pytest.fixture
def at_harbor(new_context: Callable[..., BrowserContext], harbor: str, request: pytest.FixtureRequest) -> Visit:
    """As `visit`, in the small world."""
    width, scheme = getattr(request, "param", (1280, "light"))
    return Visit(reader(new_context, width, scheme), harbor)
