"""What the form belongs to: an attachment that names the playbook, the edition and the items."""

from __future__ import annotations

import json
from hashlib import md5
from typing import Any

from playbook.pdf.finish.view import Array, Dictionary, Stream, String, View, Widget
from playbook.pdf.forms.names import BOX, field_name
from playbook.pdf.forms.of_what import OF_WHAT, OF_WHAT_FORMAT, told_by

ABOUT = "Which playbook and edition this form belongs to, and its items; 'playbook plan from-pdf' reads it."


def tell_what(view: View, widgets: list[Widget]) -> None:
    """Attach the name of the playbook, its edition, and the ids and words of the items that have fields.

    The first two come from the head: <meta name="generator" content="Name of the playbook, edition 2026.1">.
    """
    playbook, edition = told_by(view.document.metadata.generator or "")
    if playbook:
        told = {"format": OF_WHAT_FORMAT, "version": 1, "playbook": playbook, "edition": edition}
        _attach(view, json.dumps(told | {"items": _items(widgets)}, ensure_ascii=False, indent=1).encode())


def _items(widgets: list[Widget]) -> list[dict[str, Any]]:
    items: dict[str, dict[str, Any]] = {}
    for widget in widgets:
        name = field_name(widget.element.get("name", ""))
        if name is not None:
            item = items.setdefault(name.item, {"id": name.item, "text": "", "fields": []})
            item["fields"].append(name.part)
            if name.part == BOX:
                item["text"] = widget.element.get("title", "")
    return list(items.values())


def _attach(view: View, content: bytes) -> None:
    sum_of = f"<{md5(content, usedforsecurity=False).hexdigest()}>"
    kind = {"Type": "/EmbeddedFile", "Subtype": "/application#2fjson"}
    params = Dictionary({"Size": len(content), "CheckSum": sum_of})
    stream = view.add(Stream([content], Dictionary(kind | {"Params": params}), compress=True))
    name = String(OF_WHAT)
    file = {"Type": "/Filespec", "F": name, "UF": name, "EF": Dictionary({"F": stream, "UF": stream})}
    spec = view.add(Dictionary(file | {"Desc": String(ABOUT), "AFRelationship": "/Data"}))
    names = view.catalog.setdefault("Names", Dictionary())
    names["EmbeddedFiles"] = Dictionary({"Names": Array([name, spec])})
    view.catalog["AF"] = Array([spec])
