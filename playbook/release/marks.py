"""What an older edition's pages say: that there is a newer one, where the same page is in it, and which to find.

Templates leave places for it, filled anew at each release:

    <!-- cx:edition banner --> … <!-- /cx:edition -->
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from playbook.release.names import LATEST
from playbook.release.templates import fill

PLACES = ("head", "banner")
_PLACE = re.compile(r"(<!-- cx:edition (head|banner) -->).*?(<!-- /cx:edition -->)", re.DOTALL)


@dataclass(frozen=True)
class Newer:
    """The latest edition: its name, the address of its top, its pages, and where the content of another page went.

    `where` takes and returns addresses below an edition; what it returns may have an #anchor, and is None where
    nobody knows.
    """

    edition: str
    top: str
    pages: frozenset[str]
    where: Callable[[str], str | None]

    def target(self, page: str) -> str | None:
        """Return where a reader of this page goes in the latest edition."""
        found = self.where(page)
        if found is not None and found.partition("#")[0] in self.pages:
            return found
        return page if page in self.pages else None


def marked(html: str, edition: str, page: str, newer: Newer) -> str | None:
    """Return a page of an older edition with its marks; None where it has no places for them.

    `page` is its address below the edition.
    """
    target = newer.target(page)
    shown = {place: fill(f"{place}.html", _about(edition, page, target, newer)) for place in PLACES}
    new, count = _PLACE.subn(lambda found: f"{found[1]}{shown[found[2]]}{found[3]}", html)
    return new if count else None


def _about(edition: str, page: str, target: str | None, newer: Newer) -> Mapping[str, object]:
    return {
        "edition": edition,
        "latest": newer.edition,
        "is_same": target == page,
        "is_known": target is not None,
        "href": _relative(f"{edition}/{page}", f"{LATEST}/{target or ''}"),
        "canonical": newer.top + target.partition("#")[0] if target is not None else None,
    }


def _relative(page: str, target: str) -> str:
    path, hash, anchor = target.partition("#")
    start = page.rpartition("/")[0] or "."
    way = posixpath.relpath(path, start)
    return f"{way}{'/' if path.endswith('/') else ''}{hash}{anchor}"
