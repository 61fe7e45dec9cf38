"""A wrong file: what is wrong, on which line, and what to do; nothing is written."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import times
from tests.unit.hisp.harbor import COLUMNS, SATISFIED, run, saved, survey, written

GOOD = survey((SATISFIED, (1, 2, 3, 40, 54)))
HEADER = written()
FILES: dict[str, tuple[bytes | str, int, str, str]] = {
    "empty": ("", 1, "the file is empty", "download it again"),
    "only spaces": (" \n \n", 1, "the file is empty", "download it again"),
    "header only": (HEADER, 1, "a header and no rows", "download it again"),
    "semicolons": (written(GOOD, delimiter=";"), 1, "parted by semicolons", "save it with commas"),
    "UTF-16": (written(GOOD).encode("utf-16"), 1, "UTF-16", "UTF-8"),
    "Latin letters": (written(GOOD | {"attributes_remark": "\u00e9"}).encode("latin-1"), 2, "not UTF-8", "UTF-8"),
    "a spreadsheet": (b"PK\x03\x04rest", 1, "a spreadsheet or an archive", "save the sheet as CSV"),
    "zero bytes": (written(GOOD).replace("Berths", "B\0"), 1, "zero bytes", "UTF-8"),
    "other columns": ("period,group,value\na,b,1\n", 1, "columns are missing", "with all its columns"),
    "a column twice": (HEADER.replace("attributes_remark", "attributes_channel"), 1, "stands twice", "remove one"),
    "a short row": (f"{HEADER}a,b\n", 2, "the row has 2 cells", "quote text"),
    "a lone quote": (f'{written(GOOD)}"a"b,\n', 3, "not valid CSV", "check quotes"),
}
N1, OFFERED = "attributes_q1_1", "attributes_volume_of_customers_provided_survey_opportunity"
CELLS: list[tuple[str, str, str, str]] = [
    (N1, "many", "is no number: 'many'", "digits only"),
    (N1, "", "is empty", "write the count"),
    (N1, "-3", "is negative", "0 or more"),
    (N1, "12.5", "is not a whole number", "not a share"),
    (N1, "1e308", "is too large", "10,000,000,000"),
    (N1, "9" * 400, "is no number", "digits only"),
    (N1, "nan", "is no number", "digits only"),
    (N1, "inf", "is no number", "digits only"),
    (N1, "1_000", "is no number", "digits only"),
    (N1, "\u0663", "is no number", "digits only"),
    (N1, "1,000", "is no number", "digits only"),
    (N1, "=SUM(A1:A3)", "is a formula", "paste its result"),
    (OFFERED, "lots", "is no number", "digits only"),
    (OFFERED, "-1", "is negative", "0 or more"),
    ("attributes_q1_point_scale", "high", "is no number", "digits only"),
    ("attributes_q1_point_scale", "1e308", "is no score from 1 to 5: '1e308'", "the mean of the answers"),
    ("attributes_q1_point_scale", "0.99", "is no score from 1 to 5", "leave it empty"),
    ("attributes_q1_point_scale", "5.01", "is no score from 1 to 5", "leave it empty"),
    ("attributes_service_provider_name", "", "is empty", "fill it in"),
    ("attributes_service_provided", "=cmd|'/c calc'!A1", "is a formula", "as a value"),
    ("attributes_channel", "@SUM(1)", "is a formula", "as a value"),
    ("attributes_service_name", '\uff1dHYPERLINK("x")', "is a formula", "as a value"),
    ("attributes_collection_year", "21", "is no year", "2022"),
    ("attributes_collection_year", "FY2021", "is no year", "2022"),
    ("attributes_collection_quarter", "Q1", "is no quarter", "1, 2, 3 or 4"),
]


def refused(file: Path, out: Path) -> list[str]:
    """Return what the command says of a file that it must refuse."""
    done = run(file, out)
    assert (done.exit_code, done.exception.__class__) == (1, SystemExit), done.output
    assert not out.exists()
    *problems, last = done.output.splitlines()
    assert last == f"{len(problems)} to mend; nothing was written."
    return problems


@pytest.mark.parametrize(("content", "line", "wrong", "remedy"), FILES.values(), ids=FILES)
def test_a_file_that_is_no_such_file(tmp_path: Path, content: bytes | str, line: int, wrong: str, remedy: str) -> None:
    file = tmp_path / "wrong.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    (problem,) = refused(file, tmp_path / "out")
    assert problem.startswith(f"{file}:{line}: ")
    assert wrong in problem.partition(" — ")[0]
    assert remedy in problem.partition(" — ")[2]


@pytest.mark.parametrize(("column", "cell", "wrong", "remedy"), CELLS, ids=[f"{c[0][11:]} {c[1][:9]}" for c in CELLS])
def test_a_cell_that_holds_something_else(tmp_path: Path, column: str, cell: str, wrong: str, remedy: str) -> None:
    file = saved(tmp_path, GOOD, GOOD | {column: cell})
    (problem,) = refused(file, tmp_path / "out")
    assert problem.startswith(f"{file}:3: {column} {wrong}")
    assert remedy in problem


def test_a_number_may_have_a_decimal_point_and_nothing_behind_it(tmp_path: Path) -> None:
    assert run(saved(tmp_path, GOOD | {OFFERED: "3000.0"}), tmp_path / "out").exit_code == 0


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [GOOD | {N1: "x", OFFERED: "-1"}, GOOD, GOOD | {"attributes_collection_year": "x"}]
    problems = refused(saved(tmp_path, *rows), tmp_path / "out")
    assert [problem.split(":")[1] for problem in problems] == ["2", "2", "4"]


def test_a_line_is_where_the_row_begins(tmp_path: Path) -> None:
    long = GOOD | {"attributes_remark": "one\ntwo\nthree"}
    (problem,) = refused(saved(tmp_path, long, GOOD | {N1: "x"}), tmp_path / "out")
    assert ":5: " in problem


@pytest.mark.parametrize(("name", "wrong"), [("lost.csv", "no such file"), (".", "not a file")])
def test_a_path_that_leads_to_no_file(tmp_path: Path, name: str, wrong: str) -> None:
    (problem,) = refused(tmp_path / name, tmp_path / "out")
    assert wrong in problem


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), OSError(5, "Input/output error")])
def test_a_file_that_the_system_does_not_give(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    file = saved(tmp_path, GOOD)

    def fail(*_: Any, **__: Any) -> Any:
        raise error

    for way in ("open", "read_bytes"):
        with monkeypatch.context() as patch:
            patch.setattr(Path, way, fail)
            (problem,) = refused(file, tmp_path / "out")
        assert problem.startswith(f"{file}:1: the file cannot be read ({error.strerror})")


@pytest.mark.parametrize("score", ["1", "5", "4.44", ""])
def test_a_score_from_one_to_five_is_read(tmp_path: Path, score: str) -> None:
    assert run(saved(tmp_path, GOOD | {"attributes_q1_point_scale": score}), tmp_path / "out").exit_code == 0


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text("mine")
    done = run(saved(tmp_path, GOOD), out)
    assert (done.exit_code, out.read_text()) == (1, "mine")
    assert "this is not a folder" in done.output


def test_a_wrong_file_leaves_the_last_tables_alone(tmp_path: Path) -> None:
    run(saved(tmp_path, GOOD), tmp_path / "out")
    before = {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}
    assert run(saved(tmp_path, GOOD | {N1: "x"}), tmp_path / "out").exit_code == 1
    assert {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()} == before
    assert sorted(before) == ["faults.csv", "observations.csv", "volumes.csv"]


@pytest.mark.parametrize("counts", [(0, 0, 0, 0, 0), (9, 9, 9, 9, 9), (0, 0, 0, 0, 1)])
def test_one_survey_is_enough_however_few_answered(tmp_path: Path, counts: tuple[int, ...]) -> None:
    done = run(saved(tmp_path, survey((SATISFIED, counts), volumes=("", "", ""))), tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert "nan" not in done.output.lower().split()


@given(st.dictionaries(st.sampled_from(COLUMNS), st.text(max_size=30), min_size=1, max_size=4))
@settings(max_examples=times(50), deadline=None)
def test_no_cell_whatever_ends_in_a_traceback(cells: dict[str, str]) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "random.csv"
        file.write_text(written(GOOD | cells), encoding="utf-8", errors="replace", newline="")
        done = run(file, Path(folder) / "out")
        assert done.exception is None or isinstance(done.exception, SystemExit), done.output


@given(st.binary(max_size=300))
@settings(max_examples=times(50), deadline=None)
def test_no_bytes_whatever_end_in_a_traceback(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "random.csv"
        file.write_bytes(content)
        assert isinstance(run(file, Path(folder) / "out").exception, SystemExit)
