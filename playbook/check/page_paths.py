"""Pages that data names by their file are there, and have the section that is named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from playbook.check.rendered import RenderedPages
from playbook.model import Document, Playbook, Record
from playbook.model.record import Key
from playbook.nearest import did_you_mean
from playbook.place import Place, Problem


def page_paths(book: Playbook, pages: RenderedPages) -> Iterator[Problem]:
    """Yield pages and sections that the steps of a path or a glossary term name, and that do not exist."""
    documents = {document.file: document for document in book.documents}
    for record, key, path in _named(book):
        yield from _fault(record.at(*key), path, documents, book, pages)


def _named(book: Playbook) -> Iterator[tuple[Record, tuple[Key, ...], str]]:
    for reading_path in book.paths.values():
        for position, step in enumerate(reading_path.steps):
            yield reading_path, ("steps", position, "page"), step.page
    for term in book.terms.values():
        for position, path in enumerate(term.where):
            yield term, ("where", position), path


def _fault(
    place: Place, path: str, documents: dict[str, Document], book: Playbook, pages: RenderedPages
) -> Iterator[Problem]:
    file, _, anchor = path.partition("#")
    document = documents.get(file)
    if document is None:
        if not _may_be_unread(file, book):
            remedy = did_you_mean(file, documents, "write the path from the root, for example plays/<id>.md")
            yield Problem(place, f"there is no page '{file}'", remedy)
        return
    page = pages.page(document) if anchor else None
    if page is not None and anchor not in page.ids:
        remedy = did_you_mean(anchor, sorted(page.ids), "name the id of a heading there, or leave out the #…")
        yield Problem(place, f"the page {file} has no anchor '#{anchor}'", remedy)


def _may_be_unread(file: str, book: Playbook) -> bool:
    kinds = ("play", "checklist", "case study", "page")
    return any(book.unread.may_hold(kind, PurePosixPath(file).stem) for kind in kinds)
