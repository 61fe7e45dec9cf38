"""Where macros do not work, there may be none."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.model import Document, Playbook
from playbook.place import Problem


def plain_words(book: Playbook) -> Iterator[Problem]:
    """Yield macro calls in front matter, and in the sentences of checklist items and the headings above them."""
    for document in book.documents:
        yield from _front_matter(document)
    yield from _item_words(book)


def _item_words(book: Playbook) -> Iterator[Problem]:
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
