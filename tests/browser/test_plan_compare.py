"""A file beside a plan, and a plan beside a newer edition: nothing is overwritten and nothing is dropped unasked."""

from __future__ import annotations

import copy

import pytest

from tests.browser.vectors import CATALOG, blank_page, call, world  # noqa: F401 (the fixture `core`)

ALL = [item["id"] for item in CATALOG["items"]]
COMPARE = """(plan, text, catalog, choices) => {
  const comparison = cxCompare.compare(plan, cxFile.read(text, catalog).file, catalog);
  return { comparison, changes: cxCompare.changes(comparison, choices) };
}"""

REVIEW = "(plan, catalog, older) => cxReview.review(plan, catalog, older && cxOlderEdition.read(older))"


def plan(items: dict, fields: dict | None = None) -> dict:
    return {"id": "plan-a1", "created": "2026-01-01T00:00:00Z", "fields": fields or {}, "items": items}


def compare(page, vector: dict) -> dict:
    arguments = [plan(vector.get("items", {})), {"@plan": vector["file"]}, "@catalog", vector.get("choices", {})]
    return call(page, [(COMPARE, arguments)])[0]


@pytest.mark.parametrize("vector", world("compare"), ids=lambda one: one["name"])
def test_stated_comparisons(core, vector) -> None:
    found = compare(core, vector)
    kinds = {kind: [one["id"] for one in found["comparison"][kind]] for kind in vector["kinds"]}
    others = set(found["comparison"]) - set(kinds) - {"plan"}
    assert kinds == vector["kinds"]
    assert not any(found["comparison"][kind] for kind in others)
    assert [[one["item"], one["field"], one["value"]] for one in found["changes"]] == vector["changes"]
    assert {one["plan"] for one in found["changes"]} <= {"plan-a1"}


def test_without_a_plan_all_is_new(core) -> None:
    file = {"items": [{"id": ALL[0], "status": "done"}], "own": [{"id": "own.a1", "text": "Ask"}]}
    [found] = call(core, [(COMPARE, [None, {"@plan": file}, "@catalog", {}])])
    assert [one["id"] for one in found["comparison"]["fresh"]] == [ALL[0], "own.a1"]


def test_adding_the_same_file_again_changes_nothing(core) -> None:
    found = core.evaluate(
        """([vectors, base, catalog]) => vectors.map(({ items = {}, file, choices = {} }) => {
          const read = cxFile.read(JSON.stringify({ ...base, ...file }), catalog).file;
          let state = { current: ["", 0], plans: { "plan-a1": { id: "plan-a1", created: "", fields: {}, items } } };
          const add = (at) => {
            const compared = cxCompare.compare(cxPlans.plan(state, "plan-a1"), read, catalog);
            const changes = cxCompare.changes(compared, choices);
            state = cxState.apply(state, changes, at).state;
            return changes.length;
          };
          return [add(10), add(11)];
        })""",
        [world("compare"), {"format": "cx-playbook-plan", "version": 1, "edition": "2026.1"}, CATALOG],
    )
    assert [second for _, second in found] == [0] * len(found)


def test_theirs_holds_only_over_what_was_shown(core) -> None:
    found = core.evaluate(
        """([base, catalog]) => {
          const answer = (owner) => ({ "listen.sound-horn": { owner: [owner, 1], note: ["mine", 1] } });
          const plan = (owner) => ({ id: "plan-a1", fields: {}, items: answer(owner) });
          const item = { id: "listen.sound-horn", owner: "Bo", note: "theirs" };
          const file = cxFile.read(JSON.stringify({ ...base, items: [item] }), catalog).file;
          const [shown, now] = ["Ana", "Eve"].map((owner) => cxCompare.compare(plan(owner), file, catalog));
          const choices = { theirs: { "listen.sound-horn": ["owner", "note"] } };
          return cxCompareChanges.settled(choices, shown, now).theirs;
        }""",
        [{"format": "cx-playbook-plan", "version": 1}, CATALOG],
    )
    assert found == {"listen.sound-horn": ["note"]}


def _seen(fields: dict) -> dict:
    filled = copy.deepcopy(fields)
    if filled.get("seen", [[]])[0] == ["@all"]:
        filled["seen"][0] = ALL
    return filled


@pytest.mark.parametrize("vector", world("review"), ids=lambda one: one["name"])
def test_stated_reviews(core, vector) -> None:
    catalog = {**CATALOG, "retired": vector.get("retired", [])}
    seen = _seen(vector["fields"])
    [found] = call(core, [(REVIEW, [plan(vector["items"], seen), catalog, vector.get("older")])])
    gives = {"moved": [], **vector["gives"]}
    if gives["fresh"] == ["rest"]:
        gives["fresh"] = [one for one in ALL if one not in seen["seen"][0]]
    assert {
        "age": found["age"],
        "known": found["known"],
        "fresh": [one["id"] for one in found["fresh"]],
        "reworded": [one["id"] for one in found["reworded"]],
        "moved": [[one["id"], one["from"], one["to"]] for one in found["moved"]],
        "retired": [
            [one["id"], one["was"], one["why"], [item["id"] for item in one["replaced_by"]]] for one in found["retired"]
        ],
    } == gives


