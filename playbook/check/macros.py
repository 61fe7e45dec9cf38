"""Every macro call of every document is read and tried, so that all mistakes are known before a build."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playbook.authoring.context import AuthorError, ConsequenceError, PageContext
from playbook.authoring.macro_calls import read
from playbook.authoring.registry import Macros, run
from playbook.authoring.sandbox import MAX_TEXT
from playbook.load.fences import outside_fences
from playbook.model import Document, Playbook
from playbook.place import Problem
from playbook.time_limit import NoTimeLeftError, TooSlowError, time_limit

_ONE_BRACE = re.compile(r"(?<!\{)\{ ?(?P<name>\w+)\(")
_CODE = re.compile(r"`[^`]*`")
_FEWER = "call fewer macros on one page, or split it"


def macro_calls(book: Playbook, macros: Macros) -> Iterator[Problem]:
    """Yield what the macro language refuses, and calls that cannot work."""
    for document in book.documents:
        yield from (Problem(document.at_body(f.line), f.wrong, f.remedy) for f in read(document.body).faults)
        yield from _one_brace(document, macros)
        found: list[Problem] = []
        try:
            with time_limit():
                _try(document, book, macros, found)
        except NoTimeLeftError:
            pass  # the rule for markup says so
        except TooSlowError as error:
            found.append(Problem(document.at_body(1), f"the page with its macros {error}", _FEWER))
        yield from found


def _try(document: Document, book: Playbook, macros: Macros, found: list[Problem]) -> None:
    page = PageContext(book, document, link_to=lambda path: path)
    left = MAX_TEXT
    for call in read(document.body).calls:
        try:
            left -= len(run(macros, call, page))
        except ConsequenceError:
            continue
        except AuthorError as error:
            found.append(Problem(document.at_body(call.line), error.wrong, error.remedy))
        if left < 0:
            wrong = f"the macros make more than {MAX_TEXT:,} characters"
            found.append(Problem(document.at_body(call.line), wrong, _FEWER))
            return
    if page.cited and not page.sources_listed:
        remedy = "add a last section '## Sources' with {{ sources() }}"
        found.append(Problem(document.at_body(1), "the page cites sources but does not list them", remedy))


def _one_brace(document: Document, macros: Macros) -> Iterator[Problem]:
    for number, line in outside_fences(document.body):
        for match in _ONE_BRACE.finditer(_CODE.sub("", line)):
            if match["name"] in macros:
                wrong = f"the call of '{match['name']}' has one brace, so the page shows it as it is"
                yield Problem(document.at_body(number), wrong, f"write {{{{ {match['name']}(…) }}}}")
