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


def address_of(file: str) -> str:
    """Return the address of a Markdown file from the top of the site: `plays/office/` for plays/office.md."""
    path = file.removeprefix("docs/").removesuffix(".md")
    folder, slash, name = path.rpartition("/")
    return f"{folder}{slash}" if name in ("index", "README") else f"{path}/"
