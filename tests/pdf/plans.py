"""A plan that answers every item of a playbook, with the letters that come to trouble."""

from __future__ import annotations

from itertools import cycle

from playbook.model import Playbook
from playbook.model.plan_file import OwnItem, PlanFile, PlanItem

LONG = "The crew says that the bell is heard, and the log says that it is not. " * 8
NOTES = ("Zoë asked the crew (twice).", "Line one\nLine two\n\nLine four", "Für 12 € – “fine”", LONG, "")
EVIDENCE = ("https://example.gov/log?day=1", "Minutes of May 3", "")
STATUSES = ("done", "doing", "not-applicable", "to-do")


def full_plan(book: Playbook) -> PlanFile:
    """Return a plan with an answer to each item, and one item of the team's own."""
    answers = zip(book.items.values(), cycle(STATUSES), cycle(NOTES), cycle(EVIDENCE), strict=False)
    items = [
        PlanItem(
            id=item.full_id,
            status=status,
            reason="It was done before." if status == "not-applicable" else "",
            owner="Renée Ångström",
            due="2027-01-15",
            evidence=evidence,
            note=note,
            next=status == "doing",
        )
        for item, status, note, evidence in answers
    ]
    return PlanFile(
        format="cx-playbook-plan",
        version=1,
        playbook=book.settings.name,
        edition=book.settings.edition,
        saved="2026-11-22T09:30:00Z",
        name="The harbor office",
        items=tuple(items),
        own=(OwnItem(id="own.k3f9a2", text="Paint the door.", note="In red."),),
    )
