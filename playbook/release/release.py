"""A release from beginning to end."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from uuid import uuid4

import click

from playbook.load import load
from playbook.release import refusals
from playbook.release.build import OFFLINE_CONFIG
from playbook.release.fault import ReleaseError, refuse
from playbook.release.finish import finish
from playbook.release.git import Git
from playbook.release.lock import alone
from playbook.release.names import PAGES, REHEARSAL, head, tag
from playbook.release.prepare import Prepared, Work, prepare
from playbook.release.published import Published, published
from playbook.release.record import Move, Record, read_record, write_record
from playbook.release.remote import Remote, ask_remote
from playbook.release.source import unpack
from playbook.release.start import Start, of_meanwhile, start_of
from playbook.release.steps import begin


@dataclass(frozen=True)
class Order:
    """What to release: the edition, whether it is only a rehearsal, and the sizes of its PDFs.

    Without `downloads` the edition gets neither PDFs nor an offline edition.
    """

    edition: str
    rehearsal: bool = False
    downloads: bool = True
    papers: tuple[str, ...] = ("letter",)


@dataclass(frozen=True)
class Released:
    """The branches that hold the release, and the remote repository to push it to; empty where there is none."""

    pages: str
    source: str
    remote: str


def release(root: Path, order: Order) -> Released:
    """Release an edition in the repository of a playbook, or complete a release that was interrupted.

    Nothing is pushed. Up to the last moment nothing changes that anybody sees.

    Raises:
        ReleaseError: it cannot be released; the text has every reason.
    """
    refuse(refusals.of_name(order.edition))
    git = Git(root)
    with alone(git.own_path("playbook-release.lock")):
        start = start_of(git)
        remote = ask_remote(git, start.branch, order.edition)
        if (record := read_record(git)) is None:
            record = _begun(git, order, start, remote)
        else:
            _check_same(record, order)
            click.echo(f"Completing edition {order.edition}, whose release was interrupted.")
        finish(git, record)
        shutil.rmtree(_folder(git), ignore_errors=True)
    return Released(REHEARSAL if order.rehearsal else PAGES, record.source, remote.name)


def _check_same(record: Record, order: Order) -> None:
    if record.is_undo:
        raise ReleaseError(
            f"taking back edition {record.edition} was interrupted — complete it: make undo EDITION={record.edition}"
        )
    if record.edition != order.edition or record.is_rehearsal != order.rehearsal:
        word = "rehearse" if record.is_rehearsal else "release"
        raise ReleaseError(
            f"the {word} of edition {record.edition} was interrupted — complete it with "
            f"make {word} EDITION={record.edition}, or take it back with make undo EDITION={record.edition}"
        )


def _begun(git: Git, order: Order, start: Start, remote: Remote) -> Record:
    refuse(refusals.of_start(git, start))
    begin("unpack")
    shutil.rmtree(_folder(git), ignore_errors=True)
    # Of its own: a build that outlived its release, which was killed, may still be writing.
    folder = _folder(git) / uuid4().hex
    unpack(git, start.commit, folder / "source")
    found = _checked(git, folder / "source", order, start, remote)
    for note in (*found.notes, *_silence(remote)):
        click.echo(note)
    work = Work(git, folder, start.commit, found)
    prepared = prepare(work, order.edition, order.papers if order.downloads else ())
    moves = tuple(_moves(git, order, found, prepared, start))
    if not order.rehearsal:
        refuse(of_meanwhile(git, start, moves))
    begin("record")
    record = Record(edition=order.edition, moves=moves)
    write_record(git, record)
    return record


def _checked(git: Git, source: Path, order: Order, start: Start, remote: Remote) -> Published:
    reasons: list[str] = [*refusals.of_tree(git, start), *refusals.of_git(git), *refusals.of_remote(git, start, remote)]
    found = Published()
    try:
        found = published(git, remote)
    except ReleaseError as error:
        reasons.append(str(error))
    wanted = refusals.of_downloads(source, OFFLINE_CONFIG) if order.downloads else ()
    used = refusals.of_use(git, order.edition, start, remote, found)
    refuse(chain(reasons, used, wanted, _content(source, order.edition)))
    return found


def _content(source: Path, edition: str) -> Iterator[str]:
    if not (source / "data").is_dir():
        yield "no playbook is committed here — go to the playbook's folder, or name it with --root"
        return
    yield from refusals.of_content(source, edition)


def _silence(remote: Remote) -> Iterator[str]:
    if remote.silent:
        yield f"{remote.name} could not be asked what is published ({remote.silent}); going by what was fetched last."


def _moves(git: Git, order: Order, found: Published, prepared: Prepared, start: Start) -> Iterator[Move]:
    if order.rehearsal:
        yield Move(ref=head(REHEARSAL), old=git.value(head(REHEARSAL)), new=prepared.pages)
        return
    yield Move(ref=head(PAGES), old=found.branch, new=prepared.pages)
    yield Move(ref=start.branch, old=start.commit, new=prepared.frozen)
    yield Move(ref=tag(order.edition), old="", new=prepared.tag)


def _folder(git: Git) -> Path:
    return git.own_path("playbook-release")


def next_edition(root: Path) -> str:
    """Return the name of the edition after the one that is being written; empty where that cannot be read."""
    year, _, number = load(root).book.settings.edition.partition(".")
    return f"{year}.{int(number) + 1}" if number.isdigit() else ""
