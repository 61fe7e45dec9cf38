"""The playbook as tables for a spreadsheet, one line for each item, metric, reading, result, term or source."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Any

from playbook.catalog import words
from playbook.formula_cells import guarded
from playbook.model import Playbook
from playbook.model.record import Record
from playbook.readings.export import COLUMNS, fields
from playbook.readings.select import readings

Row = Mapping[str, Any]

# Names of the files; no template of downloads/ may have one of them.
TABLES = ("checklist-items.csv", "metrics.csv", "readings.csv", "case-results.csv", "glossary.csv", "sources.csv")

ITEM = ("id", "play", "checklist", "heading", "text", "roles", "when")
METRIC = ("id", "name", "question", "definition", "formula", "unit", "direction", "cadence", "plays", "source")
RESULT = ("case_study", "agency", "what", "before", "after", "unit", "n", "n_before", "when", "source")
TERM = ("id", "term", "abbreviation", "definition", "source")
SOURCE = ("id", "title", "publisher", "date", "url", "accessed", "note")


def tables(book: Playbook) -> Mapping[str, str]:
    """Return each table as CSV by its file name: one line of names, `;` between several ids in a cell.

    A cell that a spreadsheet would run as a formula begins with an apostrophe. What is not known is an empty cell.
    """
    made = (
        _csv(ITEM, _items(book)),
        _csv(METRIC, _all(book.metrics.values())),
        _csv(COLUMNS, (fields(one) for one in readings(book, comparable_only=False))),
        _csv(RESULT, _results(book)),
        _csv(TERM, _all(book.terms.values())),
        _csv(SOURCE, _all(book.sources.values())),
    )
    return dict(zip(TABLES, made, strict=True))


def _all(records: Iterable[Record]) -> Iterator[Row]:
    return (one.model_dump(mode="json") for one in records)


def _items(book: Playbook) -> Iterator[Row]:
    for checklist in book.checklists_in_order:
        for item in checklist.items:
            own = {"id": item.full_id, "play": checklist.play, "checklist": checklist.id, "when": item.when}
            said = {"heading": words(item.heading), "text": words(item.text), "roles": list(item.roles)}
            yield {**own, **said}


def _results(book: Playbook) -> Iterator[Row]:
    for case in book.cases.values():
        for result in case.results:
            yield {"case_study": case.id, "agency": case.agency, **result.model_dump(mode="json")}


def _csv(columns: Sequence[str], rows: Iterable[Row]) -> str:
    out = StringIO()
    out.write("\ufeff")  # without this mark Excel does not read accents
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[name]) for name in columns] for row in rows)
    return out.getvalue()


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    return guarded("; ".join(value) if isinstance(value, list) else value)
