"""`playbook retire`: the end of a checklist item, told to those who answered it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from playbook.edit import Draft
from playbook.edit.asking import Day, Id, Words, current_book, reads_book
from playbook.edit.retire import retire as retire_item
from playbook.edit.saying import apply_and_say, refusing


@click.command()
@reads_book
@click.argument("item", type=Id("item"))
@click.option("--why", type=Words(), prompt="Why, for those who answered it", help="Those who answered it read this.")
@click.option(
    "--replaced-by",
    type=Id("item", may_be_left_out=True),
    default="",
    prompt="The item that took its place, as checklist.item, or nothing",
    show_default=False,
    help="The item that took its place, as checklist.item.",
)
@click.option("--date", "day", type=Day(), default=date.today, help="As YYYY-MM-DD; today unless given.")
def retire(root: Path, item: str, why: str, replaced_by: str, day: date) -> None:
    """Retire ITEM, written as checklist.item: its id never comes back, and saved plans keep its answer.

    Links to it, and what the assessment advises, name the item that took its place. Where there is none, they are
    listed, and nothing changes until they are mended.
    """
    book = current_book()
    draft = Draft(root)
    with refusing():
        retire_item(draft, book, item, why, replaced_by or None, day)
    checklist = book.checklists[book.items[item].checklist]
    number = len(checklist.items) - 1
    then = f"Next: read {checklist.file} once; it has {number} items now, and its text may count them."
    apply_and_say(draft, [then], "" if replaced_by else "Mend these lines, or name a successor with --replaced-by.")
