"""Headings with nothing below them, and elements with nothing in them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from xml.etree.ElementTree import Element

from playbook.pdf.combine.chosen import HEADINGS
from playbook.pdf.combine.tree import prune

_HOLDERS = frozenset({"ul", "ol", "dl", "p"})


def hollow_headings(section: Element) -> Iterator[tuple[Element, Element]]:
    """Yield each heading of a chapter, other than its title, that nothing follows; before it, what holds it."""
    for parent in section.iter():
        children = [child for child in parent if isinstance(child.tag, str)]
        for heading, following in zip_longest(children, children[1:]):
            if heading.tag not in HEADINGS[1:] or (heading.tail or "").strip():
                continue
            if following is None or following.tag in HEADINGS[: HEADINGS.index(heading.tag) + 1]:
                yield parent, heading


def drop_hollow(section: Element) -> None:
    """Take away the headings whose content made sense on a screen only."""
    while found := list(hollow_headings(section)):
        for parent, heading in found:
            parent.remove(heading)


def drop_empty(section: Element) -> None:
    """Take away lists and paragraphs that hold nothing: a screen reader would announce them."""
    found = True
    while found:
        empty = {id(one) for one in section.iter() if _is_empty(one)}
        prune(section, lambda one, empty=empty: "drop" if id(one) in empty else "keep")  # type: ignore[misc]
        found = bool(empty)


def _is_empty(one: Element) -> bool:
    plain = one.tag in ("div", "span") and not one.get("class")
    return (one.tag in _HOLDERS or plain) and not len(one) and not (one.text or "").strip() and not one.get("id")
