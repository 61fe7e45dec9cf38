"""The HTML that a document's own Markdown makes is harmless."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from markdown import Markdown

from playbook.authoring.macro_calls import read
from playbook.authoring.markup import Unsafe, unsafe_markup
from playbook.check.guilty_lines import guilty_lines, lines_with
from playbook.markdown.dialect import EXTENSIONS, SETTINGS
from playbook.markdown.size_limit import SizeLimit, TooLargeError
from playbook.model import Document, Playbook
from playbook.place import Problem
from playbook.time_limit import TooSlowError, time_limit

MOST = 20
_MACRO = re.compile(r"\{\{.*?\}\}", re.DOTALL)


def markup(book: Playbook) -> Iterator[Problem]:
    """Yield markup that is refused, each with every line that it comes from."""
    for document in book.documents:
        try:
            with time_limit():
                found = list(dict.fromkeys(unsafe_markup(to_html(document.body))))
            if found:
                yield from _problems(document, found)
        except TooLargeError as error:
            remedy = "say less in titles and addresses that stand there often, or split the page"
            yield Problem(document.at_body(1), f"the page {error}", remedy)
        except RecursionError:
            wrong = "the Markdown is nested too deeply"
            yield Problem(document.at_body(1), wrong, "use fewer lists and quotes within each other")
        except TooSlowError as error:
            remedy = "look for brackets without end, or split the page"
            yield Problem(document.at_body(1), f"the Markdown {error}", remedy)


def _problems(document: Document, found: list[Unsafe]) -> Iterator[Problem]:
    try:
        with time_limit():
            places = guilty_lines(document.body, found, convert)
    except (RecursionError, TooLargeError, TooSlowError):
        places = lines_with(document.body, found)
    for line, one in places[:MOST]:
        yield Problem(document.at_body(line), one.wrong, one.remedy)
    if rest := places[MOST:]:
        yield Problem(document.at_body(rest[0][0]), f"and {len(rest)} more below", "mend those above first")


@lru_cache(maxsize=512)
def to_html(body: str) -> str:
    """Return the HTML of a document's own Markdown, with a word in place of each macro call."""
    return convert(body)


def convert(body: str) -> str:
    """Do what `to_html` does, and do not keep the result."""
    reading = read(body)
    if reading.faults:
        text = _MACRO.sub("macro", body)
    else:
        text = "".join(part if isinstance(part, str) else "macro" for part in reading.parts)
    return str(Markdown(extensions=[*EXTENSIONS, SizeLimit()], extension_configs=SETTINGS).convert(text))


def document_html(document: Document) -> str:
    """Return the HTML of a document's own Markdown, or nothing where `markup` reports that it cannot be read."""
    try:
        with time_limit():
            return to_html(document.body)
    except (RecursionError, TooLargeError, TooSlowError):
        return ""
