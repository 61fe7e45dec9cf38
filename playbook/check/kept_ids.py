"""Ids that content may not have, because something else on the site goes by them."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.model import Playbook
from playbook.place import Problem

# In saved plans, own.… are the items that a team added itself.
_OWN_ITEMS = "own"


def kept_ids(book: Playbook) -> Iterator[Problem]:
    """Yield a checklist whose items nobody could tell from a team's own."""
    if _OWN_ITEMS in book.checklists:
        wrong = f"the checklist id '{_OWN_ITEMS}' is kept for items that teams add to their plans"
        yield Problem(book.checklists[_OWN_ITEMS].place, wrong, "rename the file")
