"""A form field that the end of a page cuts in two stays one field."""

from __future__ import annotations

from playbook.pdf.finish.view import Array, Dictionary, View, Widget


def cut_fields(view: View) -> None:
    """Keep the largest piece of each field; two fields of one name would answer for each other."""
    pieces: dict[int, list[Widget]] = {}
    for widget in view.widgets():
        pieces.setdefault(id(widget.element), []).append(widget)
    for several in pieces.values():
        largest = max(several, key=lambda one: _height(one.field))
        for widget in several:
            if widget is not largest:
                _drop(view, widget.field)


def _height(field: Dictionary) -> float:
    return abs(float(field["Rect"][3]) - float(field["Rect"][1]))


def _drop(view: View, field: Dictionary) -> None:
    tag = view.owner(field)
    tag["K"] = Array(
        kid for kid in tag["K"] if (pointer := view.at(kid)) is None or pointer.get("Obj") != field.reference
    )
    view.catalog["AcroForm"]["Fields"].remove(field.reference)
    view.drop_annotation(field)
