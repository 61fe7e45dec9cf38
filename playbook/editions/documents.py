"""Entries for what stands in Markdown: plays, checklists with their items, case studies, pages, and their sections."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.authoring.macro_calls import read
from playbook.authoring.shown import as_shown
from playbook.editions.prose import sections, without_gaps
from playbook.markdown.plain_text import plain_text
from playbook.model import CaseStudy, Checklist, Document, Item, Page, Play, Playbook, Result
from playbook.model.edition_index import Entry, Kind, Where, text_hash
from playbook.site_map import address_of


def document_entries(book: Playbook) -> Iterator[Entry]:
    """Yield an entry for every document, every section of it and every checklist item."""
    for document in book.documents:
        yield from _with_sections(book, document)
    for checklist in book.checklists.values():
        yield from _items(book, checklist)


def _with_sections(book: Playbook, document: Document) -> Iterator[Entry]:
    page, (first, *others) = address_of(document.file), sections(document, book.terms)
    kind, plays = _kind(document), plays_of(document)
    fields = {name: text for name, text in _fields(book, document).items() if text}
    yield Entry(
        kind=kind,
        id=_id(kind, document, page),
        title=document.title,
        text=first.text,
        hash=text_hash(first.text),
        fields=fields,
        plays=plays,
        place=Where(page=page, position=document.number if isinstance(document, Play) else 1),
    )
    for position, one in enumerate(others, start=1):
        place = Where(page=page, anchor=one.anchor, heading=one.title, position=position)
        id = f"{page}#{one.anchor}"
        hashed = text_hash(one.text)
        yield Entry(
            kind="section", id=id, title=one.title, text=one.text, hash=hashed, fields={}, plays=plays, place=place
        )


def _kind(document: Document) -> Kind:
    kinds: dict[type[Document], Kind] = {Play: "play", Checklist: "checklist", CaseStudy: "case study"}
    return kinds.get(type(document), "page")


def _id(kind: Kind, document: Document, page: str) -> str:
    return (page or "/") if kind == "page" else document.id


def plays_of(document: Document) -> tuple[str, ...]:
    """Return the plays that a document belongs to."""
    match document:
        case Play():
            return (document.id,)
        case Checklist():
            return (document.play,)
        case CaseStudy():
            return document.plays
        case _:
            return ()


def _fields(book: Playbook, document: Document) -> dict[str, str]:
    match document:
        case Play():
            return {
                "summary": document.summary,
                "time": document.time,
                "roles": _names(document.roles),
                "questions": "\n".join(document.questions),
                "metrics": _names(document.metrics),
                "case studies": _names(document.case_studies),
                "sources": _names(cited(document)),
            }
        case CaseStudy():
            results = "\n".join(_result(row) for row in document.results)
            status = {"outcome": document.outcome, "closed": document.closed or ""}
            return {"summary": document.summary, **status, "results": results, "sources": _names(cited(document))}
        case Checklist():
            return {"summary": document.summary, "sources": _names(cited(document))}
        case Page():
            return {"description": document.description, "sources": _names(cited(document))}
    return {}


def _names(ids: tuple[str, ...]) -> str:
    return ", ".join(ids)


def cited(document: Document) -> tuple[str, ...]:
    """Return the ids of the sources that a document cites, in the order of the alphabet."""
    calls = [call for call in read(document.body).calls if call.name == "cite"]
    found = {str(id) for call in calls for id in (*call.arguments, *call.keywords.values())}
    return tuple(sorted({*found, *(document.sources if isinstance(document, CaseStudy) else ())}))


def _result(row: Result) -> str:
    before = f"from {row.before} " if row.has_before else ""
    n = f", n = {row.n}" if row.n is not None else ""
    return f"{row.what}: {before}to {row.after} {row.unit}{n}, {row.when}"


def _items(book: Playbook, checklist: Checklist) -> Iterator[Entry]:
    page, position = address_of(checklist.file), 0
    for heading in checklist.headings:
        for item in heading.items:
            position += 1
            text = _one_line(item.text)
            place = Where(page=page, anchor=item.id, heading=_one_line(heading.title), position=position)
            yield Entry(
                kind="item",
                id=item.full_id,
                title=text,
                text=text,
                hash=text_hash(text),
                fields=_item_fields(book, item),
                plays=(checklist.play,),
                place=place,
            )


def _item_fields(book: Playbook, item: Item) -> dict[str, str]:
    said = _one_line(without_gaps(as_shown(item.body, book.terms)))
    fields = {"explanation": said, "roles": _names(item.roles), "when": item.when}
    return {name: text for name, text in fields.items() if text}


def _one_line(markdown: str) -> str:
    return " ".join(plain_text(markdown).split())
