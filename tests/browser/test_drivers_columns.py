"""What the columns of a file of answers are: numbers, codes for no answer, scales, and what cannot be used."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.drivers import drivers_core_page  # noqa: F401 (the fixture)

HEAD = "trust,ease,speed\n"


ROWS = "".join(f"{1 + n % 5},{1 + n * 2 % 5},{1 + n * 3 % 4}\n" for n in range(30))


def columns(page: Any, text: str) -> dict[str, dict[str, Any]]:
    script = (
        "(text) => columnsOf(text).map((one) => ({ ...one, values: [...one.values].map((v) => v === v ? v : null) }))"
    )
    return {one["name"]: one for one in page.evaluate(script, text)}


NUMBERS = [
    ("4", 4),
    (" 4 ", 4),
    ("4.0", 4),
    ("-1", -1),
    ("1e2", 100),
    ("5 - Strongly agree", 5),
    ("Strongly Agree", 5),
    ("disagree", 2),
    ("Very satisfied", 5),
    ("Neither easy nor difficult", 3),
    ("60%", 60),
    ("7.5 %", 7.5),
    ("Yes", 1),
    ("false", 0),
    *((word, None) for word in ("", " ", "NA", "n/a", "#N/A", "NaN", "null", "-", ".")),
    *((word, "no") for word in ("good", "=1+1", "+A1", "Infinity", "-inf", "1e308", "9999999", "4 5", "2026-01-01")),
    *((word, "no") for word in ("0x10", "1,000,000", "3,5", "½", "４", "'4", "1e", "--4", "%", "6%%", "very good")),
]


@pytest.mark.parametrize(("cell", "value"), NUMBERS)
def test_cells(drivers_core, cell: str, value: float | str | None) -> None:
    script = "(cell) => { const v = cxDriversNumbers.read(cell); return Number.isNaN(v) ? 'no' : v; }"
    assert drivers_core.evaluate(script, cell) == value


def numbers(page: Any, cells: list[str], delimiter: str) -> dict[str, Any]:
    """Return what a column of such cells is, in a file that nothing else is wrong with."""
    rows = [f'{1 + n % 5}{delimiter}"{cells[n % len(cells)]}"' for n in range(30)]
    return columns(page, "\n".join([f"trust{delimiter}cost", *rows]) + "\n")["cost"]


THOUSANDS = "the comma in numbers was read as a thousands mark"


DECIMALS = "the comma in numbers was read as a decimal mark"


COMMAS: list[tuple[str, list[str], list[float | None], str]] = [
    (",", ["1,118", "2,340", "980"], [1118, 2340, 980], THOUSANDS),
    (",", ["1,118.5", "2,340"], [1118.5, 2340], THOUSANDS),
    (";", ["1,118", "2,340", "980.5"], [1118, 2340, 980.5], THOUSANDS),
    (";", ["1,118", "2,340", "1,000,000"], [1118, 2340, 1_000_000], THOUSANDS),
    ("\t", ["3,5", "4,25", "1,118", "4"], [3.5, 4.25, 1.118, 4], DECIMALS),
    (";", ["0,118", "1,118"], [0.118, 1.118], DECIMALS),
    (";", ["3,5", "4.5"], [3.5, 4.5], DECIMALS),
]


@pytest.mark.parametrize(("delimiter", "cells", "values", "note"), COMMAS)
def test_what_a_comma_means_is_decided_for_the_column_and_said(drivers_core, delimiter, cells, values, note) -> None:
    found = numbers(drivers_core, cells, delimiter)
    assert found["values"][: len(cells)] == values
    assert note in " ".join(found["notes"])


TWO_WAYS = "its numbers can be read in two ways, for example “1,118”"


@pytest.mark.parametrize(
    ("delimiter", "cells", "reason"),
    [
        (";", ["1,118", "2,340"], TWO_WAYS),
        ("\t", ["1,118", "980", "12"], TWO_WAYS),
        (";", ["1,118", "1.118"], TWO_WAYS),
        (";", ["1,118", "3,5", "1,118,000"], TWO_WAYS),
        (";", ["1,118", "3,5", "2.340"], TWO_WAYS),
        (",", ["3,5", "4,5"], "a comma in its numbers is no thousands mark, for example “3,5”"),
        (",", ["1,118", "3,5"], "a comma in its numbers is no thousands mark"),
        (",", ["0,118", "0,250"], "a comma in its numbers is no thousands mark"),
    ],
)
def test_numbers_that_can_be_read_in_two_ways_are_set_aside(drivers_core, delimiter, cells, reason) -> None:
    assert reason in numbers(drivers_core, cells, delimiter)["reason"]


def test_one_odd_comma_is_no_answer_and_is_named(drivers_core) -> None:
    found = numbers(drivers_core, ["4", "5", "3", "2", "1", "3,5"], ",")
    assert (found["reason"], found["values"][5]) == ("", None)
    assert "not usable as a number, for example “3,5”" in found["notes"][0]


def test_columns_that_cannot_be_used(drivers_core) -> None:
    rows = "".join(f"{n + 100},fine,=A{n},,4,{n % 5},{n % 3},{1 if n < 5 else ''},{n % 5}\n" for n in range(30))
    found = columns(drivers_core, "case id,comment,sum,empty,same,trust,ease,rare,weight\n" + rows)
    assert {name: one["reason"] for name, one in found.items() if one["reason"]} == {
        "comment": "it holds text, for example “fine”",
        "sum": "it holds formulas; paste them as values first",
        "empty": "it is empty",
        "same": "everyone gave the same answer",
        "rare": "everyone gave the same answer",
    }
    assert found["case id"]["doubt"] == "looks like an id"
    assert found["weight"]["doubt"] == "looks like a survey weight"
    assert (found["trust"]["doubt"], found["trust"]["scale"]) == ("", [0, 10])


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ([1, 2, 3, 4, 5, 5, 4, 99, 99], "2 of 9 answers are 99, all others from 1 to 5"),
        ([0, 3, 7, 10, 8, -1, 88], "2 of 7 answers are -1 or 88, all others from 0 to 10"),
        ([1, 2, 3, 4, 5, 9], "1 of 6 answers are 9, all others from 1 to 5"),
        ([1, 2, 3, 6, 7, 5], ""),
        ([1, 5, 8, 9, 10, 2], ""),
        ([20, 88, 99, 45, 60], ""),
        ([1, 2, 3, 4, 5, 7, 8], ""),
        ([1, 2, 99, 99, 99, 99], ""),
    ],
)
def test_what_may_be_a_code_for_no_answer_is_asked_about(drivers_core, answers: list[int], words: str) -> None:
    found = " ".join(columns(drivers_core, "a,b\n" + "".join(f"{one},1\n" for one in answers))["a"]["notes"])
    assert words in found and bool(words) == bool(found)


def test_mostly_empty(drivers_core) -> None:
    rows = "".join(f"{1 + n % 5},{1 + n % 4},{n % 2 + 1 if n < 8 else ''}\n" for n in range(30))
    assert columns(drivers_core, HEAD + rows)["speed"]["doubt"] == "mostly empty: 8 answers in 30 rows"


def test_text_among_numbers_is_named_with_its_lines(drivers_core) -> None:
    text = HEAD + ROWS + "good,1,2\n4,Infinity,2\n4,1e308,2\n4,=1+1,3\n"
    found = columns(drivers_core, text)
    assert found["trust"]["notes"] == [
        "“trust”: 1 answer is not usable as a number, for example “good” (line 32). It counts as no answer."
    ]
    assert (
        "3 answers are not usable as a number, for example “Infinity” (lines 33, 34 and 35)"
        in found["ease"]["notes"][0]
    )
    assert found["ease"]["values"][31:34] == [None] * 3


def test_only_formulas_are_called_formulas(drivers_core) -> None:
    notes = columns(drivers_core, HEAD + ROWS + "4,=1+1,3\n")["ease"]["notes"]
    assert notes[0].startswith("“ease”: 1 answer is formulas, which are not calculated here")


SCALES = [([0, 1], [0, 1]), ([1, 5], [1, 5]), ([2, 4], [1, 5]), ([0, 5], [0, 10]), ([1, 7], [1, 7]), ([1, 8], [1, 10])]
SCALES += [([0, 11], [0, 100]), ([1.5, 4], [1.5, 4]), ([-3, 3], [-3, 3])]


@pytest.mark.parametrize(("answers", "scale"), SCALES)
def test_scales(drivers_core, answers: list[float], scale: list[float]) -> None:
    rows = "".join(f"{1 + n % 5},{answers[n % 2]}\n" for n in range(30))
    assert columns(drivers_core, "trust,ease\n" + rows)["ease"]["scale"] == scale
