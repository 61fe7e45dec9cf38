"""Each link is one link: it prints with the page, belongs to a link's tag, and says what a reader sees."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from playbook.pdf.finish.pictures import DECORATION
from playbook.pdf.finish.view import Dictionary, String, View

PRINT = 4


def links(view: View) -> None:
    """Name the links, and take away the copies that WeasyPrint makes for what stands inside a link."""
    names = {id(box.link_annotation): _name(box.element) for box in view.link_boxes()}
    for link in list(view.annotations("/Link")):
        link["F"] = PRINT
        if name := names.get(id(link)):
            link["Contents"] = String(name)
    for tag in view.elements():
        if tag["S"] != "/Link":
            _move_links(view, tag)


def _name(element: Element) -> str:
    seen = "".join(element.itertext()).replace(DECORATION, "")
    pictures = " ".join(one.get("alt", "") for one in element.iter("img")).replace(DECORATION, "")
    named = (element.get("aria-label"), seen, pictures, element.get("title"))
    return next((" ".join(one.split()) for one in named if one and one.strip()), "")


def _move_links(view: View, tag: Dictionary) -> None:
    for reference in [kid for kid in tag["K"] if _is_link(view, view.at(kid))]:
        pointer = view.at(reference)
        link = view.at(pointer["Obj"])
        outer = _outer(view, tag)
        if outer is None:
            tag["S"] = "/Link"
            return
        tag["K"].remove(reference)
        if any(_covers(view.at(view.at(kid)["Obj"]), link) for kid in outer["K"] if _is_link(view, view.at(kid))):
            view.drop_annotation(link)
            pointer.clear()
        else:
            outer["K"].append(reference)
            view.set_owner(link, outer)


def _is_link(view: View, kid: Any) -> bool:
    return kid is not None and kid.get("Type") == "/OBJR" and bool(view.at(kid["Obj"]).get("Subtype") == "/Link")


def _outer(view: View, tag: Dictionary) -> Dictionary | None:
    parent = view.at(tag.get("P"))
    while parent is not None and parent.get("S") not in (None, "/Link"):
        parent = view.at(parent.get("P"))
    return parent if parent is not None and parent.get("S") == "/Link" else None


def _covers(outer: Dictionary, inner: Dictionary) -> bool:
    # The tall picture in a line stands out of the line's box, so the middle decides.
    left, top, right, bottom = outer["Rect"]
    x, y = (inner["Rect"][0] + inner["Rect"][2]) / 2, (inner["Rect"][1] + inner["Rect"][3]) / 2
    return bool(min(left, right) <= x <= max(left, right) and min(top, bottom) <= y <= max(top, bottom))
