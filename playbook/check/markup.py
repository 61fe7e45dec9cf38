"""The HTML that a document's own Markdown makes is harmless, and its links lead somewhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from playbook.authoring.markup import unsafe_markup
from playbook.markdown.dialect import EXTENSIONS, SETTINGS
from playbook.model import Document, Playbook
from playbook.place import Place, Problem

_MACRO = re.compile(r"\{\{.*?\}\}", re.DOTALL)


def markup(book: Playbook, root: Path) -> Iterator[Problem]:
    """Yield markup that is refused, with the line it seems to come from, and links to files that are not there."""
    converter = Markdown(extensions=list(EXTENSIONS), extension_configs=SETTINGS)
    for document in book.documents:
        # A call becomes a word of the same length in lines, so that its arguments cannot hide markup.
        text = _MACRO.sub(lambda match: "macro" + "\n" * match[0].count("\n"), document.body)
        html = converter.reset().convert(text)
        for found in unsafe_markup(html):
            yield Problem(_locate(document, found.clue), found.wrong, found.remedy)
        yield from _links(document, html, root)


def _locate(document: Document, clue: str) -> Place:
    for number, line in enumerate(document.body.split("\n"), start=1):
        if clue.lower() in line.lower():
            return document.at_body(number)
    return document.at_body(1)


def _links(document: Document, html: str, root: Path) -> Iterator[Problem]:
    for node in LexborHTMLParser(html).css("a[href], img[src]"):
        href = node.attributes.get("href") or node.attributes.get("src") or ""
        parts = urlsplit(href)
        if parts.scheme or parts.netloc or not parts.path or href.startswith(("#", "&")):
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(document.file), unquote(parts.path)))
        if parts.path.startswith("/"):
            remedy = "write the path from this file, for example ../plays/…"
            yield Problem(_locate(document, href), f"the link '{href}' begins with /", remedy)
        elif not (root / target).exists() or target.startswith(".."):
            remedy = f"correct the path; it means {target}"
            yield Problem(_locate(document, href), f"the link '{href}' leads to no file", remedy)
