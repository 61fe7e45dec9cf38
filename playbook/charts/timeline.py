"""All periods that a trend runs through, those without a figure too: a gap in the data must be a gap in the line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from playbook.readings.periods import in_order, kind, start

MOST = 80
_MONTHS = {"year": 12, "quarter": 3, "month": 1}
_FISCAL = re.compile(r"FY ?(?=\d)")


def timeline(periods: Iterable[str]) -> list[str]:
    """Return the periods in order, with those between the first and the last that are missing.

    Words that name no year, quarter or month stay as they are. So do periods far apart, which would make more
    than 80.
    """
    given = in_order(periods)
    kinds = {kind(period) for period in given}
    if len(given) < 2 or len(kinds) > 1 or "other" in kinds:
        return given
    length = _MONTHS[kinds.pop().removeprefix("fiscal ")]
    if _places(given[0], given[-1], length) > MOST:
        return given
    filled = [period for one, next in pairwise(given) for period in (one, *_between(one, next, length))]
    return [*filled, given[-1]]


def _month(period: str) -> int:
    year, month = start(period) or (0, 1)
    return 12 * year + month - 1


def _places(one: str, other: str, length: int) -> int:
    return (_month(other) - _month(one)) // length


def _between(one: str, other: str, length: int) -> Iterator[str]:
    prefix = match[0] if (match := _FISCAL.match(one)) else ""
    for place in range(1, _places(one, other, length)):
        year, month = divmod(_month(one) + place * length, 12)
        yield f"{prefix}{year:04}" + {12: "", 3: f" Q{month // 3 + 1}", 1: f"-{month + 1:02}"}[length]
