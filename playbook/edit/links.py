"""Links to a page that moves, wherever Markdown holds them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from playbook.check.written_links import written_links
from playbook.edit.draft import Draft
from playbook.edit.front import change_body
from playbook.model import Document, Playbook
from playbook.repository_path import resolve

# A file of the repository, and an anchor in it.
Target = tuple[str, str]
_LINK = re.compile(r"(?<=\]\()[^()\s]+(?=[)\s])|(?<=\]: )\S+")
_WHOLE = r"(?<![\w/.#-]){}(?![\w/.#-])"


def move_links(draft: Draft, book: Playbook, old: str, new: str) -> None:
    """Let every link to the file `old` lead to `new`, and the links of the moved file lead where they did.

    The draft holds the file at its new place already.
    """
    for document in book.documents:
        here = new if document.file == old else document.file
        found = dict(_changed(document, here, old, new))
        if found:
            draft.write(here, change_body(draft.text(here), partial(_replaced, hrefs=found)))
    for path in _other_texts(draft.root):
        draft.write(path, _LINK.sub(partial(_other_link, path=path, old=old, new=new), draft.text(path)))


def lead_elsewhere(draft: Draft, book: Playbook, targets: Mapping[Target, Target]) -> None:
    """Let links to these places, each a file and an anchor, lead to others."""
    for document in book.documents:
        found = {}
        for link in written_links(document):
            target = targets.get((link.target, link.parts.fragment)) if link.leads_within and link.parts else None
            if target is not None:
                path = posixpath.relpath(target[0], posixpath.dirname(document.file) or ".")
                found[link.href] = f"{path if target[0] != document.file else ''}#{target[1]}"
        if found:
            draft.write(document.file, change_body(draft.text(document.file), partial(_replaced, hrefs=found)))


def _changed(document: Document, here: str, old: str, new: str) -> Iterator[tuple[str, str]]:
    for link in written_links(document):
        if link.leads_within and link.parts is not None and link.parts.path:
            moved = _moved(link.href, document.file, here, old, new)
            if moved != link.href:
                yield link.href, moved


def _moved(href: str, written_in: str, here: str, old: str, new: str) -> str:
    path, hash, anchor = href.partition("#")
    if "://" in href or not path or path.startswith("/"):
        return href
    target = resolve(path, written_in)
    if target != old and written_in == here:
        return href
    target = new if target == old else target
    return f"{posixpath.relpath(target, posixpath.dirname(here) or '.')}{hash}{anchor}"


def _other_link(match: re.Match[str], path: str, old: str, new: str) -> str:
    return _moved(match[0], path, path, old, new)


def _replaced(body: str, hrefs: dict[str, str]) -> str:
    # Longest first and all at once, so that no new link is taken for an old one.
    words = "|".join(re.escape(href) for href in sorted(hrefs, key=len, reverse=True))
    return re.sub(_WHOLE.format(f"({words})"), lambda match: hrefs[match[1]], body)


def _other_texts(root: Path) -> Iterator[str]:
    """Yield the Markdown files beside the content: README.md, CONTRIBUTING.md and what lies in .github/."""
    for folder in (root, root / ".github"):
        for file in sorted(folder.glob("*.md")) if folder == root or not folder.is_symlink() else ():
            if file.is_file() and not file.is_symlink():
                yield file.relative_to(root).as_posix()
