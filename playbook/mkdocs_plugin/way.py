"""What a page says about itself, and the way to it from the home page, as the navigation has it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from playbook.model import Document, Playbook
from playbook.structured_data import Step, structured_data


def page_facts(
    book: Playbook, document: Document | None, page: Page, nav: Navigation, config: MkDocsConfig
) -> list[dict[str, Any]]:
    """Return what a page says about itself to search engines."""
    description = page.meta.get("description") or config.site_description or ""
    top = top_of(config)
    return structured_data(book, document, description, way_to(page, nav), lambda path: top + path)


def top_of(config: MkDocsConfig) -> str:
    """Return the address that pages are to be found at, with a slash at its end; empty where nobody said it.

    In a release it is that of the latest edition.
    """
    # The plugin mike leaves out the slash.
    return f"{config.site_url.rstrip('/')}/" if config.site_url else ""


def top_of_edition(config: MkDocsConfig) -> str:
    """Return the address where this edition stays; the same as `top_of` where no edition is built."""
    edition = os.environ.get("MIKE_DOCS_VERSION")
    top = top_of(config)
    return f"{top.rstrip('/').rpartition('/')[0]}/{edition}/" if edition and top else top


def way_to(page: Page, nav: Navigation) -> tuple[Step, ...]:
    """Return the pages that lead to this one, and this one; nothing where the site does not know its own address."""
    if not page.canonical_url:
        return ()
    steps = (Step(str(one.title), one.canonical_url or "") for one in _pages(page, nav))
    return tuple({step.url: step for step in steps}.values())


def _pages(page: Page, nav: Navigation) -> Iterator[Page]:
    if nav.homepage is not None:
        yield nav.homepage
    for section in reversed(list(page.ancestors)):
        # A section's first page is its overview, if the navigation shows it as one.
        first = section.children[0] if isinstance(section, Section) else None
        if isinstance(first, Page) and first.is_index:
            yield first
    yield page
