"""Fields of a file that do not fit: what is kept, what is left out, and what is said about it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.assessment.answer_sets import ALLOWED
from tests.browser.assessment.saved_files import read_with, said

# Entries of the list of answers: what is kept, and what is said.
ENTRIES: list[tuple[Any, dict[str, Any], list[str]]] = [
    (5, {}, ["This is a number, not a record.", "This entry was left out."]),
    (None, {}, ["This is nothing, not a record.", "This entry was left out."]),
    (["light.lamp"], {}, ["This is a list, not a record.", "This entry was left out."]),
    ({"answer": "none"}, {}, ["The id of a statement is missing.", "This entry was left out."]),
    ({"id": 7, "answer": "none"}, {}, ["a number cannot be the id of a statement.", "This entry was left out."]),
    ({"id": "lamp", "answer": "none"}, {}, ["“lamp” cannot be the id of a statement.", "This entry was left out."]),
    (
        {"id": "a." + "b" * 300},
        {},
        ["“a." + "b" * 58 + "…” cannot be the id of a statement.", "This entry was left out."],
    ),
    ({"id": "light.lamp"}, {}, []),
    ({"id": "light.lamp", "answer": " ", "note": "\n"}, {}, []),
    ({"id": "light.lamp", "note": "Rusty."}, {"light.lamp": {"answer": "", "note": "Rusty."}}, []),
    (
        {"id": "light.lamp", "answer": ["none"]},
        {},
        ["light.lamp: The answer is a list, not a text.", "This was left blank."],
    ),
    (
        {"id": "light.lamp", "answer": "<script>", "note": "n"},
        {"light.lamp": {"answer": "", "note": "n"}},
        [f"light.lamp: “<script>” {ALLOWED}", "This was left blank."],
    ),
    (
        {"id": "light.lamp", "answer": "sometimes"},
        {"light.lamp": {"answer": "sometimes"}},
        [f"light.lamp: “sometimes” {ALLOWED}", "It is kept, but counts as not answered."],
    ),
    (
        {"id": "light.lamp", "answer": "not-applicable"},
        {"light.lamp": {"answer": "not-applicable"}},
        [
            "light.lamp: “Does not apply” has no reason.",
            "It counts as not answered. Give the reason on the page.",
        ],
    ),
    (
        {"id": "light.lamp", "answer": "none", "text": "We polish the lamp."},
        {"light.lamp": {"answer": "none"}},
        [
            "light.lamp: It was worded otherwise where the file was made.",
            "Check that the answer still fits.",
        ],
    ),
    ({"id": "light.lamp", "answer": "none", "text": "We  trim\nthe lamp."}, {"light.lamp": {"answer": "none"}}, []),
    (
        {"id": "tower.stairs", "answer": "none", "text": "We sweep.", "note": "n"},
        {"tower.stairs": {"answer": "none", "note": "n", "text": "We sweep."}},
        [
            "tower.stairs: This edition has no such statement.",
            "The answer is kept, but has no level here.",
        ],
    ),
    (
        {"id": "light.lamp", "answer": "none", "note": "n" * 2_001},
        {"light.lamp": {"answer": "none"}},
        [
            "light.lamp: The note is too long: 2,001 characters, where 2,000 fit.",
            "This was left blank. Shorten it in the file, or copy it by hand.",
        ],
    ),
    (
        {"id": "light.lamp", "answer": "none", "weight": 9},
        {"light.lamp": {"answer": "none"}},
        ["No assessment has a field “weight”.", "It was left out, wherever it stands."],
    ),
]


@pytest.mark.parametrize(("entry", "kept", "problem"), ENTRIES)
def test_entries(core, entry: Any, kept: dict[str, Any], problem: list[str]) -> None:
    found = read_with(core, answers=[{"id": "word.bell", "answer": "all"}, entry])
    assert found["file"]["answers"] == {"word.bell": {"answer": "all"}, **kept}
    assert said(found) == ([["statement 2", *problem]] if problem else [])


def test_of_two_entries_with_one_id_the_first_counts(core) -> None:
    twice = [{"id": "light.lamp", "answer": "all"}, {"id": "light.lamp", "answer": "none"}]
    found = read_with(core, answers=twice)
    assert found["file"]["answers"] == {"light.lamp": {"answer": "all"}}
    assert said(found) == [
        ["statement 2", "light.lamp comes more than once. The first one counts.", "This entry was left out."]
    ]


# A field of the file, what is read for it, and what is said.
FIELDS: list[tuple[str, Any, Any, str]] = [
    ("name", 5, "", "The name is a number, not a text."),
    ("name", "H" * 121, "", "The name is too long: 121 characters, where 120 fit."),
    ("name", "a\x00b\u202e\ud800", "ab\u202e\ufffd", ""),
    ("saved", "2026-02-30", "", "The day “2026-02-30” is not a day like 2027-01-31."),
    ("saved", "2026-11-22T09:30:00Z", "2026-11-22", ""),
    ("saved", None, "", ""),
    ("edition", "next", "", "The edition “next” is not an edition like 2026.1."),
    ("edition", "2031.2", "2031.2", ""),
    ("kind", "quick", "quick", ""),
    ("kind", "slow", "full", "The kind “slow” is neither “quick” nor “full”."),
    ("answers", {"light.lamp": "none"}, {}, "“answers” is a record, not a list."),
    ("answers", [{}] * 501, {}, "“answers” has 501 entries, and at most 500 are read."),
    ("targets", "5", {}, "“targets” is a text, not a list."),
    ("targets", [{"dimension": "light", "level": 4}], {"light": 4}, ""),
    ("targets", [{"dimension": "light", "level": 6}], {}, "The target of light is not a level from 1 to 5."),
    ("targets", [{"dimension": "light", "level": "4"}], {}, "The target of light is not a level from 1 to 5."),
    ("targets", [{"dimension": "__proto__", "level": 4}], {}, "“__proto__” cannot be the id of a dimension."),
    ("targets", [{"dimension": "tower", "level": 4}], {"tower": 4}, "This edition has no dimension “tower”."),
    ("targets", [{"level": 4}], {}, "The dimension is missing."),
    ("targets", [5], {}, "This is a number, not a record."),
]


@pytest.mark.parametrize(("name", "value", "kept", "problem"), FIELDS)
def test_fields(core, name: str, value: Any, kept: Any, problem: str) -> None:
    found = read_with(core, **{name: value})
    assert found["file"][name] == kept
    assert [each["what"] for each in found["problems"]] == ([problem] if problem else [])


def test_another_playbook_is_named(core) -> None:
    found = read_with(core, playbook="Harbor Guide")
    assert found["file"] is not None
    assert said(found)[0][1] == "The file was made with another playbook, “Harbor Guide”."


def test_earlier_results_are_read_one_by_one(core) -> None:
    results = [5, {"name": "Spring", "answers": [{"id": "x", "answer": "none"}]}, {"grade": "A"}, {"results": []}]
    found = read_with(core, results=results)
    assert [each["name"] for each in found["results"]] == ["Spring", "", ""]
    assert said(found) == [
        ["result 1", "This is a number, not a result.", "It was left out."],
        ["result 2, statement 1", "“x” cannot be the id of a statement.", "This entry was left out."],
        ["result 3", "No assessment has a field “grade”.", "It was left out, wherever it stands."],
        ["result 4", "No assessment has a field “results”.", "It was left out, wherever it stands."],
    ]
