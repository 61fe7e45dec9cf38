"""Printing what the check found, for people and for GitHub."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from playbook.annotations import MOST, workflow_commands
from playbook.changed_lines import NoSuchCommitError, changed_lines
from playbook.place import Place, Problem
from playbook.repository_folder import folder_in_repository


def report_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say how the report is printed."""
    form = click.option(
        "--format",
        "form",
        type=click.Choice(["text", "github"]),
        default="text",
        help="github: also as annotations, which GitHub shows beside the lines of a pull request.",
    )
    since = click.option("--since", metavar="COMMIT", help="With github: lines changed since COMMIT come first.")
    return form(since(command))


def report(problems: Sequence[Problem], root: Path, form: str, since: str | None) -> None:
    """Print each problem in a line of its own, and behind them all the annotations where they are asked for."""
    for problem in problems:
        click.echo(str(problem))
    if form == "github":
        for line in workflow_commands(problems, _changed(root, since), folder_in_repository(root)):
            click.echo(line)
        if len(problems) > MOST:
            click.echo(f"GitHub shows {MOST} errors and {MOST} warnings beside lines; all of them stand above.")


def _changed(root: Path, since: str | None) -> frozenset[Place]:
    if since is None:
        return frozenset()
    try:
        return changed_lines(root, since)
    except NoSuchCommitError as error:
        # Only the order depends on it.
        click.echo(f"Nothing is known of changed lines since {since}: {error}", err=True)
        return frozenset()
