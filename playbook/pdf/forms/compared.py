"""How a plan from a PDF differs from the playbook at hand."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.model import Playbook
from playbook.model.plan_file import PlanFile
from playbook.pdf.forms.clean import shortened
from playbook.pdf.forms.words import few, item_words


def compared(plan: PlanFile, book: Playbook) -> Iterator[str]:
    """Say where a plan is of another playbook or edition, or answers items that this playbook never had."""
    settings = book.settings
    if plan.playbook != settings.name:
        yield (
            f"The PDF is of another playbook, {shortened(plan.playbook)}; "
            f"this folder holds {shortened(settings.name)}. Only items with the same ids will find their place."
        )
    elif plan.edition != settings.edition:
        yield (
            f"The PDF is of edition {plan.edition}, and this folder holds edition {settings.edition}. "
            "When My plan reads the file, it lists what is new, reworded or retired."
        )
    retired = {one.id for one in book.retired}
    unknown = [
        item_words(item.id, item.text) for item in plan.items if item.id not in book.items and item.id not in retired
    ]
    if unknown:
        yield f"This playbook has no item {few(unknown)}. Their answers are kept; My plan shows them in its archive."
