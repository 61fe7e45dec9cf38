"""One status from two fields: the box and the list. The one that a person changed counts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from playbook.pdf.forms.clean import shortened
from playbook.pdf.forms.names import STATUS, STATUSES
from playbook.pdf.forms.notes import Notes
from playbook.pdf.forms.shown import Shown
from playbook.pdf.forms.values import Values

_LETTERS = re.compile(r"[^a-z]")
_TYPED: Mapping[str, str] = {_LETTERS.sub("", word.lower()): code for code, word in STATUSES.items()} | {
    "x": "done",
    "na": "not-applicable",
    "": "to-do",
}


def status_of(id: str, values: Values, before: Shown, notes: Notes) -> str:
    """Return the status that the fields of an item say, where `before` stood in them when the PDF was made."""
    old = before.texts[STATUS]
    status = _chosen(id, values, old, notes)
    ticked = (not before.ticked) in values.ticks
    if not ticked:
        return status
    done = not before.ticked
    if status == old:
        return "done" if done else "to-do"
    if done != (status == "done"):
        box = "ticked" if done else "not ticked"
        notes.of(id, f"the box is {box}, and the status is {STATUSES[status]}. The status was taken.")
    return status


def _chosen(id: str, values: Values, old: str, notes: Notes) -> str:
    """Return the status in the list; what it was before where the list holds no status."""
    for text in values.texts.get(STATUS, ()):
        status = _TYPED.get(_LETTERS.sub("", text.lower()))
        if status is None:
            notes.of(id, f"{shortened(text)} is no status. It stays {STATUSES[old]}.")
        elif status != old:
            return status
    return old
