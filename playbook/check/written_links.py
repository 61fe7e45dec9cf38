"""The links that a document's own text holds, with the lines they stand on."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from playbook.check.markup import document_html
from playbook.model import Document
from playbook.place import Place


class WrittenLink(NamedTuple):
    """A link or picture as it was written; `parts` is None where it is no address at all."""

    document: Document
    href: str
    parts: SplitResult | None

    @property
    def leads_within(self) -> bool:
        """Whether it names a place in the repository: a path, an anchor or both."""
        return self.parts is not None and not (self.parts.scheme or self.parts.netloc or self.href.startswith("&"))

    @property
    def target(self) -> str:
        """The file it leads to, relative to the repository; the document itself where only an anchor is named."""
        path = unquote(self.parts.path) if self.parts else ""
        folder = posixpath.dirname(self.document.file)
        return posixpath.normpath(posixpath.join(folder, path)) if path else self.document.file

    @property
    def places(self) -> list[Place]:
        """Every line that holds it; the first line of the text where it is written in disguise."""
        whole = re.compile(rf"(?<![\w/.#-]){re.escape(self.href)}(?![\w/.#-])")
        lines = self.document.body.split("\n")
        found = [number for number, line in enumerate(lines, start=1) if self.href in line and whole.search(line)]
        return [self.document.at_body(number) for number in found or [1]]


def written_links(document: Document) -> Iterator[WrittenLink]:
    """Yield each different link and picture of the document's own Markdown once."""
    nodes = LexborHTMLParser(document_html(document)).css("a[href]:not(.headerlink), img[src]")
    hrefs = (node.attributes.get("href") or node.attributes.get("src") or "" for node in nodes)
    for href in dict.fromkeys(hrefs):
        yield WrittenLink(document, href, _split(href))


def _split(href: str) -> SplitResult | None:
    try:
        return urlsplit(href)
    except ValueError:  # for example http://[
        return None
