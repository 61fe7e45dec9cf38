"""Faults in the words of MkDocs: it shows a PluginError without a traceback."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from mkdocs.exceptions import PluginError

from playbook.authoring.markup import Unsafe


def refuse(found: Iterable[Unsafe], where: str) -> None:
    """Stop the build at the first thing in a page that could run code."""
    for one in found:
        raise PluginError(f"{where}: {one.wrong} — {one.remedy}")


@contextmanager
def os_errors() -> Iterator[None]:
    """Say that the site's folder cannot be written, where that is so."""
    try:
        yield
    except OSError as error:
        raise PluginError(f"The site's folder cannot be written: {error}") from error
