"""The plays are numbered without gaps."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.model import Playbook
from playbook.place import Problem


def play_numbers(book: Playbook) -> Iterator[Problem]:
    """Yield plays whose number leaves a gap or is taken."""
    if book.unread.touches("play"):
        return  # the one that is missing here may be the one that could not be read
    for expected, play in enumerate(book.plays.values(), start=1):
        if play.number != expected:
            wrong = f"the number is {play.number}, but this is play {expected} in order"
            yield Problem(play.at("number"), wrong, "number the plays 1, 2, 3 … without gaps or doubles")
