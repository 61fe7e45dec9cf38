"""What a document's own words say on its page, without code and links, and the lines that they stand on.

Markdown keeps no positions. So each place to look for is marked with its line (a number between two signs that
nobody uses), the text is converted once more, and the marks that come out in running text name the lines.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from playbook.check.markup import convert
from playbook.markdown.size_limit import TooLargeError
from playbook.time_limit import TooSlowError, time_limit

HIDDEN = "\ue000"
"""Stands where code or a link was."""

_UNUSED = range(0xE001, 0xF8FF)
_NOT_RUNNING = frozenset({"a", "code", "pre", "script", "style"})
# A line that gives a reference its address stays whole, and brackets behind a backslash are meant. A bracket behind
# which another one begins may be half of a link.
_PLACE = re.compile(
    r"""^[ ]{0,3}\[[^\[\]]*\]:[ ]*\S+[ ]*(?:["'(].*)?$|\\(?:\[[^\[\]]*\])+|\\\]|(?P<place>\](?![\[(])|https?://)""",
    re.IGNORECASE,
)


def running_text(html: str) -> str:
    """Return the words of a page, but for code and links."""
    body = LexborHTMLParser(f"<!doctype html><body>{html}").body
    pieces: list[str] = []
    left = [body] if body is not None else []
    while left:
        node = left.pop()
        if node.tag == "-text":
            pieces.append(node.text_content or "")
        elif node.tag in _NOT_RUNNING:
            pieces.append(HIDDEN)
        else:
            left += reversed(list(node.iter(include_text=True)))
    return "".join(pieces)


def marked_text(body: str) -> tuple[str, str]:
    """Return the running text of a Markdown text with marks behind `]` and `https://`, and a pattern for a mark.

    The pattern's only group is the line, counted from 1.
    """
    sign = next((one for one in map(chr, _UNUSED) if one not in body), HIDDEN)
    lines = [_marked(line, f"{sign}{n}{sign}") for n, line in enumerate(body.split("\n"), start=1)]
    try:
        with time_limit():
            text = running_text(convert("\n".join(lines)))
    except (RecursionError, TooLargeError, TooSlowError):
        text = ""
    return text, rf"{sign}(\d+){sign}"


def _marked(line: str, mark: str) -> str:
    return _PLACE.sub(lambda match: f"{match[0]}{mark if match['place'] else ''}", line)
