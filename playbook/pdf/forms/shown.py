"""What the fields of an item show for an answer; reading compares with it to see what a person changed."""

from __future__ import annotations

from typing import NamedTuple

from playbook.model.plan_file import Answer
from playbook.pdf.forms.clean import clean
from playbook.pdf.forms.names import DUE, NOTE, OWNER, STATUS


class Shown(NamedTuple):
    """The tick, and the text of each part: status as its code, owner, due, note."""

    ticked: bool
    texts: dict[str, str]


def shown(answer: Answer) -> Shown:
    """Return what stands in the fields of an answer."""
    texts = {STATUS: answer.status, OWNER: clean(answer.owner), DUE: answer.due, NOTE: clean(answer.note, lines=True)}
    return Shown(answer.status == "done", texts)
