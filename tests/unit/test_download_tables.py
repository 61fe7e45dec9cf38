"""A table to copy has rows of one length, and nothing that a spreadsheet would run."""

from __future__ import annotations

import pytest

from playbook.check.downloads import downloads
from playbook.model import Download, Playbook, Settings
from playbook.place import Problem
from tests.claims import only, says
from tests.worlds import World

SETTINGS = Settings(name="N", edition="2026.1", summary="S", play_sections=("A",), case_sections=("B",))
LOG = "downloads/watch-log.csv"


def faults(text: str, id: str = "watch-log.csv") -> list[Problem]:
    file = Download(id=id).placed(f"downloads/{id}", {(): 1}).with_text(text)
    return list(downloads(Playbook(SETTINGS, downloads={id: file})))


@pytest.mark.parametrize(
    ("text", "line", "wrong", "remedy"),
    [
        ("a,b,c\n1,2\n", 2, "the row has 2 cells, the header 3", "add or remove commas"),
        ("a,b\n1,2\n1,2,3\n", 3, "the row has 3 cells, the header 2", 'write a cell that holds one in "…"'),
        ("a,b\n\n1,2\n", 2, "the row has 0 cells, the header 2", "add or remove commas"),
        ('a,b\n1,"x\n2,y\n', 3, "the table is broken", 'look for a lone "'),
        ('a,b\n1,"x"y\n', 2, "the table is broken", 'look for a lone "'),
    ],
)
def test_a_table_that_is_none(text: str, line: int, wrong: str, remedy: str) -> None:
    (problem,) = faults(text)
    says(problem, LOG, line, wrong, remedy)


@pytest.mark.parametrize("sign", "=+-@\t＝＋－＠")
@pytest.mark.parametrize("cell", ["{}1+1", '"{}1+1"', "x;{}1+1", '"x\n{}1+1"'])
def test_a_cell_that_a_spreadsheet_would_run(sign: str, cell: str) -> None:
    (problem,) = faults(f"a,b\n1,{cell.format(sign)}\n")
    says(problem, LOG, 3 if "\n" in cell else 2, "a spreadsheet would run the cell", "begin it with a letter")


@pytest.mark.parametrize(
    ("text", "line", "sign"),
    [
        ("a;b\n1;2\n", 1, "semicolons"),
        ("a;b\n1,5;2\n", 1, "semicolons"),
        ("\na;b\n", 2, "semicolons"),
        ("a\tb\n1\t2\n", 1, "tabs"),
        ("sep=;\na;b\n", 1, "semicolons"),
        ("a;=b\n=1;2\n", 1, "semicolons"),
    ],
)
def test_a_table_without_commas_is_said_once(text: str, line: int, sign: str) -> None:
    (problem,) = faults(text)
    says(problem, LOG, line, f"cells are divided by {sign}", "use commas")
    assert problem.is_error


@pytest.mark.parametrize("text", ["a,b;c\n1,2\n", "a\n1;2\n"])
def test_a_semicolon_in_one_cell_of_a_table_is_text(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize("text", ["a,b\n1,2\n", 'a,b\n1,"2, and\n3"\n', "a,b\n1,x - y = z; +a\n", "one\n"])
def test_a_table_that_is_one(text: str) -> None:
    assert faults(text) == []


def test_a_formula_in_the_header() -> None:
    (problem,) = faults("a,=b\n1,2\n")
    says(problem, LOG, 1, "a spreadsheet would run the cell '=b'", "begin it with a letter or a digit")


def test_every_cell_is_looked_at() -> None:
    assert [problem.place.line for problem in faults("a,b\n=1,=2\n1\n1,=3\n")] == [2, 2, 3, 4]


def test_a_text_is_no_table() -> None:
    assert faults('# Log\n\n- one, two "three\n= four\n', "watch-log.md") == []


def test_a_broken_table_stops_the_check(small: World) -> None:
    small.append(LOG, "21\n")
    only(small, LOG, 3, "the row has 1 cells, the header 2", "add or remove commas")
