"""The whole index in memory: words, passages and postings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from playbook.search.passages import FoundPage, Passage
from playbook.search.postings import FIELDS, TEXT, TITLE, Places, entry, fields
from playbook.search.tokens import SMALL, words
from playbook.search.vocabulary import Vocabulary

_BEHIND = re.compile(r"(?<=.)\s\([^()]*\)$")


@dataclass(frozen=True)
class Index:
    """`postings` is one text for each group of words; `spread` says in how many passages each group stands.

    `lengths` has for each passage the number of words in its text and in its title that are not small.
    """

    pages: tuple[FoundPage, ...]
    vocabulary: Vocabulary
    postings: tuple[str, ...]
    spread: tuple[int, ...]
    lengths: tuple[tuple[int, int], ...]


def build_index(pages: Sequence[FoundPage], typed: Iterable[str] = ()) -> Index:
    """Return the index of all pages; the same pages give the same index.

    `typed` are words that need no page to hold them: readers type them, and synonyms say what they find.
    """
    passages = [passage for page in pages for passage in page.passages]
    fielded = [list(fields(passage)) for passage in passages]
    on_pages = (token.word for one in fielded for _, found in one for token in found)
    vocabulary = Vocabulary([*on_pages, *typed])
    places: list[dict[int, Places]] = [defaultdict(lambda: [[] for _ in range(FIELDS)]) for _ in vocabulary.groups]
    for number, one in enumerate(fielded):
        for field, found in one:
            for token in sorted(found, key=lambda token: token.place):
                places[vocabulary.number[token.word]][number][field].append(token.place)
    return Index(
        pages=tuple(pages),
        vocabulary=vocabulary,
        postings=tuple(_posting(one) for one in places),
        spread=tuple(len(one) for one in places),
        lengths=tuple(_length(passage) for passage in passages),
    )


def _posting(found: dict[int, Places]) -> str:
    before = 0
    parts = []
    for passage in sorted(found):
        parts.append(entry(before, passage, found[passage]))
        before = passage
    return "".join(parts)


def _length(passage: Passage) -> tuple[int, int]:
    # Nobody types both a name and the abbreviation that stands behind it in parentheses.
    return _telling(words(passage.text)), _telling(words(_BEHIND.sub("", passage.title)))


def _telling(found: Iterable[str]) -> int:
    return sum(word not in SMALL for word in found)


__all__ = ["TEXT", "TITLE", "Index", "build_index"]
