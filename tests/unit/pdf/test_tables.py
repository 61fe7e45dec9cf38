"""Which tables need a wide sheet, and which cells may break their words."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest

from playbook.pdf.combine.tables import LONG_WORD, VERY_WIDE, WIDE, columns, fit_tables
from playbook.pdf.combine.tree import classes, parse


def _table(cells: int) -> str:
    return f"<table><tr>{'<td>x</td>' * cells}</tr></table>"


def _fitted(html: str) -> Element:
    root = parse(html)
    fit_tables(root)
    return root


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        ("<tr><td>a</td><td>b</td></tr>", 2),
        ('<tr><th colspan="3">a</th><td>b</td></tr><tr><td>a</td></tr>', 4),
        ('<tr><td>a</td></tr><tr><td colspan="x">a</td><td>b</td><td>c</td></tr>', 3),
        ("", 0),
    ],
)
def test_a_table_has_the_columns_of_its_longest_row(rows: str, number: int) -> None:
    assert columns(next(parse(f"<table>{rows}</table>").iter("table"))) == number


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        (WIDE - 1, set()),
        (WIDE, {"cx-wide"}),
        (VERY_WIDE - 1, {"cx-wide"}),
        (VERY_WIDE, {"cx-wide", "cx-very-wide"}),
    ],
)
def test_many_columns_need_a_sheet_that_lies_down(cells: int, names: set[str]) -> None:
    assert classes(next(_fitted(_table(cells)).iter("table"))) == names


def test_the_box_of_a_table_lies_down_with_it_once() -> None:
    root = _fitted(f'<div class="cx-table">{_table(WIDE)}</div>')
    assert [one.tag for one in root.iter() if "cx-wide" in classes(one)] == ["div"]


def test_only_cells_with_a_long_word_may_break_it() -> None:
    root = _fitted(f"<table><tr><td>{'a' * LONG_WORD} b</td><td><b>{'a' * LONG_WORD}</b>a</td></tr></table>")
    assert [bool(classes(cell)) for cell in root.iter("td")] == [False, True]
