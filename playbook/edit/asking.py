"""Options that are asked for when they are not given, and what may be answered."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from playbook.book_or_stop import book_or_stop
from playbook.model import Playbook
from playbook.model.record import SLUG
from playbook.nearest import did_you_mean, some
from playbook.root_option import Command, root_option

# Newer versions of click want to know what a kind gives; older ones cannot be told.
if TYPE_CHECKING:
    _Kind = click.ParamType[Any]
else:
    _Kind = click.ParamType


def reads_book(command: Command) -> Command:
    """Add --root, which is read first: the answers to all questions depend on the playbook.

    A playbook that cannot be read stops the command before it asks for anything.
    """

    def read(context: click.Context, _: click.Parameter, root: Path) -> Path:
        context.obj = book_or_stop(root, with_plays=False)
        return root

    return root_option(is_eager=True, callback=read)(command)


def current_book() -> Playbook:
    """Return the playbook of the command that runs, which `reads_book`."""
    return _book(click.get_current_context())


def ask(name: str, question: str, **settings: Any) -> Callable[[Command], Command]:
    """Return an option that is asked for; a `default` is taken when nothing is typed."""
    settings.setdefault("type", WORDS)
    return click.option(name, prompt=question, help=f"{question}.", **settings)


def ask_several(name: str, question: str) -> Callable[[Command], Command]:
    """Return an option that may stand several times, at least once; it is asked for until nothing is typed."""

    def read(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
        found = [one for one in given if one.strip()]
        while not given:
            more = "" if not found else " (nothing more: just Enter)"
            answer = click.prompt(f"{question}{more}", default="" if found else None, show_default=False).strip()
            if not answer:
                break
            found.append(answer)
        return tuple(found)

    return click.option(name, multiple=True, callback=read, help=f"{question}; may stand several times.")


class Words(_Kind):
    """Some words."""

    name = "text"

    def __init__(self, most: int | None = None) -> None:
        self.most = most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the words in one line."""
        words = " ".join(str(value).split())
        if not words:
            self.fail("it is empty — write some words", param, ctx)
        if self.most is not None and len(words) > self.most:
            self.fail(f"it has {len(words)} characters — shorten it to {self.most}", param, ctx)
        return words


class NewId(_Kind):
    """An id that nothing of its kind has, or had."""

    name = "id"

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the id."""
        id = str(value).strip()
        if not re.fullmatch(SLUG, id):
            self.fail(f"'{id}' is no id — use lower-case letters, digits and hyphens: two-words", param, ctx)
        book = _book(ctx)
        if id in book.of_kind(self.kind):
            self.fail(f"there is a {self.kind} '{id}' already — choose another id", param, ctx)
        if any(entry.kind == self.kind and entry.id == id for entry in book.retired):
            self.fail(f"the {self.kind} '{id}' was retired, and its id never comes back — choose another", param, ctx)
        return id


class Id(_Kind):
    """The id of something that exists; nothing is one as well where it may be left out."""

    name = "id"

    def __init__(self, kind: str, *, may_be_left_out: bool = False) -> None:
        self.kind, self.may_be_left_out = kind, may_be_left_out

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the id."""
        id = str(value).strip()
        return id if self.may_be_left_out and not id else _known(self, id, param, ctx)


class Count(_Kind):
    """A whole number from 1, or nothing."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | str:
        """Return the number, or "" for nothing."""
        text = str(value).strip()
        if text and not (re.fullmatch(r"[0-9]{1,12}", text) and int(text)):
            self.fail(f"'{text}' is no whole number from 1", param, ctx)
        return int(text) if text else ""


class Ids(_Kind):
    """Ids of things that exist, with commas or spaces between them."""

    name = "ids"

    def __init__(self, kind: str, least: int = 0) -> None:
        self.kind, self.least = kind, least

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """Return each id once."""
        if isinstance(value, tuple):
            return value
        ids = tuple(dict.fromkeys(_known(self, id, param, ctx) for id in re.split(r"[\s,]+", str(value)) if id))
        if len(ids) < self.least:
            known = some(_book(ctx).of_kind(self.kind))
            self.fail(f"name at least {self.least}; there are: {known}", param, ctx)
        return ids


class Day(_Kind):
    """A day as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(str(value).strip())
        except ValueError:
            self.fail(f"'{value}' is no date — write it as 2026-11-21", param, ctx)


WORDS = Words()


def split_words(text: str) -> tuple[str, ...]:
    """Return words that stand between commas."""
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _known(kind: Id | Ids, id: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
    known = _book(ctx).of_kind(kind.kind)
    for gone in _book(ctx).retired:
        if (gone.kind, gone.id) == (kind.kind, id):
            kind.fail(f"the {kind.kind} '{id}' was retired on {gone.retired} — choose another", param, ctx)
    if id not in known:
        remedy = did_you_mean(id, known, f"there are: {some(known)}" if known else "there are none yet")
        kind.fail(f"there is no {kind.kind} '{id}' — {remedy}", param, ctx)
    return id


def _book(ctx: click.Context | None) -> Playbook:
    assert ctx is not None
    book = ctx.find_object(Playbook)
    assert book is not None
    return book
