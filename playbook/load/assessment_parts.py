"""The parts of an assessment: each with its place, and those that are right where others are wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, TypeVar

from playbook.load.validate import validate
from playbook.model import Assessment, Record
from playbook.model.assessment import (
    FULL_ID,
    MOST_DIMENSIONS,
    MOST_STATEMENTS,
    AnswerSet,
    Choice,
    Dimension,
    FindOut,
    Level,
    Move,
    Statement,
)
from playbook.model.record import SLUG, Key, Lines

R = TypeVar("R", bound=Record)


class Node:
    """A value of a file, and the line of each path into it."""

    def __init__(self, value: Any, lines: Lines) -> None:
        self.value, self.lines = value, lines

    @cached_property
    def _lines_by_key(self) -> dict[Key, dict[tuple[Key, ...], int]]:
        found: dict[Key, dict[tuple[Key, ...], int]] = {}
        for path, line in self.lines.items():
            if path:
                found.setdefault(path[0], {})[path[1:]] = line
        return found

    def get(self, key: str) -> Node:
        """Return what stands under a key, or an empty node."""
        value = self.value.get(key) if isinstance(self.value, dict) else None
        return Node(value, self._lines_by_key.get(key, {}))

    def entries(self, most: int | None = None) -> Iterator[Node]:
        """Yield the entries of a list, the first `most` of them; nothing where it is none."""
        values = self.value if isinstance(self.value, list) else []
        for position, value in enumerate(values[:most]):
            yield Node(value, self._lines_by_key.get(position, {}))

    def word(self, key: str) -> str:
        """Return the text under a key, blank where there is none."""
        value = self.get(key).value
        return value if isinstance(value, str) else ""

    def ids(self, key: str, pattern: str) -> tuple[str, ...]:
        """Return the ids of a list under a key, blank for what cannot be one, so that positions stay."""
        values = (one.value for one in self.get(key).entries())
        return tuple(one if isinstance(one, str) and re.search(pattern, one) else "" for one in values)


def place_parts(record: Record, node: Node, file: str) -> None:
    """Tell every part of a record that was just read where it stands, and each statement its dimension."""
    for name in type(record).model_fields:
        value, inner = getattr(record, name), node.get(name)
        if isinstance(value, Record):
            _place(value, inner, file)
        elif isinstance(value, tuple):
            for one, entry in zip(value, inner.entries(), strict=False):
                if isinstance(one, Record):
                    _place(one, entry, file)
    if isinstance(record, Dimension):
        for statement in record.statements:
            statement.within(record.id)


def _place(record: Record, node: Node, file: str) -> None:
    record.placed(file, node.lines)
    place_parts(record, node, file)


class Parts:
    """Reads what is right of an assessment that is not, and remembers the ids of the rest."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.unread_ids: set[tuple[str, str]] = set()
        self.unread_kinds: set[str] = set()

    def assessment(self, node: Node) -> Assessment:
        """Return the assessment without what is wrong in it; titles and the like are blank."""
        found = Assessment.model_construct(
            edition="",
            title="",
            aid="",
            learned_from=node.ids("learned_from", SLUG),
            levels=tuple(self._right(Level, node.get("levels"))),
            answer_sets=tuple(self._set(one) for one in node.get("answer_sets").entries()),
            dimensions=tuple(self._each(node, "dimensions", MOST_DIMENSIONS, self._dimension)),
        )
        return found.placed(self.file, node.lines)

    def _one(self, model: type[R], node: Node) -> R | None:
        record = validate(model, node.value, node.lines, self.file, [])
        if record is not None:
            place_parts(record, node, self.file)
        return record

    def _right(self, model: type[R], nodes: Node) -> Iterator[R]:
        for node in nodes.entries():
            record = self._one(model, node)
            if record is not None:
                yield record

    def _each(self, node: Node, key: str, most: int, read: Callable[[Node], R]) -> Iterator[R]:
        # The rest is too much in any case; looking through half a megabyte of it would take a minute.
        if isinstance(node.get(key).value, list) and len(node.get(key).value) > most:
            self.unread_kinds.add("statement")
        yield from map(read, node.get(key).entries(most))

    def _set(self, node: Node) -> AnswerSet:
        whole = self._one(AnswerSet, node)
        if whole is not None:
            return whole
        self._miss("answer set", node.word("id"))
        part = AnswerSet.model_construct(id=node.word("id"), answers=tuple(self._right(Choice, node.get("answers"))))
        return part.placed(self.file, node.lines)

    def _dimension(self, node: Node) -> Dimension:
        whole = self._one(Dimension, node)
        if whole is not None:
            return whole
        id = node.word("id")
        if not id:
            self.unread_kinds.add("statement")
        statements = tuple(self._each(node, "statements", MOST_STATEMENTS, lambda one: self._statement(one, id)))
        part = Dimension.model_construct(id=id, title=node.word("title"), about="", statements=statements)
        return part.placed(self.file, node.lines)

    def _statement(self, node: Node, dimension: str) -> Statement:
        whole = self._one(Statement, node)
        if whole is not None:
            return whole.within(dimension)
        id = node.word("id")
        self._miss("statement", f"{dimension}.{id}" if id else "")
        part = Statement.model_construct(
            id=id,
            text=node.word("text"),
            evidence=(),
            answers=node.word("answers"),
            rests_on=node.ids("rests_on", FULL_ID),
            moves=tuple(self._right(Move, node.get("moves"))),
            unknown=self._one(FindOut, node.get("unknown")) or FindOut.model_construct(play="", items=()),
        )
        return part.placed(self.file, node.lines).within(dimension)

    def _miss(self, kind: str, id: str) -> None:
        self.unread_ids.add((kind, id))
        if not id:
            self.unread_kinds.add(kind)
