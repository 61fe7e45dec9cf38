"""The addresses that a page or a style sheet names, and whether a browser loads them by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

# A <link> that only names a page. Any other is loaded: style, icon, preload, …
_NAMED = frozenset({"alternate", "canonical", "next", "prev"})
# Nothing is loaded from these, but a press on them goes there.
_FOLLOWED = {"a": "href", "area": "href", "form": "action", "button": "formaction", "input": "formaction"}
_LOADED = ("src", "srcset", "imagesrcset", "poster", "data", "background", "manifest")
_LISTS = frozenset({"srcset", "imagesrcset"})
_REFERENCES = frozenset({"href", "xlink:href"})
_FOUND = (
    "[href]",
    "[xlink\\:href]",
    "[action]",
    "[formaction]",
    "[style]",
    "style",
    *(f"[{name}]" for name in _LOADED),
)
# Of a list of pictures each begins with its address, which may hold commas, and ends with a comma.
_CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])[^,]*")
_CSS = re.compile(r"""\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))|@import\s+(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)


class Address(NamedTuple):
    """An address as it stands in a file; `is_loaded` if nobody has to press a link first."""

    text: str
    is_loaded: bool


def of_style(css: str) -> Iterator[Address]:
    """Yield what a style sheet asks for."""
    for found in _CSS.findall(css):
        yield Address("".join(found), is_loaded=True)


def of_page(html: bytes) -> Iterator[Address]:
    """Yield what a page names and asks for, without the address that it has on the web."""
    for node in LexborHTMLParser(html).css(", ".join(_FOUND)):
        yield from _of_element(node)


def _of_element(node: LexborNode) -> Iterator[Address]:
    for name, value in node.attributes.items():
        if name == "style":
            yield from of_style(value or "")
        elif name in _LISTS:
            yield from (Address(one, is_loaded=True) for one in _CANDIDATE.findall(value or ""))
        elif value and (name in _LOADED or name in _REFERENCES or _FOLLOWED.get(node.tag or "") == name):
            yield from _reference(node, name, value)
    if node.tag == "style":
        yield from of_style(node.text())


def _reference(node: LexborNode, name: str, value: str) -> Iterator[Address]:
    rel = frozenset((node.attributes.get("rel") or "").lower().split())
    if node.tag != "link":
        yield Address(value, is_loaded=_FOLLOWED.get(node.tag or "") != name.removeprefix("xlink:"))
    elif rel != {"canonical"}:
        yield Address(value, is_loaded=not rel or not rel <= _NAMED)
