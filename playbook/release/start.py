"""What a release begins with: one commit of one branch, whatever is committed while it is built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from playbook.release.git import Git
from playbook.release.record import Move


@dataclass(frozen=True)
class Start:
    """The full name of the branch that is checked out, and its commit; either may be empty."""

    branch: str
    commit: str


def start_of(git: Git) -> Start:
    """Return where the repository stands now."""
    branch = git.maybe("symbolic-ref", "HEAD")
    return Start(branch, git.commit(branch or "HEAD"))


def of_meanwhile(git: Git, start: Start, moves: Iterable[Move]) -> Iterator[str]:
    """Yield what others have done in the repository while the edition was built, and what to do."""
    again = "nothing of the edition was changed; release it again"
    if git.maybe("symbolic-ref", "HEAD") != start.branch:
        yield f"another branch was checked out during the release — go back to {_short(start.branch)}: {again}"
    for move in moves:
        if git.value(move.ref) != move.old:
            yield f"{_short(move.ref)} has changed during the release, by a commit or otherwise — {again}"


def _short(ref: str) -> str:
    return ref.removeprefix("refs/heads/").removeprefix("refs/tags/")
