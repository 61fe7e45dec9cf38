"""Words for reports on a PDF."""

from __future__ import annotations

from collections.abc import Sequence

from playbook.pdf.forms.clean import plain

FIRST = 32  # characters of an item's words that a report shows


def few(names: Sequence[str], most: int = 5, between: str = ", ") -> str:
    """Return the first few names, and how many more there are."""
    more = f" and {len(names) - most:,} more" if len(names) > most else ""
    return between.join(names[:most]) + more


def item_words(id: str, text: str) -> str:
    """Return an item's id with its first words, by which it is found on paper; the id alone where it has no words."""
    words = " ".join(plain(text).split())
    if len(words) > FIRST:
        whole = words[: FIRST + 1].rpartition(" ")[0]
        words = f"{whole} …" if whole else f"{words[:FIRST]}…"
    return f"{id} (“{words}”)" if words and words != id else id
