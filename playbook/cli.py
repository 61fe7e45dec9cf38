"""The command line of a playbook; `playbook --help` lists the commands."""

from __future__ import annotations

from pathlib import Path

import click

from playbook.check import check as check_content
from playbook.check_report import report, report_options
from playbook.diff_command import diff
from playbook.hisp_command import import_hisp
from playbook.load import load
from playbook.new_command import new
from playbook.offline_command import offline
from playbook.pdf_command import pdf
from playbook.plain_language import plain
from playbook.plan_command import plan
from playbook.release_command import release
from playbook.rename_command import rename
from playbook.retire_command import retire
from playbook.root_option import root_option
from playbook.schemas import write_schemas
from playbook.snippets import write_snippets
from playbook.source_addresses import LinkCheckerError, NobodyAnsweredError, ask_sources


@click.group()
def main() -> None:
    """Work on a playbook's content."""


for command in (new, rename, retire, diff, release, plain, import_hisp, pdf, plan, offline):
    main.add_command(command)


@main.command()
@root_option()
@report_options
def check(root: Path, form: str, since: str | None) -> None:
    """Check all content and report every problem at once."""
    from macros import MACROS

    checked = check_content(root, MACROS)
    report(checked.problems, root, form, since)
    warnings = len(checked.problems) - len(checked.errors)
    if checked.errors:
        click.echo(f"{_count(len(checked.errors), 'error')}, {_count(warnings, 'warning')}.")
        raise SystemExit(1)
    book = checked.book
    click.echo(
        f"Content is fine: {_count(len(book.plays), 'play')}, {_count(len(book.items), 'checklist item')}, "
        f"{_count(len(book.cases), 'case study')}, {_count(len(book.metrics), 'metric')}, "
        f"{_count(len(book.sources), 'source')}, {_count(warnings, 'warning')}."
    )


@main.command()
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default="schemas", help="For the schemas.")
@click.option("--editor", type=click.Path(file_okay=False, path_type=Path), default=".vscode", help="For snippets.")
@click.option("--quiet", is_flag=True, help="Do not name the files.")
def schema(out: Path, editor: Path, quiet: bool) -> None:
    """Write the JSON Schema of every content format, and editor snippets made from them."""
    for file in [*write_schemas(out), write_snippets(editor)]:
        if not quiet:
            click.echo(f"wrote {file}")


@main.command()
@root_option()
def links_external(root: Path) -> None:
    """Ask the address of every source whether it still answers; this needs the network."""
    book = load(root).book
    if book.unread.touches("source"):
        raise click.ClickException("data/sources.yml cannot be read — run 'playbook check', and mend what it says")
    try:
        problems = list(ask_sources(book))
    except (LinkCheckerError, NobodyAnsweredError) as error:
        raise click.ClickException(str(error)) from error
    for problem in problems:
        click.echo(str(problem))
    click.echo(f"{_count(len(book.sources), 'source')} asked, {_count(len(problems), 'warning')}.")


def _count(number: int, noun: str) -> str:
    several = f"{noun.removesuffix('y')}ies" if noun.endswith("dy") else f"{noun}s"
    return f"{number} {noun if number == 1 else several}"
