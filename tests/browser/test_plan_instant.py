"""Ticks hold with Material's instant navigation, which changes the page without loading it, and from a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.harbor import build_harbor
from tests.once import once
from tests.server import serve


@pytest.fixture(scope="module")
def instant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    # Material follows only the addresses of the sitemap, so the site must know where it will be served.
    folder = tmp_path_factory.mktemp("instant")
    with serve(folder / "site") as url:
        build_harbor(folder, "navigation.instant", site_url=url)
        yield url


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "from file", build_harbor) / "site"


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    return new_context(viewport={"width": 1280, "height": 900}).new_page()


def box(page: Page, item: str) -> object:
    return page.locator(f'input[name="{item}"]')


def follow(page: Page, link: str) -> None:
    """Go to a page by a link, as instant navigation hears it; the window must stay the same one."""
    page.evaluate("window.stayed = true")
    page.locator(f'a[href$="{link}"]').first.evaluate("link => link.click()")
    page.wait_for_url(f"**/{link}")


def test_state_is_right_on_every_page_and_on_the_way_back(page: Page, instant: str) -> None:
    page.goto(instant + "checklists/listen/")
    box(page, "listen.sound-horn").check()
    follow(page, "plays/listen/")
    expect(box(page, "listen.sound-horn")).to_be_checked()
    box(page, "listen.ask-crews").check()
    assert page.evaluate("window.stayed"), "the page was loaded anew: this did not test instant navigation"
    page.go_back()
    page.wait_for_url("**/checklists/listen/")
    expect(box(page, "listen.ask-crews")).to_be_checked()
    page.reload()
    for item in ("listen.sound-horn", "listen.ask-crews"):
        expect(box(page, item)).to_be_checked()


def test_the_plan_comes_to_life_each_time_it_is_reached(page: Page, instant: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(instant + "checklists/listen/")
    box(page, "listen.sound-horn").check()
    for _ in range(2):
        follow(page, "tools/plan/")
        expect(box(page, "listen.sound-horn")).to_be_checked()
        page.locator('[data-do="doing"]').last.wait_for()
        expect(page.get_by_label("Group by")).to_be_visible()
        box(page, "mend.clean-lens").click()
        follow(page, "checklists/mend/")
        page.locator('.cx-item--live [name="mend.clean-lens"]').wait_for()
    assert page.evaluate("window.stayed")
    expect(box(page, "mend.clean-lens")).not_to_be_checked()
    assert errors == []


def test_ticks_hold_from_a_file(page: Page, folder: Path) -> None:
    page.goto((folder / "checklists/listen/index.html").as_uri())
    box(page, "listen.sound-horn").check()
    page.reload()
    expect(box(page, "listen.sound-horn")).to_be_checked()
    page.goto((folder / "plays/listen/index.html").as_uri())
    expect(box(page, "listen.sound-horn")).to_be_checked()
    box(page, "listen.sound-horn").uncheck()
    page.goto((folder / "tools/plan/index.html").as_uri())
    expect(box(page, "listen.sound-horn")).not_to_be_checked()
    box(page, "tell.hang-notice").check()
    page.go_back()
    expect(box(page, "listen.sound-horn")).to_be_visible()
    expect(box(page, "listen.sound-horn")).not_to_be_checked()
    assert page.url.endswith("plays/listen/index.html")
    page.goto((folder / "checklists/tell/index.html").as_uri())
    expect(box(page, "tell.hang-notice")).to_be_checked()
