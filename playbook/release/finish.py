"""The part of a release that changes what others see; run again after a break, it completes."""

from __future__ import annotations

from contextlib import suppress

from playbook.release.deploy import drop_scratch
from playbook.release.git import Git
from playbook.release.names import index_file
from playbook.release.record import Record, drop_record
from playbook.release.refs import move_all, standing
from playbook.release.steps import begin


def finish(git: Git, record: Record) -> None:
    """Move the refs of a record that is written down, bring the working folder along, and forget the record.

    What is taken back moves only the refs that are at the edition; a rehearsal leaves the working folder alone.

    Raises:
        ReleaseError: somebody has moved one of the refs meanwhile.
    """
    begin("refs")
    move_all(git, standing(git, record) if record.is_undo else record.moves, _remedy(record))
    if not record.is_rehearsal:
        begin("files")
        _match_file(git, index_file(record.edition))
    begin("tidy")
    drop_scratch(git)
    drop_record(git)


def _remedy(record: Record) -> str:
    if record.is_undo:
        return f"put it back where it was, then take back edition {record.edition} again"
    return f"take back what was begun (make undo EDITION={record.edition}), then release again"


def _match_file(git: Git, name: str) -> None:
    """Make the file in the working folder the one of the commit that is checked out."""
    if git.text_of("HEAD", f"{git.prefix}{name}") is not None:
        git.run("checkout", "--quiet", "HEAD", "--", name)
        return
    git.run("reset", "--quiet", "HEAD", "--", name)
    file = git.folder / name
    file.unlink(missing_ok=True)
    with suppress(OSError):  # other editions' are in it
        file.parent.rmdir()
