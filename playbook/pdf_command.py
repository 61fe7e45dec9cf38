"""The command `playbook pdf`."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import click

from playbook.book_or_stop import book_or_stop
from playbook.model import Playbook
from playbook.model.plan_file import PlanFile
from playbook.nearest import did_you_mean
from playbook.pdf.forms.errors import FormError
from playbook.pdf.kept import CACHE
from playbook.pdf.pdf_error import PdfError
from playbook.pdf.render import Paper, engine_versions
from playbook.pdf.volume import Volume, of_play, pack, whole
from playbook.root_option import root_option
from playbook.saved_plan import SavedPlanError, read_saved_plan
from playbook.say import say
from playbook.site_downloads import DownloadsError, complete
from playbook.site_downloads.names import FOLDER
from playbook.written import replace_file


@click.command()
@click.option("--site", type=click.Path(path_type=Path), help="The folder of the built site; site/ of the playbook.")
@root_option()
@click.option(
    "--paper",
    "papers",
    type=click.Choice(["letter", "a4"]),
    multiple=True,
    default=("letter",),
    help="The size of the sheets, letter if left out; give both for both.",
)
@click.option("--play", "plays", multiple=True, metavar="ID", help="A play for the meeting pack; give one or several.")
@click.option("--plan", "plan_file", type=click.Path(path_type=Path), help="A plan to fill in, as the site exports it.")
@click.option("--out", type=click.Path(path_type=Path), help="For a meeting pack; cx-playbook-pack.pdf if left out.")
@click.option("--force", is_flag=True, help="Replace a meeting pack that is there.")
def pdf(
    site: Path | None,
    root: Path,
    papers: tuple[Paper, ...],
    plays: tuple[str, ...],
    plan_file: Path | None,
    out: Path | None,
    force: bool,
) -> None:
    """Make the whole playbook and each play as accessible PDFs that can be filled in, into the site's downloads.

    With --play or --plan it makes one meeting pack instead: the chosen plays (all, if none is named), with what the
    plan says filled in.
    """
    if out is not None and not plays and plan_file is None:
        raise click.UsageError("--out is for a meeting pack; name its plays with --play, or a plan with --plan")
    if len(papers) > 1 and (plays or plan_file is not None):
        raise click.UsageError("a meeting pack has one size of sheets — name one --paper")
    book = book_or_stop(root)
    site = site or root / "site"
    _check_site(site)
    try:
        engine_versions()
        if plays or plan_file is not None:
            _check_plays(book, plays)
            plan = read_saved_plan(plan_file) if plan_file is not None else None
            volume = pack(book, plays or tuple(book.plays))
            file = out or Path(volume.file_name(papers[0]))
            _check_free(file, force)
            _write({file: _pack(book, site, volume, papers[0], plan)})
        else:
            _downloads(book, site, papers)
    except (PdfError, SavedPlanError, FormError, DownloadsError) as error:
        raise click.ClickException(str(error)) from None


def _check_site(site: Path) -> None:
    if not (site / "index.html").is_file():
        raise click.ClickException(f"{site} holds no built site — run 'make site' first, or name it with --site")


def _downloads(book: Playbook, site: Path, papers: tuple[Paper, ...]) -> None:
    from playbook.pdf.several import make_several

    volumes = [whole(book), *(of_play(book, id) for id in book.plays)]
    wanted = [(volume, paper) for paper in dict.fromkeys(papers) for volume in volumes]
    click.echo(f"Making {len(wanted)} PDFs; what changed since the last time takes up to some minutes …")
    made = make_several(book.root or Path(), site, wanted)
    names = [volume.file_name(paper) for volume, paper in wanted]
    _write({site / FOLDER / name: content for name, content in zip(names, made, strict=True)})
    complete(site, book)


def _pack(book: Playbook, site: Path, volume: Volume, paper: Paper, plan: PlanFile | None) -> bytes:
    from playbook.pdf.make import make, make_filled

    cache = (book.root or Path()) / CACHE
    if plan is None:
        return make(book, site, volume, paper, cache)
    filled = make_filled(book, site, volume, plan, paper, cache)
    say(filled.notes)
    return filled.pdf


def _check_free(file: Path, force: bool) -> None:
    # Somebody may have filled it in.
    if file.exists() and not force:
        raise click.ClickException(f"{file} is there already — name another with --out, or replace it with --force")
    # Before minutes are spent on what cannot be kept.
    folder = file.absolute().parent
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        raise click.ClickException(f"{file} cannot be written: {folder} is no folder that takes files — name another")


def _check_plays(book: Playbook, plays: tuple[str, ...]) -> None:
    known = f"the plays are {', '.join(book.plays)}"
    wrong = [f"there is no play '{id}' — {did_you_mean(id, book.plays, known)}" for id in plays if id not in book.plays]
    if wrong:
        raise click.ClickException("\n".join(wrong))


def _write(files: Mapping[Path, bytes]) -> None:
    for file, content in files.items():
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            replace_file(file, content)
        except OSError as error:
            raise click.ClickException(f"{file} cannot be written ({error.strerror}) — name another place") from None
        click.echo(f"Wrote {file} ({len(content) / 1e6:.1f} MB)")
