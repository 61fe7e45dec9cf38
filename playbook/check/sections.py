"""Every play and case study has the sections that data/playbook.yml asks for, in that order, none empty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import zip_longest
from typing import NamedTuple

from playbook.load.fences import outside_fences
from playbook.model import Document, Playbook
from playbook.place import Problem

# Python-Markdown wants no space behind the # signs.
_HEADING = re.compile(r"^(#{1,6})\s*([^#\s].*)$")
_UNDERLINE = re.compile(r"^(=+|-+) *$")


class _Section(NamedTuple):
    title: str
    level: int
    line: int
    has_text: bool


def sections(book: Playbook) -> Iterator[Problem]:
    """Yield sections that are missing, out of order or empty, and headings that skip a level."""
    for document in book.documents:
        found = _sections(document.body)
        yield from _levels(document, found)
        yield from _underlined(document)
        yield from _empty(document, found)
    for play in book.plays.values():
        yield from _required(play, book.settings.play_sections)
    for case in book.cases.values():
        yield from _required(case, book.settings.case_sections)


def _sections(body: str) -> list[_Section]:
    found: list[_Section] = []
    prose = dict(outside_fences(body))
    for number, line in enumerate(body.split("\n"), start=1):
        match = _HEADING.match(line.rstrip()) if number in prose else None
        if match:
            found.append(_Section(_title(match[2]), len(match[1]), number, False))
        elif line.strip() and found:
            found[-1] = found[-1]._replace(has_text=True)
    return found


def _title(words: str) -> str:
    """Return the heading without what may stand behind it: ## and {: #id }."""
    if words.endswith("}") and "{:" in words:
        words = words[: words.index("{:")] or words
    return words.rstrip().rstrip("#").rstrip() or words


def _levels(document: Document, found: list[_Section]) -> Iterator[Problem]:
    level = 1
    for section in found:
        if section.level == 1:
            wrong = f"'{section.title}' is a level-1 heading; the title in the front matter is the page's only one"
            yield Problem(document.at_body(section.line), wrong, "begin the line with ##")
        elif section.level > level + 1:
            wrong = f"the heading '{section.title}' skips a level"
            yield Problem(document.at_body(section.line), wrong, f"begin the line with {'#' * (level + 1)}")
        level = section.level


def _underlined(document: Document) -> Iterator[Problem]:
    lines = ["", "", *(line for line in document.body.split("\n"))]
    prose = dict(outside_fences(document.body))
    for number, (before, title, line) in enumerate(zip(lines, lines[1:], lines[2:], strict=False), start=1):
        if _UNDERLINE.match(line) and title.strip() and not before.strip() and number in prose:
            wrong = f"'{title.strip()}' is a heading with a line below it"
            yield Problem(document.at_body(number - 1), wrong, "begin the line with ## and remove the one below")


def _empty(document: Document, found: list[_Section]) -> Iterator[Problem]:
    for section, following in zip_longest(found, found[1:]):
        has_parts = following is not None and following.level > section.level
        if not section.has_text and not has_parts:
            wrong = f"the section '{section.title}' is empty"
            yield Problem(document.at_body(section.line), wrong, "write it, or remove the heading")


def _required(document: Document, titles: tuple[str, ...]) -> Iterator[Problem]:
    have = [section for section in _sections(document.body) if section.level == 2]
    names = [section.title for section in have]
    for title in titles:
        if title not in names:
            remedy = _remedy(document, title, [section for section in have if section.title not in titles])
            yield Problem(document.at_body(1), f"the section '{title}' is missing", remedy)
    present = [section for section in have if section.title in titles]
    expected = sorted(present, key=lambda section: titles.index(section.title))
    for section, right in zip(present, expected, strict=True):
        if section.title != right.title:
            remedy = f"put them in this order: {', '.join(titles)}"
            wrong = f"'{section.title}' stands where '{right.title}' should"
            yield Problem(document.at_body(section.line), wrong, remedy)
            return


def _remedy(document: Document, title: str, others: list[_Section]) -> str:
    names = {section.title.casefold(): section for section in others}
    for near in get_close_matches(title.casefold(), names, n=1):
        line = document.at_body(names[near].line).line
        return f"did you mean line {line}, '## {names[near].title}'? Write '## {title}'"
    return f"add a line '## {title}' and the text below it"
