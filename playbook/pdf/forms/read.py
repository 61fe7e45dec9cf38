"""A plan from a filled PDF: what its fields hold, put over the plan that it was filled with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from pikepdf import Pdf
from pydantic import ValidationError

from playbook.model.plan_file import PlanFile
from playbook.pdf.forms.answers import OWN, answers
from playbook.pdf.forms.emptied import tell_emptied
from playbook.pdf.forms.errors import ForeignPdfError, NoFieldsError, TamperedPdfError
from playbook.pdf.forms.found import found_fields
from playbook.pdf.forms.inside import answers_of, plan_inside, shown_words
from playbook.pdf.forms.names import BOX, PARTS
from playbook.pdf.forms.notes import Notes
from playbook.pdf.forms.opened import opened, was_mended
from playbook.pdf.forms.origin import Origin, origin
from playbook.pdf.forms.plan_faults import plan_faults
from playbook.pdf.forms.values import Values, values_of
from playbook.pdf.forms.words import few


class Filled(NamedTuple):
    """The plan, and what a person should know about it: full sentences, one line each."""

    plan: PlanFile
    notes: tuple[str, ...]


def read(pdf: bytes, *, fields_only: bool = False, name: str | None = None, now: datetime | None = None) -> Filled:
    """Return the plan that a PDF holds. `fields_only` passes over what it carries inside; `name` names the plan.

    `now` is the moment that the plan says it was saved at; without a time zone it is taken as UTC.

    Raises:
        FormError: it cannot be read, is of no playbook, lost its fields, or was tampered with.
    """
    notes = Notes()
    with opened(pdf) as form:
        values = values_of(found_fields(form), notes)
        is_blank = not notes.all and all(one.are_blank for one in values.values())
        of = _origin(form, values, fields_only)
        before = None if fields_only else plan_inside(form)
        if was_mended(form):
            notes.say("This PDF is damaged. What can be read of it was read; compare the plan with the PDF.")
    if not values:
        raise _no_fields(before)
    notes.words = shown_words(of, values, before)
    _missing(of, values, before, notes)
    plan = _merged(of, values, before, notes)
    emptied = tell_emptied(answers_of(before), [*plan["items"], *plan["own"]], notes)
    if is_blank and not emptied:
        notes.say("No field is filled in: is this the copy that you saved?")
    plan["saved"] = _moment(now or datetime.now(UTC))
    plan["name"] = plan["name"] if name is None else name
    return Filled(_valid(plan), notes.all)


def _origin(form: Pdf, values: Mapping[str, Values], fields_only: bool) -> Origin:
    try:
        return origin(form, fields_only)
    except ForeignPdfError:
        if not values:
            raise _nothing(form) from None
        raise ForeignPdfError(
            "this PDF has fields like a playbook's, but no longer says which playbook and edition it belongs to",
            "fill in a PDF as it was downloaded, and save it in another viewer",
        ) from None


def _nothing(form: Pdf) -> ForeignPdfError:
    if "/AcroForm" in form.Root:
        return ForeignPdfError("this PDF is not of a playbook", "choose a PDF that was downloaded from the site")
    return ForeignPdfError(
        "this PDF has no form fields: it is not of a playbook, or it was printed to a PDF",
        "choose the PDF that was filled in; to save it, use Save, and not Print",
    )


def _no_fields(before: PlanFile | None) -> NoFieldsError:
    inside = (
        " The plan it was filled with is still inside, but nothing that was written into it later." if before else ""
    )
    return NoFieldsError(
        f"the fields of this PDF are gone: it was printed to a PDF, or “flattened”.{inside}",
        "use the PDF as it was before that; to save it, use Save, and not Print",
    )


def _missing(of: Origin, values: Mapping[str, Values], before: PlanFile | None, notes: Notes) -> None:
    gone = list(_gone(of, values, notes))
    if gone:
        kept = "Their answers are as they were when the PDF was made." if before else "Nothing is known of them."
        notes.say(f"The PDF has lost fields: {few(gone)}. {kept}")
    if not of.items:
        notes.say(
            "The program that saved this PDF dropped what it carried inside. Only what stands in the fields was read."
        )
    known = {item.id for item in of.items}
    strange = [notes.item(id) for id in values if known and id not in known]
    if strange:
        notes.say(f"The PDF has fields for {few(strange)}, which it did not have when it was made. They were read too.")


def _gone(of: Origin, values: Mapping[str, Values], words: Notes) -> Iterator[str]:
    """Name the items whose fields are all gone, and the fields of those that lost some."""
    for item in of.items:
        if item.id not in values:
            yield words.item(item.id)
        else:
            lost = (part for part in item.fields if part in (BOX, *PARTS) and part not in values[item.id].parts)
            yield from (f"{part} of {words.item(item.id)}" for part in lost)


def _merged(of: Origin, values: Mapping[str, Values], before: PlanFile | None, notes: Notes) -> dict[str, Any]:
    found = list(answers(values, answers_of(before), _words(of, before), notes))
    plan: dict[str, Any] = {
        "format": "cx-playbook-plan",
        "version": 1,
        "playbook": before.playbook if before else of.playbook,
        "edition": before.edition if before else of.edition,
        "name": before.name if before else "",
        "items": [one for one in found if not one["id"].startswith(OWN)],
        "own": [one for one in found if one["id"].startswith(OWN)],
    }
    return plan | ({"seen": before.seen} if before and "seen" in before.model_fields_set else {})


def _words(of: Origin, before: PlanFile | None) -> dict[str, str]:
    """Return the items' words; an answer of another edition keeps those that it has, or none."""
    other = {one.id for one in before.items} if before and before.edition != of.edition else set()
    return {item.id: "" if item.id in other else item.text for item in of.items}


def _valid(plan: dict[str, Any]) -> PlanFile:
    try:
        return PlanFile.model_validate(plan)
    except ValidationError as error:
        wrong = next(plan_faults(error, plan)).partition(" — ")[0]
        raise TamperedPdfError(
            f"the answers in this PDF make no plan: {wrong}", "use the PDF as it was before"
        ) from None


def _moment(now: datetime) -> str:
    now = now.replace(tzinfo=UTC) if now.tzinfo is None else now.astimezone(UTC)
    return now.strftime("%Y-%m-%dT%H:%M:%SZ")
