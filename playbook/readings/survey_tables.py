"""The tables of survey results as a reader may take them away: without small numbers, unless these are public."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from io import StringIO

from playbook.model import Download, Playbook, SurveyObservation, SurveyVolume
from playbook.readings.hiding import hidden
from playbook.readings.rows import rows_of
from playbook.statistics import disclosure

Key = tuple[str, str, str]


def survey_table(book: Playbook, name: str) -> Download:
    """Return a table of data/surveys/ by its name without .csv.

    Where the settings do not say that the source is public, it lacks answers that a table of readings hides, and the
    volumes of the surveys they belong to, whose respondents are nearly the n.

    Raises:
        KeyError: there is no such table.
    """
    assert book.surveys is not None, "only a playbook with surveys has their tables"
    found = book.surveys.tables[name]
    if book.surveys.settings.public or name not in ("observations", "volumes"):
        return found
    kept = _observed(book) if name == "observations" else _volumes(book)
    lines = csv.reader(StringIO(found.text), strict=True)
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(next(lines))
    writer.writerows(cells for cells in lines if kept(lines.line_num))
    return Download(id=found.id).placed(found.place.file, {(): 1}).with_text(text.getvalue())


def _observed(book: Playbook) -> Callable[[int], bool]:
    small = {row.place.line for row in _small(book)}
    return lambda line: line not in small


def _volumes(book: Playbook) -> Callable[[int], bool]:
    assert book.surveys is not None
    small = {_key(row) for row in _small(book)}
    few = [row for row in book.surveys.volumes if _is_few(row.respondents) or _is_few(row.offered)]
    left_out = {row.place.line for row in (*few, *(row for row in book.surveys.volumes if _key(row) in small))}
    return lambda line: line not in left_out


def _is_few(count: int | None) -> bool:
    return count is not None and count > 0 and disclosure(count) == "hidden"


def _small(book: Playbook) -> Iterable[SurveyObservation]:
    surveys = book.surveys
    assert surveys is not None
    keys = {id: _hidden(book, id) for id in set(surveys.drivers.values())}
    for row in surveys.observations:
        if disclosure(row.n) == "hidden" or _key(row) in keys.get(surveys.drivers.get(row.driver, ""), set()):
            yield row


def _hidden(book: Playbook, metric: str) -> set[Key]:
    rows = rows_of(book, book.metrics[metric]) if metric in book.metrics else ()
    return {(row.provider, row.group, row.period) for row in hidden(rows) if row.provider}


def _key(row: SurveyObservation | SurveyVolume) -> Key:
    return row.provider, row.group, row.period
