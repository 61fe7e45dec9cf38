"""What holds for any set of answers, looked for by hypothesis. Many sets go into the page at once."""

from __future__ import annotations

import json
import random
from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.browser.assessment.answer_sets import MODEL, SPECIAL, call
from tests.examples import times

BY_ID = {each["id"]: each for each in MODEL["statements"]}
REPLIES = {
    name: st.sampled_from([None, *SPECIAL.values(), *({"answer": each["id"]} for each in statement["answers"])])
    for name, statement in BY_ID.items()
}
ANSWERS = st.fixed_dictionaries(REPLIES).map(
    lambda replies: {name: reply for name, reply in replies.items() if reply is not None}
)
TARGETS = st.fixed_dictionaries({}, optional={each["id"]: st.integers(1, 5) for each in MODEL["dimensions"]})
LEFT = st.sets(st.sampled_from(sorted(MODEL["items"])))
MANY = settings(
    max_examples=times(40),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    print_blob=True,
)


def scores(core, *sets: dict[str, Any]) -> list[list[dict[str, Any]]]:
    return [found["dimensions"] for found in call(core, [("cxScore.score", [MODEL, each]) for each in sets])]


def advice(core, targets: dict[str, int], *sets: dict[str, Any], left: Any = ()) -> list[dict[str, Any]]:
    return call(core, [("cxAdvice.advise", [MODEL, each, targets, list(left)]) for each in sets])


def level(name: str, reply: dict[str, Any] | None) -> int | None:
    return {each["id"]: each["level"] for each in BY_ID[name]["answers"]}.get((reply or {}).get("answer", ""))


@MANY
@given(ANSWERS)
def test_the_range_holds_the_level_and_counts_add_up(core, answers: dict[str, Any]) -> None:
    [found] = scores(core, answers)
    for each in found:
        assert each["known"] + each["unknown"] + each["unanswered"] == each["applicable"]
        assert (each["level"] is None) == (each["known"] == 0)
        assert (each["low"] is None) == (each["applicable"] == 0)
        if each["level"] is not None:
            assert 1 <= each["low"] <= each["level"] <= each["high"] <= 5
        if each["known"] == each["applicable"]:
            assert each["low"] == each["level"] == each["high"]


@MANY
@given(ANSWERS)
def test_the_range_is_what_other_answers_can_really_give(core, answers: dict[str, Any]) -> None:
    """Take every answer that is missing as the lowest, and as the highest: that is the range."""
    ends = [dict(answers), dict(answers)]
    for name, statement in BY_ID.items():
        reply = answers.get(name, {})
        away = reply.get("answer") == "not-applicable" and reply["reason"].strip()
        if level(name, reply) is None and not away:
            ends[0][name] = {"answer": statement["answers"][0]["id"]}
            ends[1][name] = {"answer": statement["answers"][-1]["id"]}
    found, lowest, highest = scores(core, answers, *ends)
    assert [[each["low"], each["high"]] for each in found] == [
        [low["level"], high["level"]] for low, high in zip(lowest, highest, strict=True)
    ]


@MANY
@given(ANSWERS, st.sampled_from(sorted(BY_ID)))
def test_raising_an_answer_never_lowers_a_level(core, answers: dict[str, Any], name: str) -> None:
    steps = [{**answers, name: {"answer": each["id"]}} for each in BY_ID[name]["answers"]]
    for before, after in pairwise(scores(core, *steps)):
        for earlier, later in zip(before, after, strict=True):
            for key in ("level", "low", "high"):
                assert earlier[key] is None or earlier[key] <= later[key]


@MANY
@given(ANSWERS, TARGETS, st.randoms(use_true_random=False))
def test_the_order_of_answers_does_not_matter(core, answers: dict[str, Any], targets: dict, rng: random.Random) -> None:
    shuffled = dict(rng.sample(list(answers.items()), len(answers)))
    assert json.dumps(scores(core, answers)[0]) == json.dumps(scores(core, shuffled)[0])
    one, other = advice(core, targets, answers, shuffled)
    assert json.dumps(one) == json.dumps(other)


@MANY
@given(ANSWERS, TARGETS, LEFT)
def test_every_because_names_a_real_answer_that_points_there(
    core, answers: dict[str, Any], targets: dict, left: set[str]
) -> None:
    [found] = advice(core, targets, answers, left=left)
    for play in found["plays"]:
        for named in (play, *play["items"]):
            assert named["because"]
            assert named["points"] >= len(named["because"])
            for reason in named["because"]:
                assert answers[reason["statement"]]["answer"] == reason["answer"]
                moves = _moves(reason)
                assert play["play"] in {move["play"] for move in moves}
                assert named is play or named["id"] in {item for move in moves for item in move["items"]}
        assert not left & {item["id"] for item in play["items"]}


@MANY
@given(ANSWERS, TARGETS)
def test_advice_is_ranked_and_complete(core, answers: dict[str, Any], targets: dict) -> None:
    """Every known answer below the aim, and every "Don't know", stands behind every play and item that it names."""
    [found] = advice(core, targets, answers)
    keys = [(-each["points"], -len(each["because"]), MODEL["plays"][each["play"]]["number"]) for each in found["plays"]]
    assert keys == sorted(keys)
    [dimensions] = scores(core, answers)
    aims = {each["id"]: targets.get(each["id"], min((each["level"] or 0) + 1, 5)) for each in dimensions}
    reasons = [
        {"statement": name, "answer": answers[name]["answer"]}
        for name in answers
        if answers[name]["answer"] == "unknown" or (level(name, answers[name]) or 9) < aims[BY_ID[name]["dimension"]]
    ]
    for named in (each for play in found["plays"] for each in (play, *play["items"])):
        assert named["points"] == sum(_weight(reason, targets) for reason in named["because"])
    because = {each["play"]: each["because"] for each in found["plays"]}
    items = {item["id"]: item["because"] for each in found["plays"] for item in each["items"]}
    for reason in reasons:
        for move in _moves(reason):
            assert reason in because[move["play"]]
            assert all(reason in items[item] for item in move["items"])
    assert sum(map(len, because.values())) == sum(len({move["play"] for move in _moves(each)}) for each in reasons)
    assert bool(found["plays"]) == (found["empty"] == "")


