"""The words below a chart over time: quarters with their year beneath, or each period's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil

from playbook.charts.lettering import lines, width
from playbook.charts.style import LETTER

_PART = re.compile(r"(?P<year>(?:FY ?)?\d{4})(?: ?(?P<quarter>Q[1-4])|-(?P<month>\d\d))")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_BETWEEN = 7


def _parts(period: str) -> tuple[str, str] | None:
    match = _PART.fullmatch(period.strip())
    if match is None:
        return None
    if match["quarter"]:
        return match["quarter"], match["year"]
    return _MONTHS[(int(match["month"]) - 1) % len(_MONTHS)], match["year"]


def marked(periods: Sequence[str], step: float) -> list[int]:
    """Return the places that carry words: all, or every nth where `step` pixels are too narrow for all."""
    parts = [_parts(period) for period in periods]
    widest = max(
        width(part[0] if part else period.split()[0], LETTER) for part, period in zip(parts, periods, strict=True)
    )
    every = max(1, ceil((widest + _BETWEEN) / step))
    return [*range(0, len(periods), every)]


def time_words(periods: Sequence[str], step: float) -> Iterator[tuple[float, int, str]]:
    """Yield words with their place (0 is the first period) and row (0 is the upper one)."""
    parts = [_parts(period) for period in periods]
    places = marked(periods, step)
    if all(parts):
        known = [part for part in parts if part]
        yield from ((place, 0, known[place][0]) for place in places)
        yield from _years([year for _, year in known], step)
        return
    room = step * (places[1] if len(places) > 1 else len(periods)) - _BETWEEN
    for place in places:
        yield from ((place, row, text) for row, text in enumerate(lines(periods[place], room, LETTER, most=2)))


def _years(years: Sequence[str], step: float) -> Iterator[tuple[float, int, str]]:
    """Yield each year once, in the middle of its periods, where it has room."""
    free, end = -1.0, len(years) - 0.5
    for year, found in groupby(range(len(years)), key=years.__getitem__):
        places = [*found]
        half = width(year, LETTER) / 2 / step
        middle = max(-0.5 + half, min(end - half, (places[0] + places[-1]) / 2))
        if middle - half >= free:
            yield middle, 1, year
            free = middle + half + _BETWEEN / step
