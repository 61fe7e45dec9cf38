"""The list of an older edition's pages for search engines: its own addresses, no longer those of the latest."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from xml.etree import ElementTree

from playbook.release.git import Git
from playbook.release.names import LATEST

_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_FILE = "sitemap.xml"


def own_sitemap(git: Git, commit: str, edition: str, top: str) -> Iterator[tuple[str, bytes]]:
    """Yield the sitemap of an edition on the branch, and the packed one where there is one, with its own addresses.

    `top` is the address of the latest edition.
    """
    blob = git.value(f"{commit}:{edition}/{_FILE}")
    new = with_addresses(git.run("cat-file", "blob", blob), edition, top) if blob else None
    if new is None:
        return
    yield f"{edition}/{_FILE}", new
    if git.value(f"{commit}:{edition}/{_FILE}.gz"):
        yield f"{edition}/{_FILE}.gz", gzip.compress(new, mtime=0)


def with_addresses(content: bytes, edition: str, top: str) -> bytes | None:
    """Return a sitemap that names an edition's own pages; None for one that names neither them nor the latest's.

    The addresses before may be those of another server. What has been changed once stays as it is.
    """
    try:
        tree = ElementTree.fromstring(content)
    except (ElementTree.ParseError, LookupError, ValueError):  # the last two for encodings that nobody knows
        return None
    places = [place for place in tree.iter(f"{{{_SPACE}}}loc") if place.text]
    home = min((place.text or "" for place in places), key=len, default="")
    if not home.endswith((f"/{LATEST}/", f"/{edition}/")):
        return None
    for place in places:
        place.text = top.removesuffix(f"{LATEST}/") + f"{edition}/" + (place.text or "").removeprefix(home)
    ElementTree.register_namespace("", _SPACE)
    text: str = ElementTree.tostring(tree, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()
