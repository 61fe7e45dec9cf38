"""What a first view costs: the bytes that a browser receives, with headers, typeface and everything else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.ours import our_book
from tests.server import serve

MOST = 75_000  # bytes
ITEMS = "assets/js/items.js"
SEARCH = ("assets/js/search.js", "assets/css/search.css", "search/")


@pytest.fixture(scope="module")
def compressed(site: Path) -> Iterator[str]:
    with serve(site, compress=True) as url:
        yield url


class Received:
    """What came over the wire, in bytes by address; the page is opened by somebody who was never here."""

    def __init__(self, context: BrowserContext, base: str) -> None:
        self.page: Page = context.new_page()
        self.base = base
        self._addresses: dict[str, str] = {}
        self.bytes: dict[str, int] = {}
        self.failed: list[str] = []
        wire = context.new_cdp_session(self.page)
        wire.on("Network.requestWillBeSent", self._asked)
        wire.on("Network.loadingFinished", self._came)
        wire.on("Network.loadingFailed", lambda event: self.failed.append(self._addresses[event["requestId"]]))
        wire.send("Network.enable")

    def _asked(self, event: dict[str, Any]) -> None:
        self._addresses[event["requestId"]] = event["request"]["url"]

    def _came(self, event: dict[str, Any]) -> None:
        address = self._addresses[event["requestId"]].removeprefix(self.base)
        self.bytes[address] = self.bytes.get(address, 0) + int(event["encodedDataLength"])

    def open(self, path: str) -> dict[str, int]:
        self.page.goto(self.base + path, wait_until="networkidle")
        assert self.failed == []
        return self.bytes


@pytest.fixture
def first_view(new_context: Callable[..., BrowserContext], compressed: str) -> Callable[..., Received]:
    def begin(scheme: str = "light", width: int = 1280, height: int = 900) -> Received:
        context = new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        return Received(context, compressed)

    return begin


def of_search(received: dict[str, int]) -> list[str]:
    return [address for address in received if address.startswith(SEARCH)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_first_view_of_each_play_is_light(first_view: Callable[..., Received], scheme: str) -> None:
    for play in our_book().plays:
        received = first_view(scheme).open(f"plays/{play}/")
        assert f"plays/{play}/" in received
        assert any(address.endswith(".woff2") for address in received), "the typeface is part of the view"
        assert sum(received.values()) <= MOST, received
        assert of_search(received) == []
        assert ITEMS not in received


def test_a_phone_gets_no_more(first_view: Callable[..., Received]) -> None:
    received = first_view("light", 390, 844).open("plays/measure/")
    assert sum(received.values()) <= MOST, received


def test_search_comes_once_somebody_turns_to_it(first_view: Callable[..., Received]) -> None:
    visit = first_view()
    visit.open("plays/measure/")
    visit.page.locator(".cx-search__input").focus()
    visit.page.keyboard.type("trust")
    visit.page.locator(".cx-search__list a").first.wait_for()
    assert "assets/js/search.js" in visit.bytes


def test_the_script_of_items_comes_before_its_items_are_in_sight(first_view: Callable[..., Received]) -> None:
    visit = first_view()
    visit.open("plays/measure/")
    list_at = visit.page.locator("cx-items").first.evaluate("list => list.getBoundingClientRect().top")
    with visit.page.expect_request(lambda request: request.url.endswith(ITEMS)):
        visit.page.evaluate("top => scrollTo(0, top - 1.5 * innerHeight)", list_at)
