"""The texts of an item: who does it, until when, and the note. What fits nowhere else goes into the note."""

from __future__ import annotations

from typing import Any

from playbook.pdf.forms.clean import shortened
from playbook.pdf.forms.dates import day_of
from playbook.pdf.forms.lost_letters import restored, spoiled
from playbook.pdf.forms.names import DUE, MOST, NOTE, OWNER, TEXTS
from playbook.pdf.forms.notes import Notes
from playbook.pdf.forms.shown import Shown
from playbook.pdf.forms.values import Values
from playbook.pdf.forms.words import few

MEND = "If that is wrong, mend them."
MOST_OWNER = MOST[OWNER]
TOLD = 500  # characters of a text that a note shows
MOST_NOTE = MOST[NOTE]
IN_NOTE = "All of it is in the note."
EMOJI = "Chrome and Edge spoil emoji so; write them again in the plan."


def take_texts(id: str, values: Values, before: Shown, answer: dict[str, Any], notes: Notes) -> str:
    """Put what a person changed into the answer; what nobody changed stays to the letter.

    Returns what stood in the field of the note itself.
    """
    new = {part: _changed(id, part, values, before, notes) for part in TEXTS}
    kept = [_owner(id, new[OWNER], answer, notes), _due(id, new[DUE], answer, notes)]
    if new[NOTE] is not None:
        answer["note"] = new[NOTE]
    note = str(answer.get("note", ""))
    lost = [line for line in kept if line]
    if lost:
        answer["note"] = "\n".join([*filter(None, [note.rstrip()]), *lost])
    _shorten(id, answer, notes)
    return note


def _changed(id: str, part: str, values: Values, before: Shown, notes: Notes) -> str | None:
    """Return the new text; None where it is as before."""
    old = before.texts[part].strip()
    found = [restored(text, old) for text in values.texts.get(part, ())]
    new = dict.fromkeys(text for text in found if text.strip() != old)
    if len(new) > 1:
        also = ", ".join(shortened(text, TOLD) for text in list(new)[1:])
        notes.of(id, f"the PDF has several texts for its {part}. The first was taken; the others: {also}.")
    signs = [f"U+{ord(letter):04X}" for text in new for letter in spoiled(text, before.texts[part])]
    if signs:
        notes.of(id, f"the {part} holds signs that nobody types ({few(signs)}). {EMOJI}")
    return next(iter(new), None)


def _owner(id: str, owner: str | None, answer: dict[str, Any], notes: Notes) -> str:
    if owner is None:
        return ""
    if len(owner) <= MOST_OWNER:
        answer["owner"] = owner
        return ""
    answer["owner"] = owner[:MOST_OWNER]
    notes.of(id, f"the owner is too long: {len(owner):,} characters, where {MOST_OWNER} fit. {IN_NOTE}")
    return f"Owner: {owner}"


def _due(id: str, due: str | None, answer: dict[str, Any], notes: Notes) -> str:
    if due is None:
        return ""
    day, us = day_of(due)
    if day is None:
        notes.of(id, f"{shortened(due)} is not a date like 2027-01-31 or 1/31/2027. It was kept in the note.")
        return f"Due date: {due.strip()}"
    if us:
        notes.once("us", f"{notes.item(id)}: dates like {shortened(due)} were read as month/day/year. {MEND}")
    answer["due"] = day
    return ""


def _shorten(id: str, answer: dict[str, Any], notes: Notes) -> None:
    note = answer.get("note", "")
    if len(note) > MOST_NOTE:
        rest = note[MOST_NOTE:]
        notes.of(
            id,
            f"the note is too long: {len(note):,} characters, where {MOST_NOTE:,} fit. The plan has the beginning. "
            f"Cut off at the end: {len(rest):,} characters, from {shortened(rest)} on. They stand only in the PDF.",
        )
        answer["note"] = note[:MOST_NOTE]
