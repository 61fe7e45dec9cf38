"""Telling the lines of a Markdown text from those of its fenced code."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FENCE = re.compile(r"^\s*(?P<marks>`{3,}|~{3,})(?P<after>.*)$")


def outside_fences(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines that are not fenced code, with their numbers from 1."""
    opened = ""
    for number, line in enumerate(text.split("\n"), start=1):
        match = _FENCE.match(line)
        if opened:
            if match and match["marks"].startswith(opened) and not match["after"].strip():
                opened = ""
        elif match and "`" not in match["after"]:
            opened = match["marks"]
        else:
            yield number, line
