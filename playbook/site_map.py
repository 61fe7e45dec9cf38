"""Which document stands where on the site."""

from __future__ import annotations

from collections.abc import Mapping

from playbook.model import Document, Playbook


def site_path(document: Document) -> str:
    """Return a document's path in the site's source: docs/ is its top, the content folders stand below it."""
    return document.file.removeprefix("docs/")


def by_site_path(book: Playbook) -> Mapping[str, Document]:
    """Return all documents by their path in the site's source."""
    return {site_path(document): document for document in book.documents}


def titles(book: Playbook, urls: Mapping[str, str]) -> Mapping[str, str]:
    """Return each document's title as it was written, by its address; `urls` has addresses by path."""
    return {urls[site_path(document)]: document.title for document in book.documents}


def aliases(book: Playbook, urls: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return the other words people use for each document, by its address."""
    return {urls[site_path(document)]: getattr(document, "aliases", ()) for document in book.documents}
