"""A plan goes into a file and comes back; whatever else is chosen as a file changes nothing and is named."""

from __future__ import annotations

import json

import pytest

from playbook.model.plan_file import PlanFile
from tests.browser.vectors import CATALOG, PLAN, all_fit, blank_page, call, filled, world  # noqa: F401 (the fixture `core`)

LIMITS = {"text": 500, "reason": 500, "owner": 500, "evidence": 2_000, "note": 10_000}


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


def test_too_large(core) -> None:
    found = core.evaluate(
        """([begin, end, catalog]) => [["x", 50_000_000], ["é", 8_100_000], ["é", 7_900_000]]
          .map(([letter, count]) => cxFile.read(begin + letter.repeat(count) + end, catalog).problems[0])""",
        [*plan(name="@").split("@"), CATALOG],
    )
    assert [(one["wrong"], one["fatal"]) for one in found] == [
        ("The file is too large: it has 50.1 MB, and at most 16 MB are read.", True),
        ("The file is too large: it has 16.3 MB, and at most 16 MB are read.", True),
        ("The name of the plan is too long: 7,900,000 characters, where 120 fit.", False),
    ]


def test_too_many(core) -> None:
    [lots, more, full] = read(
        core,
        *(
            plan(items=[{"id": f"a.i{n}", "status": "done"} for n in range(count)])
            for count in (100_000, 10_001, 10_000)
        ),
    )
    assert lots["problems"][0]["wrong"] == "The plan has 100,000 items, and at most 10,000 are read."
    assert more["problems"][0]["wrong"] == "The plan has 10,001 items, and at most 10,000 are read."
    assert (lots["file"], more["file"], len(full["file"]["items"])) == (None, None, 10_000)


def test_a_plan_takes_no_more_own_items_than_its_file_may_have(core) -> None:
    found = core.evaluate(
        """() => [4_999, 5_000].map((count) => cxFile.full({ fields: {}, items: Object.fromEntries(
          Array.from({ length: count }, (_, n) => [`own.a${n}`, { text: ["Sweep", 1] }])) }))"""
    )
    assert found[0] == ""
    assert found[1].startswith("A plan holds at most 5,000 of your own items.")


def test_the_fullest_plan_is_read_back_from_every_format(core) -> None:
    found = core.evaluate(
        """async ([catalog]) => {
          const { own, archive } = cxFileWords.LIMITS;
          const many = (count, name, fields) => Array.from({ length: count }, (_, n) => [`${name}${n}`, fields(n)]);
          const items = Object.fromEntries([
            ...many(own, "own.a", (n) => ({ text: [`Sweep ${n}`, 1] })),
            ...many(archive, "gone.i", () => ({ status: ["done", 1] })),
            ...catalog.items.map(({ id }) => [id, { status: ["doing", 1] }]),
          ]);
          const file = cxFile.write({ id: "plan-a", fields: {}, items }, catalog, 0);
          const read = [cxFile.read(cxFile.text(file), catalog), cxCsv.read(cxCsv.write(file, catalog), catalog),
            await cxShare.decode(await cxShare.encode(file, catalog), catalog)];
          return read.map(({ file: back }) => [back?.items.length, back?.own.length]);
        }""",
        [CATALOG],
    )
    assert found == [[5_000 + len(CATALOG["items"]), 5_000]] * 3


def test_the_largest_plan_that_a_browser_may_store_is_read_back(core) -> None:
    items = [{"id": f"a.i{n}", "note": "é" * 10_000} for n in range(500)]
    found = core.evaluate(
        """([text, catalog]) => {
          const { file, problems } = cxFile.read(text, catalog);
          return [problems, file.items.map(({ note }) => note.length)];
        }""",
        [json.dumps({**PLAN, "items": items}, ensure_ascii=False), CATALOG],
    )
    assert found == [[], [10_000] * 500]


@pytest.mark.parametrize("letter", ["x", "é", "😀"])
def test_a_field_may_be_as_long_as_its_limit_and_no_longer(core, letter) -> None:
    for field, most in LIMITS.items():
        item = {"id": "mend.clean-lens", "status": "done"}
        fits, not_fits = read(core, *(plan(items=[{**item, field: letter * (most + n)}]) for n in (0, 1)))
        assert (fits["file"]["items"][0][field], fits["problems"]) == (letter * most, [])
        assert not_fits["file"]["items"][0][field] == ""
        assert f"too long: {most + 1:,} characters, where {most:,} fit" in not_fits["problems"][0]["wrong"]
    [named] = read(core, plan(name=letter * 121))
    assert named["file"]["name"] == ""


def test_fifty_problems_are_listed_and_the_rest_is_counted(core) -> None:
    [found] = read(core, plan(items=[{"id": f"a.i{n}", "owner": "Ana", "status": "?"} for n in range(362)]))
    assert len(found["file"]["items"]) == 362
    assert len(found["problems"]) == 51
    assert found["problems"][49]["where"] == "item 50"
    assert found["problems"][50]["wrong"] == "And 312 more."
    assert not any(problem["fatal"] for problem in found["problems"])


def test_a_foreign_text_in_a_message_is_short(core) -> None:
    [found] = read(core, plan(items=[{"id": "<" * 100_000}]))
    assert found["problems"][0]["wrong"] == f"“{'<' * 60}…” cannot be the id of an item."


def test_very_deep_nesting_is_refused_or_left_out(core) -> None:
    deep = "[" * 1_000_000
    found = read(core, deep, deep + "]" * 1_000_000, f'{{"a":{deep}', plan(name=json.loads("[" * 400 + "]" * 400)))
    assert all(one["problems"] for one in found)
    assert [one["file"] is None for one in found] == [True, True, True, False]


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