def test_what_was_reviewed_is_no_news_and_no_answer_is_lost(core) -> None:
    found = core.evaluate(
        """([vectors, catalog]) => vectors.map(({ fields, items }) => {
          const plan = { id: "plan-a1", created: "", fields, items };
          const state = { current: ["", 0], plans: { "plan-a1": plan } };
          const after = cxState.apply(state, cxReview.accept(plan, catalog), 10).state.plans["plan-a1"];
          const said = (one) => JSON.stringify([...cxPlans.answers(one).values()].map(({ text, ...answer }) => answer));
          const { age, fresh, reworded, retired } = cxReview.review(after, catalog);
          return [age, fresh.length + reworded.length + retired.length, said(plan) === said(after)];
        })""",
        [world("review"), CATALOG],
    )
    assert found == [["same", 0, True]] * len(found)


def test_only_a_plan_of_this_edition_has_seen_all_of_it(core) -> None:
    fields = [{"edition": ["2026.1", 1]}, {"edition": ["2025.4", 1]}, {"edition": ["2027.1", 1]}, {}]
    seen = {"edition": ["2026.1", 1], "seen": [[], 1]}
    found = call(core, [("cxReview.begin", [plan({}, one), "@catalog"]) for one in [*fields, seen]])
    assert [len(changes) for changes in found] == [1, 0, 0, 0, 0]
    assert found[0][0]["value"] == ALL


def test_own_items_of_a_play_with_another_name_go_to_the_play_of_today(core) -> None:
    catalog = {**CATALOG, "retired_plays": {"repair": "mend", "listen": "mend"}}
    items = {
        f"own.{play}": {"text": ["Rest", 1], "play": [play, 1]} for play in ("repair", "listen", "sing", "constructor")
    }
    [found] = call(core, [("cxReview.begin", [plan(items, {"edition": ["2025.4", 1]}), catalog])])
    assert found == [{"plan": "plan-a1", "item": "own.repair", "field": "play", "value": "mend"}]


def test_editions_are_numbers(core) -> None:
    editions = ["2026.1", "2026.2", "2026.10", "2025.12", "2025.4", "", "x", "2026"]
    found = call(core, [("cxReview.age", [plan({}, {"edition": [one, 1]}), "@catalog"]) for one in editions])
    assert found == ["same", "newer", "newer", "older", "older", "unknown", "unknown", "unknown"]


def test_words_that_went_and_came(core) -> None:
    pairs = [("List every survey.", "List each survey now."), ("a b", "a b"), ("", "new"), ("x " * 500, "y")]
    found = call(core, [("cxWordChanges.between", list(pair)) for pair in pairs])
    assert [[(part["kind"], part["text"]) for part in one] for one in found[:3]] == [
        [("same", "List"), ("old", "every survey."), ("new", "each survey now.")],
        [("same", "a b")],
        [("new", "new")],
    ]
    assert [part["kind"] for part in found[3]] == ["old", "new"]


def test_a_link_without_people(core) -> None:
    item = {"id": "mend.clean-lens", "text": "", "status": "", "reason": "", "due": "", "evidence": ""}
    file = {
        "name": "Harbor",
        "items": [{**item, "owner": "Ana", "note": "Call her"}, {**item, "status": "done", "owner": "Bo", "note": ""}],
        "own": [{**item, "id": "own.a1", "owner": "Cy", "note": ""}],
    }
    [found] = call(core, [("cxShareParts.withoutPeople", [file])])
    assert [(one["id"], one["status"], one["owner"], one["note"]) for one in [*found["items"], *found["own"]]] == [
        ("mend.clean-lens", "done", "", ""),
        ("own.a1", "", "", ""),
    ]


@pytest.mark.parametrize(
    ("address", "canonical", "gives"),
    [
        ("https://a.gov/p/tools/plan/?x=1#y", "https://b.gov/", ["https://a.gov/p/tools/plan/", "here"]),
        ("http://127.0.0.1:8000/tools/plan/", "https://b.gov/plan/", ["https://b.gov/plan/", "web"]),
        ("http://localhost/tools/plan/", "", ["http://localhost/tools/plan/", "local"]),
        ("file:///home/x/tools/plan/index.html#plan=1", "https://b.gov/", ["https://b.gov/", "web"]),
        ("http://[::1]:80/", "https://b.gov/", ["https://b.gov/", "web"]),
        ("http://intranet/plan/", "https://b.gov/", ["http://intranet/plan/", "here"]),
    ],
)
def test_where_a_link_leads(core, address, canonical, gives) -> None:
    found = core.evaluate("([a, c]) => cxLinkBase(new URL(a), c)", [address, canonical])
    assert [found["address"], found["place"]] == gives
