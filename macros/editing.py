"""Links from what is made of data to its data."""

from __future__ import annotations

from collections.abc import Iterable

from playbook.authoring.context import PageContext
from playbook.place import Place

MOST = 3


def edit_links(page: PageContext, places: Iterable[Place]) -> list[tuple[str, str]]:
    """Return the address and the file's name of up to three places; none where nobody knows the repository."""
    found = [(page.edit_address(place), place.file.rpartition("/")[2]) for place in places]
    return [(address, file) for address, file in found if address][:MOST]
