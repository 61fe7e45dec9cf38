"""The library's SVG without what a page does not need: its own roles and labels, typefaces and empty boxes."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element, fromstring, tostring

_TAGS = frozenset({"g", "path", "line", "text", "tspan", "rect"})
_ATTRIBUTES_WORDS = """
d dy fill font-size font-weight height opacity stroke stroke-dasharray stroke-miterlimit stroke-width text-anchor
transform width x x2 y y2
"""
_ATTRIBUTES = frozenset(_ATTRIBUTES_WORDS.split())
_NOTHING = {"opacity": "1", "font-weight": "400", "transform": "translate(0,0)"}


@dataclass(frozen=True)
class Picture:
    """A drawing: its size in pixels, and the markup within its outermost element."""

    width: float
    height: float
    markup: str


def cleaned(svg: str) -> Picture:
    """Return the drawing: only known elements and attributes, no ids, no roles, no groups without a purpose.

    Raises:
        ParseError: the text is no SVG.
    """
    root = fromstring(svg)
    size = [float(number) for number in (root.get("viewBox") or "0 0 0 0").split()]
    children = (one for child in root for one in _kept(child))
    return Picture(size[2], size[3], "".join(tostring(child, encoding="unicode") for child in children))


def _kept(element: Element) -> list[Element]:
    """Return an element in our form, its children in place of a group that does nothing, or nothing."""
    tag = element.tag.rpartition("}")[2]
    if tag not in _TAGS or _draws_nothing(tag, element):
        return []
    children = [one for child in element for one in _kept(child)]
    attributes = {
        name: value.removesuffix("px") if name == "font-size" else value
        for name, value in element.attrib.items()
        if name in _ATTRIBUTES and _NOTHING.get(name) != value
    }
    if tag == "g" and (not attributes or not children):
        return children
    made = Element(tag, attributes)
    made.text = element.text if tag in ("text", "tspan") else None
    made.extend(children)
    return [made]


def _draws_nothing(tag: str, element: Element) -> bool:
    if element.get("display") == "none":
        return True
    is_frame = element.get("class") in ("background", "foreground")
    return tag == "path" and (is_frame or not element.get("d"))
