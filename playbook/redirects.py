"""Where a page that is gone has its content now: redirects, and what took the place of retired things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from playbook.model import Playbook
from playbook.site_map import address_of

_FOLDERS = {"play": "plays", "checklist": "checklists", "case study": "case_studies"}


class CircleError(Exception):
    """Redirects lead back to where they began; `steps` are their addresses in order, the first again at the end."""

    def __init__(self, steps: tuple[str, ...]) -> None:
        super().__init__(" → ".join(steps))
        self.steps = steps


def destination(book: Playbook, old_page: str) -> str | None:
    """Return the address where the content of a page is today; None where nobody said.

    Addresses go from the top of the site, such as `plays/office/` or `plays/office/#pitfalls`; a page that still
    exists is its own destination. Redirects that go in a circle lead nowhere.
    """
    try:
        file = destination_file(book, old_page)
    except CircleError:
        return None
    if file is None:
        return None
    path, hash, anchor = file.partition("#")
    return f"{address_of(path)}{hash}{anchor}"


def destination_file(book: Playbook, old_page: str) -> str | None:
    """Return the same as a file of the repository, such as `plays/office.md#pitfalls`.

    Raises:
        CircleError: the redirects go in a circle.
    """
    living = {address_of(document.file): document.file for document in book.documents}
    moved = moves(book)
    address, anchor, steps = bare(old_page), "", [bare(old_page)]
    while address not in living:
        if address not in moved:
            return None
        file, _, anchor = moved[address].partition("#")
        address = address_of(file)
        if address in steps:
            raise CircleError((*steps, address))
        steps.append(address)
    return living[address] + (f"#{anchor}" if anchor else "")


def moves(book: Playbook) -> Mapping[str, str]:
    """Return the next file by old address, for redirects and for retired plays, checklists and case studies."""
    return {**dict(_retired(book)), **{redirect.old: redirect.to for redirect in book.redirects}}


def old_pages(book: Playbook) -> Mapping[str, str]:
    """Return where each old address leads, as a file with its anchor, without those that lead nowhere.

    Raises:
        CircleError: the redirects go in a circle.
    """
    living = {address_of(document.file) for document in book.documents}
    found = {old: destination_file(book, old) for old in sorted(moves(book)) if old not in living}
    return {old: file for old, file in found.items() if file is not None}


def bare(address: str) -> str:
    """Return an address of the site as redirects write it: `plays/office/`, without index.html, anchor or query."""
    path = address.partition("#")[0].partition("?")[0].strip("/").removesuffix("index.html").strip("/")
    return f"{path.removesuffix('.html')}/" if path else ""


def _retired(book: Playbook) -> Iterator[tuple[str, str]]:
    for entry in book.retired:
        if entry.kind in _FOLDERS and entry.replaced_by is not None:
            folder = _FOLDERS[entry.kind]
            yield f"{folder}/{entry.id}/", f"{folder}/{entry.replaced_by}.md"
