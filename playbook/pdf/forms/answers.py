"""The answers that the fields of a PDF hold, put over those with which it was filled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from playbook.model.plan_file import MOST_LINE, Answer, OwnItem, PlanItem, Status
from playbook.pdf.forms.names import STATUSES
from playbook.pdf.forms.notes import Notes
from playbook.pdf.forms.shown import shown
from playbook.pdf.forms.statuses import status_of
from playbook.pdf.forms.texts import take_texts
from playbook.pdf.forms.values import Values

OWN = "own."
BLANK = Answer()


def answers(
    values: Mapping[str, Values], before: Mapping[str, PlanItem | OwnItem], words: Mapping[str, str], notes: Notes
) -> Iterator[dict[str, Any]]:
    """Return all answers: of the items with fields in their order, then of those without."""
    for id, found in values.items():
        answer = _answer(id, found, before.get(id), notes)
        text = answer.get("text") or words.get(id, found.words) or (id if id.startswith(OWN) else "")
        if text:
            answer["text"] = text
        if id.startswith(OWN) or says_something(answer):
            yield {"id": id, **answer}
    yield from (one.model_dump(exclude_unset=True) for id, one in before.items() if id not in values)


def _answer(id: str, found: Values, before: PlanItem | OwnItem | None, notes: Notes) -> dict[str, Any]:
    looks = shown(before or BLANK)
    answer: dict[str, Any] = before.model_dump(exclude_unset=True, exclude={"id"}) if before else {}
    noted = take_texts(id, found, looks, answer, notes)
    old = (before or BLANK).status
    status = status_of(id, found, looks, notes)
    if status != old:
        answer["status"] = status
    if status == "not-applicable" and not answer.get("reason", "").strip():
        _give_reason(id, old, noted, answer, notes)
    return answer


def _give_reason(id: str, old: Status, note: str, answer: dict[str, Any], notes: Notes) -> None:
    """What is not applicable says why. The note says it where no reason was given; it is kept as well."""
    if note.strip():
        answer["reason"] = " ".join(note.split())[:MOST_LINE]
        notes.of(id, "it is not applicable. The note was taken as the reason.")
        return
    answer["status"] = old
    notes.of(
        id,
        f"“Not applicable” needs a reason, and the note is blank. It stays {STATUSES[old]}. "
        "Write the reason into the note, or choose “Not applicable” again on the site.",
    )


def says_something(answer: Mapping[str, Any]) -> bool:
    """Whether an answer holds more than the item's words and the first status."""
    told = {key: value for key, value in answer.items() if key != "text" and value not in ("", False, "to-do")}
    return any(str(value).strip() for value in told.values())
