"""Sources that nothing cites are clutter, and what a text links to elsewhere is a source."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.authoring.macro_calls import read
from playbook.check.written_links import written_links
from playbook.citations import uncited
from playbook.model import Playbook
from playbook.place import Problem


def unused_sources(book: Playbook) -> Iterator[Problem]:
    """Yield a warning for each source that neither text nor data uses."""
    if book.unread or any(read(document.body).faults for document in book.documents):
        return  # what could not be read may cite them
    for source in uncited(book):
        wrong = f"nothing cites the source '{source.id}'"
        yield Problem(source.at("id"), wrong, "cite it, or delete the entry", is_error=False)


def external_links(book: Playbook) -> Iterator[Problem]:
    """Yield links to other sites that are no source: nobody would notice when they are dead."""
    if book.unread.touches("source"):
        return
    known = {bare_address(source.url) for source in book.sources.values()}
    for document in book.documents:
        for link in written_links(document):
            if link.leads_elsewhere and bare_address(link.href) not in known:
                remedy = 'add it to data/sources.yml and write {{ cite("its-id") }}, or remove the link'
                wrong = f"the link '{link.href}' leads to another site and is no source"
                yield from (Problem(place, wrong, remedy) for place in link.places)


def one_address_one_source(book: Playbook) -> Iterator[Problem]:
    """Yield sources whose address another source has: they would stand twice in a list."""
    seen: dict[str, str] = {}
    for source in book.sources.values():
        first = seen.setdefault(bare_address(source.url), source.id)
        if first != source.id:
            wrong = f"the source '{first}' has the same address"
            yield Problem(source.at("url"), wrong, f"cite '{first}' everywhere, and delete this entry")


def bare_address(url: str) -> str:
    """Return an address without what does not tell two pages apart: its scheme, an anchor, a / at its end."""
    return url.partition("://")[2].partition("#")[0].rstrip("/")
