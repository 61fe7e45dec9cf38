"""What must be there only once: an item's id in its checklist, and a page's title."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.model import Document, Playbook
from playbook.place import Place, Problem


def duplicate_ids(book: Playbook) -> Iterator[Problem]:
    """Yield checklist items whose id stands twice in one checklist."""
    for checklist in book.checklists.values():
        seen: dict[str, Place] = {}
        for item in checklist.items:
            if item.id in seen:
                wrong = f"the item id '{item.id}' stands twice; the first is at line {seen[item.id].line}"
                yield Problem(item.place, wrong, "give one of the two another id")
            seen.setdefault(item.id, item.place)


def unique_titles(book: Playbook) -> Iterator[Problem]:
    """Yield documents whose title another document has."""
    seen: dict[str, Document] = {}
    for document in book.documents:
        title = document.title.casefold()
        if title in seen:
            wrong = f"the title is the same as that of {seen[title].file}"
            yield Problem(document.at("title"), wrong, "give one of the two another title")
        seen.setdefault(title, document)
