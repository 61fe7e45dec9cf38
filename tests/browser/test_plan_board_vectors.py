"""What the plan page shows and in which groups: the pure functions behind it, by stated examples."""

from __future__ import annotations

import random
from typing import Any

import pytest

from tests.browser.vectors import CATALOG, blank_page, call, world  # noqa: F401 (the fixture `core`)

BOARD = world("board")
ENTRIES: list[dict[str, Any]] = BOARD["entries"]
TODAY: str = BOARD["today"]
BYS = ("play", "status", "owner", "due", "next")


def ids(entries: list[dict[str, Any]]) -> list[str]:
    return [entry["id"] for entry in entries]


def test_filters_show_what_fits(core) -> None:
    vectors = BOARD["filter"]
    found = call(core, [("cxBoard.filter", [ENTRIES, one["choices"], TODAY]) for one in vectors])
    wrong = {one["name"]: ids(got) for one, got in zip(vectors, found, strict=True) if ids(got) != one["ids"]}
    assert wrong == {}


def test_groups_have_their_items_titles_and_order(core) -> None:
    vectors = BOARD["group"]
    calls = []
    for one in vectors:
        entries = [entry for entry in ENTRIES if entry["id"] in one.get("only", ids(ENTRIES))]
        calls.append(("cxBoard.group", [entries, one["by"], CATALOG, one.get("today", TODAY)]))
    found = call(core, calls)
    wrong = {one["name"]: got for one, got in zip(vectors, found, strict=True) if got != one["gives"]}
    assert wrong == {}


@pytest.mark.parametrize("by", BYS)
def test_every_item_stands_in_the_one_group_where_it_belongs(core, by: str) -> None:
    chance = random.Random(4)
    entries = [{**chance.choice(ENTRIES), "id": f"own.x{number}"} for number in range(300)]
    [groups] = call(core, [("cxBoard.group", [entries, by, CATALOG, TODAY])])
    placed = {one: group["key"] for group in groups for one in group["ids"]}
    belongs = call(core, [("cxBoard.place", [entry, by, TODAY]) for entry in entries])
    assert sum(len(group["ids"]) for group in groups) == len(entries)
    assert placed == dict(zip(ids(entries), belongs, strict=True))


def test_narrowing_in_two_steps_is_narrowing_at_once(core) -> None:
    chance = random.Random(8)
    choices = [one["choices"] for one in BOARD["filter"]]
    for _ in range(40):
        first, second = chance.sample(choices, 2)
        if {key for key in first if first[key]} & {key for key in second if second[key]}:
            continue
        both = {**first, **{key: value for key, value in second.items() if value}}
        [once] = call(core, [("cxBoard.filter", [ENTRIES, both, TODAY])])
        [step] = call(core, [("cxBoard.filter", [ENTRIES, first, TODAY])])
        [then] = call(core, [("cxBoard.filter", [step, second, TODAY])])
        assert ids(once) == ids(then)


def test_names_of_plans(core) -> None:
    vectors = BOARD["names"]
    found = call(core, [("cxPlanNames.check", [one["typed"], BOARD["taken"]]) for one in vectors])
    fits = [(one["says"] in got) if one["says"] else not got for one, got in zip(vectors, found, strict=True)]
    assert [one["name"] for one, fit in zip(vectors, fits, strict=True) if not fit] == []


def test_a_copy_has_a_name_that_is_free_and_not_too_long(core) -> None:
    long = "x" * 120
    calls = [
        ("cxPlanNames.copy", ["Harbor", []]),
        ("cxPlanNames.copy", ["Harbor", ["Harbor (copy)", "harbor (COPY 2)"]]),
        ("cxPlanNames.copy", [long, []]),
    ]
    assert call(core, calls) == ["Harbor (copy)", "Harbor (copy 3)", "x" * 113 + " (copy)"]


PLAN = {
    "id": "plan-1",
    "created": "2026",
    "fields": {"name": ["Harbor", 5], "downloaded": ["2026-11-20T10:00:00Z", 10]},
    "items": {"mend.clean-lens": {"status": ["done", 9]}},
}


@pytest.mark.parametrize(
    ("change", "changed"),
    [
        ({}, False),
        ({"items": {"mend.clean-lens": {"status": ["done", 9], "note": ["late", 11]}}}, True),
        ({"fields": {**PLAN["fields"], "name": ["Pier", 12]}}, True),
    ],
    ids=["nothing", "an answer", "the name"],
)
def test_what_came_after_the_last_copy_is_told_by_its_stamps(core, change: dict, changed: bool) -> None:
    [found] = call(core, [("cxPlanAge", [{**PLAN, **change}])])
    assert found == {"day": "November 20, 2026", "changed": changed}


def test_a_plan_that_was_never_downloaded_has_no_age(core) -> None:
    nothing = {"day": "", "changed": False}
    assert call(core, [("cxPlanAge", [None]), ("cxPlanAge", [{**PLAN, "fields": {}}])]) == [nothing, nothing]


def test_items_say_their_play_and_where_it_has_several_their_checklist(core) -> None:
    harbor = {"id": "harbor", "title": "Checklist: the harbor", "play": "mend", "href": ""}
    two = {**CATALOG, "checklists": [*CATALOG["checklists"], harbor]}
    found = core.evaluate(
        "([catalog, items]) => items.map(cxBoard.origins(catalog))",
        [two, [CATALOG["items"][0], CATALOG["items"][-1], {"play": "mend", "checklist": "harbor"}]],
    )
    assert found == ["Listen", "Mend: mend", "Mend: the harbor"]
