"""A template to copy: a file that readers take away as it is."""

from __future__ import annotations

import re

from pydantic import PrivateAttr

from playbook.model.record import Record

# Numbers such as 1st have no vowel either, and stay as they are.
_VOWEL = re.compile(r"[aeiouy0-9]")


class Download(Record):
    """One file of downloads/; its id is its name with the ending."""

    id: str
    _text: str = PrivateAttr(default="")

    def with_text(self, text: str) -> Download:
        """Attach the file's content; works once."""
        return self._attach("text", _text=text)

    @property
    def text(self) -> str:
        """The file's content."""
        return self._text

    @property
    def title(self) -> str:
        """The file's name in words, for example Journey map; a word without a vowel is an abbreviation, as in CX."""
        words = self.id.rpartition(".")[0].split("-")
        shown = " ".join(word if _VOWEL.search(word) else word.upper() for word in words)
        return shown[:1].upper() + shown[1:]

    @property
    def kind(self) -> str:
        """What a reader calls this kind of file."""
        return {"csv": "CSV", "md": "Markdown"}[self.id.rpartition(".")[2]]

    @property
    def size(self) -> int:
        """The file's size in bytes."""
        return len(self._text.encode("utf-8"))
