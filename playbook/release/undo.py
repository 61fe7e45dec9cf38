"""Taking an edition back that nobody else has yet."""

from __future__ import annotations

from pathlib import Path

import click

from playbook.release.deploy import drop_scratch
from playbook.release.fault import ReleaseError, refuse
from playbook.release.finish import finish
from playbook.release.git import Git, GitError
from playbook.release.lock import alone
from playbook.release.names import PAGES, REHEARSAL, TRAILER, head, index_file, tag
from playbook.release.record import Move, Record, drop_record, read_record, write_record
from playbook.release.refs import standing
from playbook.release.refusals import of_name

_SECONDS = 30.0


def undo(root: Path, edition: str) -> None:
    """Take back an edition that was released here and not pushed, or what an interrupted release has left of it.

    Raises:
        ReleaseError: there is no such edition, others have it, or commits were made after it.
    """
    refuse(of_name(edition))
    git = Git(root)
    with alone(git.own_path("playbook-release.lock")):
        begun = read_record(git)
        if begun is not None and begun.edition != edition:
            raise ReleaseError(f"edition {begun.edition} was interrupted — take that one back: EDITION={begun.edition}")
        if begun is not None and not _has_moved(git, begun):
            drop_scratch(git)
            drop_record(git)
            if not begun.is_undo:
                return
            begun = None
        record = begun if begun is not None else _released(git, edition)
        back = record if record.is_undo else record.undone
        _check_own(git, back)
        _check_file(git, back)
        write_record(git, back)
        finish(git, back)


def _has_moved(git: Git, begun: Record) -> bool:
    """Say whether what was interrupted has changed anything; else its record may be in the way of what came later."""
    at_edition = len(standing(git, begun))
    return at_edition < len(begun.moves) if begun.is_undo else at_edition > 0


def end_rehearsal(root: Path) -> bool:
    """Delete the branch of the last rehearsal; say whether there was one.

    Raises:
        ReleaseError: git cannot delete it.
    """
    git = Git(root)
    with alone(git.own_path("playbook-release.lock")):
        if not git.value(head(REHEARSAL)):
            return False
        git.run("update-ref", "-d", head(REHEARSAL))
        return True


def _released(git: Git, edition: str) -> Record:
    """Return the moves that a release has made, read from the commits that it left."""
    frozen, pages = git.commit(tag(edition)), git.commit(head(PAGES))
    if not frozen:
        raise ReleaseError(f"edition {edition} is not released here: there is no tag {edition} — see git tag --list")
    reasons = []
    if git.commit("HEAD") != frozen:
        reasons.append(
            f"commits were made after edition {edition}, or another branch is checked out — undo those first "
            f"(git reset --keep {edition}), or keep the edition"
        )
    if _edition_of(git, pages) != edition:
        reasons.append(f"the branch {PAGES} does not end with edition {edition} — undo what came after it first")
    refuse(reasons)
    branch = git.line("symbolic-ref", "HEAD")
    return Record(
        edition=edition,
        moves=(
            Move(ref=head(PAGES), old=git.commit(f"{pages}^"), new=pages),
            Move(ref=branch, old=git.commit(f"{frozen}^"), new=frozen),
            Move(ref=tag(edition), old="", new=git.value(tag(edition))),
        ),
    )


def _edition_of(git: Git, commit: str) -> str:
    return git.maybe("log", "-1", f"--format=%(trailers:key={TRAILER},valueonly)", commit) if commit else ""


def _check_own(git: Git, back: Record) -> None:
    """Refuse where another repository has what is to be taken back."""
    ours = {move.old for move in back.moves if move.old}
    for remote in git.line("remote").split():
        try:
            listed = git.run("ls-remote", remote, seconds=_SECONDS).decode("utf-8").splitlines()
        except GitError as error:
            raise ReleaseError(f"{remote} cannot be asked whether it has the edition: {error}") from None
        if ours & {line.partition("\t")[0] for line in listed} or any(_was_sent(git, remote, id) for id in ours):
            raise ReleaseError(
                f"{remote} has edition {back.edition} already: others may cite it — release the next edition instead"
            )


def _was_sent(git: Git, remote: str, id: str) -> bool:
    return bool(git.maybe("for-each-ref", f"--contains={id}", f"refs/remotes/{remote}"))


def _check_file(git: Git, back: Record) -> None:
    name = index_file(back.edition)
    if git.maybe("status", "--porcelain", "--", name).strip().startswith("M"):
        raise ReleaseError(f"{name} was edited — put it back first: git checkout HEAD -- {name}")


def say_undone(edition: str) -> None:
    """Tell the maintainer that the edition is gone."""
    click.echo(f"Edition {edition} is taken back; nothing of it was pushed.")
