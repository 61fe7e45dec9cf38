"""What the form fields of a PDF are called: `understand.list-sources` is the item's box, `status.…` its status."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from playbook.model.plan_file import MOST_ID, MOST_LINE, MOST_NOTE

BOX = "box"
STATUS = "status"
OWNER = "owner"
DUE = "due"
NOTE = "note"
TEXTS = (OWNER, DUE, NOTE)
PARTS = (STATUS, *TEXTS)

# Characters that fit into a plan; viewers let nobody type more.
MOST = {OWNER: MOST_LINE, NOTE: MOST_NOTE}

STATUSES: Mapping[str, str] = {
    "to-do": "To do",
    "doing": "Doing",
    "done": "Done",
    "not-applicable": "Not applicable",
}

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_NAME = re.compile(rf"(?:({'|'.join(PARTS)})\.)?({_SLUG}\.{_SLUG})")


class FieldName(NamedTuple):
    """Which part of which item a field holds; part is "box" or one of PARTS, item a full id."""

    part: str
    item: str

    def __str__(self) -> str:
        return self.item if self.part == BOX else f"{self.part}.{self.item}"


def field_name(text: str) -> FieldName | None:
    """Return what a fully qualified field name stands for; None where it is none of ours."""
    found = _NAME.fullmatch(text)
    if found is None or len(found[2]) > MOST_ID:
        return None
    return FieldName(found[1] or BOX, found[2])
