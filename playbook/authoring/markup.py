"""Which HTML may stand in content: what Markdown makes, and a little harmless markup of an author's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from playbook.authoring.addresses import address_faults

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
_NEVER_WORDS = """
script iframe frame frameset object embed applet form meta base link style
"""
_NEVER = frozenset(_NEVER_WORDS.split())
_RUNNING = frozenset({"srcdoc", "formaction", "action"})
_STYLE = re.compile(r"^text-align: ?(left|right|center);?$")
# Scripts find parts of the page by these: an author's element would be taken for one of them.
RESERVED_ID = re.compile(r"(_|cx-|box-|source-).*|site-nav|main-content", re.IGNORECASE | re.DOTALL)
_ID = re.compile(r"[\w.:-]*")
_RESERVED_CLASS = re.compile(r"(md|cx)-.*", re.IGNORECASE)


class Unsafe(NamedTuple):
    """Markup that is refused; `clue` is a piece of text to look for in the source."""

    clue: str
    wrong: str
    remedy: str


def unsafe_markup(html: str) -> Iterator[Unsafe]:
    """Yield what is refused in the HTML of a page's own content, before macros."""
    for found, _ in traced(html, lambda text: text):
        yield found


def traced(html: str, clean: Callable[[str], str]) -> Iterator[tuple[Unsafe, str]]:
    """Yield what is refused as `clean` makes it, with the tag or attribute as it stands in the HTML."""
    for node in elements(f"<!doctype html><body>{html}"):
        tag = clean(node.tag or "")
        if tag not in TAGS and tag not in ("html", "head", "body"):
            yield _tag_fault(tag), node.tag or ""
        for name, value in node.attributes.items():
            for found in _content_faults(tag, clean(name), clean(value or "")):
                yield found, f"{name}={value}"


def unsafe_page(html: str) -> Iterator[Unsafe]:
    """Yield what is refused in a finished page's content, macros included: scripts and unsafe addresses."""
    for node in elements(f"<!doctype html><body>{html}"):
        if node.tag in _NEVER:
            yield _tag_fault(node.tag or "")
        yield from attribute_faults(node)


def elements(html: str) -> Iterator[LexborNode]:
    """Yield all elements as a browser sees them; what it moves out of the body (a <meta>, a <base>) as well."""
    tree = LexborHTMLParser(html)
    yield from tree.root.css("*") if tree.root else ()


def attribute_faults(node: LexborNode) -> Iterator[Unsafe]:
    """Yield attributes that run code, load from elsewhere or lead to a dangerous address."""
    for name, value in node.attributes.items():
        yield from _dangers(node.tag or "", name, value or "")


def _tag_fault(tag: str) -> Unsafe:
    return Unsafe(f"<{tag}", f"<{tag}> is not allowed in content", "write it in Markdown, or use a macro")


def _dangers(tag: str, name: str, value: str) -> Iterator[Unsafe]:
    if name.startswith("on") or name in _RUNNING:
        yield Unsafe(name, f"the attribute '{name}' runs code, which is not allowed", "remove it")
    for fault in address_faults(tag, name, value):
        yield Unsafe(*fault)


def _content_faults(tag: str, name: str, value: str) -> Iterator[Unsafe]:
    dangers = list(_dangers(tag, name, value))
    yield from dangers
    if dangers or name.startswith("aria-"):
        return
    if name not in _ATTRIBUTES or (name == "style" and not _STYLE.match(value)):
        yield Unsafe(name, f"the attribute '{name}' is not allowed in content", "remove it")
    elif name == "id" and RESERVED_ID.fullmatch(value):
        remedy = "choose another; behind a heading write {: #another-id }"
        yield Unsafe(value, f"the id '{value}' is kept for the site's own parts", remedy)
    elif name == "id" and not _ID.fullmatch(value):
        yield Unsafe(value, f"'{value}' cannot be an id", "use letters, digits and hyphens")
    elif name == "class":
        yield from _class_faults(value)


def _class_faults(value: str) -> Iterator[Unsafe]:
    for word in value.split():
        if _RESERVED_CLASS.fullmatch(word):
            yield Unsafe(word, f"the class '{word}' is kept for the site's own parts", "remove it")
