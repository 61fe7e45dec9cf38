"""Where something stands in the content, and what may be wrong there."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A line of a content file: path relative to the playbook's root, lines counted from 1."""

    file: str
    line: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class Problem(NamedTuple):
    """One thing that is wrong, and the remedy. Only errors stop a build."""

    place: Place
    wrong: str
    remedy: str
    is_error: bool = True

    def __str__(self) -> str:
        mark = "" if self.is_error else "warning: "
        return _one_line(f"{self.place}: {mark}{self.wrong} — {self.remedy}")


def _one_line(text: str) -> str:
    # What a file says must not forge a second line of the report, or keep it from being printed.
    shown = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(shown.split())


def in_order(problems: list[Problem]) -> list[Problem]:
    """Return the problems by file, line and text, each once."""
    return sorted(set(problems))
