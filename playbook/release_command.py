"""The command `playbook release`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from playbook.release import Order, ReleaseError
from playbook.release import release as make_release
from playbook.release import undo as take_back
from playbook.release.release import Released, next_edition
from playbook.release.undo import end_rehearsal, say_undone
from playbook.root_option import root_option


@click.command()
@click.argument("edition")
@click.option("--rehearse", is_flag=True, help="Do everything on a branch of its own, and change nothing else.")
@click.option("--undo", is_flag=True, help="Take back an edition that was not pushed; with --rehearse, a rehearsal.")
@click.option("--without-downloads", is_flag=True, help="Make neither PDFs nor the offline edition; saves minutes.")
@click.option(
    "--paper",
    "papers",
    type=click.Choice(["letter", "a4"]),
    multiple=True,
    default=("letter",),
    help="The size of the PDFs' sheets, letter if left out; give both for both.",
)
@root_option()
def release(
    edition: str, rehearse: bool, undo: bool, without_downloads: bool, papers: tuple[str, ...], root: Path
) -> None:
    """Release what is committed as EDITION, for example 2026.1, beside the editions before it. Nothing is pushed.

    If it is interrupted, run it again.
    """
    try:
        if undo:
            _undo(root, edition, rehearse)
            return
        order = Order(edition, rehearse, not without_downloads, papers)
        _say(root, order, make_release(root, order))
    except ReleaseError as error:
        raise click.ClickException(str(error)) from None
    except KeyboardInterrupt:
        raise click.ClickException("interrupted — run it again: it completes, or says what to do") from None
    except OSError as error:
        raise click.ClickException(f"a file cannot be read or written: {error}") from None


def _undo(root: Path, edition: str, rehearse: bool) -> None:
    if not rehearse:
        take_back(root, edition)
        say_undone(edition)
    elif not end_rehearsal(root):
        raise ReleaseError("there is no rehearsal to take back")


def _say(root: Path, order: Order, done: Released) -> None:
    if order.rehearsal:
        click.echo(f"Edition {order.edition} is rehearsed on the branch {done.pages}; nothing else has changed.")
        click.echo(f"Look at it:  {Path(sys.argv[0]).with_name('mike')} serve --branch {done.pages}")
        click.echo(f"Remove it:   git branch -D {done.pages}")
        return
    click.echo(f"Edition {order.edition} is released here, and not pushed.")
    click.echo(f"Publish it:    git push --atomic {done.remote or 'origin'} {done.source} {done.pages} {order.edition}")
    click.echo(f"Take it back:  make undo EDITION={order.edition}")
    if following := next_edition(root):
        click.echo(f'After that, begin the next edition: set edition to "{following}" in data/playbook.yml.')
