"""Loading a playbook and running every rule over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playbook.authoring.registry import Macros
from playbook.check.collisions import page_collisions
from playbook.check.ids import duplicate_ids, play_numbers, retired_ids, unique_titles
from playbook.check.macros import macro_calls
from playbook.check.markup import markup
from playbook.check.references import references
from playbook.check.sections import sections
from playbook.check.series import series
from playbook.check.sources import unused_sources
from playbook.load import load
from playbook.model import Playbook
from playbook.place import Problem, in_order

Rule = Callable[[Playbook], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    duplicate_ids,
    retired_ids,
    play_numbers,
    unique_titles,
    sections,
    references,
    series,
    unused_sources,
    page_collisions,
)


@dataclass(frozen=True)
class Checked:
    """The playbook and all its problems, sorted by file and line."""

    book: Playbook | None
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(problem for problem in self.problems if problem.is_error)


def check(root: Path, macros: Macros) -> Checked:
    """Read all content below `root` and check it.

    Rules that compare files run only on what could be read, so a broken file is reported once and not
    again by everything that refers to it.
    """
    loaded = load(root)
    problems = list(loaded.problems)
    if loaded.book is not None:
        book = loaded.book
        unread = {problem.place.file for problem in problems}
        for rule in RULES:
            problems += rule(book)
        problems += macro_calls(book, macros)
        problems += markup(book, root)
        problems = _without_consequences(problems, unread, loaded.problems)
    return Checked(loaded.book, tuple(in_order(problems)))


def _without_consequences(
    problems: list[Problem], unread: set[str], first: tuple[Problem, ...]
) -> list[Problem]:
    return [
        problem
        for problem in problems
        if problem in first or not any(_stems_from(problem, file) for file in unread)
    ]


def _stems_from(problem: Problem, file: str) -> bool:
    """Say whether a missing reference is only the shadow of a file that could not be read."""
    if "there is no " not in problem.wrong:
        return False
    stem = file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    if file.startswith("data/") and not file.startswith("data/series/"):
        kind = {"metrics": "metric", "sources": "source", "roles": "role", "glossary": "term"}.get(stem, "?")
        return f"there is no {kind} " in problem.wrong
    return f"'{stem}'" in problem.wrong or f"'{stem}." in problem.wrong
