"""The option --root, which most commands have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Command = Callable[..., Any]


def root_option(help: str = "The playbook's folder.", **settings: Any) -> Callable[[Command], Command]:
    """Return an option for a folder that is there, the one the command is called in unless given.

    `settings` are further ones of `click.option`.
    """
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    return click.option("--root", type=folder, default=".", help=help, **settings)
