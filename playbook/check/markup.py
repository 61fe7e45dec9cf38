"""The HTML that a document's own Markdown makes is harmless."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from markdown import Markdown

from playbook.authoring.macro_calls import read
from playbook.authoring.markup import Unsafe, unsafe_markup
from playbook.markdown.dialect import EXTENSIONS, SETTINGS
from playbook.model import Document, Playbook
from playbook.place import Problem
from playbook.time_limit import SECONDS, TooSlowError, time_limit

_MACRO = re.compile(r"\{\{.*?\}\}", re.DOTALL)


def markup(book: Playbook) -> Iterator[Problem]:
    """Yield markup that is refused, each with every line that it comes from."""
    for document in book.documents:
        try:
            with time_limit():
                problems = _unsafe(document)
        except RecursionError:
            wrong = "the Markdown is nested too deeply"
            problems = [Problem(document.at_body(1), wrong, "use fewer lists and quotes within each other")]
        except TooSlowError:
            wrong = f"the Markdown takes more than {SECONDS:g} seconds to read"
            problems = [Problem(document.at_body(1), wrong, "look for brackets without end, or split the page")]
        yield from problems


def _unsafe(document: Document) -> list[Problem]:
    return [
        Problem(document.at_body(line), found.wrong, found.remedy)
        for found in dict.fromkeys(unsafe_markup(to_html(document.body)))
        for line in _lines(document.body, found)
    ]


@lru_cache(maxsize=512)
def to_html(body: str) -> str:
    """Return the HTML of a document's own Markdown, with a word in place of each macro call."""
    reading = read(body)
    if reading.faults:
        text = _MACRO.sub("macro", body)
    else:
        text = "".join(part if isinstance(part, str) else "macro" for part in reading.parts)
    return str(Markdown(extensions=list(EXTENSIONS), extension_configs=SETTINGS).convert(text))


def _lines(body: str, found: Unsafe) -> list[int]:
    """Return the lines without which there is less of what was found; where nothing shows, a near one."""
    lines = body.split("\n")
    hints = [number for number, line in enumerate(lines) if found.clue.lower() in line.lower()]
    whole = _count(lines, found)
    guilty = [number for number in hints if _count([*lines[:number], "", *lines[number + 1 :]], found) < whole]
    return [number + 1 for number in guilty] or [_first_line(lines, found)]


def _first_line(lines: list[str], found: Unsafe) -> int:
    # An address in disguise (&#106;avascript:) has no word to look for: find where it first appears.
    low, high = 1, len(lines)
    while low < high:
        middle = (low + high) // 2
        if _count(lines[:middle], found):
            high = middle
        else:
            low = middle + 1
    return low


def _count(lines: list[str], found: Unsafe) -> int:
    return sum(one == found for one in unsafe_markup(to_html("\n".join(lines))))


def document_html(document: Document) -> str:
    """Return the HTML of a document's own Markdown, or nothing where `markup` reports that it cannot be read."""
    try:
        with time_limit():
            return to_html(document.body)
    except (RecursionError, TooSlowError):
        return ""
