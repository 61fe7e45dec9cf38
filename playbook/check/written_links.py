"""The links that a document's own text holds, with the lines they stand on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from selectolax.lexbor import LexborHTMLParser

from playbook.check.markup import document_html
from playbook.model import Document
from playbook.place import Place
from playbook.repository_path import resolve

_WORD = re.compile(r"[\w/.#-]+")


@dataclass(frozen=True)
class _Lines:
    """The lines of a text by the words they hold: a search through all of them for each link takes too long."""

    body: str

    @cached_property
    def lines(self) -> list[str]:
        return self.body.split("\n")

    @cached_property
    def by_word(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = {}
        for number, line in enumerate(self.lines, start=1):
            for word in set(_WORD.findall(line)):
                index.setdefault(word, []).append(number)
        return index

    def with_whole(self, text: str) -> list[int]:
        """Return the numbers of the lines that hold the text, and not only as a part of a longer word."""
        words = _WORD.findall(text)
        if not words:
            return []
        candidates = min((self.by_word.get(word, []) for word in words), key=len)
        whole = re.compile(rf"(?<![\w/.#-]){re.escape(text)}(?![\w/.#-])")
        return [number for number in candidates if whole.search(self.lines[number - 1])]


class WrittenLink(NamedTuple):
    """A link or picture as it was written; `parts` is None where it is no address at all."""

    document: Document
    href: str
    parts: SplitResult | None
    lines: _Lines

    @property
    def leads_within(self) -> bool:
        """Whether it names a place in the repository: a path, an anchor or both."""
        return self.parts is not None and not (self.parts.scheme or self.parts.netloc or self.href.startswith("&"))

    @property
    def leads_elsewhere(self) -> bool:
        """Whether it is the web address of another site."""
        return self.parts is not None and self.parts.scheme in ("http", "https")

    @property
    def target(self) -> str:
        """The file it leads to, relative to the repository; the document itself where only an anchor is named."""
        return resolve(self.parts.path if self.parts else "", self.document.file)

    @property
    def places(self) -> list[Place]:
        """Every line that holds it; the first line of the text where it is written in disguise."""
        return [self.document.at_body(number) for number in self.lines.with_whole(self.href) or [1]]


def written_links(document: Document) -> Iterator[WrittenLink]:
    """Yield each different link and picture of the document's own Markdown once."""
    nodes = LexborHTMLParser(document_html(document)).css("a[href]:not(.headerlink), img[src]")
    hrefs = (node.attributes.get("href") or node.attributes.get("src") or "" for node in nodes)
    lines = _Lines(document.body)
    for href in dict.fromkeys(hrefs):
        yield WrittenLink(document, href, _split(href), lines)


def _split(href: str) -> SplitResult | None:
    try:
        return urlsplit(href)
    except ValueError:  # for example http://[
        return None
