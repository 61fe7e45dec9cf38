"""What had an address in the newest released edition has one still, or leads on."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.model import Playbook
from playbook.place import Place, Problem
from playbook.redirects import moves
from playbook.site_map import address_of

_FILE = "data/redirects.yml"


def vanished_pages(book: Playbook) -> Iterator[Problem]:
    """Yield pages of the newest released edition that are gone, and whose address leads nowhere."""
    if not book.editions or book.unread:
        return
    newest = book.editions[-1]
    # Where a redirect leads to nothing, that is what is wrong, and another rule says so.
    known = {*moves(book), *(address_of(document.file) for document in book.documents)}
    for address in sorted(newest.pages - known):
        wrong = f"edition {newest.edition} has a page at '{address}', which is gone and leads nowhere"
        remedy = f"write an entry with 'from: {address}' here ('playbook rename' does it where a page moves)"
        yield Problem(Place(_FILE), wrong, remedy, is_error=False)
