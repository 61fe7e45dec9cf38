"""Words that readers type for words that stand on the pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from playbook.model import Playbook
from playbook.search.numbers import encode
from playbook.search.tokens import SMALL, words
from playbook.search.vocabulary import Vocabulary

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """What is typed, and what it also finds."""

    typed: tuple[Phrase, ...]
    finds: tuple[Phrase, ...]


@dataclass(frozen=True)
class Synonyms:
    """All entries, those of the glossary as well."""

    entries: tuple[Entry, ...] = ()

    @property
    def typed(self) -> Iterator[str]:
        """Every word that is typed, also with an s: no page needs to hold it."""
        for word in (word for entry in self.entries for phrase in entry.typed for word in phrase):
            yield word
            if word.isalpha() and word not in SMALL and not word.endswith("s"):
                yield f"{word}s"

    def as_text(self, vocabulary: Vocabulary, spread: tuple[int, ...]) -> str:
        """Return the entries as numbers of groups, parted by spaces; what no page holds is left out.

        In an entry, `:` parts what is typed from what it finds, and `,` parts phrases.
        """

        def is_found(phrase: Phrase) -> bool:
            return all((at := vocabulary.number.get(word)) is not None and spread[at] for word in phrase)

        def numbers(phrases: Iterable[Phrase]) -> str:
            return ",".join(encode(vocabulary.number[word] for word in phrase) for phrase in phrases)

        found = ((entry.typed, [one for one in entry.finds if is_found(one)]) for entry in self.entries)
        return " ".join(f"{numbers(typed)}:{numbers(finds)}" for typed, finds in found if finds)


def synonyms_of(book: Playbook) -> Synonyms:
    """Return the author's synonyms, and those that the glossary names."""
    entries = []
    for one in book.synonyms:
        entries.append(_entry(one.same or one.typed, one.same or one.finds))
    for term in book.terms.values():
        if term.abbreviation:
            entries.append(_entry((term.term, term.abbreviation), (term.term, term.abbreviation)))
        if term.aliases:
            entries.append(_entry(term.aliases, (term.term,)))
    return Synonyms(tuple(entry for entry in entries if entry.typed and entry.finds))


def _entry(typed: Iterable[str], finds: Iterable[str]) -> Entry:
    return Entry(_phrases(typed), _phrases(finds))


def _phrases(texts: Iterable[str]) -> tuple[Phrase, ...]:
    return tuple(dict.fromkeys(phrase for text in texts if (phrase := tuple(words(text)))))
