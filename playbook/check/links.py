"""Relative links lead to files of the repository."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Set
from pathlib import Path

from playbook.check.written_links import WrittenLink, written_links
from playbook.content import FOLDERS
from playbook.model import Playbook
from playbook.place import Problem


def links(book: Playbook, root: Path) -> Iterator[Problem]:
    """Yield links to files that are not there, with each line that holds one."""
    known = {document.file for document in book.documents}
    for document in book.documents:
        for link in written_links(document):
            fault = _fault(link, root, known)
            if fault is not None:
                yield from (Problem(place, f"the link '{link.href}' {fault[0]}", fault[1]) for place in link.places)


def _fault(link: WrittenLink, root: Path, known: Set[str]) -> tuple[str, str] | None:
    if link.parts is None:
        return "is no address", "correct it"
    if not link.leads_within or not link.parts.path:
        return None
    if link.parts.path.startswith("/"):
        return "begins with /", "write the path from this file, for example ../plays/…"
    if link.target.startswith("..") or not _exists(root / link.target):
        return "leads to no file", _remedy(link, known)
    if (root / link.target).is_dir() and link.target.split("/")[0] in ("docs", *FOLDERS):
        return "leads to a folder", "name a page in it, for example its index.md"
    return None


def _remedy(link: WrittenLink, known: Set[str]) -> str:
    """Return the path of the page that was meant: on the site, the pages of docs/ stand beside the plays."""
    for file in (f"docs/{link.target}", link.target.removeprefix("docs/")):
        if file in known:
            path = posixpath.relpath(file, posixpath.dirname(link.document.file))
            anchor = f"#{link.parts.fragment}" if link.parts and link.parts.fragment else ""
            return f"did you mean '{path}{anchor}'?"
    return f"correct the path; it means {link.target}"


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # the name is too long for any file
        return False
