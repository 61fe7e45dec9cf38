"""Ids: many pages have the same, so each gets the chapter's name before it, and what refers to it follows."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from playbook.pdf.combine.sheet import Sheet
from playbook.pdf.combine.tree import SVG

_REFERRING = ("aria-labelledby", "aria-describedby", "headers", "for")
_IN_DRAWING = re.compile(r"url\(#([^)]+)\)")


def own_ids(sheet: Sheet) -> list[str]:
    """Give every element of a chapter an id that no other page has; return the ids that two elements had."""
    section, doubles = sheet.section, []
    for element in section.iter():
        if (old := element.get("id")) is not None and element is not section:
            doubles += [old] if old in sheet.ids else []
            sheet.ids[old] = sheet.new_id(old)
    for element in section.iter():
        if element is not section:
            _rename(element, sheet)
    return doubles


def _rename(element: Element, sheet: Sheet) -> None:
    if (old := element.get("id")) is not None:
        element.set("id", sheet.ids[old])
    for name in _REFERRING:
        if name in element.attrib:
            element.set(name, " ".join(sheet.ids.get(one, one) for one in element.attrib[name].split()))
    if element.tag.startswith(SVG):
        _rename_in_drawing(element, sheet)


def _rename_in_drawing(element: Element, sheet: Sheet) -> None:
    for name, value in element.attrib.items():
        if name.endswith("href") and value.startswith("#"):
            element.set(name, f"#{sheet.ids.get(value[1:], value[1:])}")
        elif "url(#" in value:
            element.set(name, _IN_DRAWING.sub(lambda found: f"url(#{sheet.ids.get(found[1], found[1])})", value))
