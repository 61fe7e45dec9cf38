"""The command `playbook diff`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from playbook.book_or_stop import book_or_stop
from playbook.editions.changelog import draft
from playbook.editions.diff import compare
from playbook.editions.files import age
from playbook.editions.index import index_of
from playbook.editions.lines import lines
from playbook.model import Playbook
from playbook.model.edition_index import EditionIndex
from playbook.nearest import some
from playbook.root_option import root_option
from playbook.say import say

NOW = "now"


@click.command()
@click.argument("old")
@click.argument("new", default=NOW)
@click.option("--json", "as_json", is_flag=True, help="As data, in the form of editions/changes.json on the site.")
@click.option("--changelog", is_flag=True, help="As a draft for CHANGELOG.md, to be cut down and reworded.")
@root_option()
def diff(old: str, new: str, as_json: bool, changelog: bool, root: Path) -> None:
    """Say what changed from the edition OLD to the edition NEW, item by item and page by page.

    An edition is one of those in editions/, for example 2026.1, or 'now': the playbook as it stands in its folder.
    """
    if as_json and changelog:
        raise click.ClickException("--json and --changelog are two forms — choose one of them")
    book = book_or_stop(root)
    found = compare(_edition(book, old, root), _edition(book, new, root))
    if as_json:
        click.echo(json.dumps(found.model_dump(mode="json", exclude_defaults=True), indent=1, ensure_ascii=False))
    elif changelog:
        say(draft(found).splitlines())
    else:
        say(lines(found))


def _edition(book: Playbook, name: str, root: Path) -> EditionIndex:
    if name == NOW:
        return index_of(book, root)
    known = {one.edition: one for one in book.editions}
    if name in known:
        return known[name]
    there = f"those in {root / 'editions'} are {some(sorted(known, key=age))}" if known else "none was released yet"
    raise click.ClickException(f"there is no edition {name} — {there}, and '{NOW}' is the playbook as it stands")
