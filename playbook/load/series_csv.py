"""Reading one CSV file of observations."""

from __future__ import annotations

from playbook.load.csv_rows import csv_rows
from playbook.load.validate import validate
from playbook.model import Observation, Series
from playbook.place import Problem

_WITH_VALUE = ("period", "group", "value", "n", "source")
_WITH_COUNTS = ("period", "group", "n1", "n2", "n3", "n4", "n5", "n", "source")


def read_series(id: str, text: str, file: str, problems: list[Problem]) -> Series:
    """Return the series; a row that is wrong is left out and reported with its line."""
    rows = csv_rows(text, file, (_WITH_VALUE, _WITH_COUNTS), problems)
    found = [validate(Observation, row.cells, {(): row.place.line}, file, problems) for row in rows]
    return Series(id=id).placed(file, {(): 1}).with_observations(tuple(one for one in found if one is not None))
