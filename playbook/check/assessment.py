"""The assessment fits together: levels, answers, what statements rest on, and what moves an answer up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from playbook.check.assessment_moves import moves
from playbook.check.assessment_rests import rests_on
from playbook.model import Assessment, Playbook, Record
from playbook.model.assessment import LEVELS, NOT_APPLICABLE, UNKNOWN, AnswerSet
from playbook.nearest import did_you_mean
from playbook.place import Problem

R = TypeVar("R", bound=Record)


def assessment(book: Playbook) -> Iterator[Problem]:
    """Yield everything in data/assessment.yml that contradicts itself or names what does not exist."""
    found = book.assessment
    if found is None:
        return
    yield from _sources(book, found)
    yield from _levels(book, found)
    yield from _sets(book, found)
    yield from _names(found)
    yield from _quick(book, found)
    yield from rests_on(book, found)
    yield from moves(book, found)


def _sources(book: Playbook, found: Assessment) -> Iterator[Problem]:
    for position, id in enumerate(found.learned_from):
        if id and id not in book.sources and not book.unread.may_hold("source", id):
            remedy = did_you_mean(id, list(book.sources), "add the source to data/sources.yml")
            yield Problem(found.at("learned_from", position), f"there is no source '{id}'", remedy)


def _levels(book: Playbook, found: Assessment) -> Iterator[Problem]:
    numbers = [level.number for level in found.levels]
    if len(numbers) == LEVELS and numbers != [*range(1, LEVELS + 1)]:
        wrong = f"the numbers of the levels are {', '.join(map(str, numbers))}"
        yield Problem(found.at("levels"), wrong, f"number them from 1, the lowest, to {LEVELS}")
    yield from _twice(found.levels, "name", "the level", lambda level: level.name)


def _sets(book: Playbook, found: Assessment) -> Iterator[Problem]:
    yield from _twice(found.answer_sets, "id", "the answer set", lambda one: one.id)
    used = {statement.answers for statement in found.statements.values()}
    for one in found.answer_sets:
        yield from _twice(one.answers, "id", "the answer", lambda choice: choice.id)
        yield from _twice(one.answers, "text", "the answer", lambda choice: choice.text)
        yield from _kept(one)
        if not book.unread.may_hold("answer set", one.id):
            yield from _rising(one)
        if one.id not in used and not book.unread.touches("statement"):
            wrong = f"no statement has the answer set '{one.id}'"
            yield Problem(one.at("id"), wrong, "delete it, or use it", is_error=False)


def _kept(one: AnswerSet) -> Iterator[Problem]:
    for choice in one.answers:
        if choice.id in (UNKNOWN, NOT_APPLICABLE):
            wrong = f"every statement has the answer '{choice.id}' by itself"
            yield Problem(choice.at("id"), wrong, "give this answer another id, or delete it")


def _rising(one: AnswerSet) -> Iterator[Problem]:
    levels = [choice.level for choice in one.answers]
    if levels[0] != 1:
        wrong = f"the first answer of '{one.id}' has level {levels[0]}"
        yield Problem(one.answers[0].at("level"), wrong, "begin with an answer of level 1")
    if levels[-1] != LEVELS:
        wrong = f"the last answer of '{one.id}' has level {levels[-1]}"
        yield Problem(one.answers[-1].at("level"), wrong, f"end with an answer of level {LEVELS}")
    for before, choice in zip(levels, one.answers[1:], strict=False):
        if choice.level <= before:
            wrong = f"level {choice.level} comes after level {before}"
            yield Problem(choice.at("level"), wrong, "write the answers from the lowest level to the highest")


def _names(found: Assessment) -> Iterator[Problem]:
    yield from _twice(found.dimensions, "id", "the dimension", lambda one: one.id)
    yield from _twice(found.dimensions, "title", "the title", lambda one: one.title)
    for dimension in found.dimensions:
        yield from _twice(dimension.statements, "id", "the statement", lambda one: one.id)
    every = [statement for dimension in found.dimensions for statement in dimension.statements]
    yield from _twice(every, "text", "the text", lambda one: one.text)


def _twice(records: Sequence[R], key: str, what: str, words: Callable[[R], str]) -> Iterator[Problem]:
    seen: dict[str, R] = {}
    for record in records:
        shown = " ".join(words(record).split())
        first = seen.setdefault(shown.casefold(), record)
        if shown and first is not record:
            wrong = f"{what} '{shown[:60]}' stands twice; the first is at line {first.at(key).line}"
            yield Problem(record.at(key), wrong, "change or delete one of the two")


def _quick(book: Playbook, found: Assessment) -> Iterator[Problem]:
    # Without any such statement there is no quick check.
    is_offered = any(statement.quick for statement in found.statements.values())
    if book.unread.touches("statement") or not is_offered:
        return
    for dimension in found.dimensions:
        if not any(statement.quick for statement in dimension.statements):
            wrong = f"the quick check asks nothing about '{dimension.title}'"
            yield Problem(dimension.at("statements"), wrong, "write 'quick: true' for one of its statements")
