"""Running heads and page numbers are no part of the text that is read aloud."""

from __future__ import annotations

from typing import Any

from playbook.pdf.finish.view import Dictionary, View


def artifacts(view: View) -> None:
    """Mark what no tag of the tree holds as an artifact; WeasyPrint leaves its tags outside the tree."""
    reached = _reached(view)
    numbers = view.at(view.tree["ParentTree"])["Nums"]
    for position, page in enumerate(view.pages):
        owners = numbers[2 * position + 1]
        loose = {mark for mark, owner in enumerate(owners) if owner not in reached}
        if loose:
            _mark(view.contents(page).stream, loose)
            for mark in loose:
                owners[mark] = "null"
    for tag in view.elements():
        if tag.reference not in reached:
            tag.clear()


def _reached(view: View) -> set[bytes]:
    reached: set[bytes] = set()
    waiting: list[object] = list(view.tree["K"])
    while waiting:
        reference = waiting.pop()
        tag = view.at(reference)
        if tag is None or reference in reached or tag.get("Type") != "/StructElem":
            continue
        reached.add(tag.reference)
        waiting.extend(tag["K"])
    return reached


def _mark(stream: list[Any], loose: set[int]) -> None:
    for position, token in enumerate(stream):
        if isinstance(token, Dictionary) and token.get("MCID") in loose:
            stream[position - 1] = "/Artifact"
            token.clear()
            token["Type"] = "/Pagination"
