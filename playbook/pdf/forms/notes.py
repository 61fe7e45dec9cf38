"""What a person should know about a PDF that was read."""

from __future__ import annotations

from collections.abc import Mapping

from playbook.pdf.forms.words import item_words

MOST = 10  # notes of one kind that are told one by one


class Notes:
    """Collects sentences, each once, in the order in which they came. `words` are the items' words by their ids."""

    def __init__(self) -> None:
        self.words: Mapping[str, str] = {}
        self._said: dict[str, str] = {}
        self._counts: dict[str, int] = {}

    def say(self, text: str) -> None:
        """Add a sentence or two."""
        self._said.setdefault(text, text)

    def of(self, id: str, text: str) -> None:
        """Add a sentence about an item."""
        self.say(f"{self.item(id)}: {text}")

    def once(self, kind: str, text: str) -> None:
        """Add it only the first time that something of this kind is said."""
        self._said.setdefault(kind, text)

    def many(self, kind: str, text: str) -> None:
        """Add one of perhaps thousands of a kind: after ten, "and 20 more `kind`" stands for the others."""
        count = self._counts[kind] = self._counts.get(kind, 0) + 1
        if count <= MOST:
            self.say(text)
        else:
            self._said[kind] = f"… and {count - MOST:,} more {kind}."

    def item(self, id: str) -> str:
        """Return what to call an item: its id and its first words."""
        return item_words(id, self.words.get(id, ""))

    @property
    def all(self) -> tuple[str, ...]:
        """All that was said."""
        return tuple(self._said.values())
