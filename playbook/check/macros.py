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
        yield from _front_matter(document)
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
    yield from _checklist_words(book)


def _checklist_words(book: Playbook) -> Iterator[Problem]:
    # A play shows these through the macro `checklist`, and what a macro gives is not read for macros again.
    for item in book.items.values():
        if _holds_call(item.text):
            remedy = "move it to the explanation below the item"
            yield Problem(item.place, "an item's sentence holds a macro call", remedy)
        elif _holds_call(item.heading):
            remedy = "move it to the text below the heading"
            yield Problem(item.place, "the heading above this item holds a macro call", remedy)


def _holds_call(text: str) -> bool:
    return "{{" in text or "{%" in text


def _front_matter(document: Document) -> Iterator[Problem]:
    for key in type(document).model_fields:
        if any(mark in str(getattr(document, key)) for mark in ("{{", "{%", "{#")):
            remedy = "write plain words; macros work in the text below"
            yield Problem(document.at(key), f"'{key}' holds a macro call or a brace", remedy)


def _uncited(document: Document, page: PageContext) -> Iterator[Problem]:
    if page.cited and not page.sources_listed:
        remedy = "add a last section '## Sources' with {{ sources() }}"
        yield Problem(document.at_body(1), "the page cites sources but does not list them", remedy)
