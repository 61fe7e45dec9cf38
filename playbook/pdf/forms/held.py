"""What a PDF holds already before a plan is put into it, so that nothing is dropped without a word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pikepdf import Pdf

from playbook.model.plan_file import Answer, PlanFile
from playbook.pdf.forms.answers import OWN, answers
from playbook.pdf.forms.errors import TamperedPdfError
from playbook.pdf.forms.found import Found
from playbook.pdf.forms.inside import answers_of, plan_inside
from playbook.pdf.forms.notes import Notes
from playbook.pdf.forms.values import values_of
from playbook.pdf.forms.words import few

BACK = "The copy has only the plan's. To keep the others, bring them back first with 'playbook plan from-pdf'."


def dropped(form: Pdf, fields: list[Found], plan: PlanFile, words: Mapping[str, str]) -> Iterator[str]:
    """Say which answers of an open PDF a plan does not have, or has otherwise."""
    notes = Notes()
    notes.words = words
    values = values_of(fields, Notes())
    before = answers_of(_inside(form))
    if not before and all(one.are_blank for one in values.values()):
        return
    wanted = answers_of(plan)
    held = {one["id"]: one for one in answers(values, before, {}, Notes())}
    gone = {id for id in before if id.startswith(OWN) and id not in wanted}
    lost = [notes.item(id) for id, one in held.items() if id in gone or _differs(one, wanted.get(id, Answer()))]
    if lost:
        many = "1 answer" if len(lost) == 1 else f"{len(lost):,} answers"
        yield f"The PDF held {many} that the plan does not have, or has otherwise: {few(lost)}. {BACK}"


def _inside(form: Pdf) -> PlanFile | None:
    try:
        return plan_inside(form)
    except TamperedPdfError:
        return None


def _differs(held: Mapping[str, Any], wanted: Answer) -> bool:
    """Whether anything is held that is not blank, and not what is wanted."""
    told = {part: value for part, value in held.items() if part in Answer.model_fields}
    if told.get("status") == "to-do":
        del told["status"]
    return any(value != getattr(wanted, part) for part, value in told.items() if value and str(value).strip())
