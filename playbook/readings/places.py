"""Where the figures of a table are written."""

from __future__ import annotations

from collections.abc import Iterable

from playbook.model import Playbook
from playbook.place import Place
from playbook.readings.reading import Reading


def places(book: Playbook, found: Iterable[Reading]) -> tuple[Place, ...]:
    """Return the first row of each file of data/series/ that the readings come from, in their order.

    Surveys are left out: their tables are brought in whole, and nobody edits them by hand.
    """
    first: dict[str, Place] = {}
    for one in found:
        for id in () if one.provider else one.metric.series:
            rows = book.series[id].observations if id in book.series else ()
            same = (row.place for row in rows if (row.group, row.period) == (one.group, one.period))
            for place in same:
                first.setdefault(place.file, place)
    return tuple(first.values())
