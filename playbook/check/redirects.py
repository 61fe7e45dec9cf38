"""A redirect leads from an address that no page has to a page that exists."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.model import Playbook, Redirect
from playbook.nearest import did_you_mean
from playbook.place import Problem
from playbook.redirects import CircleError, destination_file
from playbook.rendered import RenderedPages
from playbook.site_map import address_of


def redirects(book: Playbook, pages: RenderedPages) -> Iterator[Problem]:
    """Yield redirects that stand twice, that a page stands in the way of, and that lead to no page or section."""
    living = {address_of(document.file): document.file for document in book.documents}
    first: dict[str, Redirect] = {}
    for redirect in book.redirects:
        if (earlier := first.setdefault(redirect.old, redirect)) is not redirect:
            wrong = f"the address '{redirect.old}' stands twice; the first is at line {earlier.place.line}"
            yield Problem(redirect.at("from"), wrong, "remove one of the two entries")
        elif redirect.old in living:
            wrong = f"'{redirect.old}' is the address of {living[redirect.old]}"
            yield Problem(redirect.at("from"), wrong, "remove this entry, or rename the page")
        else:
            yield from _end(book, redirect, pages)


def _end(book: Playbook, redirect: Redirect, pages: RenderedPages) -> Iterator[Problem]:
    try:
        end = destination_file(book, redirect.old)
    except CircleError as circle:
        yield Problem(redirect.at("to"), f"the redirects go in a circle: {circle}", "end it with a page that exists")
        return
    if end is None:
        if not book.unread:
            file = redirect.to.partition("#")[0]
            remedy = did_you_mean(file, book.by_file, "write the path from the root, for example plays/<id>.md")
            yield Problem(redirect.at("to"), f"there is no page '{file}'", remedy)
        return
    file, _, anchor = end.partition("#")
    page = pages.page(book.by_file[file]) if anchor and redirect.to == end else None
    if page is not None and anchor not in page.ids:
        remedy = did_you_mean(anchor, sorted(page.ids), "name the id of a heading there, or leave out the #…")
        yield Problem(redirect.at("to"), f"the page {file} has no anchor '#{anchor}'", remedy)
