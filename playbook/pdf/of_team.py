"""A volume for a team: its plan, the name it gave it, and those of its own items that belong to these plays."""

from __future__ import annotations

from dataclasses import replace

from playbook.model import Playbook
from playbook.model.plan_file import PlanFile
from playbook.pdf.volume import Volume


def of_team(book: Playbook, volume: Volume, plan: PlanFile) -> Volume:
    """Return the volume with a plan; a pack bears the plan's name.

    Own items of plays that are elsewhere stay out of it. Those of no play, or of one that the playbook does not have,
    belong to every volume.
    """
    elsewhere = set(book.plays) - set(volume.plays or book.plays)
    with_plan = replace(volume, plan=plan, own=tuple(one for one in plan.own if one.play not in elsewhere))
    if not volume.plays or not plan.name.strip():
        return with_plan
    return replace(with_plan, title=plan.name, subtitle=f"{volume.title}: {volume.subtitle}")
