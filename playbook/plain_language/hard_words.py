"""Finding hard words, and simpler ones for them.

A word is hard if words/simpler.yml knows a simpler one, or if it has three or more syllables. As in Gunning's fog
index, names and hyphenated words do not count, nor do the endings -es, -ed and -ing; we add that words which every
reader of ours knows (words/familiar.yml) do not count either. A name that begins a sentence cannot be told from a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from playbook.plain_language.syllables import syllables
from playbook.plain_language.word_lists import word_list, word_set

_HARD = 3
_ENDING = re.compile(r"(?:ing|[td]ed|(?:[sxzcg]|sh|ch)es)$")
_Entry = tuple[tuple[str, ...], str]


class HardWord(NamedTuple):
    """A hard word or phrase as it stands there, and a simpler one where we know one."""

    written: str
    simpler: str | None = None


def hard_words(words: Sequence[str]) -> Iterator[HardWord]:
    """Yield the hard words of one sentence in reading order."""
    lower = tuple(word.lower().replace("’", "'") for word in words)
    skip = 0
    for i, word in enumerate(words):
        if i < skip:
            continue
        entry = next((one for one in _entries().get(lower[i], ()) if lower[i : i + len(one[0])] == one[0]), None)
        if entry is not None:
            skip = i + len(entry[0])
            yield HardWord(" ".join(words[i:skip]), entry[1])
        elif not (i and word[0].isupper()) and _is_long(lower[i]):
            yield HardWord(word)


@lru_cache(maxsize=50_000)
def _is_long(word: str) -> bool:
    base = word.removesuffix("'s").removesuffix("'")
    if "-" in base or syllables(base) - bool(_ENDING.search(base)) < _HARD:
        return False
    known = word_set("familiar", "familiar")
    return not known & {base, base.removesuffix("s"), re.sub("ies$", "y", base)}


@cache
def _entries() -> dict[str, list[_Entry]]:
    found: dict[str, list[_Entry]] = {}
    for hard, simpler in word_list("simpler").items():
        for form in _forms(hard):
            found.setdefault(form[0], []).append((form, simpler))
    return {first: sorted(entries, key=lambda entry: -len(entry[0])) for first, entries in found.items()}


def _forms(hard: str) -> Iterator[tuple[str, ...]]:
    """Yield a phrase as it is, and a single word with its endings."""
    words = tuple(hard.split())
    yield words
    if len(words) > 1 or hard.endswith("ly"):
        return
    stem, endings = (hard[:-1], ("es", "ed", "ing")) if hard.endswith("e") else (hard, ("s", "es", "ed", "ing"))
    if hard.endswith("y"):
        stem, endings = hard[:-1], ("ies", "ied", "ying")
    yield from ((stem + ending,) for ending in endings)
