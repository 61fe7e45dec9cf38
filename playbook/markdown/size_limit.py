"""Stopping a page before a short text fills the memory: Markdown repeats addresses and abbreviations at will."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

MAX_HTML = 5_000_000


class TooLargeError(Exception):
    """The page's HTML would be larger than anybody can read."""

    def __init__(self) -> None:
        super().__init__(f"makes more than {MAX_HTML:,} characters of HTML")


class SizeLimit(Extension):
    """Measures the finished tree of a page, before it is written out."""

    def __init__(self, error: type[Exception] = TooLargeError) -> None:
        super().__init__()
        self.error = error

    def extendMarkdown(self, md: Markdown) -> None:
        """Register behind everything that changes the tree."""
        md.treeprocessors.register(_Measure(md, self.error), "size_limit", -1000)


class _Measure(Treeprocessor):
    def __init__(self, md: Markdown, error: type[Exception]) -> None:
        super().__init__(md)
        self.error = error

    def run(self, root: Element) -> None:
        left = MAX_HTML
        for element in root.iter():
            words = (
                str(element.tag),
                element.text or "",
                element.tail or "",
                *element.attrib,
                *element.attrib.values(),
            )
            left -= sum(map(len, words))
            if left < 0:
                raise self.error
