"""A small index, and the engine of search on a blank page: the index's scripts are run as they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from playbook.bundle import bundle
from playbook.search import search_files
from playbook.search.passages import FoundPage, Kind, Passage
from playbook.search.synonyms import Entry, Synonyms
from tests.browser.pure import JS


def page_of(address: str, kind: Kind, title: str, *parts: Passage, aliases: tuple[str, ...] = ()) -> FoundPage:
    first = Passage("", f"About: {title.lower()}.", title=title, aliases=aliases, kind=kind)
    return FoundPage(address, kind, title, "Harbor", (first, *parts))


PAGES = [
    page_of(
        "checklists/lamp/",
        "page",
        "Checklist: the lamp",
        Passage("daily", "Clean the lens. Trim the wick. Because soot dims the light.", "Every day"),
        Passage("clean-lens", "Because soot dims the light.", "Every day", "Clean the lens.", kind="item"),
    ),
    page_of(
        "glossary/",
        "page",
        "Glossary",
        Passage("hlo", "It pays for lamps.", "", "Harbor Lights Office (HLO)", hints="definition", kind="term"),
    ),
    page_of(
        "plays/lamp/",
        "play",
        "Mend the lamp",
        Passage("why", "Ships ran aground on the rocks when the lamp failed.", "Why it matters"),
        Passage(
            "how",
            "A keeper surveys the coast. Keep surveying: the survey ends with a list of all rocks.",
            "How to do it",
        ),
        aliases=("repair", "dark tower"),
    ),
    page_of(
        "stories/grey/",
        "case",
        "Grey Rock mended its lamp",
        Passage(
            "then",
            "The front-line keepers wrote e-mails about the fog. The lamp of the keeper was new.",
            "What they did",
        ),
    ),
    page_of("tools/horn/", "tool", "How far does the horn reach?", Passage("noise", "Set the volume.", "Volume")),
]
SYNONYMS = Synonyms(
    (
        Entry((("siren",), ("fog", "signal")), (("horn",),)),
        Entry((("hlo",),), (("harbor", "lights", "office"),)),
        Entry((("sailor",),), (("ships",),)),
    )
)
FILES = search_files(PAGES, SYNONYMS)
LOADER = """([files]) => {
  window.asked = [];
  window.files = files;
  window.cxLoadScript = async (path) => {
    window.asked.push(path);
    const text = window.files[path.split("?")[0]];
    if (!text) throw new Error(`no ${path}`);
    (0, eval)(text);
  };
}"""


def engine(page: Page, files: Mapping[str, str] = FILES) -> Page:
    page.goto("about:blank")
    page.evaluate(LOADER, [dict(files)])
    page.add_script_tag(content=bundle([JS / "search" / "core"], ".js"))
    return page


@pytest.fixture(scope="module", name="core")
def asked_page(browser: Browser) -> Iterator[Page]:
    """A blank page with the small index, the same one for all tests of a file: they only ask."""
    page = browser.new_page()
    yield engine(page)
    page.close()


@pytest.fixture(name="fresh")
def own_page(browser: Browser) -> Iterator[Page]:
    """Such a page of one's own."""
    page = browser.new_page()
    yield engine(page)
    page.close()


def find(page: Page, query: str, **options: Any) -> dict[str, Any]:
    return page.evaluate("([query, options]) => cxSearch.find(query, options)", [query, options])


def hrefs(page: Page, query: str, **options: Any) -> list[str]:
    return [result["href"] for result in find(page, query, **options)["results"]]
