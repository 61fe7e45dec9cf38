"""The words that a site's pages and scripts give to a selector: classes, and names of elements, ids and values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_TAG = re.compile(r"<[a-zA-Z][^>]*>")
_CLASSES = re.compile(r"""\bclass=(?:"([^"]*)"|'([^']*)')""")
_WORD = re.compile(r"[\w-]+")
# In scripts, names stand alone in a string, as a class list, or as a selector; sentences for readers have other signs.
# Every quote may begin a string, so that one that was misread hides no other.
_NAMES = re.compile(r"""(?=(["'`])([\s.#]*[a-z][\w-]*(?:[\s.#>,]+[a-z][\w-]*)*\s*)\1)""")


class Used(NamedTuple):
    """What may stand on a page, before or after scripts have changed it."""

    classes: frozenset[str]
    names: frozenset[str]


def used(pages: Iterable[str], scripts: Iterable[str]) -> Used:
    """Return the words of pages (HTML) and of scripts that make elements, or give them classes."""
    classes: set[str] = set()
    names: set[str] = set()
    scripts = [*scripts]
    for tag in {tag for text in (*pages, *scripts) for tag in _TAG.findall(text)}:
        _read_tag(tag, classes, names)
    words = {word for script in scripts for _, text in _NAMES.findall(script) for word in _WORD.findall(text)}
    return Used(frozenset(classes | words), frozenset(names | words))


def _read_tag(tag: str, classes: set[str], names: set[str]) -> None:
    for values in _CLASSES.findall(tag):
        classes.update("".join(values).split())
    names.update(_WORD.findall(_CLASSES.sub("", tag)))
