"""An assessment goes into a file and comes back; what could not be read back is told before it is written."""

from __future__ import annotations

import json

import pytest

from tests.browser.assessment.answer_sets import MODEL, SETS, answers, call, one
from tests.browser.assessment.saved_files import EARLIER, FILE, NOW, read, read_with, refused, said
from tests.nasty import VALUES


def test_what_stands_in_a_file(core) -> None:
    found = one(core, "cxAssessmentFile.write", NOW, MODEL, {"results": [EARLIER]})
    assert found == {
        **FILE,
        "answers": [
            {"id": "light.lamp", "text": "We trim the lamp.", "answer": "none", "note": "Rusty.\n<b>Very</b>."},
            {"id": "light.lens", "text": "We clean the lens.", "answer": "not-applicable", "reason": "=1+1"},
            {"id": "crew.watch", "text": "We stand watch.", "answer": "unknown"},
        ],
        "targets": [{"dimension": "light", "level": 3}, {"dimension": "word", "level": 5}],
        "results": [
            {
                "saved": "2026-04-01",
                "edition": "2026.1",
                "name": "Spring",
                "kind": "quick",
                "answers": [{"id": "light.lamp", "answer": "tried"}],
                "targets": [{"dimension": "light", "level": 3}, {"dimension": "word", "level": 5}],
            }
        ],
    }


def test_it_comes_back_as_it_was(core) -> None:
    found = read(core, json.dumps(one(core, "cxAssessmentFile.write", NOW, MODEL, {"results": [EARLIER]})))
    assert found == {"file": NOW, "results": [EARLIER], "problems": []}


def test_every_stated_set_comes_back_with_the_same_result(core) -> None:
    given = [answers(stated["answers"]) for stated in SETS]
    files = call(core, [("cxAssessmentFile.write", [{**NOW, "answers": each}, MODEL]) for each in given])
    for before, file in zip(given, files, strict=True):
        after = read(core, json.dumps(file))["file"]["answers"]
        assert one(core, "cxScore.score", MODEL, after) == one(core, "cxScore.score", MODEL, before)
        assert {name: each["answer"] for name, each in after.items()} == {
            name: each["answer"] for name, each in before.items()
        }


def test_the_day_is_the_result_s_own_or_the_one_that_is_given(core) -> None:
    blank = {**NOW, "saved": "", "edition": ""}
    found = one(core, "cxAssessmentFile.write", blank, MODEL, {"saved": "2026-12-01"})
    assert [found["saved"], found["edition"]] == ["2026-12-01", "2026.1"]
    assert one(core, "cxAssessmentFile.write", NOW, MODEL, {"saved": "2026-12-01"})["saved"] == "2026-11-22"


NASTY = [
    *VALUES,
    "=HYPERLINK(1)",
    "\u202eabc",
    "'quoted'",
    "a, b; c\td",
    "😀 São Paulo",
    "__proto__",
    "${1+1}",
    "-5",
    "@x",
]


@pytest.mark.parametrize("text", NASTY)
def test_nasty_texts_come_back_as_texts(core, text: str) -> None:
    given = {"light.lamp": {"answer": "not-applicable", "reason": text, "note": text + "\n" + text}}
    file = one(core, "cxAssessmentFile.write", {**NOW, "name": text, "answers": given}, MODEL)
    found = read(core, json.dumps(file))["file"]
    wanted = text.replace("\t", " ")
    assert [found["name"], found["answers"]["light.lamp"]["reason"]] == [wanted, wanted]
    assert found["answers"]["light.lamp"]["note"] == text + "\n" + text


def test_too_many_earlier_results_are_left_out_and_told_before_they_are_written(core) -> None:
    found = read_with(core, results=[{}] * 201)
    assert [found["results"], said(found)[0][1]] == [[], "“results” has 201 entries, and at most 200 are read."]
    files = [one(core, "cxAssessmentFile.write", NOW, MODEL, {"results": [EARLIER] * n}) for n in (200, 201)]
    assert [one(core, "cxAssessmentFile.tooMuch", file) for file in files] == [
        "",
        "A file holds at most 200 earlier results, and there are 201. Delete some first.",
    ]


def test_a_file_that_could_not_be_read_back_is_told_before_it_is_written(core) -> None:
    notes = {each["id"]: {"answer": "none", "note": "n" * 2_000} for each in MODEL["statements"][:10]}
    large = [
        one(core, "cxAssessmentFile.write", NOW, MODEL, {"results": [{**NOW, "answers": notes}] * n}) for n in (90, 110)
    ]
    assert one(core, "cxAssessmentFile.tooMuch", large[0]) == ""
    assert len(read(core, one(core, "cxAssessmentFile.text", large[0]))["results"]) == 90
    assert "could not be read back" in one(core, "cxAssessmentFile.tooMuch", large[1])
    assert refused(core, one(core, "cxAssessmentFile.text", large[1])).startswith("The file is too large")


def test_an_answer_of_another_edition_keeps_its_words_when_it_is_written_again(core) -> None:
    given = {"tower.stairs": {"answer": "swept", "text": "We sweep."}, "light.lamp": {"answer": "none"}}
    [old, new] = [
        one(core, "cxAssessmentFile.write", {**NOW, "edition": edition, "answers": given}, MODEL)["answers"]
        for edition in ("2025.1", "2026.1")
    ]
    assert old == [
        {"id": "light.lamp", "answer": "none"},
        {"id": "tower.stairs", "text": "We sweep.", "answer": "swept"},
    ]
    assert new[0] == {"id": "light.lamp", "text": "We trim the lamp.", "answer": "none"}
