"""Reading one CSV file of observations."""

from __future__ import annotations

import csv
from io import StringIO

from playbook.load.validate import validate
from playbook.model import Observation, Series
from playbook.place import Place, Problem

_WITH_VALUE = ("period", "group", "value", "n", "source")
_WITH_COUNTS = ("period", "group", "n1", "n2", "n3", "n4", "n5", "n", "source")


def read_series(id: str, text: str, file: str, problems: list[Problem]) -> Series:
    """Return the series; a row that is wrong is left out and reported with its line."""
    reader = csv.reader(StringIO(text), strict=True)
    observations: list[Observation] = []
    try:
        header = tuple(next(reader, ()))
        if not _check_header(header, file, problems):
            return Series(id=id).placed(file, {(): 1})
        for cells in reader:
            row = _observation(header, cells, Place(file, reader.line_num), problems)
            if row is not None:
                observations.append(row)
    except csv.Error as error:
        place = Place(file, reader.line_num)
        problems.append(Problem(place, f"this is not valid CSV ({error})", "check the quotes and commas"))
    return Series(id=id).placed(file, {(): 1}).with_observations(tuple(observations))


def _check_header(header: tuple[str, ...], file: str, problems: list[Problem]) -> bool:
    if header in (_WITH_VALUE, _WITH_COUNTS):
        return True
    problems.append(
        Problem(
            Place(file),
            f"the first line is '{','.join(header)[:80]}'",
            f"write {','.join(_WITH_VALUE)} or {','.join(_WITH_COUNTS)}",
        )
    )
    return False


def _observation(
    header: tuple[str, ...], cells: list[str], place: Place, problems: list[Problem]
) -> Observation | None:
    if len(cells) != len(header):
        wrong = f"the row has {len(cells)} cells, the first line has {len(header)}"
        problems.append(Problem(place, wrong, "add or remove commas; put quotes around text with a comma"))
        return None
    data = {key: cell.strip() for key, cell in zip(header, cells, strict=True) if cell.strip()}
    return validate(Observation, data, {(): place.line}, place.file, problems)
