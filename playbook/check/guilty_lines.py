"""Finding the lines of a Markdown text that refused markup comes from.

Markdown keeps no positions. So each line that may be guilty is marked inside the word that gives it away
(`<script` becomes `<script-q7-`), the text is converted once more, and the marks that come out in tags and
attributes, not in code or words, name the lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count

from playbook.authoring.markup import Unsafe, traced, unsafe_markup

Convert = Callable[[str], str]
Guilty = list[tuple[int, Unsafe]]
# A word in disguise (&#106;avascript:) cannot be marked; each such search converts the text several times.
_SEARCHES = 5


def guilty_lines(body: str, found: list[Unsafe], convert: Convert) -> Guilty:
    """Return the lines that each thing comes from, counted from 1, in order; at least one for each thing."""
    marked = _marked_lines(body, found, convert)
    named = {one for _, one in marked}
    hidden = [one for one in found if one not in named]
    lines = body.split("\n")
    searched = [(_first_line(lines, one, convert), one) for one in hidden[:_SEARCHES]]
    return sorted({*marked, *searched, *((1, one) for one in hidden[_SEARCHES:])})


def lines_with(body: str, found: list[Unsafe]) -> Guilty:
    """Return the lines that hold the words to look for, whatever they mean there: for when time is short."""
    lines = body.lower().split("\n")
    hints = {(n, one) for one in found for n, line in enumerate(lines, start=1) if one.clue.lower() in line}
    return sorted(hints) or [(1, one) for one in found]


def _marked_lines(body: str, found: list[Unsafe], convert: Convert) -> set[tuple[int, Unsafe]]:
    name = next(word for n in count() if (word := f"q{'z' * n}") not in body)
    mark = re.compile(rf"-{name}(\d+)-")
    clues = sorted({one.clue for one in found if one.clue}, key=len, reverse=True)
    if not clues:
        return set()
    clue = re.compile("|".join(map(re.escape, clues)), re.IGNORECASE)
    lines = [clue.sub(rf"\g<0>-{name}{n}-", line) for n, line in enumerate(body.split("\n"), start=1)]
    wanted = set(found)
    return {
        (int(number), one)
        for one, written in traced(convert("\n".join(lines)), lambda text: mark.sub("", text))
        if one in wanted
        for number in mark.findall(written)
    }


def _first_line(lines: list[str], found: Unsafe, convert: Convert) -> int:
    low, high = 1, len(lines)
    while low < high:
        middle = (low + high) // 2
        if found in unsafe_markup(convert("\n".join(lines[:middle]))):
            high = middle
        else:
            low = middle + 1
    return low
