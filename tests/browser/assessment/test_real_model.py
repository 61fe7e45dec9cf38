"""The playbook's own model, with all lowest, all highest and 200 random sets of answers.

The advice is never empty where an answer is below the aim, and names only plays and items that there are.
"""

from __future__ import annotations

import json
import random
from itertools import combinations
from typing import Any

import pytest

from playbook.assessment import assessment_data
from playbook.load import load
from tests.examples import seed
from tests.tools import ROOT

ADVISE = """(sets) => JSON.stringify(JSON.parse(sets).map(([answers, targets]) => {
  const advice = cxAdvice.advise(realModel, answers, targets);
  const named = advice.plays.flatMap((play) => [play, ...play.items]);
  const words = named.flatMap(({ because }) => because).map((one) => cxAssessmentWords.because(realModel, one));
  return { score: cxScore.score(realModel, answers), advice, words };
}))"""
READ = """async ([result, file]) => [
  cxAssessmentFile.read(file, realModel),
  cxAssessmentCsv.read(cxAssessmentCsv.write(result, realModel), realModel),
  await cxAssessmentShare.decode(await cxAssessmentShare.encode(result, realModel), realModel),
]"""


@pytest.fixture(scope="module")
def real() -> dict[str, Any]:
    """The data of the page, as it is built."""
    found = assessment_data(load(ROOT).book, lambda path: path)
    assert found is not None
    return found


def advised(core, real: dict[str, Any], sets: list[tuple[dict[str, Any], dict[str, int]]]) -> list[dict[str, Any]]:
    # As one text each way: Playwright takes its time over a hundred thousand values.
    if not core.evaluate("'realModel' in window"):
        core.evaluate("(model) => { window.realModel = model; }", real)
    found: list[dict[str, Any]] = json.loads(core.evaluate(ADVISE, json.dumps(sets)))
    return found


def every(real: dict[str, Any], at: int) -> dict[str, Any]:
    """The lowest (0) or the highest (-1) answer to every statement."""
    return {each["id"]: {"answer": each["answers"][at]["id"]} for each in real["statements"]}


