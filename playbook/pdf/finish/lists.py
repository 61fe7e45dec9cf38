"""Lists hold items, and items a label and a body, and nothing else (PDF/UA, 7.2)."""

from __future__ import annotations

from typing import Any

from playbook.pdf.finish.view import Array, Dictionary, View

IN_LISTS = ("/LI", "/L", "/Caption")
IN_ITEMS = ("/Lbl", "/LBody")


def lists(view: View) -> None:
    """Take away groups between a list and its items, and put what else stands in an item into its body."""
    for tag in view.elements("/L"):
        tag["K"] = Array(kid for reference in tag["K"] for kid in _items(view, tag, reference))
    for item in view.elements("/LI"):
        loose = [kid for kid in item["K"] if (tag := view.at(kid)) is None or tag.get("S") not in IN_ITEMS]
        if loose:
            _into_body(view, item, loose)


def _items(view: View, parent: Dictionary, reference: Any) -> list[Any]:
    """Return the items that stand for a kid of a list: itself, those of the group it is, or a new one around it."""
    tag = view.at(reference)
    if tag is None or tag.get("S") in IN_LISTS:
        return [reference]
    if _is_group(view, tag):
        for kid in map(view.at, tag["K"]):
            kid["P"] = parent.reference
        return [one for kid in tag["K"] for one in _items(view, parent, kid)]
    item = view.new_tag("/LI", parent, [reference], tag["Pg"])
    tag["P"] = item.reference
    return [item.reference]


def _is_group(view: View, tag: Any) -> bool:
    """Say whether a tag holds items only, or groups of them."""
    if tag is None or tag.get("S") not in ("/Div", "/NonStruct"):
        return False
    kids = [view.at(kid) for kid in tag["K"]]
    return all(kid is not None and (kid.get("S") in IN_LISTS or _is_group(view, kid)) for kid in kids)


def _into_body(view: View, item: Dictionary, loose: list[Any]) -> None:
    body = view.new_tag("/LBody", item, loose, item["Pg"])
    for kid in map(view.at, loose):
        if kid is not None and "P" in kid:
            kid["P"] = body.reference
    first = item["K"].index(loose[0])
    kept = [kid for kid in item["K"] if kid not in loose]
    kept.insert(first, body.reference)
    item["K"] = Array(kept)
