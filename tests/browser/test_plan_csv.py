"""A plan goes into a spreadsheet and comes back, and no cell of it can become a formula there.

Python's csv module is the judge of what is written: it was made by others, from the same rules.
"""

from __future__ import annotations

import csv
import io

import hypothesis
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.browser.vectors import CATALOG, PLAN, all_fit, blank_page, call, filled, world  # noqa: F401 (the fixture `core`)
from tests.examples import seed

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "'=1",
    "''",
    "'",
    "=\"a\",'b'",
    "\n=1",
]
COLUMNS = "id play checklist heading item status reason owner due evidence note next phase roles own"
LETTERS = "ab =+-@'\",;\t\r\n＝＠é😀"


@pytest.mark.parametrize("name", ["plan_csv_read", "plan_csv_write"])
def test_stated_worlds(core, name) -> None:
    all_fit(core, name)


def file(**fields) -> dict:
    return {**PLAN, "items": [], "own": [], **fields}


def by_python(text: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    return list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))


def test_python_reads_the_same_table(core) -> None:
    note = "a,b;c\t\"d\"\n'e'\n"
    plan = file(
        items=[{"id": "mend.clean-lens", "note": note, "status": "done"}],
        own=[{"id": "own.a", "text": "Sweep, then rest", "owner": " Ana "}],
    )
    [text] = call(core, [("cxCsv.write", [plan, CATALOG])])
    header, *rows = by_python(text)
    assert " ".join(header) == COLUMNS
    assert [len(row) for row in rows] == [15] * 5
    table = {row[0]: dict(zip(header, row, strict=True)) for row in rows}
    assert list(table) == [*(item["id"] for item in CATALOG["items"]), "own.a"]
    assert (table["mend.clean-lens"]["note"], table["mend.clean-lens"]["status"]) == (note, "Done")
    assert (table["own.a"]["item"], table["own.a"]["owner"], table["own.a"]["own"]) == (
        "Sweep, then rest",
        " Ana ",
        "yes",
    )


@pytest.mark.parametrize("field", ["reason", "owner", "evidence", "note", "text"])
def test_no_cell_is_a_formula_and_all_come_back(core, field) -> None:
    items = [{"id": f"own.i{n}", "text": "x", field: formula} for n, formula in enumerate(FORMULAS)]
    [text] = call(core, [("cxCsv.write", [file(own=items), CATALOG])])
    _, *rows = by_python(text)
    assert not [cell for row in rows for cell in row if cell[:1] in (*"=+-@\t\r\n＝＋－＠",)]
    [cells] = core.evaluate(
        "text => [cxCsvRows.parse(text.slice(1)).rows.map(({ cells }) => cells.map(cxCsv.unguard))]", text
    )
    column = cells[0].index("item" if field == "text" else field)
    assert [row[column] for row in cells if row[0].startswith("own.i")] == FORMULAS


def test_a_plan_comes_back_as_it_was(core) -> None:
    files = [one["file"] for one in world("plan_file_read") if one.get("file")]
    texts = call(core, [("cxCsv.write", [{"items": [], "own": [], **one}, CATALOG]) for one in files])
    for before, after in zip(files, call(core, [("cxCsv.read", [text, CATALOG]) for text in texts]), strict=True):
        assert after["problems"] == []
        worded = {item["id"]: item["text"] for item in CATALOG["items"]}
        items = [{"text": worded.get(one["id"]), **one} for one in before.get("items", [])]
        assert filled(after["file"]["items"]) == filled(items)
        assert filled(after["file"]["own"]) == before.get("own", [])


def test_new_items_have_the_same_id_each_time(core) -> None:
    table = "id,item,own\n,Ask the union,yes\n"
    [one, again] = call(core, [("cxCsv.read", [table, CATALOG])] * 2)
    [text] = call(core, [("cxCsv.write", [one["file"], CATALOG])])
    [back] = call(core, [("cxCsv.read", [text, CATALOG])])
    assert one["file"]["own"] == again["file"]["own"] == back["file"]["own"]


def test_too_large_and_too_many(core) -> None:
    wrong = core.evaluate(
        """(catalog) => ["id,note\\na.a," + "x".repeat(17_000_000), "id,note\\n" + "a.a,x\\n".repeat(20_001),
            "id,note\\n" + "\\n".repeat(15_000_000), "id,note\\n" + ",\\n".repeat(7_000_000),
            "id" + ",".repeat(9_000_000)]
          .map((text) => cxCsv.read(text, catalog)).map(({ file, problems }) => [file, problems[0].wrong])""",
        CATALOG,
    )
    assert wrong == [
        [None, "The file is too large: it has 17.1 MB, and at most 16 MB are read."],
        [None, "The table has more than 20,000 rows, and no more are read."],
        [None, "The table has more than 200,000 lines, and no more are read."],
        [None, "The table has more than 200,000 lines, and no more are read."],
        [None, "Line 1 has more than 500 cells."],
    ]


@pytest.mark.parametrize(("sign", "end"), [(";", "\r\n"), (",", "\n"), ("\t", "\n")])
def test_the_line_that_tells_excel_what_stands_between_cells_is_read(core, sign: str, end: str) -> None:
    lines = [f"sep={sign}", f"id{sign}owner", f"mend.clean-lens{sign}Ana", f"x{sign}Bo"]
    [found] = call(core, [("cxCsv.read", ["\ufeff" + end.join(lines), CATALOG])])
    assert [(one["id"], one["owner"]) for one in found["file"]["items"]] == [("mend.clean-lens", "Ana")]
    assert [one["where"] for one in found["problems"]] == ["line 4"]


def test_quotes_without_end_are_read_in_no_time(core) -> None:
    took = core.evaluate(
        """(catalog) => ['"', '""', '"a', '",', ',"', '"\\n'].map((part) => {
          const text = "id,note\\na.a," + part.repeat(4_900_000 / part.length);
          const start = performance.now();
          cxCsv.read(text, catalog);
          return performance.now() - start;
        })""",
        CATALOG,
    )
    assert max(took) < 5_000, took  # ms; a reader that goes back would need hours


def tables(count: int) -> list[list[list[str]]]:
    found: list[list[list[str]]] = []

    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(st.lists(st.text(LETTERS, max_size=6), min_size=1, max_size=5), max_size=5))
    def draw(table: list[list[str]]) -> None:
        found.append(table)

    hypothesis.seed(seed())(draw)()
    return found


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_any_table_comes_back_and_python_agrees(core, delimiter) -> None:
    wanted = tables(400)
    assert len(wanted) > 200
    texts = call(core, [("cxCsvRows.write", [table, delimiter]) for table in wanted])
    parsed = call(core, [("cxCsvRows.parse", [text, delimiter]) for text in texts])
    for table, text, found in zip(wanted, texts, parsed, strict=True):
        assert [row["cells"] for row in found["rows"]] == table, text
        assert list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)) == table, text
        assert found["open"] == 0


def test_whatever_a_table_of_python_says_is_read(core) -> None:
    wanted, texts = tables(200), []
    for table in wanted:
        target = io.StringIO(newline="")
        csv.writer(target, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(table)
        texts.append(target.getvalue())
    for table, found in zip(wanted, call(core, [("cxCsvRows.parse", [text, ","]) for text in texts]), strict=True):
        assert [row["cells"] for row in found["rows"]] == table
