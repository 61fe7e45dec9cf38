"""The Flesch-Kincaid grade: the years of American school that a text asks for, roughly."""

from __future__ import annotations

from collections.abc import Sequence

from playbook.plain_language.sentences import Sentence
from playbook.plain_language.syllables import syllables


def flesch_kincaid(sentences: int, words: int, syllables: int) -> float:
    """Return the grade, mostly between 0 and 20.

    0.39 words per sentence + 11.8 syllables per word - 15.59 (Kincaid and others for the US Navy, 1975).
    It knows nothing of layout and meaning; a test with readers says more.
    """
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def grade(sentences: Sequence[Sentence]) -> float:
    """Return the Flesch-Kincaid grade of at least one sentence."""
    words = [word for sentence in sentences for word in sentence.words]
    return flesch_kincaid(len(sentences), len(words), sum(map(syllables, words)))
