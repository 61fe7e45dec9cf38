"""Plays and items that stated sets of answers point to, in their order, and the answers that say so."""

from __future__ import annotations

from typing import Any

from tests.browser.assessment.answer_sets import MODEL, SETS, answers, call, full, one


def given(stated: dict[str, Any]) -> dict[str, Any]:
    return answers(stated["answers"], stated.get("also"))


def advice(core) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    calls = [
        ("cxAdvice.advise", [MODEL, given(stated), stated.get("targets", {}), stated.get("left", [])])
        for stated in SETS
    ]
    return list(zip(SETS, call(core, calls), strict=True))


def ids(because: list[dict[str, str]]) -> list[str]:
    return [reason["statement"] for reason in because]


def test_plays_and_items_in_their_order(core) -> None:
    for stated, found in advice(core):
        plays = [[play["play"], play["points"], ids(play["because"])] for play in found["plays"]]
        assert plays == [[name, points, full(why)] for name, points, why, _ in stated.get("plays", [])], stated["name"]
        for play, (name, _, _, items) in zip(found["plays"], stated.get("plays", []), strict=True):
            expected = [(f"{name}.{item}", points) for item, points in items.items()]
            assert [(item["id"], item["points"]) for item in play["items"]] == expected, stated["name"]


def test_why_an_item_is_advised(core) -> None:
    for stated, found in advice(core):
        items = {item["id"].partition(".")[2]: item for play in found["plays"] for item in play["items"]}
        for name, why in stated.get("because", {}).items():
            assert ids(items[name]["because"]) == full(why), stated["name"]


def test_every_because_names_an_answer_that_was_given(core) -> None:
    for stated, found in advice(core):
        real = {name: reply["answer"] for name, reply in given(stated).items() if isinstance(reply, dict)}
        for named in (each for play in found["plays"] for each in (play, *play["items"])):
            assert named["because"], stated["name"]
            assert all(real[reason["statement"]] == reason["answer"] for reason in named["because"]), stated["name"]


def test_what_was_left_out_is_counted(core) -> None:
    for stated, found in advice(core):
        counted = {play["play"]: play["left"] for play in found["plays"] if play["left"]}
        assert counted == stated.get("left_out", {}), stated["name"]


def test_why_there_is_no_advice(core) -> None:
    for stated, found in advice(core):
        assert found["empty"] == stated.get("empty", ""), stated["name"]


def test_a_statement_that_names_a_play_twice_counts_once(core) -> None:
    moves = [
        {"play": "mend", "items": ["mend.lens"]},
        {"play": "tell", "items": ["tell.chart"]},
        {"play": "mend", "items": ["mend.wick", "mend.lens"]},
    ]
    statements = [{**each, "moves": {"none": moves}} for each in MODEL["statements"][:1]]
    found = one(core, "cxAdvice.advise", {**MODEL, "statements": statements}, answers({"light": "1.."}), {})
    [mend, tell] = found["plays"]
    assert [mend["play"], mend["points"], mend["because"]] == [
        "mend",
        4,
        [{"statement": "light.lamp", "answer": "none"}],
    ]
    assert [(item["id"], item["points"]) for item in mend["items"]] == [("mend.lens", 4), ("mend.wick", 4)]
    assert [tell["play"], tell["points"]] == ["tell", 4]
