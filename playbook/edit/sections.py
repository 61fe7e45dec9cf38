"""The body of a new play or case study: every section that is required, with the macros that belong there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from playbook.model import Document

TO_WRITE = "To be written."
_CALL = re.compile(r"^\{\{ *(?P<name>\w+)\(\) *\}\}$")
_HEADING = re.compile(r"^## +(?P<title>\S.*?)\s*(\{:.*\})?$")


def body(titles: Iterable[str], others: Iterable[Document], usual: Mapping[str, str]) -> str:
    """Return the sections with a line to fill in and their macros.

    Which macros a section has, documents of the same kind tell that exist already. Where there are none, `usual` does:
    a word of the section's title and the macro for it.
    """
    learned = _learned(others)
    parts = []
    for title in titles:
        macros = learned.get(title, _usual(title, usual) if not learned else ())
        lead = "" if macros == ("sources",) else TO_WRITE
        lines = [f"## {title}", lead, *(f"{{{{ {name}() }}}}" for name in macros)]
        parts.append("\n\n".join(line for line in lines if line))
    return "\n\n".join(parts)


def _learned(others: Iterable[Document]) -> dict[str, tuple[str, ...]]:
    """Return what all the documents call in the section of a title, on a line of its own and without arguments."""
    found: dict[str, tuple[str, ...]] = {}
    for document in others:
        for title, calls in _calls(document.body):
            found[title] = tuple(name for name in found.get(title, calls) if name in calls)
    return found


def _calls(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    title = ""
    calls: list[str] = []
    for line in text.split("\n"):
        if heading := _HEADING.match(line):
            yield title, tuple(calls)
            title, calls = heading["title"], []
        elif call := _CALL.match(line.strip()):
            calls.append(call["name"])
    yield title, tuple(calls)


def _usual(title: str, usual: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(macro for word, macro in usual.items() if word in title.casefold())
