"""Which HTML may stand in content: what Markdown makes, and a little harmless markup of an author's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

_TAGS_WORDS = """
a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption
figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub
summary sup table tbody td tfoot th thead time tr u ul var
"""
TAGS = frozenset(_TAGS_WORDS.split())
_ATTRIBUTES_WORDS = """
abbr align alt class cite colspan datetime dir height href id lang open reversed role rowspan scope src
start style tabindex title value width
"""
_ATTRIBUTES = frozenset(_ATTRIBUTES_WORDS.split())
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_STYLE = re.compile(r"^text-align: ?(left|right|center);?$")


class Unsafe(NamedTuple):
    """Markup that is refused; `clue` is a piece of text to look for in the source."""

    clue: str
    wrong: str
    remedy: str


def unsafe_markup(html: str) -> Iterator[Unsafe]:
    """Yield what is refused in the HTML of a page's own content, before macros."""
    yield from _walk(html, any_tag=False)


def unsafe_page(html: str) -> Iterator[Unsafe]:
    """Yield what is refused in a finished page's content, macros included: scripts and unsafe addresses."""
    yield from _walk(html, any_tag=True)


def _walk(html: str, any_tag: bool) -> Iterator[Unsafe]:
    tree = LexborHTMLParser(f"<!doctype html><body>{html}")
    # Whatever an HTML parser moves out of the body (a <meta>, a <base>) is found as well.
    for node in tree.root.css("*") if tree.root else ():
        if node.tag in ("html", "head", "body"):
            yield from _attributes(node, any_tag)
            continue
        yield from _tag(node, any_tag)
        yield from _attributes(node, any_tag)


_NEVER_WORDS = """
script iframe frame frameset object embed applet form meta base link style
"""
_NEVER = frozenset(_NEVER_WORDS.split())


def _tag(node: LexborNode, any_tag: bool) -> Iterator[Unsafe]:
    tag = node.tag or ""
    if tag in _NEVER or (not any_tag and tag not in TAGS):
        yield Unsafe(f"<{tag}", f"<{tag}> is not allowed in content", "write it in Markdown, or use a macro")


def _attributes(node: LexborNode, any_tag: bool) -> Iterator[Unsafe]:
    for name, value in node.attributes.items():
        if name.startswith("on") or name in ("srcdoc", "formaction", "action"):
            yield Unsafe(name, f"the attribute '{name}' runs code, which is not allowed", "remove it")
        elif name in ("href", "src", "cite", "xlink:href", "srcset", "poster"):
            yield from _address(name, value or "")
        elif any_tag or name.startswith("aria-"):
            continue
        elif name not in _ATTRIBUTES or (name == "style" and not _STYLE.match(value or "")):
            yield Unsafe(name, f"the attribute '{name}' is not allowed in content", "remove it")


def _address(name: str, value: str) -> Iterator[Unsafe]:
    # Browsers drop control characters and spaces before they read the scheme.
    bare = re.sub(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029\ufeff]", "", value)
    scheme = _SCHEME.match(bare)
    if name == "src" and (scheme or re.match(r"[/\\]{2}", bare)) and not bare.lower().startswith("data:"):
        remedy = "put the file into docs/ and name it by its path; readers' browsers ask no other site"
        yield Unsafe(bare[:20], "something is loaded from another site", remedy)
    elif scheme and scheme[1].lower() not in _SCHEMES:
        remedy = "link to a page, a file of the site or an https:// address"
        yield Unsafe(scheme[1], f"an address that begins with '{scheme[1].lower()}:' is not allowed", remedy)
