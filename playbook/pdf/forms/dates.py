"""Days as people write them into a field."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_US = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_EARLIEST = 1900  # an earlier year is a slip; a saved plan takes none (playbook/model/plan_file.py)


class Day(NamedTuple):
    """A day as YYYY-MM-DD; None where the text is none. `us` where it was written month/day/year."""

    day: str | None
    us: bool = False


def day_of(text: str) -> Day:
    """Read "2027-01-15" or "1/15/2027" from 1900 on; a blank is a blank. Anything that could mean two days is none."""
    text = text.strip()
    if not text:
        return Day("")
    if found := _DAY.fullmatch(text):
        return Day(_real(*found.groups()))
    if found := _US.fullmatch(text):
        month, day, year = found.groups()
        return Day(_real(year, month, day), us=True)
    return Day(None)


def _real(year: str, month: str, day: str) -> str | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if found.year >= _EARLIEST else None
