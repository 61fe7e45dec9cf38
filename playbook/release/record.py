"""What a release is about to change, written down first: a run that is killed can be completed or taken back."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from playbook.release.fault import ReleaseError
from playbook.release.git import Git
from playbook.release.names import PAGES, REHEARSAL, head
from playbook.written import replace_file


class Move(BaseModel):
    """A ref before and after; an empty name is a ref that does not exist."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    ref: str
    old: str
    new: str

    @property
    def back(self) -> Move:
        """The same the other way."""
        return Move(ref=self.ref, old=self.new, new=self.old)


class Record(BaseModel):
    """A release, or an edition that is taken back: the refs that move together."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    edition: str
    is_undo: bool = False
    moves: tuple[Move, ...]

    @property
    def is_rehearsal(self) -> bool:
        """Whether nothing moves but the branch of rehearsals."""
        return all(move.ref == head(REHEARSAL) for move in self.moves)

    @property
    def source(self) -> str:
        """The name of the branch that the edition was made of; empty in a rehearsal."""
        branches = (move.ref.removeprefix(head("")) for move in self.moves if move.ref.startswith(head("")))
        return next((branch for branch in branches if branch not in (PAGES, REHEARSAL)), "")

    @property
    def undone(self) -> Record:
        """What takes it back, however far it got."""
        return Record(edition=self.edition, is_undo=True, moves=tuple(move.back for move in self.moves))


def _file(git: Git) -> Path:
    return git.own_path("playbook-release.json")


def read_record(git: Git) -> Record | None:
    """Return the release that was interrupted while it changed something; None if there is none.

    Raises:
        ReleaseError: the record cannot be read.
    """
    file = _file(git)
    if not file.is_file():
        return None
    try:
        return Record.model_validate_json(file.read_bytes())
    except ValidationError:
        raise ReleaseError(
            f"{file} cannot be read, which says how far an interrupted release got — look at the branches and tags "
            "yourself, then delete it"
        ) from None


def write_record(git: Git, record: Record) -> None:
    """Write the record; it is there whole or not at all."""
    replace_file(_file(git), record.model_dump_json(indent=2).encode("utf-8"))


def drop_record(git: Git) -> None:
    """Forget the record, once all is done."""
    _file(git).unlink(missing_ok=True)
