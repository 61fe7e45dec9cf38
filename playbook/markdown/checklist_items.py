"""Task list entries with an id become native, labelled boxes.

Markdown gives `<li>[ ] Do this. {: #id … } Why.</li>`; the attribute block divides the label from the
explanation. A screen reader needs a `<label for>`, which no task list extension writes. Each list of boxes stands
in a `<cx-items>`, an element that scripts may fill with life and that is nothing without them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from playbook.markdown.item_grammar import BLOCK, BOX, Attributes, read_attributes
from playbook.model import PHASES

_Parts = list[str | Element]
# Elements of our own that macros set around whole blocks; Markdown would put them into a paragraph.
_OUR_BLOCKS = (
    *("cx-plan", "cx-progress"),
    *("cx-assessment", "cx-assessment-result", "cx-assessment-history", "cx-assessment-team"),
)


@dataclass
class ItemWords:
    """What the boxes need to know: the checklist whose page this is, and how roles and phases are called."""

    checklist: str = ""
    roles: Mapping[str, str] = field(default_factory=dict)
    phases: Mapping[str, str] = field(default_factory=lambda: dict(PHASES))


class ChecklistItems(Extension):
    """Python-Markdown extension; `words` may be changed from page to page."""

    def __init__(self, words: ItemWords | None = None) -> None:
        super().__init__()
        self.words = words or ItemWords()

    def extendMarkdown(self, md: Markdown) -> None:
        """Register behind inline parsing (20) and before attr_list (8), which would take the block."""
        md.block_level_elements += _OUR_BLOCKS
        md.treeprocessors.register(_Boxes(md, self.words), "checklist_items", 15)


class _Boxes(Treeprocessor):
    def __init__(self, md: Markdown, words: ItemWords) -> None:
        super().__init__(md)
        self.words = words

    def run(self, root: Element) -> None:
        for ul in list(root.iter("ul")):
            items = [li for li in ul if li.tag == "li" and self._convert(li)]
            if items:
                _wrap(ul)

    def _convert(self, li: Element) -> bool:
        holder = li[0] if len(li) and li[0].tag == "p" and not (li.text or "").strip() else li
        if not BOX.match(holder.text or ""):
            return False
        parts = _divide(holder)
        if parts is None:
            return False
        label, block, below = parts
        below += [child for child in li if holder is not li and child is not holder]
        self._build(li, label, read_attributes(block), below)
        return True

    def _build(self, li: Element, label: _Parts, attributes: Attributes, below: _Parts) -> None:
        id = attributes.id or ""
        full_id = id if "." in id or not self.words.checklist else f"{self.words.checklist}.{id}"
        li.clear()
        li.set("class", "cx-item")
        li.set("id", id)
        box = SubElement(li, "input", {"type": "checkbox", "name": full_id, "id": f"box-{full_id}"})
        box.set("class", "cx-item__box")
        _fill(SubElement(li, "label", {"for": f"box-{full_id}", "class": "cx-item__label"}), label)
        if any(not isinstance(part, str) or part.strip() for part in below):
            _fill(SubElement(li, "div", {"class": "cx-item__why"}), below)
        self._facts(li, attributes.roles or (), attributes.when or "")

    def _facts(self, li: Element, roles: tuple[str, ...], when: str) -> None:
        facts = SubElement(li, "p", {"class": "cx-item__facts"})
        if when:
            phase = SubElement(facts, "span", {"class": f"cx-item__when cx-item__when--{when}"})
            phase.text = self.words.phases.get(when, when)
            phase.tail = " · " if roles else None
        for i, role in enumerate(roles):
            span = SubElement(facts, "span", {"class": "cx-item__role"})
            span.text = self.words.roles.get(role, role)
            span.tail = ", " if i < len(roles) - 1 else None


def _wrap(ul: Element) -> None:
    # From within: an element of this tree does not know its parent.
    entries, text, tail = list(ul), ul.text, ul.tail
    ul.clear()
    ul.tag, ul.tail = "cx-items", tail
    inside = SubElement(ul, "ul", {"class": "cx-items"})
    inside.text = text
    inside.extend(entries)


def _divide(holder: Element) -> tuple[_Parts, str, _Parts] | None:
    parts: _Parts = [BOX.sub("", holder.text or "")]
    for child in holder:
        tail, child.tail = child.tail or "", None
        parts += [child, tail]
    for i, part in enumerate(parts):
        match = BLOCK.search(part) if isinstance(part, str) else None
        if match and isinstance(part, str):
            before: _Parts = [*parts[:i], part[: match.start()]]
            return before, match["attributes"], [part[match.end() :], *parts[i + 1 :]]
    return None


def _fill(parent: Element, parts: _Parts) -> None:
    last: Element | None = None
    for part in parts:
        if not isinstance(part, str):
            parent.append(part)
            last = part
        elif last is None:
            parent.text = (parent.text or "") + part
        else:
            last.tail = (last.tail or "") + part
