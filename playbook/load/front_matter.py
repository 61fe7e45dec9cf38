"""Splitting a Markdown file into front matter and body, at the same line as MkDocs does."""

from __future__ import annotations

import re
from typing import NamedTuple

from playbook.place import Place, Problem

_FIRST = re.compile(r"\A---[ \t]*\n")
# MkDocs takes the first of these for the end, YAML for the end of a document.
_END = re.compile(r"^(?P<mark>---|\.\.\.)(?P<after>[ \t\n]|\Z)", re.MULTILINE)


class Split(NamedTuple):
    """The two halves of a file; the front matter's first line is always line 2."""

    front_matter: str
    body: str
    body_line: int


def split(text: str, file: str, problems: list[Problem]) -> Split | None:
    """Return front matter and body, or None and a problem where MkDocs could see another beginning of the body."""
    first = _FIRST.match(text)
    if first is None:
        wrong, remedy = "there is no front matter", "begin the file with a line ---, the fields, and a line ---"
        if text.startswith("---"):
            wrong, remedy = "the front matter has no end", "put a line --- behind the last field"
        problems.append(Problem(Place(file), wrong, remedy))
        return None
    end = _END.search(text, first.end())
    if end is None:
        problems.append(Problem(Place(file), "the front matter has no end", "put a line --- behind the last field"))
        return None
    return _halves(text, first.end(), end, file, problems)


def _halves(text: str, start: int, end: re.Match[str], file: str, problems: list[Problem]) -> Split | None:
    line, newline, body = text[end.start() :].partition("\n")
    place = Place(file, text[: end.start()].count("\n") + 1)
    if line.rstrip(" \t") == "---" and newline:
        return Split(text[start : end.start()], body, place.line + 1)
    if line.rstrip(" \t") != "---":
        wrong = f"the line '{line[:40].strip()}' ends the front matter or begins a second one"
        remedy = "end the front matter with a line that holds --- and nothing else"
    else:
        wrong, remedy = "the file ends with the front matter", "write the text below it"
    problems.append(Problem(place, wrong, remedy))
    return None
