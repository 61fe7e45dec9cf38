"""`playbook rename`: another name for a page, with everything that follows from it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import click

from playbook.book_or_stop import book_or_stop
from playbook.edit import Draft
from playbook.edit.rename import lines_naming
from playbook.edit.rename import rename as rename_page
from playbook.edit.saying import apply_and_say, refusing
from playbook.edit.yaml_text import value_at
from playbook.root_option import root_option


@click.command()
@root_option()
@click.argument("old")
@click.argument("new")
def rename(root: Path, old: str, new: str) -> None:
    """Move the page OLD to NEW, mend every link to it, and leave a redirect.

    OLD is a file of plays/, case_studies/ or docs/, as docs/guides/office.md. NEW is a path as well, or only a name.
    """
    import macros

    book, draft = book_or_stop(root), Draft(root)
    old = PurePosixPath(old).as_posix()
    new = PurePosixPath(new).as_posix() if new.endswith(".md") else f"{PurePosixPath(old).parent}/{new}.md"
    if "/" not in new:
        new = f"{PurePosixPath(old).parent}/{new}"
    code = [Path(__file__).parent, Path(macros.__file__).parent, _theme(draft)]
    with refusing():
        rename_page(draft, book, old, new, macros.MACROS, [folder for folder in code if folder.is_dir()])
    tests = list(lines_naming([folder for folder in [root / "tests"] if folder.is_dir()], old))
    then = ["Next: look at these lines; they name the page by its old path.", *tests] if tests else []
    apply_and_say(draft, then)


def _theme(draft: Draft) -> Path:
    named = value_at(draft.text("mkdocs.yml"), ("theme", "custom_dir")) if draft.exists("mkdocs.yml") else None
    return draft.root / (named or "theme")
