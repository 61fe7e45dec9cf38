"""A plan goes into a file and comes back; whatever else is chosen as a file changes nothing and is named."""

from __future__ import annotations

import json

import pytest

from playbook.model.plan_file import PlanFile
from tests.browser.vectors import CATALOG, PLAN, all_fit, blank_page, call, filled, world  # noqa: F401 (the fixture `core`)


def read(page, *texts: str) -> list[dict]:
    return call(page, [("cxFile.read", [text, CATALOG]) for text in texts])


def plan(**fields) -> str:
    return json.dumps({**PLAN, **fields})


@pytest.mark.parametrize("name", ["plan_file_read", "plan_file_write"])
def test_stated_worlds(core, name) -> None:
    all_fit(core, name)


def test_what_is_written_is_read_back_the_same(core) -> None:
    written = [one["gives"] for one in world("plan_file_write") if one["call"] == "cxFile.write"]
    texts = call(core, [("cxFile.text", [file]) for file in written])
    for file, text, found in zip(written, texts, read(core, *texts), strict=True):
        assert json.loads(text) == file
        assert found["problems"] == []
        again = {**found["file"], "items": [{k: v for k, v in one.items() if v} for one in found["file"]["items"]]}
        assert again["items"] == file["items"]


def test_the_published_model_accepts_what_is_written() -> None:
    for one in world("plan_file_write"):
        if one["call"] == "cxFile.write":
            PlanFile.model_validate_json(json.dumps(one["gives"]))


def test_a_play_with_another_name_is_known(core) -> None:
    catalog = {**CATALOG, "retired_plays": {"repair": "mend"}}
    own = [{"id": "own.a", "text": "Rest", "play": "repair"}]
    table = "id,item,own,play\nown.a,Rest,yes,repair\n"
    file = {**PLAN, "items": [], "own": own}
    calls = [("cxFile.read", [plan(own=own), catalog]), ("cxCsv.read", [table, catalog])]
    for found in call(core, calls):
        assert (found["problems"], found["file"]["own"][0]["play"]) == ([], "mend")
    link = core.evaluate("([file, all]) => cxShare.encode(file, all)", [file, catalog])
    [found] = call(core, [("cxShare.decode", [link, catalog])])
    assert (found["problems"], found["file"]["own"][0]["play"]) == ([], "mend")


def test_a_table_may_name_a_play_by_a_title_that_it_had(core) -> None:
    catalog = {**CATALOG, "old_titles": {"Repair the Light": "mend", "Mend the lamp": "listen"}}
    table = "id,item,own,play\nown.a,Rest,yes,repair the light\nown.b,Sweep,yes,Mend the lamp\n"
    [found] = call(core, [("cxCsv.read", [table, catalog])])
    assert found["problems"] == []
    assert [one["play"] for one in found["file"]["own"]] == ["mend", "mend"], "what is called so today goes first"


def test_a_play_that_nobody_knows_is_named_with_what_becomes_of_the_item(core) -> None:
    table = "id,item,own,play\n,Ask the union,yes,Sing aloud\n"
    [found] = call(core, [("cxCsv.read", [table, CATALOG])])
    assert [(one["where"], one["wrong"], one["remedy"]) for one in found["problems"]] == [
        (
            "line 2",
            "Own item “Ask the union”: The play “Sing aloud” is not known here.",
            "The item comes without a play: reword or move it in the plan to give it one.",
        )
    ]
    [own] = found["file"]["own"]
    assert (own["text"], own["play"]) == ("Ask the union", "")


def test_no_prototype_is_touched(core) -> None:
    hostile = '{"format":"cx-playbook-plan","version":1,"items":[{"id":"a.b","owner":"x","__proto__":{"polluted":1}}]}'
    found = core.evaluate(
        """([text, catalog]) => {
          const { file } = cxFile.read(text, catalog);
          const [item] = file.items;
          return [({}).polluted, item.polluted, Object.getPrototypeOf(item) === Object.prototype, Object.keys(item)];
        }""",
        [hostile, CATALOG],
    )
    assert found == [None, None, True, ["id", "text", "status", "reason", "owner", "due", "evidence", "note", "next"]]


def test_what_a_prototype_says_is_not_what_the_file_says(core) -> None:
    found = core.evaluate(
        """([text, catalog]) => {
          Object.assign(Object.prototype, { owner: "evil", seen: ["a.b"], text: "evil" });
          const { file } = cxFile.read(text, catalog);
          for (const name of ["owner", "seen", "text"]) delete Object.prototype[name];
          return file;
        }""",
        [plan(items=[{"id": "a.b", "note": "n"}]), CATALOG],
    )
    assert filled(found) == {**PLAN, "items": [{"id": "a.b", "note": "n"}]}


def test_a_later_version_only_adds_a_step(core) -> None:
    found = core.evaluate(
        """([text, catalog]) => {
          const called = (file) => ({ ...file, name: file.title });
          const signed = (file) => ({ ...file, name: `${file.name}!` });
          const fails = () => { throw new Error("step"); };
          const read = (version, ...steps) => cxFile.read(text, catalog, { version, steps: new Map(steps) });
          return [read(2, [1, called]), read(3, [1, called], [2, signed]), read(3, [1, called]), read(2, [1, fails])];
        }""",
        [plan(title="Old name"), CATALOG],
    )
    assert [one["file"] and one["file"]["name"] for one in found] == ["Old name", "Old name!", None, None]
    assert found[2]["problems"][0]["fatal"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"a" 1}', 5),
        ("[1,]", 3),
        ("[1 2]", 3),
        ("{]", 1),
        ("[}", 1),
        ('{"a":1,}', 7),
        ('{"a":tru}', 5),
        ('["\\x"]', 2),
        ('["a\nb"]', 3),
        ("01", 1),
        ("{'a':1}", 1),
        ("{}{}", 2),
        ("", 0),
        ("[", 1),
        ('"abc', 4),
        ('{"a":[1,{"b":null', 17),
    ],
)
def test_the_place_where_json_ends(core, text, place) -> None:
    with pytest.raises(json.JSONDecodeError):
        json.loads(text)
    assert call(core, [("cxJsonPlace.fault", [text])]) == [place]
