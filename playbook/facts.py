"""Finding out how long each page takes to read, and what links to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urlsplit

from playbook.content import PLAN
from playbook.model import CaseStudy, Checklist, Document, PageFacts, Play, Playbook
from playbook.reading import minutes
from playbook.rendered import RenderedPage, RenderedPages
from playbook.repository_path import resolve


def page_facts(book: Playbook, pages: RenderedPages) -> Mapping[str, PageFacts]:
    """Return the facts of every page that could be rendered, by its file."""
    rendered = {document.file: page for document in book.documents if (page := pages.page(document)) is not None}
    back: dict[str, dict[str, None]] = {file: {} for file in rendered}
    for document in book.documents:
        for target in _targets(document, rendered.get(document.file), book):
            if target in back and target != document.file:
                back[target][document.file] = None
    return {
        file: PageFacts(
            minutes(page.words.total),
            {id: minutes(words) for id, words in page.words.sections.items()},
            tuple(back[file]),
        )
        for file, page in rendered.items()
    }


def _targets(document: Document, page: RenderedPage | None, book: Playbook) -> Iterator[str]:
    yield from _of_header(document, book)
    for href in page.links if page else ():
        yield target(href, document.file)


def linked_from(document: Document | None, book: Playbook, facts: Mapping[str, PageFacts]) -> list[Document]:
    """Return the documents that link to this one, where that is known."""
    known = facts.get(document.file) if document is not None else None
    return [book.by_file[file] for file in known.linked_from] if known else []


def target(href: str, file: str) -> str:
    """Return the repository's file that a link of `file` leads to, or nothing where it leads to another site.

    An address that begins with / is a file already.
    """
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return ""
    return unquote(parts.path).lstrip("/") if parts.path.startswith("/") else resolve(parts.path, file)


def _of_header(document: Document, book: Playbook) -> Iterator[str]:
    # The heads of these pages link to one another, which their text need not do.
    if isinstance(document, Play) and document.checklist in book.checklists:
        yield book.checklists[document.checklist].file
    if isinstance(document, Checklist) and document.play in book.plays:
        yield book.plays[document.play].file
    if isinstance(document, Play | Checklist):
        yield PLAN
    if isinstance(document, CaseStudy):
        yield from (book.plays[id].file for id in document.plays if id in book.plays)
