"""Levels, ranges, support, gaps and contradictions of stated sets of answers, and what holds for any set."""

from __future__ import annotations

from typing import Any

from tests.browser.assessment.answer_sets import MODEL, SETS, answers, call, full

NOTHING = [None, 1, 5, "none"]


def scores(core) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    calls = [("cxScore.score", [MODEL, answers(one["answers"], one.get("also"))]) for one in SETS]
    return list(zip(SETS, call(core, calls), strict=True))


def by_id(found: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in found}


def test_there_are_at_least_40_sets_and_each_says_why() -> None:
    assert len(SETS) >= 40
    assert len({one["name"] for one in SETS}) == len(SETS)
    assert all(one["why"] for one in SETS)


def test_levels_ranges_and_support(core) -> None:
    for stated, found in scores(core):
        levels = {one["id"]: [one["level"], one["low"], one["high"], one["support"]] for one in found["dimensions"]}
        expected = {one["id"]: stated["levels"].get(one["id"], NOTHING) for one in MODEL["dimensions"]}
        assert levels == expected, stated["name"]


def test_what_comes_next_and_what_is_lowest(core) -> None:
    for stated, found in scores(core):
        dimensions = by_id(found["dimensions"])
        for name, wanted in stated.get("next", {}).items():
            expected = wanted and {"level": wanted[0], "more": wanted[1]}
            assert dimensions[name]["next"] == expected, stated["name"]
        for name, wanted in stated.get("lowest", {}).items():
            assert dimensions[name]["lowest"] == full(wanted), stated["name"]
        for name, wanted in stated.get("raise", {}).items():
            assert dimensions[name]["raise"] == full(wanted), stated["name"]


def test_counts(core) -> None:
    for stated, found in scores(core):
        dimensions = by_id(found["dimensions"])
        for name, wanted in stated.get("counts", {}).items():
            assert {key: dimensions[name][key] for key in wanted} == wanted, stated["name"]
        signs = "".join(stated["answers"].values()) if "also" not in stated else None
        if signs is not None:
            assert found["answered"] == sum(sign not in ".!x" for sign in signs), stated["name"]
        assert found["total"] == 12


def test_contradictions(core) -> None:
    for stated, found in scores(core):
        pairs = [[one["statement"], one["rests_on"]] for one in found["contradictions"]]
        assert pairs == [full(" ".join(pair)) for pair in stated.get("contradictions", [])], stated["name"]


def test_gaps(core) -> None:
    calls = [("cxAims.all", [found, stated.get("targets", {})]) for stated, found in scores(core)]
    for (stated, score), found in zip(scores(core), call(core, calls), strict=True):
        aims, levels = by_id(found), by_id(score["dimensions"])
        for name, wanted in stated.get("gaps", {}).items():
            assert aims[name]["gap"] == wanted, stated["name"]
        for name in {"light", "crew", "word"} - stated.get("targets", {}).keys():
            level = levels[name]["level"]
            assert aims[name] == {"id": name, "target": None, "gap": None, "aim": level and min(level + 1, 5)}


def test_over_all_dimensions(core) -> None:
    calls = [("cxScore.overall", [found]) for _, found in scores(core)]
    for stated, found in zip(SETS, call(core, calls), strict=True):
        if "overall" in stated:
            assert found == stated["overall"], stated["name"]
