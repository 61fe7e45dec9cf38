"""What a file of answers may look like, and what is said of one that cannot be used."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.drivers import drivers_core_page  # noqa: F401 (the fixture)

HEAD = "trust,ease,speed\n"


def table(page: Any, text: str) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("(text) => tableOf(text)", text)
    return found


REFUSED = {
    "empty": ("", "There is nothing in it."),
    "blank lines": (" \n\n\t\n", "There is nothing in it."),
    "only delimiters": (",,\n,,\n", "names of columns, but no answers"),
    "header only": (HEAD, "names of columns, but no answers"),
    "header and blank lines": (HEAD + "\n,,\n", "names of columns, but no answers"),
    "one row": (HEAD + "1,2,3\n", "only one row"),
    "one column": ("trust\n1\n2\n", "Only one column"),
    "no names": ("1,2,3\n4,5,6\n2,2,2\n", "holds numbers, not the names"),
    "quote never closed": (HEAD + '1,"2,3\n4,5,1\n', "a quotation mark in line 2 is never closed"),
    "quote in the head never closed": ('"trust,ease\n1,2\n', "a quotation mark in line 1 is never closed"),
    "zeros": ("t\0r\0u\0s\0t\0,\0\n\0", "UTF-16"),
    "too many columns": (",".join(f"q{n}" for n in range(300)) + "\n1\n", "Line 1 has more than 200 cells"),
    "only long rows": (HEAD + "1,2,3,4\n1,2,3,4\n", "more cells than the first line (lines 2 and 3)"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(drivers_core, name: str) -> None:
    text, wrong = REFUSED[name]
    found = table(drivers_core, text)
    assert found["table"] is None
    assert wrong in found["wrong"]
    assert found["remedy"].endswith(".")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_dialects(drivers_core, delimiter: str, end: str, mark: str) -> None:
    text = mark + (HEAD + "1,2,3\n4,5,1\n").replace(",", delimiter).replace("\n", end)
    found = table(drivers_core, text)["table"]
    assert found["names"] == ["trust", "ease", "speed"]
    assert found["columns"] == [["1", "4"], ["2", "5"], ["3", "1"]]
    assert found["lines"] == [2, 3]


def test_rows_of_other_lengths_and_names_twice(drivers_core) -> None:
    text = "ease,Ease,,trust\n1,2,3,4\n1,2\n\n1,2,3,4,5\n5,4,3,2,,\n"
    found = table(drivers_core, text)["table"]
    assert found["names"] == ["ease", "Ease (2)", "Column 3", "trust"]
    assert found["lines"] == [2, 3, 6]
    assert found["columns"][3] == ["4", "", "2"]
    notes = " ".join(found["notes"])
    assert "More than one column is called “Ease”" in notes
    assert "1 row has fewer cells than the first line (line 3)" in notes
    assert "1 row has more cells than the first line (line 5) and was left out" in notes


def test_sizes(drivers_core) -> None:
    script = """() => [
      cxDriversTable.tooLarge(50_000_000), cxDriversTable.tooLarge(32_000_000),
      tableOf('trust,ease,speed,a,b,c,d,e\\n' + '1,2,3,4,5,6,7,8\\n'.repeat(400_000)),
      tableOf('trust,ease\\n' + ','.repeat(16_000_000)),
      tableOf(','.repeat(16_000_000)),
    ]"""
    large, fits, cells, row, head = drivers_core.evaluate(script)
    assert large["wrong"] == "The file is too large: it has 50 MB, and at most 32 MB are read."
    assert fits is None
    assert cells["wrong"] == "The table is too large: it has more than 3,000,000 cells."
    assert row["wrong"] == "Line 2 has more than 200 cells."
    assert head["wrong"] == "Line 1 has more than 200 cells."


BYTES = [
    ("é,b\n1,2".encode(), {"text": "é,b\n1,2"}),
    ("é,b\n1,2".encode("utf-8-sig"), {"text": "é,b\n1,2"}),
    (b"\xff\xfe" + "é,b\n1,2".encode("utf-16-le"), {"text": "é,b\n1,2"}),
    (b"\xfe\xff" + "é,b\n1,2".encode("utf-16-be"), {"text": "é,b\n1,2"}),
    ("e,b\n1,2".encode("utf-16-le"), {"fault": "utf-16"}),
    ("é,b\n1,2".encode("latin-1"), {"fault": "encoding"}),
    (b"PK\x03\x04rest", {"fault": "workbook"}),
    (b"", {"text": ""}),
]


@pytest.mark.parametrize(("data", "found"), BYTES)
def test_encodings(drivers_core, data: bytes, found: dict[str, str]) -> None:
    assert drivers_core.evaluate("(bytes) => cxCsvDecode.decode(Uint8Array.from(bytes))", list(data)) == found
