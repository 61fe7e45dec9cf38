"""What is said about a result, as a person reads it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.assessment.answer_sets import MODEL, answers, call, full, one


def scored(core, signs: dict[str, str]) -> dict[str, Any]:
    return one(core, "cxScore.score", MODEL, answers(signs))


def dimension(core, signs: str, name: str = "light") -> dict[str, Any]:
    return next(each for each in scored(core, {name: signs})["dimensions"] if each["id"] == name)


def say(core, name: str, *arguments: Any) -> Any:
    return one(core, f"cxAssessmentWords.{name}", *arguments)


SUPPORT = {
    "555": "All 3 statements that apply have a level.",
    "--5": "The only statement that applies has a level.",
    "55.": "2 of 3 statements that apply have a level.",
    "5-?": "1 of 2 statements that apply has a level.",
    "5..": "1 of 3 statements that apply has a level: an indication only.",
    "...": "No statement has a level yet.",
    "---": "None of the statements applies.",
}


@pytest.mark.parametrize("signs", SUPPORT)
def test_how_far_the_answers_support_it(core, signs: str) -> None:
    assert say(core, "support", dimension(core, signs)) == SUPPORT[signs]


OPEN = {
    "555": "",
    "...": "",
    "?.-": "1 answered “Don't know” and 1 does not apply.",
    "--?": "1 answered “Don't know” and 2 do not apply.",
}


@pytest.mark.parametrize("signs", OPEN)
def test_which_answers_have_no_level(core, signs: str) -> None:
    assert say(core, "open", dimension(core, signs)) == OPEN[signs]


FEW = "With fewer than half of the statements known, a level is an indication only."


@pytest.mark.parametrize(("signs", "words"), [("55.", ""), ("5..", FEW), ("...", "")])
def test_an_indication_is_said_once_for_all_dimensions(core, signs: str, words: str) -> None:
    assert say(core, "indication", scored(core, {"light": signs, "crew": "3333"})["dimensions"]) == words


RANGE = {
    "3..": "With the missing answers it could be level 1 to 5.",
    "24.": "With the missing answer it could be level 2 to 4.",
    "33.": "The missing answer cannot change the level.",
    "???": "With the missing answers it could be level 1 to 5.",
    "333": "",
    "---": "",
}


@pytest.mark.parametrize("signs", RANGE)
def test_what_the_missing_answers_could_change(core, signs: str) -> None:
    assert say(core, "range", dimension(core, signs)) == RANGE[signs]


def test_a_dimension_in_full(core) -> None:
    found = dimension(core, "24.")
    aims = one(core, "cxAims.all", scored(core, {"light": "24."}), {"light": 5})
    assert say(core, "dimensionInFull", MODEL, found, aims[0]) == (
        "Light: Level 2 of 5, Glimmer. 2 of 3 statements that apply have a level. With the missing answer it could be "
        "level 2 to 4. 3 levels below your target, level 5. For level 3, Steady, 1 more statement must reach it."
    )
    assert say(core, "dimensionInFull", MODEL, dimension(core, "---"), None) == (
        "Light: No level yet. None of the statements applies."
    )


def test_gaps(core) -> None:
    found = call(
        core, [("cxAims.all", [scored(core, {"light": "333"}), {"light": level}]) for level in (1, 2, 3, 4, 5)]
    )
    assert [say(core, "gap", aims[0]) for aims in found] == [
        "2 levels above your target, level 1.",
        "1 level above your target, level 2.",
        "At your target, level 3.",
        "1 level below your target, level 4.",
        "2 levels below your target, level 5.",
    ]
    assert say(core, "gap", found[0][1]) == ""


def test_the_lowest(core) -> None:
    assert say(core, "lowest", MODEL, dimension(core, "113")) == "Lowest: “We trim the lamp” and “We clean the lens”."
    # Two must rise to 4: the lamp at 1, and one of the two at 3.
    assert say(core, "lowest", MODEL, dimension(core, "313")) == (
        "Lowest: “We clean the lens”, “We trim the lamp” and “We write the log”."
    )
    # One must rise to 3, of two that are at 2 and 4.
    assert say(core, "lowest", MODEL, dimension(core, "-24")) == "Lowest: “We clean the lens”."
    assert say(core, "lowest", MODEL, dimension(core, "222")) == ""
    assert say(core, "lowest", MODEL, dimension(core, "...")) == ""


SUMMARY: list[tuple[dict[str, str], dict[str, int], list[str]]] = [
    ({}, {}, ["0 of 12 statements have an answer.", "No dimension has a level yet."]),
    (
        {"light": "555", "crew": "3333", "word": "11..."},
        {"light": 3, "crew": 4, "word": 5},
        [
            "9 of 12 statements have an answer.",
            "Highest: Light (level 5).",
            "Lowest: Word (level 1).",
            "An indication only, because fewer than half of the statements have a level: Word.",
            "Below your target: Crew (1 level) and Word (4 levels).",
        ],
    ),
    (
        {"light": "133"},
        {"light": 2},
        [
            "3 of 12 statements have an answer.",
            "Light is at level 3.",
            "No level yet: Crew and Word.",
            "No dimension is below its target.",
            "1 pair of answers does not fit together.",
        ],
    ),
    (
        {"light": "333", "crew": "3333"},
        {},
        ["7 of 12 statements have an answer.", "Light and Crew are all at level 3.", "No level yet: Word."],
    ),
]


@pytest.mark.parametrize(("signs", "targets", "sentences"), SUMMARY)
def test_the_whole_result(core, signs: dict[str, str], targets: dict[str, int], sentences: list[str]) -> None:
    score = scored(core, signs)
    aims = one(core, "cxAims.all", score, targets)
    assert say(core, "summary", MODEL, score, aims) == sentences


# Three statements are quick. What they say, how many others have no answer, and the first sentence.
QUICK = [
    ({"light": "1..", "crew": "5...", "word": "3...."}, 3, "Answer the other 9 to be surer."),
    ({"light": "1..", "crew": "5...", "word": "?...."}, 3, "Answer the other 9 to be surer."),
    ({"light": "1?.", "crew": "5...", "word": "3...."}, 3, "Answer the other 8 to be surer."),
    ({"light": "123", "crew": "5555", "word": "3333."}, 3, "Answer the other one to be surer."),
    ({"light": "1..", "crew": "5..."}, 2, ""),
]


@pytest.mark.parametrize(("signs", "answered", "surer"), QUICK)
def test_a_quick_check_says_how_far_it_is_and_scolds_nobody(core, signs, answered: int, surer: str) -> None:
    quick = {"answered": answered, "total": 3}
    first, *rest = say(core, "summary", MODEL, scored(core, signs), [], quick)
    assert first == f"Quick check: {answered} of 3 answered. {surer}".strip()
    assert not [each for each in rest if "indication" in each or "have an answer" in each]


def test_over_all_dimensions(core) -> None:
    assert say(core, "overall", MODEL, 2) == "Over all dimensions: Level 2 of 5, Glimmer."
    assert say(core, "overall", MODEL, None) == "Over all dimensions: No level yet."


def test_because(core) -> None:
    reasons = {
        "none": "Because you answered “No” to “We trim the lamp”.",
        "unknown": "Because you answered “Don't know” to “We trim the lamp”.",
    }
    for answer, words in reasons.items():
        assert say(core, "because", MODEL, {"statement": "light.lamp", "answer": answer}) == words


def test_plays_items_and_points(core) -> None:
    assert say(core, "play", MODEL, {"play": "mend"}) == "Play 2: Mend the lamp"
    assert say(core, "item", MODEL, {"id": "mend.wick"}) == "Trim the wick."
    assert say(core, "play", MODEL, {"play": "constructor"}) == "constructor"
    reason = {"statement": "light.lamp", "answer": "none"}
    assert say(core, "weight", {"points": 1, "because": [reason]}) == "1 point from 1 statement"
    assert say(core, "weight", {"points": 4, "because": [reason, reason]}) == "4 points from 2 statements"
    assert [say(core, "left", value) for value in (0, 1, 2)] == [
        "",
        "1 item is left out: it is done or does not apply in your plan.",
        "2 items are left out: they are done or do not apply in your plan.",
    ]


def test_why_there_is_no_advice(core) -> None:
    assert say(core, "empty", "") == ""
    assert "rest on" in say(core, "empty", "no-answers")
    assert "higher target" in say(core, "empty", "at-target")


def test_a_contradiction_names_both_answers(core) -> None:
    given = answers({"light": "15."})
    pair = {"statement": "light.lens", "rests_on": "light.lamp"}
    assert say(core, "contradiction", MODEL, pair, given) == (
        "“We clean the lens” (answer: Every night) rests on “We trim the lamp” (answer: No). Look at both again."
    )


def test_what_this_edition_does_not_have_is_named_by_its_id(core) -> None:
    assert say(core, "statementText", MODEL, "tower.stairs") == "tower.stairs"
    assert say(core, "answerText", MODEL, "tower.stairs", "yes") == "yes"
    assert say(core, "answerText", MODEL, full("lamp")[0], "sometimes") == "sometimes"
    assert say(core, "answerText", MODEL, full("lamp")[0], "") == "No answer"
    assert say(core, "dimensionTitle", MODEL, "tower") == "tower"
