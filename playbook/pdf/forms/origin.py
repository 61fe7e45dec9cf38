"""Where a PDF comes from: the playbook, its edition, and the items that had fields when it was made."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated, Literal

from pikepdf import Dictionary, Pdf
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from playbook.model.plan_file import MOST_ID, MOST_ITEMS, MOST_LINE, PlanFile
from playbook.model.settings import EDITION
from playbook.pdf.forms.attached import attached
from playbook.pdf.forms.clean import shortened
from playbook.pdf.forms.errors import ForeignPdfError, TamperedPdfError
from playbook.pdf.forms.found import text_of
from playbook.pdf.forms.names import BOX, PARTS
from playbook.pdf.forms.of_what import OF_WHAT, OF_WHAT_FORMAT, told_by


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class FormItem(_Data):
    """An item that had fields, with its words."""

    id: Annotated[str, Field(max_length=MOST_ID)]
    text: Annotated[str, Field(max_length=MOST_LINE)]
    fields: tuple[str, ...] = (BOX, *PARTS)


class Origin(_Data):
    """What the attachment cx-playbook.json says."""

    format: Literal["cx-playbook-form"]
    version: Literal[1]
    playbook: Annotated[str, Field(min_length=1, max_length=MOST_LINE)]
    edition: Annotated[str, Field(pattern=rf"^{EDITION}$")]
    items: Annotated[tuple[FormItem, ...], Field(max_length=2 * MOST_ITEMS)] = ()

    def differs_from(self, plan: PlanFile) -> Iterator[str]:
        """Say where a plan is of another playbook or edition."""
        if plan.playbook != self.playbook:
            yield (
                f"The plan is of another playbook, {shortened(plan.playbook)}, and the PDF of "
                f"{shortened(self.playbook)}. Only items with the same ids find their fields."
            )
        elif plan.edition != self.edition:
            yield (
                f"The plan is of edition {plan.edition}, and the PDF of edition {self.edition}. "
                "Items may have new words, or be gone."
            )


def origin(pdf: Pdf, fields_only: bool = False) -> Origin:
    """Return where a PDF comes from; without what it carries inside, where `fields_only` or where that was dropped.

    Raises:
        ForeignPdfError: it is of no playbook, or does not say of which.
        TamperedPdfError: what it carries inside was changed.
    """
    content = None if fields_only else attached(pdf, OF_WHAT)
    if content is not None:
        return _read(content)
    playbook, edition = told_by(_creator(pdf))
    if not playbook:
        raise ForeignPdfError("this PDF is not of a playbook", "choose a PDF that was downloaded from the site")
    return Origin(format=OF_WHAT_FORMAT, version=1, playbook=playbook, edition=edition)


def _read(content: bytes) -> Origin:
    try:
        return Origin.model_validate(json.loads(content))
    except (ValueError, ValidationError, RecursionError):
        raise TamperedPdfError(
            f"what this PDF carries inside ({OF_WHAT}) does not say which playbook it belongs to",
            "use the PDF as it was before, or take the answers from its fields alone with --fields-only",
        ) from None


def _creator(pdf: Pdf) -> str:
    told = pdf.trailer.get("/Info")
    return text_of(told.get("/Creator")) if isinstance(told, Dictionary) else ""
