"""Tags that hold nothing would make a screen reader stop for nothing."""

from __future__ import annotations

from playbook.pdf.finish.view import Dictionary, View

# A table's empty cell and a list's empty item keep their place.
MAY_GO = ("/Span", "/NonStruct", "/Div", "/P", "/Form")


def empties(view: View) -> None:
    """Take away empty tags, and those that become empty by it."""
    for tag in view.elements(*MAY_GO):
        _remove(view, tag)


def _remove(view: View, tag: Dictionary) -> None:
    while tag.get("S") in MAY_GO and not tag["K"]:
        parent = view.at(tag["P"])
        if tag.reference not in parent["K"]:
            return
        parent["K"].remove(tag.reference)
        tag = parent
