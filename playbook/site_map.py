"""Which document stands where on the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from playbook.model import Document, Playbook


def site_path(document: Document) -> str:
    """Return a document's path in the site's source: docs/ is its top, the content folders stand below it."""
    return document.file.removeprefix("docs/")


def by_site_path(book: Playbook) -> Mapping[str, Document]:
    """Return all documents by their path in the site's source."""
    return {site_path(document): document for document in book.documents}


def aliases(book: Playbook) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each document's path in the site's source, and the other words people use for it."""
    for document in book.documents:
        yield site_path(document), getattr(document, "aliases", ())


def titles(book: Playbook) -> Iterator[tuple[str, str]]:
    """Yield each document's path in the site's source, and its title as it was written."""
    for document in book.documents:
        yield site_path(document), document.title
