"""The front matter of a Markdown file as a text of its own."""

from __future__ import annotations

from collections.abc import Callable

from playbook.load.front_matter import split


def change_front(text: str, change: Callable[[str], str]) -> str:
    """Return a Markdown file with its front matter changed; a file without one stays as it is."""
    halves = split(text.removeprefix("\ufeff"), "", [])
    if halves is None:
        return text
    start = text.index("\n") + 1
    end = start + len(halves.front_matter)
    return text[:start] + change(halves.front_matter) + text[end:]


def change_body(text: str, change: Callable[[str], str]) -> str:
    """Return a Markdown file with what stands below its front matter changed; all of it where there is none."""
    halves = split(text.removeprefix("\ufeff"), "", [])
    if halves is None:
        return change(text)
    return text[: len(text) - len(halves.body)] + change(halves.body)
