"""The command `playbook plain`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from playbook.load import Loaded, load
from playbook.load.files import check_file
from playbook.place import Problem
from playbook.plain_language.baseline import FILE, read_baseline, write_baseline
from playbook.plain_language.details import details
from playbook.plain_language.measures import Measures, measure
from playbook.plain_language.prose import Prose, prose
from playbook.plain_language.regressions import regressions
from playbook.plain_language.table import table
from playbook.root_option import root_option


@click.command()
@click.argument("files", nargs=-1)
@root_option()
@click.option("-v", "--verbose", is_flag=True, help="In detail, with passive sentences and all hard words.")
@click.option("--regressions", "compare", is_flag=True, help="Say only what is worse than the baseline.")
@click.option("--save-baseline", "save", is_flag=True, help=f"Accept the figures of now: write {FILE}.")
def plain(files: tuple[str, ...], root: Path, verbose: bool, compare: bool, save: bool) -> None:
    """Measure how plain the pages are: all in a table, FILES and folders in detail. No grade makes it fail."""
    loaded = load(root)
    pages = {page.file: page for page in prose(loaded.book) if _wanted(page.file, files)}
    _refuse_unknown(files, pages)
    measures = {file: measure(page) for file, page in pages.items()}
    if save:
        _save(root, measures)
    elif compare:
        _compare(root, measures)
    else:
        _show(pages if files or verbose else {}, measures, verbose)
    _say_what_is_missing(loaded)


def _wanted(file: str, files: tuple[str, ...]) -> bool:
    names = [name.removeprefix("./").rstrip("/") for name in files]
    return not names or any(file == name or file.startswith(f"{name}/") for name in names)


def _refuse_unknown(files: tuple[str, ...], pages: Mapping[str, Prose]) -> None:
    unknown = [name for name in files if not any(_wanted(file, (name,)) for file in pages)]
    if unknown:
        raise click.UsageError(f"there is no page '{unknown[0]}' that can be read; name it from the playbook's folder")


def _show(pages: Mapping[str, Prose], measures: Mapping[str, Measures], verbose: bool) -> None:
    for file, page in pages.items():
        for problem in details(page, measures[file], verbose):
            click.echo(str(problem))
    for line in table(measures):
        click.echo(line)


def _compare(root: Path, measures: Mapping[str, Measures]) -> None:
    problems: list[Problem] = []
    accepted = read_baseline(root, problems)
    worse = list(regressions(measures, accepted)) if not problems else []
    for problem in [*problems, *worse]:
        click.echo(str(problem))
    if problems:
        raise SystemExit(1)
    if not (root / FILE).exists():
        click.echo(f"There is no {FILE} yet: pages are compared with the targets.")
    if not worse:
        click.echo("No page became harder to read.")


def _save(root: Path, measures: Mapping[str, Measures]) -> None:
    problems: list[Problem] = []
    if not check_file(root, root / FILE, problems) and problems:
        # A link could lead to any file of this machine.
        click.echo(str(problems[0]))
        raise SystemExit(1)
    # What was not measured now, because it was not asked for or cannot be read, stays as it was.
    kept = {file: old for file, old in read_baseline(root, []).items() if (root / file).is_file()}
    write_baseline(root, {**kept, **measures})
    click.echo(f"wrote {FILE}")


def _say_what_is_missing(loaded: Loaded) -> None:
    files = {problem.place.file for problem in loaded.problems if problem.is_error}
    if files:
        click.echo(f"Not all content can be read; `playbook check` says why: {', '.join(sorted(files)[:5])}", err=True)
