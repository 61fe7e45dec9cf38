"""Reading the source file as a table: its bytes, its header and its rows."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from playbook.hisp.columns import needed
from playbook.place import Place, Problem

MOST_BYTES = 50_000_000
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class Row(NamedTuple):
    """The cells of a row by column, and the line on which it begins."""

    line: int
    cells: Mapping[str, str]


def read_table(file: Path, problems: list[Problem]) -> list[Row]:
    """Return the rows of the file; what is wrong with it is added to the problems."""
    text = _text(file, problems)
    return list(_rows(text, file, problems)) if text is not None else []


def _text(file: Path, problems: list[Problem]) -> str | None:
    try:
        wrong = _unreadable(file)
        raw = file.read_bytes() if wrong is None else b""
    except OSError as error:
        wrong = (f"the file cannot be read ({error.strerror or error})", "check its permissions and the disk")
    if wrong is not None:
        problems.append(Problem(Place(str(file)), *wrong))
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        wrong_byte = f"byte {raw[error.start]:#04x} is not UTF-8 text"
        problems.append(Problem(Place(str(file), line), wrong_byte, "save it again as CSV with the encoding UTF-8"))
        return None
    if "\0" in text:
        problems.append(Problem(Place(str(file)), "the file holds zero bytes", "save it again as CSV in UTF-8"))
        return None
    return text


def _unreadable(file: Path) -> tuple[str, str] | None:
    if not file.exists():
        return "there is no such file", "check the name and the folder"
    if not file.is_file():
        return "this is not a file", "name the CSV file itself"
    size = file.stat().st_size
    if size > MOST_BYTES:
        return f"the file has {size:,} bytes; the limit is {MOST_BYTES:,}", "check that it is the survey file"
    with file.open("rb") as opened:
        start = opened.read(2)
    if start in _UTF_16:
        return "the file is UTF-16 text", "save it again as CSV with the encoding UTF-8"
    if start == b"PK":
        return "this is a spreadsheet or an archive, not text", "save the sheet as CSV in UTF-8"
    if not file.read_bytes().strip():
        return "the file is empty", "download it again"
    return None


def _rows(text: str, file: Path, problems: list[Problem]) -> Iterator[Row]:
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    begin = 1
    try:
        header = next(reader, [])
        if not _check_header(header, file, problems):
            return
        begin = reader.line_num + 1
        for cells in reader:
            if len(cells) == len(header):
                yield Row(begin, dict(zip(header, (cell.strip() for cell in cells), strict=True)))
            elif cells:
                wrong = f"the row has {len(cells)} cells, the first line has {len(header)}"
                problems.append(
                    Problem(Place(str(file), begin), wrong, "add or remove commas; quote text with a comma")
                )
            begin = reader.line_num + 1
    except csv.Error as error:
        problems.append(Problem(Place(str(file), begin), f"this is not valid CSV ({error})", "check quotes and commas"))
        return
    if begin == reader.line_num + 1 and reader.line_num <= 1:
        problems.append(Problem(Place(str(file)), "the file has a header and no rows", "download it again"))


def _check_header(header: list[str], file: Path, problems: list[Problem]) -> bool:
    missing = [name for name in needed() if name not in header]
    if missing and len(header) == 1 and ";" in header[0]:
        problems.append(Problem(Place(str(file)), "the columns are parted by semicolons", "save it with commas"))
    elif missing:
        first = ", ".join(missing[:5]) + (f" and {len(missing) - 5} more" if len(missing) > 5 else "")
        remedy = "use the merged file of GSA/HISP-CX-Data with all its columns"
        problems.append(Problem(Place(str(file)), f"columns are missing: {first}", remedy))
    double = sorted({name for name in header if name and header.count(name) > 1})
    if double:
        problems.append(Problem(Place(str(file)), f"the column {double[0]} stands twice", "remove one of the two"))
    return not missing and not double
