"""The playbook for a command that needs it without errors."""

from __future__ import annotations

from pathlib import Path

import click

from playbook.load import load
from playbook.load.reader import NO_PLAYS
from playbook.model import Playbook
from playbook.place import in_order


def book_or_stop(root: Path, *, with_plays: bool = True) -> Playbook:
    """Return the playbook in a folder. One that has no play yet is good enough where `with_plays` is false.

    Raises:
        click.ClickException: it has errors; the message has a line for each, in the order of the files.
    """
    if not (root / "data").is_dir():
        raise click.ClickException(f"there is no playbook in {root} — go to its folder, or name it with --root")
    loaded = load(root)
    stops = [problem for problem in loaded.problems if problem.is_error and (with_plays or problem != NO_PLAYS)]
    if errors := in_order(stops):
        raise click.ClickException("\n".join([*map(str, errors), "Mend these first; 'playbook check' shows them all."]))
    return loaded.book
