"""The sentences of a page as readers meet them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from playbook.authoring.shown import as_shown
from playbook.model import Document, Play, Playbook, Term
from playbook.plain_language.blocks import Block, blocks
from playbook.plain_language.sentences import Sentence, sentences

FIRST_SCREEN = 150
"""Words of a play that fit on a first screen below its head, roughly."""


@dataclass(frozen=True)
class Prose:
    """A page's file and its sentences; lines are those of the file. `first_screen` is None but for a play."""

    file: str
    sentences: tuple[Sentence, ...]
    first_screen: tuple[Sentence, ...] | None = None


def prose(book: Playbook) -> Iterator[Prose]:
    """Yield the prose of every document that could be read."""
    for document in book.documents:
        body = tuple(_body(document, book.terms))
        if isinstance(document, Play):
            whole = (*_summary(document), *body)
            yield Prose(document.file, whole, tuple(_first(whole, FIRST_SCREEN)))
        else:
            yield Prose(document.file, body)


def _body(document: Document, terms: Mapping[str, Term]) -> Iterator[Sentence]:
    for block in blocks(as_shown(document.body, terms)):
        for sentence in sentences(block):
            yield sentence._replace(line=document.at_body(sentence.line).line)


def _summary(play: Play) -> Iterator[Sentence]:
    # The page shows it above the text; the rest of the front matter is facts and lists.
    line = play.at("summary").line
    return (sentence._replace(line=line) for sentence in sentences(Block(line, play.summary)))


def _first(whole: tuple[Sentence, ...], words: int) -> Iterator[Sentence]:
    left = words
    for sentence in whole:
        if left <= 0:
            return
        left -= len(sentence.words)
        yield sentence
