"""Which editions there are and which has a page: the pure functions behind the menu, in Chromium."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.pure import JS, run_pure

CORE = (JS / "editions" / "core",)
LIST = [
    {"version": "2026.2", "title": "x", "aliases": ["latest"], "properties": {"pages": ["", "a/", "new/"]}},
    {"version": "2026.1", "title": "x", "aliases": [], "properties": {"pages": ["", "a/", "old/", "b.html"]}},
]


def call(page: Page, function: str, *arguments: Any) -> Any:
    """Call a function of cxEditions with the list as it was read, and these arguments."""
    code = f"([list, ...more]) => cxEditions.{function}(cxEditions.read(list), ...more)"
    return run_pure(page, CORE, code, [LIST, *arguments])


def test_each_edition_keeps_the_page_where_it_can(page: Page) -> None:
    found = call(page, "choices", "2026.1", "old/")
    assert [(one["name"], one["href"], one["isHere"], one["isLatest"]) for one in found] == [
        ("2026.2", "latest/", False, True),
        ("2026.1", "2026.1/old/", True, False),
    ]
    assert [one["isHere"] for one in call(page, "choices", "latest", "a/")] == [True, False]
    assert [one["isHere"] for one in call(page, "choices", "2026.2", "a/")] == [True, False]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("a/", [("latest/a/", True), ("2026.1/a/", False)]),
        ("a", [("latest/a/", True), ("2026.1/a/", False)]),
        ("a/index.html", [("latest/a/", True), ("2026.1/a/", False)]),
        ("old/", [("2026.1/old/", False)]),
        ("latest/old/", [("2026.1/old/", False)]),
        ("2026.2/b.html", [("2026.1/b.html", False)]),
        ("2026.1/new/", [("latest/new/", False)]),
        ("2027.1/", []),
        ("latest", []),
        ("", []),
    ],
)
def test_a_page_that_was_not_found_is_looked_for(page: Page, address: str, found: list[tuple[str, bool]]) -> None:
    assert [(one["href"], one["isMeant"]) for one in call(page, "elsewhere", address)] == found


@pytest.mark.parametrize("text", [None, {}, "x", [None], [{}], [{"version": 3}], [[]]])
def test_a_list_that_is_none_gives_no_editions(page: Page, text: Any) -> None:
    assert run_pure(page, CORE, "(list) => cxEditions.read(list)", text) == []


def test_a_list_that_mike_alone_has_written_has_editions_without_pages(page: Page) -> None:
    (found,) = run_pure(page, CORE, "(list) => cxEditions.read(list)", [{"version": "2026.1", "aliases": None}])
    assert found == {"name": "2026.1", "folder": "2026.1", "isLatest": False, "pages": []}


HOSTILE = [
    "javascript:alert(1)//",
    "https://evil.example",
    "//evil.example",
    "/x",
    "\\\\evil.example",
    "../2026.1",
    "..",
    "",
]
HOSTILE += [
    "2026.1/..",
    "2026.1\n",
    " 2026.1",
    "data:,2026.1",
    "\tjavascript:2026.1",
    "dev",
    "1.0",
    "2026.1.1",
    "2026.٣",
]


def test_a_name_that_could_lead_elsewhere_is_no_edition(page: Page) -> None:
    """Whoever may write the list of a server could else make the menu a link to anything."""
    names = [*HOSTILE, "2026.10"]
    rows = [{"version": name, "aliases": [], "properties": {"pages": ["", "a/"]}} for name in names]
    rows += [{"version": name, "aliases": ["latest"]} for name in HOSTILE]
    code = "(list) => cxEditions.choices(cxEditions.read(list), 'latest', 'a/').map(({ name, href }) => [name, href])"
    assert run_pure(page, CORE, code, rows) == [["2026.10", "2026.10/a/"]]
