"""Text cells that a spreadsheet would run as a formula: the one rule for all tables that are written or checked."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")

# As in theme/js/csv (OWASP, "CSV injection"); some spreadsheets take the full-width signs for the others.
_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def is_formula(cell: str) -> bool:
    """Say whether a spreadsheet would run the text as a formula when it opens the file."""
    return cell.startswith(_BEGINNINGS)


def guarded(cell: T) -> T | str:
    """Return a cell that no spreadsheet runs: an apostrophe in front makes a formula text. Numbers stay as they are."""
    return f"'{cell}" if isinstance(cell, str) and is_formula(cell) else cell
