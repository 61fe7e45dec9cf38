"""Search as people use it: they type, wait for what is found, and follow it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, Route, expect

INDEX = "**/search/words.js*"  # what every search needs
SCRIPT = "**/assets/js/search.js"
ALL_OF_IT = ("/search/", "/search.js", "/search.css")


def field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Search", exact=True)


def answered(page: Page) -> None:
    """Wait until the list answers what stands in the field."""
    expect(page.locator(".cx-search__list")).to_have_attribute("aria-busy", "false")


def ask(page: Page, words: str) -> None:
    """Open search with its key where it is closed, type, and wait for the answer."""
    if not page.locator(".cx-search--open").count():
        page.keyboard.press("/")
    field(page).fill(words)
    answered(page)


def results(page: Page) -> Locator:
    return page.locator(".cx-search").get_by_role("listitem")


def links(page: Page) -> Locator:
    return results(page).get_by_role("link")


def titles(page: Page) -> list[str]:
    return links(page).all_text_contents()


def kinds(page: Page) -> list[str]:
    return page.locator(".cx-search__kind").all_text_contents()


def count(page: Page) -> Locator:
    """How many there are, for the eye."""
    return page.locator(".cx-search__count")


def said(page: Page) -> Locator:
    """What a screen reader hears of it."""
    return page.locator(".cx-search").get_by_role("status")


def filters(page: Page) -> Locator:
    return page.get_by_role("group", name="Show only").get_by_role("radio")


def marked(page: Page) -> list[str]:
    """The words that are marked on the page a result led to."""
    return page.evaluate("[...(CSS.highlights.get('cx-found') ?? [])].map(String)")


def refuse(route: Route) -> None:
    route.abort()
