"""What is measured on a page."""

from __future__ import annotations

from typing import NamedTuple

from playbook.plain_language.grade import grade
from playbook.plain_language.hard_words import hard_words
from playbook.plain_language.passive import is_passive
from playbook.plain_language.prose import Prose

LONG = 25
"""Words; a longer sentence is hard to read (GOV.UK, Sentence length: why 25 words is our limit, 2014)."""
ENOUGH = 100
"""Words; Flesch took samples of 100, and on fewer words one sentence decides everything."""


class Measures(NamedTuple):
    """The figures of a page, to one decimal. Grades are Flesch-Kincaid, the rest percent.

    `grade` and what follows is None where a page has under 100 words, `first_screen` also on all pages but plays.
    """

    grade: float | None = None
    first_screen: float | None = None
    long: float | None = None
    passive: float | None = None
    hard: float | None = None


def measure(page: Prose) -> Measures:
    """Return the figures of a page."""
    words = sum(len(sentence.words) for sentence in page.sentences)
    if words < ENOUGH:
        return Measures()
    count = len(page.sentences)
    hard = sum(1 for sentence in page.sentences for _ in hard_words(sentence.words))
    return Measures(
        grade=round(grade(page.sentences), 1),
        first_screen=round(grade(page.first_screen), 1) if page.first_screen else None,
        long=_percent(sum(len(sentence.words) > LONG for sentence in page.sentences), count),
        passive=_percent(sum(is_passive(sentence.text) for sentence in page.sentences), count),
        hard=_percent(hard, words),
    )


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1)
