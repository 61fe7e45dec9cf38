"""One rule for cells that a spreadsheet would run as a formula."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from playbook.formula_cells import guarded, is_formula

SCRIPT = Path(__file__).parents[2] / "theme" / "js" / "csv" / "29-csv-guard.js"


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"])
def test_a_formula_becomes_text(cell: str) -> None:
    assert is_formula(cell)
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Berths", "a=b", "1-2", " =1", "'t Harbor", 0, -5, 1.5, None])
def test_everything_else_stays(cell: object) -> None:
    assert guarded(cell) is cell


def test_the_browser_guards_the_same_beginnings() -> None:
    found = re.search(r"GUARDED = /\^\[(.+)'\]/", SCRIPT.read_text(encoding="utf-8"))
    assert found is not None
    beginnings = found[1].replace("\\t", "\t").replace("\\r", "\r").replace("\\n", "\n").replace("\\", "")
    assert len(beginnings) > 5
    assert all(is_formula(character) for character in beginnings)
    # And nothing that the browser lets through.
    assert {chr(code) for code in range(0x10000) if is_formula(chr(code))} == set(beginnings)
