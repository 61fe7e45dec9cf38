"""Two results of one team: what moved between them, worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.assessment.answer_sets import MODEL, SHORT, answers, one


def result(signs: dict[str, str], also: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    fields = {"id": "r", "name": "", "saved": "2026-11-22", "edition": "2026.1", "kind": "full", "targets": {}}
    return {**fields, "answers": answers(signs, also), **more}


def compare(core, earlier: dict[str, Any], later: dict[str, Any]) -> dict[str, Any]:
    return one(core, "cxMoved.compare", MODEL, earlier, later)


def test_dimensions_up_down_same_and_without_a_level(core) -> None:
    before = result({"light": "111", "crew": "5555"})
    after = result({"light": "333", "crew": "3333", "word": "22..."})
    found = compare(core, before, after)["dimensions"]
    assert [[each["id"], each["before"], each["after"], each["moved"]] for each in found] == [
        ["light", 1, 3, 2],
        ["crew", 5, 3, -2],
        ["word", None, 2, None],
    ]
    assert found[2]["support"] == {"before": "none", "after": "few"}
    assert [each["moved"] for each in compare(core, before, before)["dimensions"]] == [0, 0, None]


# before, after, kind; each as the lamp's answer.
KINDS = [
    ("1", "2", "up"),
    ("5", "4", "down"),
    ("3", "3", "same"),
    ("?", "3", "now-known"),
    (".", "3", "now-known"),
    ("-", "3", "now-known"),
    ("3", "?", "no-longer-known"),
    ("3", ".", "no-longer-known"),
    ("3", "-", "no-longer-known"),
    ("?", "-", "same"),
    (".", ".", "same"),
    ("!", "1", "now-known"),
    ("x", "3", "not-in-model"),
    ("3", "x", "not-in-model"),
]


@pytest.mark.parametrize(("before", "after", "kind"), KINDS)
def test_statements(core, before: str, after: str, kind: str) -> None:
    found = compare(core, result({"light": before + ".."}), result({"light": after + ".."}))["statements"]
    assert found[0]["kind"] == kind
    assert [found[0]["before"], found[0]["after"]] == [
        answers({"light": sign + ".."}).get("light.lamp", {"answer": ""})["answer"] for sign in (before, after)
    ]
    assert [each["id"] for each in found] == list(SHORT.values())
    assert {each["kind"] for each in found[1:]} == {"same"}


def test_statements_of_another_edition_are_named_and_not_compared(core) -> None:
    before = result({}, {"tower.stairs": {"answer": "none"}, "tower.door": {"answer": ""}}, edition="2025.1")
    after = result({}, {"attic.box": {"answer": "all"}})
    found = compare(core, before, after)
    assert found["statements"][12:] == [
        {"id": "attic.box", "before": "", "after": "all", "kind": "not-in-model"},
        {"id": "tower.stairs", "before": "none", "after": "", "kind": "not-in-model"},
    ]
    assert found["editions_differ"] is True
    assert found["kinds_differ"] is False


def test_a_table_of_a_spreadsheet_says_no_edition_so_none_differs(core) -> None:
    assert compare(core, result({}, edition=""), result({}))["editions_differ"] is False
    assert compare(core, result({}, kind="quick"), result({}))["kinds_differ"] is True


def test_words(core) -> None:
    before = result({"light": "111", "crew": "5555"}, {"tower.stairs": {"answer": "none"}}, edition="2025.1")
    after = result({"light": "133", "crew": "5?55", "word": "22..."}, kind="quick")
    found = compare(core, before, after)
    assert one(core, "cxAssessmentWords.change", MODEL, found["statements"][1]) == (
        "“We clean the lens”: up, from “No” to “Some nights”."
    )
    assert one(core, "cxAssessmentWords.change", MODEL, found["statements"][0]) == (
        "“We trim the lamp”: same level, “No”."
    )
    assert one(core, "cxAssessmentWords.movements", MODEL, found) == [
        "Up: Light.",
        "At the same level: Crew.",
        "2 statements up, 2 statements now known and 1 statement no longer known.",
        "The two results were saved with different editions. Both are shown by the rules of this one.",
        "One is of the quick check and one of the full assessment, so fewer statements can be compared.",
        "1 statement is of another edition and cannot be compared.",
    ]
    same = compare(core, before, before)
    assert one(core, "cxAssessmentWords.movements", MODEL, same)[:2] == [
        "At the same level: Light and Crew.",
        "No statement has another level.",
    ]
