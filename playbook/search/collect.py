"""From the pages of a build to what can be found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from selectolax.lexbor import LexborNode

from playbook.markdown.plain_text import plain_text
from playbook.model import PHASES, CaseStudy, Checklist, Document, Play, Playbook
from playbook.search.page_text import Cut, cuts
from playbook.search.passages import FoundPage, Kind, Passage

_TERM = "cx-glossary__entry"
_TOOLS = "docs/tools/"
# What people write beside the name of a thing when they look for one of its kind.
HINTS: Mapping[Kind, str] = {
    "play": "play playbook",
    "case": "case study example story",
    "metric": "metric measure formula definition calculate",
    "term": "glossary definition define meaning mean means term acronym abbreviation stands",
    "tool": "tool calculator calculate worksheet",
    "page": "",
}


class Collector:
    """Takes one page after another and keeps what can be found on it."""

    def __init__(self, book: Playbook) -> None:
        self.book = book
        self._pages: dict[str, FoundPage] = {}

    def add(self, address: str, document: Document, html: str, trail: Iterable[str]) -> None:
        """Take a page: its address from the site's root, its content, and the headings above it in the navigation."""
        kind = _kind(document)
        found = cuts(html, lambda node: self._thing(document, node) is not None)
        first = Passage(
            anchor="",
            text=" ".join(filter(None, (_lead(document), found[0].text))),
            title=document.title,
            aliases=(*getattr(document, "aliases", ()), document.id.replace("_", " ").replace("-", " ")),
            hints=HINTS[kind],
            kind=kind,
        )
        others = (self._passage(document, cut) for cut in found[1:] if cut.text or cut.heading)
        passages = (first, *(one for one in others if one is not None))
        self._pages[address] = FoundPage(address, kind, document.title, " / ".join(trail), passages)

    @property
    def pages(self) -> tuple[FoundPage, ...]:
        """All pages in the order of their addresses, so that the same site gives the same index."""
        return tuple(self._pages[address] for address in sorted(self._pages))

    def _thing(self, document: Document, node: LexborNode) -> Kind | None:
        id = node.attributes.get("id") or ""
        classes = (node.attributes.get("class") or "").split()
        if isinstance(document, Checklist) and f"{document.id}.{id}" in self.book.items:
            return "item"
        if _TERM in classes and id in self.book.terms:
            return "term"
        if document.file == self.book.settings.definitions_page and id in self.book.metrics:
            return "metric"
        return None

    def _passage(self, document: Document, cut: Cut) -> Passage | None:
        if not cut.is_thing:
            return Passage(cut.anchor, cut.text, cut.heading) if cut.text else None
        if isinstance(document, Checklist):
            return self._item(document, cut)
        return self._term(cut) if cut.anchor in self.book.terms and not cut.heading else self._metric(cut)

    def _item(self, checklist: Checklist, cut: Cut) -> Passage:
        item = self.book.items[f"{checklist.id}.{cut.anchor}"]
        title = " ".join(plain_text(item.text).split())
        text = " ".join(cut.text.replace(title, "", 1).split())
        roles = (self.book.roles[role].name for role in item.roles)
        hints = " ".join((checklist.title, *roles, PHASES[item.when]))
        return Passage(cut.anchor, text, cut.above, title, hints=hints, kind="item")

    def _term(self, cut: Cut) -> Passage:
        term = self.book.terms[cut.anchor]
        title = f"{term.term} ({term.abbreviation})" if term.abbreviation else term.term
        return Passage(cut.anchor, term.definition, "", title, term.aliases, HINTS["term"], "term")

    def _metric(self, cut: Cut) -> Passage:
        metric = self.book.metrics[cut.anchor]
        return Passage(cut.anchor, cut.text, metric.question, metric.name, (), HINTS["metric"], "metric")


def _kind(document: Document) -> Kind:
    if isinstance(document, Play):
        return "play"
    if isinstance(document, CaseStudy):
        return "case"
    is_tool = document.file.startswith(_TOOLS) and document.id != "index"
    return "tool" if is_tool else "page"


def _lead(document: Document) -> str:
    return str(getattr(document, "summary", None) or getattr(document, "description", None) or "")
