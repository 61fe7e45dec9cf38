"""Periods are words; those that name a year, a quarter or a month have an order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, TypeVar

Kind = Literal["year", "quarter", "month", "fiscal year", "fiscal quarter", "fiscal month", "other"]
T = TypeVar("T")

_PERIOD = re.compile(r"(?P<fiscal>FY ?)?(?P<year>\d{4})(?: ?Q(?P<quarter>[1-4])|-(?P<month>0[1-9]|1[0-2]))?")


def kind(period: str) -> Kind:
    """Return how long a period is, and of which year; only periods of one kind may be compared.

    FY2021 Q1 and 2020 Q4 may be the same three months, so nobody can say which of them came before.
    """
    match = _PERIOD.fullmatch(period.strip())
    if match is None:
        return "other"
    if match["fiscal"]:
        return "fiscal quarter" if match["quarter"] else "fiscal month" if match["month"] else "fiscal year"
    return "quarter" if match["quarter"] else "month" if match["month"] else "year"


def is_fiscal(period: str) -> bool:
    """Say whether a period is counted in fiscal years."""
    return kind(period).startswith("fiscal")


def spelled(period: str) -> str:
    """Return the one spelling of a period: FY2021 Q1 for FY 2021 Q1, FY2021Q1 too; other words as they are."""
    match = _PERIOD.fullmatch(period.strip())
    if match is None:
        return period
    year = f"{'FY' if match['fiscal'] else ''}{match['year']}"
    return year + (f" Q{match['quarter']}" if match["quarter"] else f"-{match['month']}" if match["month"] else "")


def start(period: str) -> tuple[int, int] | None:
    """Return the year and the month in it (1 to 12) in which a period begins, or None where its words do not say.

    FY2021 and 2021 both begin in month 1 of their own kind of year.
    """
    match = _PERIOD.fullmatch(period.strip())
    if match is None:
        return None
    month = 3 * int(match["quarter"]) - 2 if match["quarter"] else int(match["month"] or 1)
    return int(match["year"]), month


def year_of(period: str) -> str | None:
    """Return the year that a quarter or a month belongs to (FY2021 Q1: FY2021), None for every other period."""
    match = _PERIOD.fullmatch(period.strip())
    if match is None or not (match["quarter"] or match["month"]):
        return None
    return f"{(match['fiscal'] or '').strip()}{match['year']}"


def in_order(periods: Iterable[str]) -> list[str]:
    """Return each period once: by time where all of them name one, else in the order in which people put them."""
    once = list(dict.fromkeys(periods))
    starts = [start(period) for period in once]
    if any(one is None for one in starts):
        return once
    return [period for _, period in sorted(zip(starts, once, strict=True), key=lambda pair: pair[0] or (0, 0))]


def position(periods: Sequence[str]) -> dict[str, int]:
    """Return each period's place in time."""
    return {period: index for index, period in enumerate(in_order(periods))}
