"""What the fields of each item hold, whichever way a viewer saved them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from playbook.model.plan_file import MOST_LINE
from playbook.pdf.forms.clean import clean, shortened
from playbook.pdf.forms.found import Found
from playbook.pdf.forms.names import BOX, NOTE, STATUS, STATUSES, field_name
from playbook.pdf.forms.notes import Notes

BLANK_STATUS = ("", "to-do", STATUSES["to-do"].lower())


@dataclass
class Values:
    """What stands in one item's fields: what its box says (a program may write two things), and the texts.

    `parts` tells which of its fields are there.
    """

    words: str = ""
    ticks: list[bool] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)
    parts: set[str] = field(default_factory=set)

    @property
    def are_blank(self) -> bool:
        """Whether nothing is filled in: no tick, no text, and no other status than the first."""
        chosen = self.texts.get(STATUS, [])
        typed = (text for part, texts in self.texts.items() if part != STATUS for text in texts)
        return not any(self.ticks) and not any(typed) and all(word.lower() in BLANK_STATUS for word in chosen)


def values_of(fields: Iterable[Found], notes: Notes) -> Mapping[str, Values]:
    """Return what was found, by the ids of the items; name what is in fields that are none of ours."""
    items: dict[str, Values] = {}
    for found in fields:
        name = field_name(found.name)
        if name is None:
            _foreign(found, notes)
            continue
        values = items.setdefault(name.item, Values())
        values.parts.add(name.part)
        if name.part == BOX:
            values.words = values.words or clean(found.label)[:MOST_LINE]
            values.ticks += found.ticks
        else:
            values.texts.setdefault(name.part, []).append(clean(found.text, lines=name.part == NOTE))
    return items


def _foreign(found: Found, notes: Notes) -> None:
    text = clean(found.text)
    if text and found.kind in ("/Tx", "/Ch"):
        told = f"The field {shortened(found.name)} belongs to no item. It holds {shortened(text, MOST_LINE)}."
        notes.many("fields that belong to no item", told)