def some(real: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    found = {}
    for each in real["statements"]:
        special = [{"answer": "unknown"}, {"answer": "not-applicable", "reason": "We have none."}, None]
        reply = rng.choice([*special, *({"answer": one["id"]} for one in each["answers"])])
        if reply:
            found[each["id"]] = reply
    return found


def below(real: dict[str, Any], found: dict[str, Any], answers: dict[str, Any], targets: dict[str, int]) -> list[str]:
    """Statements that ask for advice."""
    levels = {each["id"]: each["level"] for each in found["score"]["dimensions"]}
    wanted = []
    for each in real["statements"]:
        answer = answers.get(each["id"], {}).get("answer")
        level = next((one["level"] for one in each["answers"] if one["id"] == answer), None)
        aim = targets.get(each["dimension"], min((levels[each["dimension"]] or 0) + 1, 5))
        if answer == "unknown" or (level is not None and level < aim):
            wanted.append(each["id"])
    return wanted


def judge(real: dict[str, Any], found: dict[str, Any], answers: dict[str, Any], targets: dict[str, int]) -> None:
    plays = found["advice"]["plays"]
    reasons = {reason["statement"] for play in plays for reason in play["because"]}
    assert reasons == set(below(real, found, answers, targets))
    for play in plays:
        assert play["play"] in real["plays"]
        assert play["items"], f"{play['play']} is advised without a first item"
        assert {item["id"] for item in play["items"]} <= real["items"].keys()
        for named in (play, *play["items"]):
            assert all(answers[reason["statement"]]["answer"] == reason["answer"] for reason in named["because"])
    for sentence in found["words"]:
        assert sentence.startswith("Because you answered “") and sentence.endswith("”.")
    assert bool(plays) == (found["advice"]["empty"] == "")


def test_all_lowest_and_all_highest(core, real) -> None:
    lowest, highest = advised(core, real, [(every(real, 0), {}), (every(real, -1), {})])
    assert {each["level"] for each in lowest["score"]["dimensions"]} == {1}
    judge(real, lowest, every(real, 0), {})
    assert {each["level"] for each in highest["score"]["dimensions"]} == {5}
    assert highest["score"]["contradictions"] == []
    assert highest["advice"] == {"plays": [], "empty": "at-target"}


def test_200_random_sets(core, real) -> None:
    rng = random.Random(seed())
    ids = [each["id"] for each in real["dimensions"]]
    sets = [(some(real, rng), {name: rng.randint(1, 5) for name in ids if rng.random() < 0.5}) for _ in range(200)]
    for (answers, targets), found in zip(sets, advised(core, real, sets), strict=True):
        judge(real, found, answers, targets)


def test_no_two_answers_below_the_highest_get_the_same_advice(core, real) -> None:
    """All other statements are at the highest and the target is 5, so the advice is that of the one answer."""
    highest, targets = every(real, -1), {each["id"]: 5 for each in real["dimensions"]}
    for each in real["statements"]:
        ids = [*(one["id"] for one in each["answers"][:-1]), "unknown"]
        sets = [({**highest, each["id"]: {"answer": answer}}, targets) for answer in ids]
        plays = [json.dumps(_without_reasons(found["advice"]["plays"])) for found in advised(core, real, sets)]
        for (one, first), (other, second) in combinations(zip(ids, plays, strict=True), 2):
            assert first != second, f"{each['id']}: {one} and {other}"


def test_first_comes_a_play_of_the_weakest_dimension(core, real) -> None:
    """One dimension is at the lowest, the others at level 4 with one lowest answer among them."""
    cases = [(each["id"], low) for each in real["dimensions"] for low in real["statements"]]
    cases = [(weak, low["id"]) for weak, low in cases if low["dimension"] != weak]
    sets = [(_weak(real, weak, low), {}) for weak, low in cases]
    for (weak, low), found in zip(cases, advised(core, real, sets), strict=True):
        reasons = {reason["statement"].partition(".")[0] for reason in found["advice"]["plays"][0]["because"]}
        assert weak in reasons, f"{weak} is weakest, {low} is low"


def test_the_quick_check_alone_gives_an_indication(core, real) -> None:
    answers = {each["id"]: {"answer": each["answers"][0]["id"]} for each in real["statements"] if each["quick"]}
    [found] = advised(core, real, [(answers, {})])
    judge(real, found, answers, {})
    assert 5 <= len(answers) <= 10
    assert {each["support"] for each in found["score"]["dimensions"] if each["known"]} <= {"few", "most"}


def test_files_tables_and_links_bring_all_answers_back(core, real) -> None:
    core.evaluate("(model) => { window.realModel = model; }", real)
    result = {"name": "A", "saved": "2026-11-22", "edition": real["edition"], "kind": "full", "targets": {}}
    for answers in (every(real, 0), every(real, -1), some(real, random.Random(seed()))):
        whole = {**result, "answers": answers}
        file = core.evaluate("(one) => cxAssessmentFile.text(cxAssessmentFile.write(one, realModel))", whole)
        for found in core.evaluate(READ, [whole, file]):
            assert found["problems"] == []
            assert found["file"]["answers"] == answers


def _weak(real: dict[str, Any], weak: str, low: str) -> dict[str, Any]:
    """Answers at the lowest in one dimension and to one statement, and at level 4 or just below everywhere else."""
    found = {}
    for each in real["statements"]:
        lowest = each["dimension"] == weak or each["id"] == low
        fit = each["answers"][:1] if lowest else [one for one in each["answers"] if one["level"] <= 4]
        found[each["id"]] = {"answer": fit[-1]["id"]}
    return found


def _without_reasons(plays: list[dict[str, Any]]) -> list[Any]:
    return [[play["play"], play["points"], [[item["id"], item["points"]] for item in play["items"]]] for play in plays]
