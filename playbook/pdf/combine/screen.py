"""What only works on a screen leaves the page: navigation, buttons, live tools, the ways to edit and to copy."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from playbook.pdf.combine.tree import Fate, classes, prune

_SCREEN = frozenset({"tabindex", "focusable", "autocomplete", "download"})
# A table that scrolls is a region with a name; on paper nothing scrolls.
_OF_REGIONS = frozenset({"role", "aria-label"})
_FOR_SCRIPTS = frozenset({"script", "style", "template", "noscript", "object", "iframe"})
_CONTROLS = frozenset({"nav", "button", "dialog", "select", "textarea"})
# Parts of our pages that lead elsewhere on the site, or that need a browser.
_LEADING_AWAY = frozenset(
    {"headerlink", "cx-edit", "cx-edit-data", "cx-backlinks", "cx-round", "cx-lost", "cx-readings__files"}
)
_LIVE = frozenset({"cx-head__plan", "cx-progress", "cx-definitions", "cx-filter"})
# Live elements that only wrap what is there without them.
_KEPT_WORDS = frozenset({"p", "ul", "ol", "dl", "table", "div", "section", "figure"})


def drop_screen(article: Element) -> None:
    """Leave only what makes sense on paper; what can be opened is open."""
    prune(article, _fate)
    for element in article.iter():
        _open(element)
        for name in [name for name in element.attrib if _is_screen(name, element)]:
            del element.attrib[name]


def _fate(element: Element) -> Fate:
    tag, names = element.tag, classes(element)
    if tag in _FOR_SCRIPTS | _CONTROLS or names & (_LEADING_AWAY | _LIVE) or element.get("hidden") is not None:
        return "drop"
    if tag == "input" and "cx-item__box" not in names:
        return "drop"
    if "-" in tag and not tag.startswith("{"):
        return "unwrap" if any(child.tag in _KEPT_WORDS for child in element) else "drop"
    if tag == "span" and not names and not len(element) and not (element.text or "").strip() and not element.get("id"):
        return "drop"
    return "keep"


def _open(element: Element) -> None:
    if element.tag == "details":
        element.tag = "div"
        element.attrib.pop("open", None)
    elif element.tag == "summary":
        element.tag = "p"
        element.set("class", f"{element.get('class', '')} details-title".strip())


def _is_screen(name: str, element: Element) -> bool:
    return name.startswith(("data-", "on")) or name in _SCREEN or (element.tag == "div" and name in _OF_REGIONS)
