"""Moving several branches and tags together."""

from __future__ import annotations

from collections.abc import Iterable

from playbook.release.fault import ReleaseError
from playbook.release.git import Git
from playbook.release.record import Move, Record


def move_all(git: Git, moves: Iterable[Move], remedy: str) -> None:
    """Bring every ref to its new place, in one transaction; those that are there already stay.

    Raises:
        ReleaseError: a ref is neither where it was nor where it shall be; nothing is moved. `remedy` says what to do.
        GitError: git cannot move them.
    """
    here = {move: git.value(move.ref) for move in moves}
    astray = [move for move, at in here.items() if at not in (move.old, move.new)]
    if astray:
        changed = (f"{move.ref} has changed meanwhile: it was at {move.old}, and is at {here[move]}" for move in astray)
        raise ReleaseError(*changed, remedy)
    lines = (_line(move) for move, at in here.items() if at != move.new)
    git.run("update-ref", "--stdin", text="".join(["start\n", *lines, "prepare\n", "commit\n"]).encode("utf-8"))


def standing(git: Git, record: Record) -> tuple[Move, ...]:
    """Return those moves of a record whose ref is at the edition now, or has commits on top of it."""
    return tuple(move for move in record.moves if _holds(git, move.ref, move.old if record.is_undo else move.new))


def _holds(git: Git, ref: str, id: str) -> bool:
    at = git.value(ref)
    return at == id or git.is_ancestor(id, at)


def _line(move: Move) -> str:
    if not move.new:
        return f"delete {move.ref} {move.old}\n"
    return f"update {move.ref} {move.new} {move.old or '0' * len(move.new)}\n"
