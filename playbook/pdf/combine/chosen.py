"""A chapter that shows only some sections of its page, for example the metrics of one play."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from playbook.pdf.combine.sheet import Sheet
from playbook.pdf.combine.tree import add_class, element

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def choose_sections(sheet: Sheet) -> list[str]:
    """Keep what stands under the headings that the chapter names, in its order; return the ids that no heading has."""
    wanted = sheet.chapter.sections
    if not wanted:
        return []
    found = {id: _below(sheet.section, id) for id in wanted}
    for child in list(sheet.section):
        sheet.section.remove(child)
    add_class(sheet.section, "chapter--chosen")
    head = element("header", class_="cx-head")
    head.append(element("h1", sheet.chapter.title))
    sheet.section.append(head)
    for id in wanted:
        sheet.section.extend(found[id])
    return [id for id in wanted if not found[id]]


def _below(section: Element, id: str) -> list[Element]:
    """Return the heading with this id and all that follows it, up to the next heading of its level or a higher one."""
    siblings = list(section)
    start = next((i for i, one in enumerate(siblings) if one.get("id") == id and one.tag in HEADINGS), None)
    if start is None:
        return []
    level = HEADINGS.index(siblings[start].tag)
    ends = (i for i in range(start + 1, len(siblings)) if siblings[i].tag in HEADINGS[: level + 1])
    return siblings[start : next(ends, len(siblings))]
