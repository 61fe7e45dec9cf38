"""The end of a checklist item: out of its checklist, into data/retired.yml, and its successor wherever it was named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from playbook.edit.draft import Draft, EditError
from playbook.edit.front import change_body
from playbook.edit.links import Target, lead_elsewhere
from playbook.edit.names import replace_in_data
from playbook.edit.retired import add_retired
from playbook.edit.yaml_lists import replace_in_lists
from playbook.load.fences import outside_fences
from playbook.markdown.item_grammar import BLOCK, TASK, read_attributes
from playbook.model import Item, Playbook
from playbook.nearest import did_you_mean

_HEADING = re.compile(r"^##\s+\S")


def retire(draft: Draft, book: Playbook, id: str, why: str, replaced_by: str | None, day: date) -> None:
    """Retire an item by its full id, as `checklist.item`; where something else took its place, that is named instead.

    Raises:
        EditError: there is no such item, or no such successor.
    """
    item = _item(book, id)
    successor = _item(book, replaced_by) if replaced_by is not None else None
    if successor is item:
        raise EditError(f"'{id}' cannot take its own place — name another item, or none")
    path = book.checklists[item.checklist].file
    draft.write(path, change_body(draft.text(path), lambda body: without_item(body, item.id)))
    add_retired(draft, "item", id, replaced_by, why, day)
    if successor is not None:
        _name_instead(draft, book, item, successor)


def without_item(body: str, id: str) -> str:
    """Return a checklist's Markdown without an item, and without its heading where nothing else stands below it."""
    lines = body.split("\n")
    first = next((number for number, line in outside_fences(body) if _is_item(line, id)), None)
    if first is None:
        return body
    end = first
    while end < len(lines) and (not lines[end].strip() or lines[end].startswith("  ")):
        end += 1
    # The empty lines behind it belong to what follows.
    while end > first and not lines[end - 1].strip():
        end -= 1
    start = _start_of_empty_heading(lines, first - 1, end)
    kept = [*lines[:start], *lines[end:]]
    return "\n".join(_single_gap(kept, start)) if start < first - 1 else "\n".join(kept)


def _is_item(line: str, id: str) -> bool:
    task = TASK.match(line)
    block = BLOCK.search(task["rest"]) if task else None
    return block is not None and read_attributes(block["attributes"]).id == id


def _start_of_empty_heading(lines: list[str], start: int, end: int) -> int:
    """Return where the heading begins if the lines from start to end are all it has; otherwise `start`."""
    above = start
    while above > 0 and not lines[above - 1].strip():
        above -= 1
    following = next((line for line in lines[end:] if line.strip()), None)
    alone = following is None or re.match(r"^#{1,2}\s", following)
    return above - 1 if above > 0 and _HEADING.match(lines[above - 1]) and alone else start


def _single_gap(lines: list[str], place: int) -> list[str]:
    while place < len(lines) and not lines[place].strip() and (place == 0 or not lines[place - 1].strip()):
        del lines[place]
    return lines


def _item(book: Playbook, id: str) -> Item:
    item = book.items.get(id)
    for gone in book.retired:
        if (gone.kind, gone.id) == ("item", id):
            raise EditError(f"the item '{id}' was retired on {gone.retired} — see {gone.place}")
    if item is None:
        remedy = did_you_mean(id, book.items, "write it as checklist.item, for example the name of its box on the page")
        raise EditError(f"there is no item '{id}' — {remedy}")
    return item


def _name_instead(draft: Draft, book: Playbook, item: Item, successor: Item) -> None:
    old, new = item.full_id, successor.full_id
    targets = _targets(book, item, successor)
    lead_elsewhere(draft, book, targets)
    named = {f"{file}#{anchor}": f"{to}#{section}" for (file, anchor), (to, section) in targets.items()}
    replace_in_data(draft, lambda scalar: named.get(scalar.value))
    path = "data/assessment.yml"
    if draft.exists(path):
        draft.write(path, replace_in_lists(draft.text(path), "items", old, new))


def _targets(book: Playbook, item: Item, successor: Item) -> Mapping[Target, Target]:
    """Return where a link to the item leads from now on: on its checklist's page, and on others that show it."""
    page = (book.checklists[successor.checklist].file, successor.id)
    found = {(book.checklists[item.checklist].file, item.id): page}
    for document in book.documents:
        same = item.checklist == successor.checklist
        found[document.file, item.full_id] = (document.file, successor.full_id) if same else page
    return found
