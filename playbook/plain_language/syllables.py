"""Counting the syllables of a word."""

from __future__ import annotations

import re
from functools import lru_cache

import syllapy

# Flesch (1979) counts abbreviations and figures as one syllable: readers take them in as one sign.
_SIGN = re.compile(r".*\..*|[^a-z]+s?")
_POSSESSIVE = re.compile(r"(?:'s|')$")
_SPOKEN_ES = re.compile(r"(?:[sxzcg]|sh|ch)es$")
_SILENT_ED = re.compile(r"[^td]ed$")
_SPOKEN_ENDING = re.compile(r"[aeiouy].*(?:ing|[td]ed|[^aeiou]er|[^u]est|ly)$")


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """Return the number of syllables, at least 1; in words that syllapy does not know, the groups of vowels."""
    if len(word) > 1 and _SIGN.fullmatch(word):
        return 1
    plain = _POSSESSIVE.sub("", word.replace("’", "'")).lower()
    # syllapy's list has "testing", "longer" and "closely" with one syllable.
    return max(2 if _SPOKEN_ENDING.search(plain) else 1, _count(plain))


def _count(word: str) -> int:
    # syllapy's count of vowels would take the silent e of "published" and "figures" for a syllable.
    if word in syllapy.WORD_DICT or len(word) < 4:
        return int(syllapy.count(word))
    if word.endswith("ies"):
        return _count(word[:-3] + "y")
    if word.endswith("s") and not word.endswith("ss"):
        return _count(word[:-1]) + bool(_SPOKEN_ES.search(word))
    if _SILENT_ED.search(word):
        return _count(word[:-1])
    return int(syllapy.count(word))
