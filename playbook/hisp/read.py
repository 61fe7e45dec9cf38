"""Turning the rows of the source file into surveys."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from playbook.hisp import columns
from playbook.hisp.cells import BadCellError, score, shown, whole_number, words
from playbook.hisp.survey import Question, Survey
from playbook.hisp.table import Row, read_table
from playbook.place import Place, Problem

T = TypeVar("T")
_YEAR = re.compile(r"20\d\d")


def read_surveys(file: Path) -> tuple[list[Survey], list[Problem]]:
    """Return the surveys of the file and all that is wrong with it."""
    problems: list[Problem] = []
    surveys = [_RowReader(file, row, problems).survey() for row in read_table(file, problems)]
    return surveys, problems


class _RowReader:
    """Reads the cells of one row. A bad cell is reported, and a stand-in goes on in its place."""

    def __init__(self, file: Path, row: Row, problems: list[Problem]) -> None:
        self._file, self._row, self._problems = file, row, problems

    def survey(self) -> Survey:
        """Return the survey of this row."""
        return Survey(
            line=self._row.line,
            provider=self._named(columns.PROVIDER),
            service=self._cell(columns.SERVICE, words, ""),
            name=self._named(columns.SURVEY),
            point=self._cell(columns.POINT, words, ""),
            channel=self._cell(columns.CHANNEL, words, ""),
            fiscal_year=self._cell(columns.YEAR, _fiscal_year, ""),
            quarter=self._cell(columns.QUARTER, _quarter, ""),
            customers=self._volume(columns.CUSTOMERS),
            offered=self._volume(columns.OFFERED),
            respondents=self._volume(columns.RESPONDENTS),
            questions=tuple(self._question(position) for position in columns.QUESTIONS),
        )

    def _question(self, position: int) -> Question:
        n1, n2, n3, n4, n5 = (
            self._cell(columns.count(position, answer), whole_number, 0) for answer in columns.ANSWERS
        )
        text = " ".join(self._row.cells[columns.wording(position)].replace("’", "'").split())
        reported = self._cell(columns.point_scale(position), score, None)
        return Question(position, text, (n1, n2, n3, n4, n5), reported)

    def _named(self, column: str) -> str:
        return self._cell(column, _some_words, "")

    def _volume(self, column: str) -> int | None:
        return self._cell(column, whole_number, None) if self._row.cells[column] else None

    def _cell(self, column: str, read: Callable[[str], T], otherwise: T) -> T:
        try:
            return read(self._row.cells[column])
        except BadCellError as bad:
            place = Place(str(self._file), self._row.line)
            self._problems.append(Problem(place, f"{column} {bad.wrong}", bad.remedy))
            return otherwise


def _some_words(cell: str) -> str:
    if not cell:
        raise BadCellError("is empty", "fill it in")
    return words(cell)


def _fiscal_year(cell: str) -> str:
    if not _YEAR.fullmatch(cell):
        raise BadCellError(f"is no year: {shown(cell)}", "write a fiscal year, for example 2022")
    return f"FY{cell}"


def _quarter(cell: str) -> str:
    if cell not in ("1", "2", "3", "4"):
        raise BadCellError(f"is no quarter: {shown(cell)}", "write 1, 2, 3 or 4")
    return f"Q{cell}"
