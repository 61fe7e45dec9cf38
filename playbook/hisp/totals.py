"""Totals for each driver, as the importer prints them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from playbook.hisp.tables import Observation
from playbook.hisp.wording import Driver
from playbook.statistics import median, top_two_box

_HEADER = ("driver", "survey-quarters", "responses", "agree %", "median %", "comparable")


def totals(found: Iterable[Observation]) -> Iterator[str]:
    """Yield a table in lines of text: survey-quarters, responses, share that agrees, and the median share.

    Shares are the answers 4 and 5 of all, in percent: of all responses together, and the middle one of the surveys.
    """
    all_of_them = list(found)
    yield _line(_HEADER)
    for driver in Driver:
        rows = [one for one in all_of_them if one.driver is driver]
        if rows:
            yield _line(_cells(driver, rows))


def _cells(driver: Driver, rows: list[Observation]) -> tuple[str, ...]:
    agreeing, responses = top_two_box([sum(counts) for counts in zip(*(one.counts for one in rows), strict=True)])
    return (
        driver,
        f"{len(rows):,}",
        f"{responses:,}",
        f"{100 * agreeing / responses:.1f}",
        f"{median(one.share for one in rows):.1f}",
        f"{sum(one.comparable for one in rows):,}",
    )


def _line(cells: tuple[str, ...]) -> str:
    return cells[0].ljust(15) + "".join(cell.rjust(17) for cell in cells[1:])
