"""The text of a page as a browser shows it, cut where headings and other marked things begin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

# Marks, pictures and controls: no words of the page's text.
_MARKS = ("math", "noscript", "script", "style", "svg", "template")
_CONTROLS = ("button", "input", "option", "select", "textarea")
_LEFT_OUT = frozenset((*_MARKS, *_CONTROLS))
_LEFT_OUT_CLASSES = frozenset({"headerlink", "cx-cite", "cx-item__facts"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INLINE = frozenset({"a", "abbr", "b", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup"})


@dataclass
class Cut:
    """A piece of a page: what begins it (a heading or a marked element), and the text up to the next one."""

    anchor: str
    heading: str = ""
    above: str = ""
    is_thing: bool = False
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join("".join(self.pieces).split())


def cuts(html: str, is_thing: Callable[[LexborNode], bool]) -> list[Cut]:
    """Return the pieces of a page's content in reading order, the first one without a heading.

    Where `is_thing` says so of an element with an id, it is a piece of its own. The text of a list item stays in the
    piece around it as well: a list is read as a whole.
    """
    body = LexborHTMLParser(f"<!doctype html><body>{html}").body
    walk = _Walk(is_thing)
    if body is not None:
        walk.children(body)
    return walk.cuts


class _Walk:
    def __init__(self, is_thing: Callable[[LexborNode], bool]) -> None:
        self.cuts = [Cut("")]
        self.section = self.cuts[0]
        self.is_thing = is_thing

    def children(self, node: LexborNode) -> None:
        for child in node.iter(include_text=True):
            self._one(child)

    def _one(self, node: LexborNode) -> None:
        if node.tag == "-text":
            self.section.pieces.append(node.text_content or "")
        elif not _is_left_out(node):
            self._element(node)

    def _element(self, node: LexborNode) -> None:
        id = node.attributes.get("id") or ""
        if node.tag in _HEADINGS and id:
            self.section = Cut(id, _text(node), is_thing=self.is_thing(node))
            self.cuts.append(self.section)
            return
        if id and self.is_thing(node):
            self.cuts.append(Cut(id, above=self.section.heading, is_thing=True, pieces=[_text(node)]))
            if node.tag != "li":
                return
        gap = "" if node.tag in _INLINE else " "
        self.section.pieces.append(gap)
        self.children(node)
        self.section.pieces.append(gap)


def _is_left_out(node: LexborNode) -> bool:
    attributes = node.attributes
    classes = (attributes.get("class") or "").split()
    return (
        (node.tag or "") in _LEFT_OUT
        or (node.tag or "-").startswith(("-", "_", "!"))
        or "data-search-exclude" in attributes
        or not _LEFT_OUT_CLASSES.isdisjoint(classes)
    )


def _text(node: LexborNode) -> str:
    walk = _Walk(lambda _: False)
    walk.children(node)
    return " ".join(cut.text if not cut.heading else f"{cut.heading} {cut.text}" for cut in walk.cuts).strip()
