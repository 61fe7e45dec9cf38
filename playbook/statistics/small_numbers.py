"""What may be shown of a result that few people gave."""

from __future__ import annotations

from typing import Literal

from playbook.statistics.arguments import whole

Disclosure = Literal["hidden", "count-only", "wide", "shown"]

FEWEST_COUNTED = 10
FEWEST_SHOWN = 30
FEWEST_FOR_NARROW = 100


def disclosure(n: int) -> Disclosure:
    """Say what to show of a result by its number of answers n.

    "hidden" (n under 10): nothing, not even n, to protect the people who answered. "count-only" (10 to 29): n and no
    value. "wide" (30 to 99): value and interval, with a word on its width. "shown" (100 or more): value and interval.

    The rule is this playbook's own, derived from public ones. Sources: CMS cell size suppression policy (cells of 1
    to 10 are hidden); NHS England, GP Patient Survey (results of fewer than 10 people are hidden); CDC/NCHS, home
    and hospice care survey (estimates from fewer than 30 are not shown, from 30 to 59 marked as not reliable); CMS
    Hospital Compare 2010 (fewer than 100 surveys: use with caution).

    Raises:
        ValueError: n is not a whole number from 0.
    """
    n = whole("n", n)
    if n < FEWEST_COUNTED:
        return "hidden"
    if n < FEWEST_SHOWN:
        return "count-only"
    return "wide" if n < FEWEST_FOR_NARROW else "shown"
