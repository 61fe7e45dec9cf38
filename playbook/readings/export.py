"""A table of readings as CSV and as JSON: exactly what the page shows, with the same things hidden."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from io import StringIO
from typing import Any

from playbook.formula_cells import guarded
from playbook.model import Playbook, Source
from playbook.readings.reading import Reading
from playbook.readings.table import Table

COLUMNS = (
    "metric",
    "provider",
    "group",
    "period",
    "unit",
    "value",
    "low",
    "high",
    "n",
    "disclosure",
    "comparable",
    "change",
    "change_points",
    "change_low",
    "change_high",
    "previous",
    "target",
    "target_met",
    "source",
)
RULE = (
    "disclosure: hidden = n under 10, or an n from which such a one could be worked out; count-only = n of 10 to 29,"
    " no value; wide = n of 30 to 99; shown = n of 100 or more, or a value without answers behind it."
    " low and high are the 95% interval; a value without one is a count of all, an average, or not comparable."
    " target_met is decided by the interval, and by the value of a metric that has no intervals."
    " change is up or down where the 95% interval of the difference"
    " (change_low to change_high, in points) leaves out 0."
)


def fields(reading: Reading) -> dict[str, Any]:
    """Return one reading by column; what is hidden or unknown is None. Numbers have two decimals at most."""
    return {
        "metric": reading.metric.id,
        "provider": reading.provider or None,
        "group": reading.group,
        "period": reading.period,
        "unit": reading.metric.unit,
        "value": _round(reading.value),
        "low": _round(reading.low),
        "high": _round(reading.high),
        "n": reading.n,
        "disclosure": reading.disclosure,
        "comparable": "yes" if reading.is_comparable else "no",
        "change": reading.change,
        "change_points": _round(reading.change_points),
        "change_low": _round(reading.change_low),
        "change_high": _round(reading.change_high),
        "previous": reading.previous,
        "target": reading.target,
        "target_met": reading.verdict,
        "source": reading.source,
    }


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 2) + 0.0


def as_csv(table: Table) -> str:
    """Return the table as CSV with one line of names; what is hidden or unknown is an empty cell."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in table.rows:
        writer.writerow(guarded(value) for value in fields(row.reading).values())
    return out.getvalue()


def as_json(table: Table, book: Playbook) -> str:
    """Return the table as JSON with its title, the rule for small numbers, and its sources."""
    data = {
        "playbook": book.settings.name,
        "edition": book.settings.edition,
        "title": table.title,
        "rule": RULE,
        "readings": [fields(row.reading) for row in table.rows],
        "sources": {id: source_fields(book.sources[id]) for id in table.sources if id in book.sources},
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def source_fields(source: Source) -> Mapping[str, str]:
    """Return what a reader needs to find a source again."""
    return {
        "title": source.title,
        "publisher": source.publisher,
        "date": str(source.date),
        "url": source.url,
        "accessed": source.accessed.isoformat(),
    }
