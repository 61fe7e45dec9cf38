"""Links between documents lead to anchors that the finished pages have."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from playbook.check.written_links import WrittenLink, written_links
from playbook.model import Document, Playbook
from playbook.nearest import did_you_mean
from playbook.place import Problem
from playbook.rendered import RenderedPages

# To look for the nearest of a thousand ids takes a hundredth of a second.
_SUGGESTIONS = 100


def anchors(book: Playbook, pages: RenderedPages) -> Iterator[Problem]:
    """Yield links whose page has no such anchor: no heading, item, term, metric or source of that id."""
    for document in book.documents:
        faults = 0
        for link in written_links(document):
            target = book.by_file.get(link.target) if link.leads_within else None
            if target is not None:
                for problem in _anchor(link, target, pages, faults < _SUGGESTIONS):
                    faults += 1
                    yield problem


def _anchor(link: WrittenLink, target: Document, pages: RenderedPages, suggest: bool) -> Iterator[Problem]:
    anchor = unquote(link.parts.fragment) if link.parts else ""
    # To a browser, #top is the top of every page.
    if anchor.lower() in ("", "top"):
        return
    page = pages.page(target)
    if page is None or anchor in page.ids:
        return
    remedy = "name the id of a heading or an entry there, or leave out the #…"
    if suggest:
        remedy = did_you_mean(anchor, sorted(page.ids), remedy)
    for place in link.places:
        yield Problem(place, f"the link '{link.href}' leads to no anchor of {target.file}", remedy)
