"""Every page of docs/ stands in the navigation of mkdocs.yml."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from playbook.load.files import check_file
from playbook.load.text import read_text
from playbook.model import Playbook
from playbook.place import Place, Problem
from playbook.time_limit import TooSlowError, time_limit

_REMEDY = "name it under nav in mkdocs.yml"
_LEFT_OUT = ("not_in_nav", "exclude_docs", "draft_docs")


class _Loader(yaml.SafeLoader):
    """Reads the tags of MkDocs (!ENV, !!python/name:…) as nothing."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def navigation(book: Playbook, root: Path) -> Iterator[Problem]:
    """Yield pages that nav does not name. Without a nav, MkDocs itself shows all of them."""
    named = _named(root)
    for path, page in book.pages.items() if named else ():
        if path not in named:
            yield Problem(Place(page.file), "the page is not in the navigation", _REMEDY)


def _named(root: Path) -> frozenset[str]:
    """Return what nav names; nothing where that is MkDocs' to judge, such as a file that cannot be read."""
    file = root / "mkdocs.yml"
    text = read_text(root, file, []) if check_file(root, file, []) else None
    try:
        with time_limit():
            config = yaml.load(text or "", _Loader)
            if not isinstance(config, dict) or any(key in config for key in _LEFT_OUT):
                return frozenset()
            return frozenset(_paths(config.get("nav")))
    except (yaml.YAMLError, TooSlowError, RecursionError, ValueError, TypeError):
        return frozenset()


def _paths(item: Any) -> Iterator[str]:
    if isinstance(item, str):
        yield item.removeprefix("./")
    elif isinstance(item, list | dict):
        for child in item.values() if isinstance(item, dict) else item:
            yield from _paths(child)
