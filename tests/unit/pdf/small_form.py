"""A PDF with the fields of four items, one of them a team's own, and plans to fill it with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from pikepdf import Pdf

from playbook.model.plan_file import PlanFile
from playbook.pdf.forms.found import Found, found_fields
from playbook.pdf.forms.read import Filled, read
from playbook.pdf.render import render

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
STATUSES = {"to-do": "To do", "doing": "Doing", "done": "Done", "not-applicable": "Not applicable"}
ITEMS = {
    "listen.sound-horn": "Sound the horn twice.",
    "listen.ask-crews": "Ask three crews what they missed.",
    "mend.clean-lens": "Clean the lens.",
    "own.k3f9a2": "Paint the door.",
}
HORN, CREWS, LENS, OWN = ITEMS
CSS = """
input, select { width: 40mm; height: 6mm }
[type=checkbox] { width: 4mm; height: 4mm }
textarea { width: 150mm; height: 20mm }
"""
MADE_BY = "The Lighthouse Playbook, edition 2026.1"


def page(items: list[tuple[str, str]], made_by: str = MADE_BY) -> Element:
    """Return a page with all fields of these items."""
    root = Element("html", lang="en")
    head = SubElement(root, "head")
    SubElement(head, "title").text = "The Lighthouse Playbook"
    SubElement(head, "style").text = CSS
    SubElement(head, "meta", name="generator", content=made_by)
    body = SubElement(root, "body")
    SubElement(body, "h1").text = "Checklist"
    for id, words in items:
        _add(body, id, words)
    return root


def _add(body: Element, id: str, words: str) -> None:
    item = SubElement(body, "div")
    SubElement(item, "input", type="checkbox", name=id, title=words)
    SubElement(item, "p").text = words
    choice = SubElement(item, "select", name=f"status.{id}", title=f"Status: {words}")
    for value, word in STATUSES.items():
        SubElement(choice, "option", value=value).text = word
    for part in ("owner", "due"):
        SubElement(item, "input", type="text", name=f"{part}.{id}", title=f"{part}: {words}")
    SubElement(item, "textarea", name=f"note.{id}", title=f"Note: {words}")


def made(items: list[tuple[str, str]], made_by: str = MADE_BY) -> bytes:
    """Return a PDF with the fields of these items."""
    return render(page(items, made_by), Path(__file__).parent)


@cache
def blank() -> bytes:
    """Return the PDF that nobody has filled in."""
    return made(list(ITEMS.items()))


def plan(*items: dict[str, Any], own: tuple[dict[str, Any], ...] = (), **more: Any) -> PlanFile:
    """Return a plan with these answers."""
    base = {"format": "cx-playbook-plan", "version": 1, "playbook": "The Lighthouse Playbook", "edition": "2026.1"}
    rest = {"saved": "2026-11-22T09:30:00Z", "name": "North coast", "items": items, "own": own}
    return PlanFile.model_validate(base | rest | more)


@contextmanager
def fields(pdf: bytes) -> Iterator[dict[str, Found]]:
    """Open a PDF and give its fields by their full names."""
    with Pdf.open(BytesIO(pdf)) as form:
        yield {field.name: field for field in found_fields(form)}


def changed(pdf: bytes, change: Callable[[Pdf], object]) -> bytes:
    """Return a PDF after somebody did something to it."""
    with Pdf.open(BytesIO(pdf)) as form:
        change(form)
        out = BytesIO()
        form.save(out)
    return out.getvalue()


def typed(pdf: bytes, values: dict[str, str | bool]) -> bytes:
    """Return a PDF in which a person typed these texts, chose these choices, and set these ticks."""

    def change(form: Pdf) -> None:
        found = {field.name: field.node for field in found_fields(form)}
        for name, value in values.items():
            _put(found[name], value)

    return changed(pdf, change)


def _put(node: Any, value: str | bool) -> None:
    from pikepdf import Name, String

    if isinstance(value, bool):
        node.V = node.AS = Name("/on") if value else Name.Off
    else:
        node.V = String(value)


def read_again(pdf: bytes, **more: Any) -> Filled:
    """Read a plan out of a PDF, at a known moment."""
    return read(pdf, now=NOW, **more)


def answers(filled: Filled) -> dict[str, dict[str, Any]]:
    """Return what was answered by id, without what is blank and without the items' words."""
    told = [*filled.plan.items, *filled.plan.own]
    return {one.id: one.model_dump(exclude_defaults=True, exclude={"id", "text"}) for one in told}
