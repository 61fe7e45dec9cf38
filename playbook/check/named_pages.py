"""Pages that data names by their file are there, and have the section that is named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from playbook.model import Playbook
from playbook.nearest import did_you_mean
from playbook.place import Place, Problem
from playbook.rendered import RenderedPages

# The folders whose files are pages, and what a file there is.
_KINDS = {"plays": "play", "checklists": "checklist", "case_studies": "case study", "docs": "page"}


class _Named(NamedTuple):
    place: Place
    page: str
    is_step: bool


def named_pages(book: Playbook, pages: RenderedPages) -> Iterator[Problem]:
    """Yield pages and sections that settings, a path or a term name and that do not exist, and paths without a page."""
    for path in book.paths.values():
        if path.page not in book.by_file and not _may_be_unread(path.page, book):
            remedy = f'write {path.page} with {{{{ path("{path.id}") }}}}'
            yield Problem(path.place, f"the path '{path.id}' has no page", remedy)
    for named in _all(book):
        yield from _fault(named, book, pages)


def _all(book: Playbook) -> Iterator[_Named]:
    for path in book.paths.values():
        for position, step in enumerate(path.steps):
            yield _Named(path.at("steps", position, "page"), step.page, is_step=True)
    for key in ("definitions_page", "figures_page"):
        if (page := getattr(book.settings, key)) is not None:
            yield _Named(book.settings.at(key), page, is_step=False)
    for term in book.terms.values():
        for position, page in enumerate(term.where):
            yield _Named(term.at("where", position), page, is_step=False)


def _fault(named: _Named, book: Playbook, pages: RenderedPages) -> Iterator[Problem]:
    file, _, anchor = named.page.partition("#")
    document = book.by_file.get(file)
    if document is None:
        if not _may_be_unread(file, book):
            remedy = did_you_mean(file, book.by_file, "write the path from the root, for example plays/<id>.md")
            yield Problem(named.place, f"there is no page '{file}'", remedy)
        return
    page = pages.page(document) if anchor else None
    if page is None:
        return
    # A step promises a reading time, which only a section has.
    known, what = (page.words.sections, "section") if named.is_step else (page.ids, "anchor")
    if anchor not in known:
        remedy = did_you_mean(anchor, sorted(known), "name the id of a heading there, or leave out the #…")
        yield Problem(named.place, f"the page {file} has no {what} '#{anchor}'", remedy)


def _may_be_unread(file: str, book: Playbook) -> bool:
    path = PurePosixPath(file)
    kind = _KINDS.get(path.parts[0])
    return kind is not None and book.unread.may_hold(kind, path.stem)
