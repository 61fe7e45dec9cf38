"""Results kept for as long as one playbook is looked at: each page is read three times in a build."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Hashable
from typing import Concatenate, ParamSpec, TypeVar

from playbook.model import Playbook

Rest = ParamSpec("Rest")
T = TypeVar("T")


def once_per_book(function: Callable[Concatenate[Playbook, Rest], T]) -> Callable[Concatenate[Playbook, Rest], T]:
    """Remember what a function of a playbook and hashable arguments returned, until it is asked about another one.

    A playbook never changes once it is made. Errors are not remembered.
    """
    last: list[weakref.ref[Playbook]] = []
    kept: dict[Hashable, T] = {}

    def remembered(book: Playbook, /, *arguments: Rest.args, **keywords: Rest.kwargs) -> T:
        if not last or last[0]() is not book:
            kept.clear()
            last[:] = [weakref.ref(book)]
        key = (arguments, tuple(sorted(keywords.items())))
        if key not in kept:
            kept[key] = function(book, *arguments, **keywords)
        return kept[key]

    remembered.__doc__ = function.__doc__
    return remembered
