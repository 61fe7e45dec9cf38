"""Several people's answers together: how far they are apart, and what they say as one. Worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.assessment.answer_sets import MODEL, answers, one


def team(core, *signs: dict[str, str]) -> dict[str, Any]:
    people = [{"name": f"Person {number}", "answers": answers(each)} for number, each in enumerate(signs, 1)]
    return one(core, "cxTeam.combine", MODEL, people)


def lamp(core, signs: str) -> dict[str, Any]:
    """What the people say about the lamp, one sign a person."""
    return team(core, *({"light": sign + ".."} for sign in signs))["statements"][0]


# people's answers: known, lowest, highest, spread, apart, combined
LAMPS: list[tuple[str, list[Any]]] = [
    ("", [0, None, None, 0, 0, None]),
    (".", [0, None, None, 0, 0, None]),
    ("3", [1, 3, 3, 0, 0, "some"]),
    ("33", [2, 3, 3, 0, 0, "some"]),
    ("15", [2, 1, 5, 4, 4, "none"]),  # of two the lower is the lower median
    ("155", [3, 1, 5, 4, 8 / 3, "all"]),  # pairs 4, 4 and 0
    ("1255", [4, 1, 5, 4, 15 / 6, "tried"]),  # pairs 1 4 4 3 3 0; the second of four
    ("5152", [4, 1, 5, 4, 15 / 6, "tried"]),  # the same people in another order
    ("2?.-x!", [1, 2, 2, 0, 0, "tried"]),
    ("12345", [5, 1, 5, 4, 2, "some"]),  # pairs 4·1 + 3·2 + 2·3 + 1·4 = 20, of 10
    ("??", [0, None, None, 0, 0, "unknown"]),
    ("?--", [0, None, None, 0, 0, "unknown"]),
    ("--.", [0, None, None, 0, 0, "not-applicable"]),
    ("!.", [0, None, None, 0, 0, None]),
]


@pytest.mark.parametrize(("signs", "stated"), LAMPS)
def test_one_statement(core, signs: str, stated: list[Any]) -> None:
    found = team(core, *({"light": sign + ".."} for sign in signs))
    first = found["statements"][0]
    combined = found["combined"].get("light.lamp", {}).get("answer")
    assert [first[key] for key in ("known", "lowest", "highest", "spread")] + [combined] == stated[:4] + stated[5:]
    assert first["apart"] == pytest.approx(stated[4])


def test_counts_name_every_answer(core) -> None:
    found = lamp(core, "115?-.!x")
    assert found["counts"] == {
        "none": 2,
        "tried": 0,
        "some": 0,
        "most": 0,
        "all": 1,
        "unknown": 1,
        "not-applicable": 1,
    }
    assert found["unknown"] == 1


def test_a_reason_comes_along_each_once(core) -> None:
    people = [
        {"name": "A", "answers": {"light.lamp": {"answer": "not-applicable", "reason": reason}}}
        for reason in ("No lamp. ", "No lamp.", "", "Day ship.")
    ]
    found = one(core, "cxTeam.combine", MODEL, people)
    assert found["combined"] == {"light.lamp": {"answer": "not-applicable", "reason": "No lamp.; Day ship."}}
    assert one(core, "cxScore.score", MODEL, found["combined"])["dimensions"][0]["notApplicable"] == 1


def test_a_joined_reason_is_no_longer_than_a_file_takes(core) -> None:
    people = [
        {"name": "A", "answers": {"light.lamp": {"answer": "not-applicable", "reason": letter * 1_500}}}
        for letter in "ab"
    ]
    found = one(core, "cxTeam.combine", MODEL, people)
    assert len(found["combined"]["light.lamp"]["reason"]) == 2_000


def test_where_people_are_most_apart_comes_first(core) -> None:
    # lamp 4 apart; lens 1 apart; log agreed; watch 2 and 4 of spread 4: pairs 4 4 0; chart: two do not know.
    found = team(
        core,
        {"light": "123", "crew": "1...", "word": "?...."},
        {"light": "533", "crew": "5...", "word": "?...."},
        {"crew": "5...", "word": "..?.."},
    )
    order = found["order"]
    assert order[:5] == ["light.lamp", "crew.watch", "light.lens", "word.chart", "word.horn"]
    # The rest is equal, so it stays in the order of the model.
    assert order[5:] == ["light.log", "crew.drill", "crew.rest", "crew.pay", "word.bell", "word.flag", "word.notice"]


def test_of_equal_distance_the_wider_spread_comes_first(core) -> None:
    # Pairs of lamp 2 2 3 3: 0 1 1 1 1 0; of lens 1 1 2 3: 0 1 2 1 2 1; of log 2 3 2 2: 1 0 0 1 1 0.
    found = team(core, {"light": "212"}, {"light": "213"}, {"light": "322"}, {"light": "332"})
    apart = {each["id"]: (each["apart"], each["spread"]) for each in found["statements"]}
    assert apart["light.lamp"] == (pytest.approx(4 / 6), 1)
    assert apart["light.lens"] == (pytest.approx(7 / 6), 2)
    assert apart["light.log"] == (pytest.approx(3 / 6), 1)
    assert found["order"][:3] == ["light.lens", "light.lamp", "light.log"]
    found = team(core, {"light": "13."}, {"light": "22."}, {"light": ".1."}, {"light": ".3."})
    # lamp: 1 apart, spread 1; lens 3 2 1 3: pairs 1 2 0 1 1 2 = 7/6.
    assert found["order"][:2] == ["light.lens", "light.lamp"]
    found = team(core, {"light": "31."}, {"light": "42."}, {"light": ".3."}, {"light": ".2."})
    # Both 1 apart: lamp 3 4; lens 1 2 3 2: pairs 1 2 1 1 0 1 = 6/6, but with spread 2.
    assert found["order"][:2] == ["light.lens", "light.lamp"]


def test_the_combined_answers_give_a_result(core) -> None:
    found = team(core, {"light": "135"}, {"light": "335"}, {"light": "553"})
    assert {name: each["answer"] for name, each in found["combined"].items()} == {
        "light.lamp": "some",
        "light.lens": "some",
        "light.log": "all",
    }
    assert one(core, "cxScore.score", MODEL, found["combined"])["dimensions"][0]["level"] == 3


def test_words(core) -> None:
    people = [{"name": name, "answers": answers({"light": signs})} for name, signs in (("Ana", "13?"), ("Ben", "53?"))]
    found = one(core, "cxTeam.combine", MODEL, people)
    lamp_, lens, log = found["statements"][:3]
    assert one(core, "cxAssessmentWords.replies", MODEL, lamp_) == "1 “No”, 1 “Every night”"
    assert one(core, "cxAssessmentWords.replies", MODEL, log) == "2 “Don't know”"
    assert one(core, "cxAssessmentWords.replies", MODEL, found["statements"][3]) == "No answer"
    assert one(core, "cxAssessmentWords.apart", lamp_) == (
        "From level 1 to level 5. Two people are 4 levels apart on average."
    )
    assert one(core, "cxAssessmentWords.apart", lens) == "All 2 agree on level 3."
    assert one(core, "cxAssessmentWords.apart", log) == "Nobody gave an answer that has a level."
    assert one(core, "cxAssessmentWords.team", found, people) == [
        "2 people: Ana and Ben.",
        "1 statement has answers that are two levels or more apart. Talk about these first.",
        "1 statement has the same level from everybody who knew.",
        "To 1 statement more people answered “Don't know” than anything with a level.",
    ]
