"""What a meeting took back or emptied: a plan's file leaves it out, and a blank in a file changes no other plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from playbook.model.plan_file import OwnItem, PlanItem
from playbook.pdf.forms.names import DUE, NOTE, OWNER, STATUSES
from playbook.pdf.forms.notes import Notes
from playbook.pdf.forms.words import few

MOST = 20
PARTS = {OWNER: "owner", DUE: "due date", NOTE: "note"}
REMEDY = "On My plan choose “Open as a new plan”. “Add to this plan” keeps the old answers there."


def tell_emptied(before: Mapping[str, PlanItem | OwnItem], after: Iterable[Mapping[str, Any]], notes: Notes) -> bool:
    """Say which answers lost something since the PDF was filled; return whether any did."""
    left = {one["id"]: one for one in after}
    lost = {id: list(_lost(one, left.get(id, {}))) for id, one in before.items()}
    told = [f"{notes.item(id)}: {' and '.join(parts)}" for id, parts in lost.items() if parts]
    if told:
        many = "1 answer was" if len(told) == 1 else f"{len(told):,} answers were"
        notes.say(f"{many} emptied or taken back: {few(told, MOST, '; ')}. {REMEDY}")
    return bool(told)


def _lost(before: PlanItem | OwnItem, after: Mapping[str, Any]) -> Iterator[str]:
    if before.status != "to-do" and after.get("status", "to-do") == "to-do":
        yield f"no longer {STATUSES[before.status].lower()}"
    for part, word in PARTS.items():
        if str(getattr(before, part)).strip() and not str(after.get(part, "")).strip():
            yield f"no {word} any more"
