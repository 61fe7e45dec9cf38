"""Checklist items: a box and fields to fill in, once in a volume, on the checklist; elsewhere a plain list."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from playbook.model import Playbook
from playbook.model.checklist import PHASES
from playbook.model.plan_file import OwnItem
from playbook.pdf.combine.sheet import Sheet
from playbook.pdf.combine.templates import rendered
from playbook.pdf.combine.tree import add_class, back_matter, element, having, pieces, words
from playbook.pdf.forms.names import STATUSES
from playbook.pdf.team_words import settable
from playbook.pdf.volume import Volume


def complete_items(sheet: Sheet, book: Playbook) -> None:
    """Give a checklist's items their fields; take the boxes from items that are only shown."""
    own = {item.full_id for one in book.checklists.values() if one.file == sheet.chapter.source for item in one.items}
    for item in list(having(sheet.section, "cx-item")):
        box = item.find("input")
        if box is None:
            continue
        if box.get("name", "") in own:
            _complete(item, box, _text(item))
        else:
            _plain(item, box, book)


def own_items(volume: Volume, book: Playbook) -> Element:
    """Return the chapter with the items that a team added to its plan."""
    section = back_matter("own-items", "Items of your own")
    add_class(section, "chapter--checklist")
    items = element("ul", class_="cx-items")
    section.append(items)
    for one in volume.own:
        item = element("li", class_="cx-item", id=one.id)
        box = element("input", class_="cx-item__box", id=f"box-{one.id}", name=one.id, type="checkbox")
        label = element("label", settable(one.text, volume.unset), class_="cx-item__label", for_=f"box-{one.id}")
        item.extend([box, label, *_facts(one, book)])
        _complete(item, box, one.text)
        items.append(item)
    return section


def _facts(own: OwnItem, book: Playbook) -> Iterator[Element]:
    """Yield the line that says when an item is done, and for which play."""
    play, phase = book.plays.get(own.play), PHASES.get(own.when)
    if play is None and phase is None:
        return
    facts = element("p", play.short if play else "", class_="cx-item__facts")
    if phase:
        when = element("span", phase, class_="cx-item__when")
        when.tail, facts.text = f" · {play.short}" if play else None, None
        facts.append(when)
    yield facts


def _complete(item: Element, box: Element, text: str) -> None:
    box.set("title", text)
    html = rendered("item_fields.html", item=box.get("name", ""), words=text, statuses=tuple(STATUSES.items()))
    # The words and the fields stand side by side.
    row, said = element("div", class_="cx-item__row"), element("div", class_="cx-item__words")
    for child in [child for child in item if child is not box]:
        item.remove(child)
        said.append(child)
    row.extend([said, *pieces(html)])
    item.append(row)


def _plain(item: Element, box: Element, book: Playbook) -> None:
    """Leave an item's words, as a link to where its box is."""
    name = box.get("name", "")
    item.remove(box)
    add_class(item, "cx-item--shown")
    label = next(having(item, "cx-item__label"), None)
    known = book.items.get(name)
    if label is None or known is None:
        return
    label.tag = "span"
    label.attrib.pop("for", None)
    link = element("a", class_="cx-item__link", href=f"/checklists/{known.checklist}/#{known.id}")
    link.text, label.text = label.text, None
    link.extend(list(label))
    for child in list(label):
        label.remove(child)
    label.append(link)


def _text(item: Element) -> str:
    label = next(having(item, "cx-item__label"), None)
    return words(label) if label is not None else ""
