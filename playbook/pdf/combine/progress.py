"""How far a team is, as the site counts it: what is not applicable is no part of the whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from playbook.model.plan_file import PlanFile


def progress_words(plan: PlanFile, items: Iterable[str]) -> str:
    """Return how many of these items, by their full ids, are done: "5 of 12 done, 2 doing, 1 not applicable"."""
    statuses = {one.id: one.status for one in plan.items} | {one.id: one.status for one in plan.own}
    counts = Counter(statuses.get(id, "to-do") for id in items)
    every, out, done = counts.total(), counts["not-applicable"], counts["done"]
    if not every:
        return ""
    if every == out:
        return "The item does not apply" if every == 1 else f"None of the {every} items applies"
    applicable = every - out
    parts = [f"All {done} done" if done == applicable > 1 else f"{done} of {applicable} done"]
    parts += [f"{counts['doing']} doing"] if counts["doing"] else []
    parts += [f"{out} not applicable"] if out else []
    return ", ".join(parts)
