"""What a writer can mend on one page."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.place import Place, Problem
from playbook.plain_language.hard_words import hard_words
from playbook.plain_language.measures import LONG, Measures
from playbook.plain_language.passive import is_passive
from playbook.plain_language.prose import Prose
from playbook.plain_language.regressions import over_target
from playbook.plain_language.sentences import Sentence
from playbook.plain_language.targets import TARGETS, over

_FIRST_WORDS = 6


def details(page: Prose, measures: Measures, verbose: bool = False) -> Iterator[Problem]:
    """Yield what is over a target, long sentences, and hard words that we know simpler ones for.

    `verbose` adds passive sentences and the other hard words, each where it first stands.
    """
    for name, value in over(measures).items():
        yield _warning(page, 1, over_target(TARGETS[name], value), TARGETS[name].remedy)
    seen: set[str] = set()
    for sentence in page.sentences:
        yield from _of_length(page, sentence)
        yield from _of_words(page, sentence, seen if verbose else None)
        if verbose and is_passive(sentence.text):
            yield _warning(page, sentence.line, f"{_begin(sentence)} looks passive", "say who does it, if that matters")


def _of_length(page: Prose, sentence: Sentence) -> Iterator[Problem]:
    count = len(sentence.words)
    if count > LONG:
        yield _warning(page, sentence.line, f"{_begin(sentence)} has {count} words", f"split it; {LONG} is the limit")


def _of_words(page: Prose, sentence: Sentence, seen: set[str] | None) -> Iterator[Problem]:
    for word in hard_words(sentence.words):
        if word.simpler is not None:
            yield _warning(page, sentence.line, f"'{word.written}' is hard", f"try: {word.simpler}")
        elif seen is not None and word.written.lower() not in seen:
            seen.add(word.written.lower())
            yield _warning(page, sentence.line, f"'{word.written}' is hard", "use a shorter word, or explain it")


def _begin(sentence: Sentence) -> str:
    words = sentence.text.split(" ")
    return f"the sentence '{' '.join(words[:_FIRST_WORDS])}{' …' if len(words) > _FIRST_WORDS else ''}'"


def _warning(page: Prose, line: int, wrong: str, remedy: str) -> Problem:
    return Problem(Place(page.file, line), wrong, remedy, is_error=False)
