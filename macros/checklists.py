"""A play's checklist, as a list of boxes."""

from __future__ import annotations

from typing import Annotated

from macros.templates import block, markdown
from playbook.authoring.context import AuthorError, PageContext, Ref
from playbook.model import Checklist, Play
from playbook.progress import item_groups


def checklist_cards(page: PageContext) -> str:
    """Return all checklists as cards, in the order of their plays."""
    lists = [(page.book.plays[one.play], one) for one in page.book.checklists_in_order if one.play in page.book.plays]
    links = {checklist.id: page.link_to(checklist.file) for _, checklist in lists}
    return block("checklist_cards.html", lists=lists, links=links, item_groups=item_groups)


def checklist(page: PageContext, id: Annotated[str | None, Ref("checklist")] = None) -> str:
    """Return a checklist's items under their headings, without the explanations; by default the play's own."""
    if id is None and isinstance(page.document, Play):
        id = page.document.checklist
    chosen = page.own(Checklist, id, "checklist", page.book.checklists)
    if chosen is page.document:
        raise AuthorError("the items of this checklist stand on this page already", "remove the call")
    page.show_once(f"the checklist '{chosen.id}'")
    of_play = isinstance(page.document, Play) and page.document.checklist == chosen.id
    others = page.book.other_checklists(page.document) if of_play and isinstance(page.document, Play) else ()
    links = {other.id: page.link_to(other.file) for other in others}
    return markdown("checklist.md", checklist=chosen, href=page.link_to(chosen.file), others=others, links=links)
