"""The chapter with what a team wrote into its plan and no field shows: reasons, evidence, next up, long texts."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import NamedTuple
from xml.etree.ElementTree import Element

from playbook.model.plan_file import Answer, PlanFile
from playbook.pdf.combine.room import fits_line, fits_lines
from playbook.pdf.combine.tree import back_matter, element, having, words
from playbook.pdf.combine.web_address import web_address
from playbook.pdf.team_words import settable

TITLE = "What the fields do not show"
LEAD = (
    "Reasons, evidence, what is next up, and texts too long for their fields, as they stood in the plan when it was "
    "saved. Nothing here changes when you change a field."
)


class Asked(NamedTuple):
    """An item with its fields: its full id, its words, and where it stands."""

    id: str
    words: str
    place: str


def asked(root: Element) -> Iterator[Asked]:
    """Yield the items of a tree that have fields, in reading order."""
    for item in having(root, "cx-item"):
        box = item.find("input")
        label = next(having(item, "cx-item__label"), None)
        if box is not None and label is not None:
            yield Asked(box.get("name", ""), words(label), item.get("id", ""))


def beyond_fields(body: Element, plan: PlanFile, unset: Set[str]) -> Element | None:
    """Return the chapter for the items of a volume; None where the fields show everything."""
    section = back_matter("answers", TITLE)
    section[0].append(element("p", LEAD, class_="cx-head__lead"))
    answers: dict[str, Answer] = {one.id: one for one in plan.items} | {one.id: one for one in plan.own}
    for chapter in having(body, "chapter"):
        found = [one for item in asked(chapter) for one in _item(item, answers.get(item.id), unset)]
        if found:
            title = next((words(one) for one in having(chapter, "chapter-title")), "")
            section.append(element("h2", title))
            section.extend(found)
    return section if len(section) > 1 else None


def _item(item: Asked, answer: Answer | None, unset: Set[str]) -> Iterator[Element]:
    told = list(_told(answer, unset)) if answer is not None else []
    if not told:
        return
    block = element("div", class_="cx-answer")
    heading, facts = element("h3"), element("dl", class_="cx-answer__facts")
    heading.append(element("a", item.words, class_="inside", href=f"#{item.place}"))
    for name, value in told:
        fact = element("div")
        fact.extend([element("dt", name), value])
        facts.append(fact)
    block.extend([heading, facts])
    yield block


def _told(answer: Answer, unset: Set[str]) -> Iterator[tuple[str, Element]]:
    """Yield what the site shows of an answer and the fields do not, each with its name."""
    if answer.status == "not-applicable":
        yield "Not applicable", _said(answer.reason, unset)
    if answer.next and answer.status in ("to-do", "doing"):
        yield "Next up", element("dd", "Yes")
    if not fits_line(answer.owner):
        yield "Owner", _said(answer.owner, unset)
    if answer.evidence.strip():
        yield "Evidence", _evidence(answer.evidence, unset)
    if answer.note.strip() and not fits_lines(answer.note):
        yield "Note", _said(answer.note, unset)


def _said(text: str, unset: Set[str]) -> Element:
    return element("dd", settable(text.strip("\n"), unset, lines=True), class_="cx-answer__text")


def _evidence(text: str, unset: Set[str]) -> Element:
    address = web_address(text)
    if not address:
        return _said(text, unset)
    told = element("dd", class_="cx-answer__text")
    told.append(element("a", settable(text.strip(), unset), class_="web", href=address))
    return told
