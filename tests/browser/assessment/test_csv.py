"""Answers go into a table for a spreadsheet and come back; Python's csv module is the judge of what stands in it."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from tests.browser.assessment.answer_sets import ALLOWED, MODEL, SETS, answers, call, one
from tests.nasty import VALUES

HEADER = "dimension,statement,text,answer,level,reason,note"
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "'=1", '=HYPERLINK("https://example.org")']


def written(core, given: dict[str, Any]) -> list[list[str]]:
    text = one(core, "cxAssessmentCsv.write", {"answers": given}, MODEL)
    assert text[0] == "\ufeff"
    return list(csv.reader(io.StringIO(text[1:], newline="")))


def read(core, text: Any) -> dict[str, Any]:
    return one(core, "cxAssessmentCsv.read", text, MODEL)


def table(*rows: str, header: str = HEADER) -> str:
    return "\r\n".join([header, *rows]) + "\r\n"


def said(found: dict[str, Any]) -> list[list[str]]:
    return [[each["where"], each["what"], each["do"]] for each in found["problems"]]


def test_every_statement_is_a_row(core) -> None:
    rows = written(
        core, answers({"light": "1?-", "crew": "5..!"}, {"tower.stairs": {"answer": "old", "text": "We sweep."}})
    )
    assert rows[0] == HEADER.split(",")
    assert rows[1:6] == [
        ["Light", "light.lamp", "We trim the lamp.", "No", "1", "", ""],
        ["Light", "light.lens", "We clean the lens.", "Don't know", "", "", ""],
        ["Light", "light.log", "We write the log.", "Does not apply", "", "No ship comes by.", ""],
        ["Crew", "crew.watch", "We stand watch.", "Yes", "5", "", ""],
        ["Crew", "crew.drill", "We drill.", "", "", "", ""],
    ]
    assert rows[7] == ["Crew", "crew.pay", "We are paid on time.", "Does not apply", "", " ", ""]
    assert rows[13] == ["", "tower.stairs", "We sweep.", "old", "", "", ""]
    assert len(rows) == 14


def test_every_stated_set_comes_back(core) -> None:
    given = [answers(stated["answers"]) for stated in SETS]
    tables = call(core, [("cxAssessmentCsv.write", [{"answers": each}, MODEL]) for each in given])
    for before, text in zip(given, tables, strict=True):
        found = read(core, text)
        assert {name: each["answer"] for name, each in found["file"]["answers"].items()} == {
            name: each["answer"] for name, each in before.items()
        }
        doubted = sum(each["answer"] == "sometimes" or each.get("reason") == " " for each in before.values())
        assert len(found["problems"]) == doubted


@pytest.mark.parametrize("text", [*VALUES, *FORMULAS, 'a, "b"; c\nd', "😀 São", "'", "''x"])
def test_texts_come_back_and_no_cell_is_a_formula(core, text: str) -> None:
    given = {"light.lamp": {"answer": "not-applicable", "reason": text, "note": f"{text}\n{text}"}}
    rows = written(core, given)
    assert not [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r＝＋－＠")]
    found = read(core, one(core, "cxAssessmentCsv.write", {"answers": given}, MODEL))
    wanted = " ".join(text.split("\n")).replace("\t", " ").strip()
    assert found["file"]["answers"]["light.lamp"]["reason"] == wanted
    assert found["file"]["answers"]["light.lamp"]["note"] == f"{text}\n{text}".strip()
    assert found["problems"] == []


# What somebody wrote as the answer to the lamp, and what it is.
TYPED = {
    "none": "none",
    "No": "none",
    "no": "none",
    " TRIED ONCE ": "tried",
    "every night.": "all",
    "Don't know": "unknown",
    "DONT KNOW": "unknown",
    "unknown": "unknown",
    "Does not apply": "not-applicable",
    "not-applicable": "not-applicable",
}


@pytest.mark.parametrize("typed", TYPED)
def test_answers_are_read_as_people_write_them(core, typed: str) -> None:
    found = read(core, table(f"Light,light.lamp,We trim the lamp.,{typed},,Foggy,"))
    assert found["file"]["answers"]["light.lamp"]["answer"] == TYPED[typed]
    assert found["problems"] == []


def test_what_is_no_answer_is_named_with_its_line(core) -> None:
    found = read(core, table("Light,light.lens,,No,,,", ",,,,,,", "Light,light.lamp,,Nearly!,,,note"))
    assert found["file"]["answers"] == {"light.lens": {"answer": "none"}, "light.lamp": {"answer": "", "note": "note"}}
    assert said(found) == [["line 4", f"light.lamp: “Nearly!” {ALLOWED}", "This was left blank."]]


def test_an_answer_of_another_statement_is_kept_and_the_right_ones_are_named(core) -> None:
    found = read(core, table("Light,light.lamp,,sometimes,,,"))
    assert found["file"]["answers"] == {"light.lamp": {"answer": "sometimes"}}
    assert said(found) == [
        ["line 2", f"light.lamp: “sometimes” {ALLOWED}", "It is kept, but counts as not answered."],
    ]


def test_levels_without_answers_get_a_hint_where_the_answers_go(core) -> None:
    rows = ["Light,light.lamp,,,3,,", "Light,light.lens,,No,1,,", "Light,light.log,, ,5,,note"]
    hint = "Fill in the column “answer”; the level is worked out from it."
    found = read(core, table(*rows))
    assert found["file"]["answers"] == {"light.lens": {"answer": "none"}, "light.log": {"answer": "", "note": "note"}}
    assert said(found) == [["line 2", "From here on, 2 rows have a level and no answer.", hint]]
    assert said(read(core, table(*rows[1:]))) == [["line 3", "This row has a level and no answer.", hint]]


def test_a_table_says_nothing_of_name_day_and_targets(core) -> None:
    found = read(core, table("Light,light.lens,,No,,,"))
    assert found["results"] == []
    assert {name: value for name, value in found["file"].items() if name != "answers"} == {
        "id": "",
        "name": "",
        "saved": "",
        "edition": "",
        "kind": "full",
        "targets": {},
    }


def test_a_level_that_somebody_changed_counts_for_nothing(core) -> None:
    found = read(core, table("Light,light.lens,,No,5,,"))
    assert one(core, "cxScore.score", MODEL, found["file"]["answers"])["dimensions"][0]["level"] == 1


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_spreadsheets(core, delimiter: str) -> None:
    found = read(core, table("Light,light.lens,,No,1,,").replace(",", delimiter))
    assert found["file"]["answers"] == {"light.lens": {"answer": "none"}}


def test_columns_in_another_order_and_without_some(core) -> None:
    found = read(core, table("Every night,light.lens,yes", header="Answer, STATEMENT ,color"))
    assert found["file"]["answers"] == {"light.lens": {"answer": "all"}}
    assert said(found) == [
        ["line 1", "Column “color” was not read.", "To keep what it says, put it into the column “note”."],
    ]


def test_rows_that_cannot_be_read_are_left_out_and_named(core) -> None:
    rows = [
        "Light,light.lamp,,No,,,n,o",
        "Light,light.lens,,No,,,",
        "Light,light.lens,,Tried once,,,",
        "Light,__proto__,,No,,,",
        "Light,,,No,,,",
        "Tower,tower.stairs,We sweep.,No,,,",
    ]
    found = read(core, table(*rows))
    assert found["file"]["answers"] == {
        "light.lens": {"answer": "none"},
    }
    assert [each[:2] for each in said(found)] == [
        ["line 2", "The row has 8 cells where the first line has 7."],
        ["line 4", "light.lens comes more than once. The first one counts."],
        ["line 5", "“__proto__” cannot be the id of a statement."],
        ["line 6", "The id of a statement is missing."],
        ["line 7", "tower.stairs: “No” cannot be an answer."],
    ]


NO_TABLE = "This is not a table of an assessment: its first line has no columns “statement” and “answer”."
REFUSED = {
    "": "The file is empty.",
    "\ufeff\r\n,,\r\n": "The file is empty.",
    "hello": NO_TABLE,
    "dimension,answer\r\nlight,No": NO_TABLE,
    "id,play,item,status\r\nlisten.horn,,,done": "This is a table of a plan, not of an assessment.",
    "PK\x03\x04abc": "This is a workbook, not a CSV file.",
    table('Light,light.lamp,,"No,,,'): "The table cannot be read: a quotation mark in line 2 is never closed.",
    table(*(f"Light,light.l{n},,No,,," for n in range(501))): "The table has 501 rows, and at most 500 are read.",
    "x" * 2_000_001: "The file is too large: it has 2.1 MB, and at most 2 MB are read.",
}


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: repr(text[:20]))
def test_what_is_no_table_of_an_assessment_is_refused(core, text: str) -> None:
    found = read(core, text)
    assert found["file"] is None
    assert [each["what"] for each in found["problems"]] == [REFUSED[text]]


def test_letters_that_were_lost_are_named(core) -> None:
    found = read(core, table("Light,light.lens,,No,,,S\ufffdo Paulo"))
    assert found["file"]["answers"]["light.lens"]["note"] == "S\ufffdo Paulo"
    assert [each[:2] for each in said(found)] == [["line 2", "Some letters could not be read."]]
