"""Names and periods in tables of data that an author could not write, or that would be two words for one thing."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.place import Place, Problem
from playbook.readings.periods import spelled
from playbook.readings.words import SEPARATOR


def names(place: Place, *cells: str) -> Iterator[Problem]:
    """Yield names that hold the sign that stands between two names."""
    for cell in cells:
        if SEPARATOR in cell:
            wrong = (
                f"the name '{cell[:60]}' holds a semicolon, which stands between two names in figure_table and chart"
            )
            yield Problem(place, wrong, "write it with a comma or a dash")


def period(place: Place, text: str) -> Iterator[Problem]:
    """Yield a period that is not in its one spelling."""
    if text != spelled(text):
        yield Problem(place, f"the period '{text}' has another spelling", f"write {spelled(text)}")
