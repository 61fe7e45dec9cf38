"""The search index of a build: each page as it is made, and the files at the end."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from playbook.mkdocs_plugin.errors import os_errors
from playbook.model import Document, Playbook
from playbook.search import Collector, search_files
from playbook.search.synonyms import synonyms_of


class FoundPages:
    """Collects what search finds."""

    def __init__(self, book: Playbook) -> None:
        self.book, self.collector = book, Collector(book)

    def add(self, page: Page, document: Document | None) -> None:
        """Take a page whose content is made; pages without a document are no results."""
        if document is not None:
            trail = [str(section.title) for section in reversed(list(page.ancestors))]
            self.collector.add(page.url.removeprefix("./"), document, page.content or "", trail)

    def write(self, config: MkDocsConfig) -> None:
        """Write the index into the site."""
        with os_errors():
            for name, text in search_files(self.collector.pages, synonyms_of(self.book)).items():
                file = Path(config.site_dir) / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
