"""A document as its author wrote it, in plain text: above the first heading, and section by section.

Macros leave nothing but a term's words: what they show has entries of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from markdown import Markdown
from markdown.extensions import Extension
from selectolax.lexbor import LexborHTMLParser, LexborNode

from playbook.authoring.shown import GAP, as_shown
from playbook.markdown.checklist_items import ChecklistItems
from playbook.markdown.dialect import EXTENSIONS, SETTINGS
from playbook.model import Document, Term

_HEADINGS = ("h2", "h3", "h4")
_LISTS = ("ul", "ol", "li", "dl", "dt", "dd")
_BLOCKS = frozenset((*_LISTS, "p", "pre", "table", "tr", "blockquote", "div", "details", "summary", "br", "hr"))
_CELLS = frozenset(("td", "th"))
# Items have entries of their own; a heading's link to itself says nothing.
_NOT_SAID = ".cx-items, cx-items, .headerlink, script, style"

# A macro between a word and its full stop, such as a citation, leaves a blank.
_BEFORE_MARK = re.compile(r"\s+([.,;:!?])(?=\s|$)")


class Section(NamedTuple):
    """A heading's id and words, and the lines below it down to the next heading."""

    anchor: str
    title: str
    text: str


def sections(document: Document, terms: Mapping[str, Term]) -> tuple[Section, ...]:
    """Return what stands above the first heading, with neither anchor nor title, and then each section."""
    boxes = ChecklistItems()
    boxes.words.checklist = document.id
    extensions: list[str | Extension] = [*EXTENSIONS, boxes]
    text = as_shown(document.body, terms)
    try:
        html = Markdown(extensions=extensions, extension_configs=SETTINGS).convert(text)
    except RecursionError:  # the rule for markup reports it where it stands
        return (Section("", "", without_gaps(text)),)
    tree = LexborHTMLParser(f"<!doctype html><body>{html}")
    for node in tree.css(_NOT_SAID):
        node.decompose()
    return tuple(_divided(tree.body)) if tree.body is not None else (Section("", "", ""),)


def _divided(body: LexborNode) -> Iterator[Section]:
    anchor, title, pieces = "", "", list[str]()
    for node in _children(body):
        if node.tag in _HEADINGS:
            yield Section(anchor, title, without_gaps("".join(pieces)))
            anchor, title, pieces = node.attributes.get("id") or "", without_gaps(node.text()), []
        else:
            pieces += _said(node)
    yield Section(anchor, title, without_gaps("".join(pieces)))


def _children(node: LexborNode) -> Iterator[LexborNode]:
    yield from node.iter(include_text=True)


def _said(node: LexborNode) -> Iterator[str]:
    if node.tag == "-text":
        yield (node.text_content or "").replace("\n", " ")
        return
    edge = "\n" if node.tag in _BLOCKS else " | " if node.tag in _CELLS else ""
    yield "\n" if node.tag in _BLOCKS else ""
    for child in _children(node):
        yield from _said(child)
    yield edge


def without_gaps(text: str) -> str:
    """Return lines of text without what macros left, and without lines that hold no word."""
    lines = (_BEFORE_MARK.sub(r"\1", " ".join(line.split())) for line in text.replace(GAP, " ").split("\n"))
    return "\n".join(line.removesuffix(" |") for line in lines if line.strip(" .,;:|"))
