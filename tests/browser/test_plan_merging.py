"""Whatever two windows write, and in whatever order they hear of it, both end with the same plans and lose nothing."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from tests.browser.pure import CORE, run_pure
from tests.examples import seed

FIELDS = {"status": ["done", "doing", ""], "owner": ["Ana", "Ben", ""], "note": ["call", "ask again"]}

CHECK = """(worlds) => worlds.map(([a, b, c]) => {
  const [x, y, z] = [a, b, c].map((state) => cxStored.read(JSON.stringify(state)).state);
  const same = (one, other) => cxState.covers(one, other) && cxState.covers(other, one);
  const { merge } = cxState;
  return {
    'order is no matter': same(merge(x, y), merge(y, x)),
    'grouping is no matter': same(merge(merge(x, y), z), merge(x, merge(y, z))),
    'twice is once': merge(merge(x, y), y) === merge(x, y) || same(merge(merge(x, y), y), merge(x, y)),
    'nothing is lost': cxState.covers(merge(x, y), x) && cxState.covers(merge(x, y), y),
    'storage keeps it': same(cxStored.read(cxStored.write(x)).state, cxStored.kept(x)),
  };
})"""


def registers(rng: random.Random) -> dict[str, Any]:
    chosen = rng.sample(list(FIELDS), rng.randint(0, 3))
    return {name: [rng.choice(FIELDS[name]), rng.randint(1, 6)] for name in chosen}


def plan(rng: random.Random, name: str) -> dict[str, Any]:
    items = {item: registers(rng) for item in rng.sample(["a.one", "a.two", "own.x1"], rng.randint(0, 3))}
    fields: dict[str, Any] = {"name": [rng.choice(["Passports", "Calls"]), rng.randint(1, 6)]}
    if rng.random() < 0.3:
        fields["removed"] = [rng.random() < 0.5, rng.randint(1, 6)]
    return {"id": name, "created": f"2026-01-0{rng.randint(1, 3)}", "fields": fields, "items": items}


def state(rng: random.Random) -> dict[str, Any]:
    plans = {name: plan(rng, name) for name in rng.sample(["plan-1", "plan-2"], rng.randint(0, 2))}
    current = [rng.choice(["plan-1", "plan-2"]), rng.randint(0, 6)]
    return {"format": "cx-playbook-store", "version": 1, "current": current, "plans": plans}


def test_any_three_windows_agree(page) -> None:
    rng = random.Random(seed())
    worlds = [[state(rng) for _ in range(3)] for _ in range(400)]
    for world, found in zip(worlds, run_pure(page, CORE, CHECK, worlds), strict=True):
        assert all(found.values()), (found, json.dumps(world))


@pytest.mark.parametrize(
    ("mine", "theirs", "holds"),
    [
        ({"status": ["done", 2]}, {"status": ["doing", 1]}, {"status": "done"}),
        ({"status": ["done", 1]}, {"status": ["doing", 2]}, {"status": "doing"}),
        ({"status": ["done", 1]}, {"owner": ["Ana", 9]}, {"status": "done", "owner": "Ana"}),
        ({"note": ["kept", 5]}, {"note": ["", 6]}, {"note": ""}),
    ],
    ids=["mine is later", "theirs is later", "different fields", "emptied later"],
)
def test_of_two_writes_to_a_field_the_later_holds(page, mine: dict, theirs: dict, holds: dict) -> None:
    def world(fields: dict) -> dict[str, Any]:
        plans = {"plan-1": {"id": "plan-1", "created": "2026", "fields": {}, "items": {"a.one": fields}}}
        return {"format": "cx-playbook-store", "version": 1, "current": ["", 0], "plans": plans}

    merge = """(pair) => {
      const [a, b] = pair.map((one) => cxStored.read(JSON.stringify(one)).state);
      const fields = cxState.merge(a, b).plans['plan-1'].items['a.one'];
      return Object.fromEntries(Object.entries(fields).map(([name, [value]]) => [name, value]));
    }"""
    assert run_pure(page, CORE, merge, [world(mine), world(theirs)]) == holds


READ = "(texts) => texts.map((text) => { const { kind, state } = cxStored.read(text); return { kind, state }; })"


def test_what_stands_in_storage_is_not_trusted(page) -> None:
    whole = {"format": "cx-playbook-store", "version": 1, "current": ["plan-1", 1]}
    texts = {
        "none": None,
        "damaged": "{",
        "of another site": '{"plans": {}}',
        "a list": "[]",
        "newer": json.dumps({**whole, "version": 2, "plans": {}}),
        "polluting": json.dumps({**whole, "plans": {"__proto__": {"items": {"__proto__": {"x": [1, 1]}}}}}),
        "wrong types": json.dumps({**whole, "plans": {"plan-1": {"items": {"a.one": {"status": [7, 1]}, "": 4}}}}),
    }
    blocked = {"status": ["blocked", 1], "due": ["soon", 1], "owner": ["Ana", 1]}
    texts["unknown values"] = json.dumps({**whole, "plans": {"plan-1": {"items": {"a.one": blocked}}}})
    last = {"status": ["done", 2**53 - 1]}  # no stamp could come after it
    texts["beyond all time"] = json.dumps({**whole, "plans": {"plan-1": {"items": {"a.one": last}}}})
    kinds = [found["kind"] for found in run_pure(page, CORE, READ, list(texts.values()))]
    assert kinds == ["none", "damaged", "damaged", "damaged", "newer", "damaged", "ours", "ours", "ours"]
    wrong, unknown, beyond = run_pure(page, CORE, READ, list(texts.values())[-3:])
    assert beyond["state"]["plans"]["plan-1"]["items"] == {"a.one": {"status": ["done", 1]}}
    assert wrong["state"]["plans"]["plan-1"]["items"] == {"a.one": {}}
    assert unknown["state"]["plans"]["plan-1"]["items"] == {"a.one": {"owner": ["Ana", 1]}}
    assert page.evaluate("({}).items") is None


def test_a_deleted_plan_leaves_no_answers_in_storage(page) -> None:
    secret = {"a.one": {"note": ["do not keep", 1]}}
    fields = {"name": ["Secret", 1], "removed": [True, 2]}
    plans = {"plan-1": {"id": "plan-1", "created": "2026", "fields": fields, "items": secret}}
    world = {"format": "cx-playbook-store", "version": 1, "current": ["", 0], "plans": plans}
    stored = run_pure(page, CORE, "(one) => cxStored.write(cxStored.read(JSON.stringify(one)).state)", world)
    assert "do not keep" not in stored
    assert "Secret" not in stored
    assert json.loads(stored)["plans"]["plan-1"]["fields"] == {"removed": [True, 2]}


def test_a_deleted_own_item_leaves_no_words_in_storage(page) -> None:
    own = {"text": ["Ask the union", 1], "note": ["do not keep", 1], "removed": [True, 2]}
    items = {"own.x1": own, "own.x2": {"text": ["Stays", 1], "removed": [False, 2]}}
    plans = {"plan-1": {"id": "plan-1", "created": "2026", "fields": {}, "items": items}}
    world = {"format": "cx-playbook-store", "version": 1, "current": ["", 0], "plans": plans}
    stored = run_pure(page, CORE, "(one) => cxStored.write(cxStored.read(JSON.stringify(one)).state)", world)
    assert json.loads(stored)["plans"]["plan-1"]["items"] == {
        "own.x1": {"removed": [True, 2]},
        "own.x2": items["own.x2"],
    }


def test_progress_leaves_out_what_does_not_apply(page) -> None:
    items = {
        "a.one": {"status": ["done", 1]},
        "a.two": {"status": ["doing", 1]},
        "a.three": {"status": ["not-applicable", 1], "reason": ["we have no shop", 1]},
        "a.four": {"status": ["not-applicable", 1], "reason": ["  ", 1]},
        "own.x1": {"text": ["Ask the union", 1], "play": ["p", 1], "status": ["done", 1]},
    }
    count = """(items) => {
      const plan = { id: 'plan-1', created: '', fields: {}, items };
      const ids = cxNoPlan.ids('a:one,two,three,four,five');
      return [cxProgress.words(cxProgress.count(plan, ids)), cxProgress.words(cxProgress.count(plan, ids, 'p')),
              cxProgress.words(cxProgress.count(null, ids)), cxProgress.words(cxProgress.count(plan, ['a.three'])),
              cxProgress.words(cxProgress.count(plan, ['a.one']))];
    }"""
    assert run_pure(page, CORE, count, items) == [
        "1 of 4 done, 1 doing, 1 not applicable",
        "2 of 5 done, 1 doing, 1 not applicable",
        "0 of 5 done",
        "The item does not apply",
        "1 of 1 done",
    ]