@MANY
@given(ANSWERS, st.sampled_from(sorted(BY_ID)), st.data())
def test_other_answers_below_the_aim_with_other_moves_give_other_advice(
    core, answers: dict[str, Any], name: str, data: st.DataObject
) -> None:
    """Looked at as a person sees it: plays, points and items, without the reasons."""
    ids = [each["id"] for each in BY_ID[name]["answers"] if each["level"] < 5]
    one, other = data.draw(st.tuples(st.sampled_from(ids), st.sampled_from(ids)))
    targets = {each["id"]: 5 for each in MODEL["dimensions"]}
    found = advice(core, targets, {**answers, name: {"answer": one}}, {**answers, name: {"answer": other}})
    seen = [
        [
            (each["play"], each["points"], [(item["id"], item["points"]) for item in each["items"]])
            for each in advised["plays"]
        ]
        for advised in found
    ]
    assert (seen[0] == seen[1]) == (one == other)


@MANY
@given(ANSWERS, TARGETS, st.text(max_size=50))
def test_files_tables_and_links_bring_the_same_result_back(
    core, answers: dict[str, Any], targets: dict, text: str
) -> None:
    noted = {name: {**reply, "note": text} for name, reply in answers.items()}
    result = {
        "name": text,
        "saved": "2026-11-22",
        "edition": "2026.1",
        "kind": "full",
        "answers": noted,
        "targets": targets,
    }
    file, table, link = call(
        core,
        [
            ("cxAssessmentFile.write", [result, MODEL]),
            ("cxAssessmentCsv.write", [result, MODEL]),
            ("cxAssessmentShare.encode", [result, MODEL]),
        ],
    )
    read = call(
        core,
        [
            ("cxAssessmentFile.read", [json.dumps(file), MODEL]),
            ("cxAssessmentShare.decode", [link, MODEL]),
            ("cxAssessmentCsv.read", [table, MODEL]),
        ],
    )
    assert read[0]["file"] == read[1]["file"]
    assert read[2]["file"]["answers"] == read[0]["file"]["answers"]
    assert read[0]["file"]["targets"] == targets
    replies = {name: reply["answer"] for name, reply in read[0]["file"]["answers"].items()}
    assert replies == {name: reply["answer"] for name, reply in answers.items()}


@MANY
@given(st.lists(ANSWERS, max_size=6), st.randoms(use_true_random=False))
def test_the_team(core, people: list[dict[str, Any]], rng: random.Random) -> None:
    named = [{"name": str(number), "answers": each} for number, each in enumerate(people)]
    found, other = call(core, [("cxTeam.combine", [MODEL, each]) for each in (named, rng.sample(named, len(named)))])
    assert found["order"] == other["order"]
    assert {name: each["answer"] for name, each in found["combined"].items()} == {
        name: each["answer"] for name, each in other["combined"].items()
    }
    assert sorted(found["order"]) == sorted(BY_ID)
    for each in found["statements"]:
        levels = [one for person in people if (one := level(each["id"], person.get(each["id"]))) is not None]
        pairs = [abs(one - two) for at, one in enumerate(levels) for two in levels[:at]]
        assert abs(each["apart"] - (sum(pairs) / len(pairs) if pairs else 0)) < 1e-9
        assert each["spread"] == (max(levels) - min(levels) if levels else 0)
        if levels:
            reply = found["combined"][each["id"]]
            assert reply["answer"] in {person[each["id"]]["answer"] for person in people if each["id"] in person}
            assert level(each["id"], reply) == sorted(levels)[(len(levels) - 1) // 2]


@MANY
@given(ANSWERS, ANSWERS)
def test_what_went_up_came_down_the_other_way_round(core, one: dict[str, Any], other: dict[str, Any]) -> None:
    results = [{"answers": each, "edition": "2026.1", "kind": "full"} for each in (one, other)]
    there, back = call(core, [("cxMoved.compare", [MODEL, *results]), ("cxMoved.compare", [MODEL, *reversed(results)])])
    turned = {"up": "down", "down": "up", "now-known": "no-longer-known", "no-longer-known": "now-known"}
    for forth, again in zip(there["statements"], back["statements"], strict=True):
        assert again["kind"] == turned.get(forth["kind"], forth["kind"])
        assert [again["before"], again["after"]] == [forth["after"], forth["before"]]
    for forth, again in zip(there["dimensions"], back["dimensions"], strict=True):
        assert again["moved"] == (forth["moved"] if forth["moved"] is None else -forth["moved"])


def _weight(reason: dict[str, str], targets: dict[str, int]) -> int:
    """How far the answer is below the target of its dimension, or below level 5 without one; 1 for "Don't know"."""
    at = level(reason["statement"], reason)
    return 1 if at is None else targets.get(BY_ID[reason["statement"]]["dimension"], 5) - at


def _moves(reason: dict[str, str]) -> list[dict[str, Any]]:
    statement = BY_ID[reason["statement"]]
    return statement["unknown"] if reason["answer"] == "unknown" else statement["moves"][reason["answer"]]
