"""Splitting a Markdown file into front matter and body."""

from __future__ import annotations

import re
from typing import NamedTuple

from playbook.place import Place, Problem

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


class Split(NamedTuple):
    """The two halves of a file; the front matter's first line is always line 2."""

    front_matter: str
    body: str
    body_line: int


def split(text: str, file: str, problems: list[Problem]) -> Split | None:
    """Return front matter and body, or None and a problem where there is no front matter."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        wrong, remedy = "there is no front matter", "begin the file with a line ---, the fields, and a line ---"
        if text.startswith("---"):
            wrong, remedy = "the front matter has no end", "put a line --- behind the last field"
        problems.append(Problem(Place(file), wrong, remedy))
        return None
    return Split(match["yaml"], text[match.end() :], text[: match.end()].count("\n") + 1)
