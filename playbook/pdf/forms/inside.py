"""The plan that lies inside a PDF since it was filled, and the words of its items."""

from __future__ import annotations

import json
from collections.abc import Mapping

from pikepdf import Pdf
from pydantic import ValidationError

from playbook.model.plan_file import OwnItem, PlanFile, PlanItem
from playbook.pdf.forms.attached import PLAN, attached
from playbook.pdf.forms.errors import TamperedPdfError
from playbook.pdf.forms.origin import Origin
from playbook.pdf.forms.values import Values


def plan_inside(form: Pdf) -> PlanFile | None:
    """Return the plan with which a PDF was filled; None where there is none.

    Raises:
        TamperedPdfError: it was changed since.
    """
    content = attached(form, PLAN)
    if content is None:
        return None
    try:
        return PlanFile.model_validate(json.loads(content))
    except (ValueError, ValidationError, RecursionError):
        raise TamperedPdfError(
            f"the plan inside this PDF ({PLAN}) was changed, and is no plan any more",
            "use the PDF as it was before, or take the answers from its fields alone with --fields-only",
        ) from None


def answers_of(plan: PlanFile | None) -> dict[str, PlanItem | OwnItem]:
    """Return a plan's answers by the ids of their items."""
    return {**{one.id: one for one in plan.items}, **{one.id: one for one in plan.own}} if plan else {}


def shown_words(of: Origin, values: Mapping[str, Values], before: PlanFile | None) -> Mapping[str, str]:
    """Return the items' words as the PDF shows them; as the plan has them, where the PDF has no such item."""
    told = {id: one.text for id, one in answers_of(before).items() if one.text}
    made = {item.id: item.text for item in of.items}
    return told | made | {id: one.words for id, one in values.items() if one.words}
