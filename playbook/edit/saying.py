"""What a command says when it has changed files."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click
import yaml

from playbook.edit.draft import Draft, EditError
from playbook.say import say


@contextmanager
def refusing(remedy: str = "") -> Iterator[None]:
    """Say in words why a change cannot be made, and `remedy` in a line of its own.

    Raises:
        click.ClickException: the change was refused, or a file that it would change cannot be read.
    """
    try:
        yield
    except EditError as error:
        raise click.ClickException("\n".join(filter(None, [str(error), remedy]))) from error
    except (yaml.YAMLError, KeyError, RecursionError) as error:
        wrong = "a file that this would change cannot be read"
        raise click.ClickException(f"{wrong} — run 'playbook check', and mend what it says first") from error


def apply_and_say(draft: Draft, then: Iterable[str] = (), otherwise: str = "") -> None:
    """Write the draft; print which files changed, what is left to do, and how to undo it.

    `otherwise` is what to do where the check refuses.

    Raises:
        click.ClickException: the check refuses the change, or a file cannot be written; then nothing has changed.
    """
    files = {path: (text is None, (draft.root / path).exists()) for path, text in draft.files.items()}
    try:
        with refusing(otherwise):
            warnings = draft.apply()
    except OSError as error:
        raise click.ClickException(f"the files cannot be written: {error}; nothing was changed") from error
    for path, (gone, was_there) in files.items():
        say([f"{'deleted' if gone else 'changed' if was_there else 'wrote'} {path}"])
    say(map(str, warnings))
    say(then)
    say([f"Undo, unless these files held other changes that you have not committed: {_undo(files)}"])


def _undo(files: dict[str, tuple[bool, bool]]) -> str:
    old = [shlex.quote(path) for path, (_, was_there) in files.items() if was_there]
    new = [shlex.quote(path) for path, (_, was_there) in files.items() if not was_there]
    steps = [f"git restore {' '.join(old)}"] if old else []
    return " && ".join([*steps, *([f"rm {' '.join(new)}"] if new else [])])
