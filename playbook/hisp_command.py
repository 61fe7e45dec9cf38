"""The command `playbook import-hisp`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import click

from playbook.hisp.fault import Fault
from playbook.hisp.faults import find_faults
from playbook.hisp.pooled import pooled_series
from playbook.hisp.read import read_surveys
from playbook.hisp.settings import EXAMPLE, read_settings
from playbook.hisp.tables import observations, tables
from playbook.hisp.totals import totals
from playbook.place import Place, Problem, in_order


@click.command("import-hisp")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), default="data/surveys", help="The folder for the tables.")
@click.option(
    "--series",
    type=click.Path(path_type=Path),
    help="The folder for the series that add up surveys; 'series' beside the folder for the tables if left out.",
)
def import_hisp(file: Path, out: Path, series: Path | None) -> None:
    """Turn the merged file of High Impact Service Provider surveys into tables and series, and report its faults.

    The series need surveys.yml beside the folder for the tables.
    """
    series = series or out.parent / "series"
    expected = out.parent / "surveys.yml"
    surveys, problems = read_surveys(file)
    settings = read_settings(expected, problems)
    for folder in (out, series):
        if folder.exists() and not folder.is_dir():
            problems.append(Problem(Place(str(folder)), "this is not a folder", "name a folder for the tables"))
    if problems:
        _stop(problems)
    faults = find_faults(surveys)
    found = observations(surveys, faults)
    _write(out, tables(surveys, found, faults))
    if settings is not None:
        _write(series, pooled_series(surveys, found, faults, settings))
    for line in totals(found):
        click.echo(line)
    _report(faults, out)
    if settings is None:
        click.echo(f"\nNo series were written, as there is no {expected}. Write one, and import again:\n{EXAMPLE}")


def _stop(problems: list[Problem]) -> None:
    for problem in in_order(problems):
        click.echo(str(problem))
    click.echo(f"{len(in_order(problems))} to mend; nothing was written.")
    raise SystemExit(1)


def _write(folder: Path, files: Mapping[str, str]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            draft = folder / f".{name}.new"
            draft.write_text(text, encoding="utf-8", newline="")
            draft.replace(folder / name)
    except OSError as error:
        click.echo(str(Problem(Place(str(folder)), f"cannot be written ({error.strerror})", "name another folder")))
        raise SystemExit(1) from None


def _report(faults: tuple[Fault, ...], out: Path) -> None:
    lines = {fault.line for fault in faults}
    click.echo(f"\n{len(faults):,} faults on {len(lines):,} lines; each is in {out / 'faults.csv'}:")
    for kind, count in Counter(fault.kind for fault in faults).most_common():
        click.echo(f"{count:6,}  {kind.value}")
