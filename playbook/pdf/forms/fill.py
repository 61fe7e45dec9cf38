"""A PDF with the answers of a plan in its fields, and the plan itself inside."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import NamedTuple

from pikepdf import ObjectStreamMode, PageCopyWarning, Pdf

from playbook.model.plan_file import Answer, PlanFile
from playbook.pdf.forms.attached import attach_plan
from playbook.pdf.forms.errors import NoFieldsError
from playbook.pdf.forms.found import Found, found_fields
from playbook.pdf.forms.held import dropped
from playbook.pdf.forms.inside import answers_of, shown_words
from playbook.pdf.forms.names import BOX, FieldName, field_name
from playbook.pdf.forms.notes import Notes
from playbook.pdf.forms.opened import opened
from playbook.pdf.forms.origin import origin
from playbook.pdf.forms.plan_text import plan_bytes
from playbook.pdf.forms.shown import Shown, shown
from playbook.pdf.forms.values import values_of
from playbook.pdf.forms.words import few, item_words
from playbook.pdf.forms.writing import Writer

BOXES = "On the page a small box stands in their place; the fields hold them."


class Filling(NamedTuple):
    """A filled PDF, and what a person should know about it."""

    pdf: bytes
    notes: tuple[str, ...]


def fill(pdf: bytes, plan: PlanFile) -> bytes:
    """Return the PDF with exactly the plan's answers in its fields; the same input gives the same bytes.

    Raises:
        FormError: it is no PDF of a playbook, has no fields, or cannot be read; or the plan is too large.
    """
    return filling(pdf, plan).pdf


def filling(pdf: bytes, plan: PlanFile) -> Filling:
    """Do the same as `fill`, and say what could not be shown."""
    with opened(pdf, "use a PDF as it was downloaded") as form:
        of = origin(form)
        fields = _ours(form)
        if not fields:
            raise NoFieldsError("this PDF has no fields to fill", "use a PDF as it was downloaded")
        every = [field for same in fields.values() for field in same]
        words = shown_words(of, values_of(every, Notes()), plan)
        notes = [*of.differs_from(plan), *dropped(form, every, plan, words), *_write(form, fields, plan, words)]
        attach_plan(form, plan_bytes(plan, spaced=False))
        return Filling(_saved(form), tuple(notes))


def _saved(form: Pdf) -> bytes:
    out = BytesIO()
    with warnings.catch_warnings():
        # Other programs leave fields outside the tree; those were filled as well.
        warnings.simplefilter("ignore", PageCopyWarning)
        form.save(out, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return out.getvalue()


def _ours(form: Pdf) -> dict[FieldName, list[Found]]:
    """Return the fields by their names; other programs may have left several of one name, and all get the answer."""
    named: dict[FieldName, list[Found]] = {}
    for field in found_fields(form):
        name = field_name(field.name)
        if name is not None:
            named.setdefault(name, []).append(field)
    return named


def _write(
    form: Pdf, fields: Mapping[FieldName, list[Found]], plan: PlanFile, words: Mapping[str, str]
) -> Iterator[str]:
    answers: Mapping[str, Answer] = answers_of(plan)
    writer, long = Writer(form), []
    for name, same in fields.items():
        looks = shown(answers.get(name.item) or Answer())
        cut = [_put(writer, name.part, field, looks) for field in same]
        if any(cut):
            long.append(f"{name.part} of {item_words(name.item, words.get(name.item, ''))}")
    # Never let a viewer draw all fields anew: most would lose the letters that their own typeface does not have.
    if "/NeedAppearances" in form.Root.AcroForm:
        del form.Root.AcroForm.NeedAppearances
    homeless = [item_words(id, words.get(id, "")) for id in answers if FieldName(BOX, id) not in fields]
    yield from _notes(writer.finish(), long, homeless)


def _put(writer: Writer, part: str, field: Found, looks: Shown) -> bool:
    """Write into one field; return whether its text is longer than it."""
    if part == BOX:
        writer.tick(field, looks.ticked)
        return False
    return writer.write(field, looks.texts[part]).cut


def _notes(without: tuple[str, ...] | None, long: list[str], homeless: list[str]) -> Iterator[str]:
    if homeless:
        yield (
            f"{few(homeless)}: this PDF has no fields for them. Their answers lie inside it, "
            "and 'playbook plan from-pdf' gives them back."
        )
    if long:
        yield f"{few(long)}: the text is longer than its field. Paper shows the beginning; the field holds all of it."
    if without is None:
        yield f"This computer has no typeface for some letters. {BOXES}"
    elif without:
        yield f"This computer has no typeface for {few([f'{one} (U+{ord(one):04X})' for one in without])}. {BOXES}"
