"""Lists as words of a sentence."""

from __future__ import annotations

from collections.abc import Sequence


def listed(found: Sequence[str]) -> str:
    """Return words as a list: A, B and C."""
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} and {found[-1]}"
