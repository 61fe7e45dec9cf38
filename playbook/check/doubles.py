"""What must be there only once: an item's id in its checklist, a page's title, and a glossary term's name."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.model import Document, Playbook, Term
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


def unique_terms(book: Playbook) -> Iterator[Problem]:
    """Yield glossary terms whose name or abbreviation another term has: nobody could tell which one is meant."""
    for key, what in (("term", "name"), ("abbreviation", "abbreviation")):
        seen: dict[str, Term] = {}
        for term in book.terms.values():
            words = " ".join((getattr(term, key) or "").casefold().split())
            first = seen.setdefault(words, term)
            if words and first is not term:
                wrong = f"the {what} is the same as that of '{first.id}' at line {first.at(key).line}"
                yield Problem(term.at(key), wrong, "join the two entries, or give one of them another")
