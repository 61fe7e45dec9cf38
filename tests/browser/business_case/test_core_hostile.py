"""Whatever a file holds, reading it does no harm and never throws, and says what was wrong and what to do."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.browser.business_case.foreign import problems, read
from tests.browser.business_case.worlds import STATUS_PAGE, Case, call, case, line, triple

NOTHING = "This is not a business case; it does not say what it is."
NO_VERSION = "The case does not say which version it has."
NEWER = "The case was made by a newer edition: its file has version 2, not 1."
REFUSED = {
    "": "The file is empty.",
    " \n": "The file is empty.",
    "\ufeff": "The file is empty.",
    "{": "The file ends too early, in line 1. A part of it is missing.",
    '{"version": 1,\n "years": 5': "The file ends too early, in line 2. A part of it is missing.",
    '{"format": "x",\n "version": 1,\n}': "The file is not JSON: it cannot be read from line 3, near “}” on.",
    "%PDF-1.7": "The file is not JSON: it cannot be read from line 1, near “%PDF-1.7” on.",
    "null": "This is not a business case; it is nothing.",
    "[]": "This is not a business case; it is a list.",
    "7": "This is not a business case; it is a number.",
    '"cx-playbook-business-case"': "This is not a business case; it is a text.",
    "{}": NOTHING,
    '{"format":"cx-playbook-plan","version":1}': "This is not a business case; it is “cx-playbook-plan”.",
    '{"__proto__":{"format":"cx-playbook-business-case","version":1}}': NOTHING,
    '{"format":"cx-playbook-business-case"}': NO_VERSION,
    '{"format":"cx-playbook-business-case","version":"1"}': NO_VERSION,
    '{"format":"cx-playbook-business-case","version":0}': NO_VERSION,
    '{"format":"cx-playbook-business-case","version":2}': NEWER,
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_case_is_refused(core, text: str) -> None:
    found = read(core, text)
    assert found["file"] is None
    [problem] = found["problems"]
    assert (problem["wrong"], problem["fatal"]) == (REFUSED[text], True)
    assert problem["remedy"]


def test_what_is_no_text_is_refused(core) -> None:
    found = core.evaluate("[undefined, null, {}, 7, Symbol.iterator].map((one) => cxCaseFile.read(one).file)")
    assert found == [None] * 5


def test_limits(core) -> None:
    large = json.dumps({**STATUS_PAGE, "title": "x" * 2_000_000})
    assert problems(core, large) == [": The file is too large: it has 2.1 MB, and at most 2 MB are read."]
    wide = json.dumps({**STATUS_PAGE, "title": "é" * 1_000_000}, ensure_ascii=False)
    assert "too large" in problems(core, wide)[0]
    lines = [line("cost-once", 1, id=f"l{n}") for n in range(201)]
    assert problems(core, case(*lines)) == [": The case has 201 lines, and at most 200 are read."]
    assert len(read(core, case(*lines[:200]))["file"]["lines"]) == 200
    assert read(core, "[" * 1_000_000)["file"] is None


def test_texts_that_are_too_long_or_none_are_left_blank(core) -> None:
    given = case(line("cost-once", 1, name="n" * 201, source="s" * 2_001), title="t" * 200, service=["x"])
    found = read(core, given)
    assert [found["file"][name] for name in ("title", "service")] == ["t" * 200, ""]
    assert found["file"]["lines"][0]["values"]["amount"]["source"] == ""
    assert problems(core, given) == [
        ": The service is a list, not a text.",
        "line 1: The name is too long: 201 characters, where 200 fit.",
        "line 1: Amount, once: The source is too long: 2,001 characters, where 2,000 fit.",
    ]


def one(**values: Any) -> Case:
    """A case with one line, whose one number has these fields."""
    return case(
        {**line("other-benefit", (1, 2, 3), name="Gain"), "values": {"amount": {**triple((1, 2, 3)), **values}}}
    )


ODD = [
    ({"low": "1"}, "“Gain”: Amount a year: Low is a text, not a number.", (None, 2, 3)),
    ({"high": True}, "“Gain”: Amount a year: High is yes or no, not a number.", (1, 2, None)),
    ({"likely": [2]}, "“Gain”: Amount a year: Likely is a list, not a number.", (1, None, 3)),
    ({"high": 1e13}, "High must be from −$1,000,000,000,000 to $1,000,000,000,000.", (1, 2, None)),
    ({"low": 5}, "“Gain”: Amount a year: the numbers are not in order.", (5, 2, 3)),
    ({"own": "yes"}, "“Gain”: Amount a year: “own” is a text, not yes or no.", (1, 2, 3)),
    ({"mean": 2}, "No business case has a field “mean”.", (1, 2, 3)),
]


@pytest.mark.parametrize(("values", "words", "numbers"), ODD)
def test_numbers_that_do_not_fit_are_named(core, values: dict, words: str, numbers: tuple) -> None:
    found = read(core, one(**values))["file"]["lines"][0]["values"]["amount"]
    assert (found["low"], found["likely"], found["high"]) == numbers
    [said] = problems(core, one(**values))
    assert said.startswith("line 1: ") and words in said


def test_numbers_that_json_cannot_hold(core) -> None:
    text = json.dumps(one()).replace('"high": 3', '"high": 1e999')
    assert read(core, text)["file"]["lines"][0]["values"]["amount"]["high"] is None
    for word in ("NaN", "Infinity", "-Infinity"):
        assert read(core, json.dumps(one()).replace('"high": 3', f'"high": {word}'))["file"] is None
    zero = json.dumps(one(low=777)).replace("777", "-0")
    assert core.evaluate("(text) => Object.is(cxCaseFile.read(text).file.lines[0].values.amount.low, 0)", zero)


def test_a_share_over_all_and_a_negative_count(core) -> None:
    given = case(line("contacts", (-1, 2, 3), (1, 2, 101), 6, name="Calls"), ramp=(50, 100, 120))
    assert problems(core, given) == [
        ": Part of the benefit reached in year 1: High must be from 0% to 100%.",
        "line 1: “Calls”: Contacts a year: Low must be from 0 to 1,000,000,000,000.",
        "line 1: “Calls”: Share avoided: High must be from 0% to 100%.",
    ]


LINES = [
    ("x", "line 1: This is a text, not a line of a case."),
    (None, "line 1: This is nothing, not a line of a case."),
    ([], "line 1: This is a list, not a line of a case."),
    ({}, "line 1: The kind nothing is not known here."),
    ({"kind": "constructor"}, "line 1: The kind “constructor” is not known here."),
    ({"kind": {"cost": 1}}, "line 1: The kind a record is not known here."),
]


@pytest.mark.parametrize(("odd", "words"), LINES)
def test_lines_that_are_none_are_left_out(core, odd: Any, words: str) -> None:
    given = {**STATUS_PAGE, "lines": [odd, STATUS_PAGE["lines"][0]]}
    assert problems(core, given) == [words]
    assert [one["id"] for one in read(core, given)["file"]["lines"]] == ["contacts"]


def test_fields_of_the_whole_case_that_do_not_fit(core) -> None:
    given = {
        **STATUS_PAGE,
        **{
            "years": 11,
            "counts": ["budget", "free", 7],
            "edition": "next",
            "saved": "today",
            "discount": 5,
            "lines": {"length": 3},
        },
    }
    assert problems(core, given) == [
        ": The edition “next” cannot be read.",
        ": The time of saving “today” cannot be read.",
        ": The years must be a whole number from 1 to 10.",
        ": What counts in the net benefit cannot be read in full.",
        ": Discount rate a year: this is a number, not a range.",
        ": “lines” is a record, not a list.",
    ]
    found = read(core, given)["file"]
    assert (found["years"], found["counts"], found["lines"]) == (5, ["budget"], [])


def test_ids_that_do_not_fit_are_replaced_and_no_line_is_lost(core) -> None:
    ids = ["a", "a", "A b", "x" * 61, None, 7, "line-2", "__proto__", "a.b"]
    given = case(*({**line("cost-once", 1), "id": one} for one in ids))
    found = [one["id"] for one in read(core, given)["file"]["lines"]]
    assert len(found) == len(set(found)) == len(ids)
    assert found[0] == "a"
    assert all(one.replace("-", "").isalnum() for one in found)
    assert problems(core, given) == []


def test_a_column_that_is_none(core) -> None:
    given = case(line("take-up", 1, 2, 3, column="profit"), line("burden", 1, 2, 3, column=None))
    assert problems(core, given) == ["line 1: “Take-Up”: There is no kind of benefit “profit”."]
    assert [one["column"] for one in read(core, given)["file"]["lines"]] == ["mission", "customers"]


def test_unknown_fields_are_told_once(core) -> None:
    lines = [{**line("cost-once", 1, id=f"l{n}"), "color": "red"} for n in range(5)]
    assert problems(core, {**case(*lines), "mood": 1}) == [
        ": No business case has a field “mood”.",
        "line 1: No business case has a field “color”.",
    ]


def test_many_problems_are_not_all_told(core) -> None:
    lines = [{**line("cost-once", 1, id=f"l{n}"), "name": 7} for n in range(120)]
    said = problems(core, case(*lines))
    assert len(said) == 51
    assert said[-1] == ": And 70 more."


HOSTILE = [
    '{"format":"cx-playbook-business-case","version":1,"__proto__":{"title":"evil"},"constructor":1,"lines":[{"kind":"cost-once",'
    '"__proto__":{"name":"evil"},"values":{"amount":{"likely":1,"__proto__":{"low":9}},"__proto__":{}}}]}',
    '{"format":"cx-playbook-business-case","version":1,"title":"<script>window.hacked=1</script>","lines":[{"kind":"cost-once",'
    '"name":"\\u0000\\u202e\\ud800","values":[]}]}',
    '{"format":"cx-playbook-business-case","version":1,"counts":"budget","years":"5","lines":null,"discount":[],"ramp":{}}',
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_files_do_nothing(core, text: str) -> None:
    found = read(core, text)
    assert found["file"]["format"] == "cx-playbook-business-case"
    assert "evil" not in json.dumps(found["file"])
    assert core.evaluate("window.hacked") is None
    assert core.evaluate("({}).title") is None
    assert call(core, "cxCase.evaluate", found["file"])["net"] <= 0
    for one_line in found["file"]["lines"]:
        assert one_line["name"] in ("", "\u202e\ufffd")
