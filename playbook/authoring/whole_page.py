"""The last look at a page before it is written: head, navigation and footer included.

Templates escape what content says. Should one forget to, the build stops here.
"""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from playbook.authoring.addresses import css_faults, load_faults
from playbook.authoring.markup import RESERVED_ID, Unsafe, attribute_faults, elements

_NEVER = frozenset({"iframe", "frame", "frameset", "object", "embed", "applet", "base", "template"})
# Links that say something about the page; every other kind makes the browser load.
_SAYING = frozenset({"canonical", "prev", "next", "alternate", "author", "license", "help", "edit"})
_REMEDY = "escape the value in the theme's template; only the theme's own files may do this"


def unsafe_whole_page(html: str) -> Iterator[Unsafe]:
    """Yield what no page may hold: scripts of others, handlers, unsafe addresses, doubles of the theme's ids."""
    ids: set[str] = set()
    for node in elements(html):
        yield from _element(node)
        yield from attribute_faults(node)
        id = node.attributes.get("id") or ""
        if id in ids and RESERVED_ID.fullmatch(id):
            yield Unsafe(id, f"the id '{id}' stands twice on the page", "give the one in the content another id")
        ids.add(id)


def _element(node: LexborNode) -> Iterator[Unsafe]:
    tag = node.tag or ""
    if tag in _NEVER or (tag == "script" and not _is_own_script(node)) or _sends_away(node):
        yield Unsafe(f"<{tag}", f"a <{tag}> that is not the theme's", _REMEDY)
    elif tag == "style":
        yield from (Unsafe(*fault) for fault in css_faults(node.text(), data=True))
    elif tag == "link" and not set((node.attributes.get("rel") or "").lower().split()) <= _SAYING:
        yield from (Unsafe(*fault) for fault in load_faults(node.attributes.get("href") or ""))


def _is_own_script(node: LexborNode) -> bool:
    # The theme's scripts stand at the top level of the page; whether `src` stays on the site is judged with the rest.
    top = node.parent is not None and node.parent.tag in ("head", "body")
    if node.attributes.get("src"):
        return top and not node.text().strip()
    # What the page says to search engines: data, which no browser runs.
    if node.attributes.get("type") == "application/ld+json":
        return node.parent is not None and node.parent.tag == "head"
    return top and node.attributes.get("id") == "__config" and node.attributes.get("type") == "application/json"


def _sends_away(node: LexborNode) -> bool:
    return node.tag == "meta" and (node.attributes.get("http-equiv") or "").strip().lower() == "refresh"
