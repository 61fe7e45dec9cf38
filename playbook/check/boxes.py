"""Every checklist item makes its box on the page, and every box is an item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from playbook.model import Checklist, Playbook
from playbook.place import Place, Problem
from playbook.rendered import RenderedPages

_REMEDY = "put an empty line above the list, and begin each of its lines with '- [ ]'"


def boxes(book: Playbook, pages: RenderedPages) -> Iterator[Problem]:
    """Yield items that Markdown does not take for a list entry, and boxes that are not read as items."""
    for checklist in book.checklists.values():
        page = pages.page(checklist)
        if page is None:
            continue
        made = Counter(page.boxes)
        for item in checklist.items:
            if not made[item.full_id]:
                yield Problem(item.place, f"the item '{item.id}' makes no box on the page", _REMEDY)
            made[item.full_id] -= 1
        if not book.unread.may_hold("checklist", checklist.id):
            yield from _left_over(checklist, +made)


def _left_over(checklist: Checklist, made: Counter[str]) -> Iterator[Problem]:
    for name in made:
        owner, _, id = name.partition(".")
        if owner == checklist.id:
            wrong = f"the box '{id}' on the page is no item of the checklist"
            yield Problem(_place(checklist, id), wrong, "begin its line with '- [ ]', outside of quotes and HTML")


def _place(checklist: Checklist, id: str) -> Place:
    lines = checklist.body.split("\n")
    return checklist.at_body(next((n for n, line in enumerate(lines, start=1) if f"#{id}" in line), 1))
