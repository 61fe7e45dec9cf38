"""Reading the rows of one CSV file, and saying in plain words what is wrong with its form."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import NamedTuple

from playbook.place import Place, Problem

Columns = tuple[str, ...]


class CsvRow(NamedTuple):
    """One row: its cells by column without those that are empty, and where it stands."""

    cells: dict[str, str]
    place: Place


def csv_rows(
    text: str, file: str, headers: Sequence[Columns], problems: list[Problem], may_be_empty: bool = False
) -> Iterator[CsvRow]:
    """Yield the rows of a file that begins with one of these headers; what is wrong goes to `problems`."""
    reader, is_empty = csv.reader(StringIO(text), strict=True), True
    try:
        header = tuple(next(reader, ()))
        if header not in headers:
            problems.append(_wrong_header(header, file, headers))
            return
        for cells in reader:
            is_empty = False
            row = _row(cells, header, Place(file, reader.line_num), problems)
            if row is not None:
                yield row
    except csv.Error as error:
        place = Place(file, reader.line_num)
        problems.append(Problem(place, f"this is not valid CSV ({error})", "check the quotes and commas"))
        return
    if is_empty and not may_be_empty:
        problems.append(Problem(Place(file), "there is no row below the first line", "add a row, or delete the file"))


def _wrong_header(header: Columns, file: str, headers: Sequence[Columns]) -> Problem:
    for mark, name in ((";", "semicolons"), ("\t", "tabs")):
        if tuple(",".join(header).split(mark)) in headers:
            remedy = "save the file as CSV with commas; put quotes around text that holds a comma"
            return Problem(Place(file), f"its columns are separated by {name}", remedy)
    wrong = f"the first line is '{','.join(header)[:80]}'"
    return Problem(Place(file), wrong, f"write {' or '.join(','.join(one) for one in headers)}")


def _row(cells: list[str], header: Columns, place: Place, problems: list[Problem]) -> CsvRow | None:
    if not cells:
        problems.append(Problem(place, "the line is empty", "delete it"))
        return None
    if len(cells) != len(header):
        wrong = f"the row has {len(cells)} cells, the first line has {len(header)}"
        problems.append(Problem(place, wrong, "add or remove commas; put quotes around text with a comma"))
        return None
    return CsvRow({key: cell.strip() for key, cell in zip(header, cells, strict=True) if cell.strip()}, place)
