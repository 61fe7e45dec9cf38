"""Relative links lead to files of the repository."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from playbook.check.markup import document_html
from playbook.content import FOLDERS
from playbook.model import Document, Playbook
from playbook.place import Place, Problem


def links(book: Playbook, root: Path) -> Iterator[Problem]:
    """Yield links to files that are not there, with the first line that holds the address."""
    for document in book.documents:
        for node in LexborHTMLParser(document_html(document)).css("a[href], img[src]"):
            href = node.attributes.get("href") or node.attributes.get("src") or ""
            yield from _link(document, href, root)


def _link(document: Document, href: str, root: Path) -> Iterator[Problem]:
    place = _place(document, href)
    parts = _split(href)
    if parts is None:
        yield Problem(place, f"the link '{href}' is no address", "correct it")
    elif parts.scheme or parts.netloc or not parts.path or href.startswith("&"):
        return
    elif parts.path.startswith("/"):
        remedy = "write the path from this file, for example ../plays/…"
        yield Problem(place, f"the link '{href}' begins with /", remedy)
    else:
        yield from _target(document, href, unquote(parts.path), root)


def _target(document: Document, href: str, path: str, root: Path) -> Iterator[Problem]:
    target = posixpath.normpath(posixpath.join(posixpath.dirname(document.file), path))
    if target.startswith("..") or not _exists(root / target):
        remedy = f"correct the path; it means {target}"
        yield Problem(_place(document, href), f"the link '{href}' leads to no file", remedy)
    elif (root / target).is_dir() and target.split("/")[0] in ("docs", *FOLDERS):
        remedy = "name a page in it, for example its index.md"
        yield Problem(_place(document, href), f"the link '{href}' leads to a folder", remedy)


def _split(href: str) -> SplitResult | None:
    try:
        return urlsplit(href)
    except ValueError:  # for example http://[
        return None


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # the name is too long for any file
        return False


def _place(document: Document, href: str) -> Place:
    lines = document.body.split("\n")
    return document.at_body(next((n for n, line in enumerate(lines, start=1) if href in line), 1))
