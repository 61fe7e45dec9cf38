"""All items of all checklists as one plan."""

from __future__ import annotations

from macros.templates import markdown
from playbook.authoring.context import PageContext
from playbook.progress import item_groups


def plan_items(page: PageContext) -> str:
    """Return every item under its play, checklist and heading, without the explanations."""
    page.show_once("the plan")
    plays = [(play, page.book.checklists_of(play)) for play in page.book.plays.values()]
    links = {checklist.id: page.link_to(checklist.file) for checklist in page.book.checklists.values()}
    return markdown("plan.md", plays=plays, links=links, item_groups=item_groups)
