"""All words of a site in groups of one stem, so that the browser needs no stemmer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import snowballstemmer

_MOST = 25  # letters that are counted; Z stands for them
_SHORTEST = 4  # shorter words are acronyms or have no endings


class Vocabulary:
    """Words by number of their group. Groups are sorted by what their words begin with."""

    def __init__(self, words: Iterable[str]) -> None:
        stemmer = snowballstemmer.stemmer("english")
        by_stem: dict[str, set[str]] = {}
        for word in words:
            stem = stemmer.stemWord(word) if len(word) >= _SHORTEST and word.isascii() and word.isalpha() else word
            by_stem.setdefault(stem, set()).add(word)
        self.groups: tuple[tuple[str, ...], ...] = tuple(sorted(tuple(sorted(one)) for one in by_stem.values()))
        self.number: Mapping[str, int] = {word: at for at, group in enumerate(self.groups) for word in group}

    def as_text(self) -> str:
        """Return all groups as one text.

        Each begins with a capital letter: how many letters it shares with the beginning of the group before (A: none).
        Then come the rest of its beginning, which all its words share, and after colons their endings.
        """
        before = ""
        lines = []
        for group in self.groups:
            begin = _shared(group[0], group[-1])
            kept = min(len(_shared(before, begin)), _MOST)
            endings = (word[len(begin) :] for word in group) if len(group) > 1 else ()
            lines.append(":".join((chr(ord("A") + kept) + begin[kept:], *endings)))
            before = begin
        return "".join(lines)


def _shared(one: str, other: str) -> str:
    # Of sorted words the first and the last share what all share.
    same = (index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return one[: next(same, min(len(one), len(other)))]
