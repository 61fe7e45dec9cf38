"""Who looks at a page, as a window's width and a color scheme: a few with the tests, all of them with the sweep."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

Reader = tuple[int, str]
ALL: list[Reader] = [(width, scheme) for width in (1280, 390, 320) for scheme in ("light", "dark")]
# Each width and each color is seen.
FEW: list[Reader] = [(1280, "light"), (390, "dark"), (320, "light")]
# And the widest in both colors.
MOST: list[Reader] = [(1280, "light"), (1280, "dark"), (390, "dark"), (320, "light")]


def seen_by(visit: str, now: Iterable[Reader] = FEW, later: Iterable[Reader] = ALL) -> pytest.MarkDecorator:
    """Return the mark of a test whose fixture `visit` is opened by these readers now and by the others in the sweep."""
    first = list(now)
    rest = [reader for reader in later if reader not in first]
    cases = [pytest.param(reader, id=_name(reader)) for reader in first]
    cases += [pytest.param(reader, id=_name(reader), marks=pytest.mark.sweep) for reader in rest]
    return pytest.mark.parametrize(visit, cases, indirect=True)


def _name(reader: Reader) -> str:
    return f"{reader[0]}-{reader[1]}"
