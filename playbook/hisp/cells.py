"""Reading single cells: numbers that are counts, and text that may be published."""

from __future__ import annotations

import math

from playbook.formula_cells import is_formula

# More customers than the world has people is a slip.
MOST = 10_000_000_000
# A score is the mean of answers from 1 to 5.
_LOWEST_SCORE, _HIGHEST_SCORE = 1, 5


class BadCellError(Exception):
    """A cell does not hold what its column promises: what is wrong, and what to do."""

    def __init__(self, wrong: str, remedy: str) -> None:
        super().__init__(wrong)
        self.wrong, self.remedy = wrong, remedy


def whole_number(cell: str) -> int:
    """Return a count from 0 to 10,000,000,000; 12.0 is 12.

    Raises:
        BadCellError: the cell is empty, or holds no such number.
    """
    if not cell:
        raise BadCellError("is empty", "write the count, 0 if there is none")
    value = _number(cell)
    if value < 0:
        raise BadCellError(f"is negative: {shown(cell)}", "write a count of 0 or more")
    if value > MOST:
        raise BadCellError(f"is too large for a count: {shown(cell)}", f"write a count up to {MOST:,}")
    if value != int(value):
        raise BadCellError(f"is not a whole number: {shown(cell)}", "write how many people, not a share or a mean")
    return int(value)


def score(cell: str) -> float | None:
    """Return a reported score from 1 to 5, or None where the cell is empty.

    Raises:
        BadCellError: the cell holds no such number.
    """
    if not cell:
        return None
    value = _number(cell)
    if not _LOWEST_SCORE <= value <= _HIGHEST_SCORE:
        raise BadCellError(
            f"is no score from 1 to 5: {shown(cell)}", "write the mean of the answers, or leave it empty"
        )
    return value


def words(cell: str) -> str:
    """Return text with single spaces, curly quotes made straight, and commas for semicolons, which part names.

    Raises:
        BadCellError: a spreadsheet would take the text for a formula.
    """
    if is_formula(cell):
        raise BadCellError(f"is a formula: {shown(cell)}", "paste the text itself, as a value")
    return " ".join(cell.replace("’", "'").replace("‘", "'").replace(";", ",").split())


def _number(cell: str) -> float:
    if cell.startswith("="):
        raise BadCellError(f"is a formula: {shown(cell)}", "paste its result, as a value")
    try:
        value = float(cell) if cell.isascii() and "_" not in cell else math.nan
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise BadCellError(f"is no number: {shown(cell)}", "write a number with digits only, without signs or commas")
    return value


def shown(cell: str) -> str:
    """Return the beginning of a cell in quotes."""
    return f"'{cell[:40]}…'" if len(cell) > 40 else f"'{cell}'"
