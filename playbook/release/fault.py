"""What keeps an edition from being released."""

from __future__ import annotations

from collections.abc import Iterable


class ReleaseError(Exception):
    """The edition cannot be released; the text has a line for each reason, with what to do about it."""

    def __init__(self, *reasons: str) -> None:
        super().__init__("\n".join(reasons))


def refuse(reasons: Iterable[str]) -> None:
    """Say all reasons at once.

    Raises:
        ReleaseError: there is at least one.
    """
    if found := list(reasons):
        raise ReleaseError(*found)
