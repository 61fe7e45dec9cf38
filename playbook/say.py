"""What a command prints of files that others wrote."""

from __future__ import annotations

from collections.abc import Iterable

import click

from playbook.pdf.forms.clean import plain


def say(lines: Iterable[str]) -> None:
    """Print lines; a file may hold anything, and what it says must not move the cursor of a terminal."""
    for line in lines:
        click.echo(plain(line))
