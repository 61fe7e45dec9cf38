"""All items of all checklists as one plan."""

from __future__ import annotations

from macros.templates import markdown
from playbook.authoring.context import PageContext
from playbook.progress import item_groups

MANY = 400  # items; from there on those out of sight are not laid out: theme/css/plan/39-plan-many.css


def plan_items(page: PageContext) -> str:
    """Return every item under its play, checklist and heading, without the explanations."""
    page.show_once("the plan")
    plays = [(play, page.book.checklists_of(play)) for play in page.book.plays.values()]
    links = {checklist.id: page.link_to(checklist.file) for checklist in page.book.checklists.values()}
    many = len(page.book.items) > MANY
    return markdown("plan.md", plays=plays, links=links, many=many, item_groups=item_groups)
