"""Every macro call of every document is read and tried, so that all mistakes are known before a build."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.authoring.context import AuthorError, ConsequenceError, PageContext
from playbook.authoring.macro_calls import read
from playbook.authoring.registry import Macros, run
from playbook.model import Document, Playbook
from playbook.place import Problem


def macro_calls(book: Playbook, macros: Macros) -> Iterator[Problem]:
    """Yield what the macro language refuses, and calls that cannot work."""
    for document in book.documents:
        reading = read(document.body)
        for fault in reading.faults:
            yield Problem(document.at_body(fault.line), fault.wrong, fault.remedy)
        page = PageContext(book, document, link_to=lambda path: path)
        for call in reading.calls:
            try:
                run(macros, call, page)
            except ConsequenceError:
                continue
            except AuthorError as error:
                yield Problem(document.at_body(call.line), error.wrong, error.remedy)
        yield from _uncited(document, page)


def _uncited(document: Document, page: PageContext) -> Iterator[Problem]:
    if page.cited and not page.sources_listed:
        remedy = "add a last section '## Sources' with {{ sources() }}"
        yield Problem(document.at_body(1), "the page cites sources but does not list them", remedy)
