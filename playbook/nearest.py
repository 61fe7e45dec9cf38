"""What somebody may have meant who wrote a word that does not exist."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

# Each comparison takes some microseconds, and a file may hold thousands of wrong words.
MOST = 2_000


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return a question that names the nearest known word, or `otherwise` where none is near."""
    words = list(known)
    if len(words) > MOST:
        return otherwise
    close = difflib.get_close_matches(word, words, n=1)
    return f"did you mean '{close[0]}'?" if close else otherwise


def some(words: Iterable[str]) -> str:
    """Return the first twelve words as a list for a sentence."""
    all_of_them = list(words)
    return ", ".join(all_of_them[:12]) + (" …" if len(all_of_them) > 12 else "")
