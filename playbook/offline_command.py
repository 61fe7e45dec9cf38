"""The command `playbook offline`."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

import click

from playbook.book_or_stop import book_or_stop
from playbook.offline import OfflineError, pack
from playbook.root_option import root_option
from playbook.site_downloads import DownloadsError, complete
from playbook.site_downloads.names import FOLDER, OFFLINE
from playbook.written import draft_of


@click.command()
@click.option(
    "--build",
    type=click.Path(file_okay=False, path_type=Path),
    default="build/offline",
    help="A build of the site with mkdocs.offline.yml.",
)
@click.option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    default="site",
    help="The site for the web: its PDFs are taken along, and the zip is put among its downloads.",
)
@root_option()
@click.option("--out", type=click.Path(path_type=Path), default=f"dist/{OFFLINE}", help="The zip.")
def offline(build: Path, site: Path, root: Path, out: Path) -> None:
    """Pack the offline edition: unzip it, open index.html, and everything works without a network."""
    book, downloads = book_or_stop(root), site / FOLDER
    try:
        packed = pack(build, book, out, tuple(sorted(downloads.glob("*.pdf"))))
        if downloads.is_dir():
            _copy(out, downloads / OFFLINE)
            complete(site, book)
    except (OfflineError, DownloadsError) as error:
        raise click.ClickException(str(error)) from None
    except OSError as error:
        raise click.ClickException(f"The offline edition cannot be written: {error}") from None
    pdfs = f"with {packed.pdfs} PDFs" if packed.pdfs else "without PDFs, for there are none ('make pdf' makes them)"
    click.echo(f"wrote {out}: {packed.size / 1e6:.1f} MB, {pdfs}")


def _copy(file: Path, target: Path) -> None:
    if not (target.exists() and target.samefile(file)):
        with draft_of(target) as draft:
            copyfile(file, draft)
