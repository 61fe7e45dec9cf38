"""The files that change on the branch of editions besides the new edition: the older editions' pages, and the top."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from playbook.model import Playbook
from playbook.redirects import destination
from playbook.release.deploy import read_pages
from playbook.release.git import Git
from playbook.release.marks import Newer, marked
from playbook.release.names import LATEST
from playbook.release.site_pages import page_address, pages_of
from playbook.release.templates import fill


def newer(book: Playbook, edition: str, top: str, site: Path) -> Newer:
    """Return what older editions have to know of this one; `top` is the address of the latest edition."""
    return Newer(edition, top, frozenset(pages_of(site)), lambda page: destination(book, page))


def marked_pages(git: Git, commit: str, edition: str, latest: Newer) -> Iterator[tuple[str, str | None]]:
    """Yield each page of an older edition by its path on the branch, as it is with marks; None where it takes none."""
    for file, text in read_pages(git, commit, edition):
        yield f"{edition}/{file}", marked(text, edition, page_address(file), latest)


def top_files(book: Playbook, top: str, site: Path) -> Mapping[str, str]:
    """Return the files above all editions: the way to the latest one, a page for lost readers, words for robots."""
    values = {"name": book.settings.name, "top": top, "latest": LATEST}
    files = {name: fill(name, values) for name in ("index.html", "robots.txt", "sitemap.xml")}
    lost = site / "404.html"
    if lost.is_file():
        # Its addresses begin at the top of the server, so it works anywhere.
        files["404.html"] = lost.read_bytes().decode("utf-8", "surrogateescape")
    return files
