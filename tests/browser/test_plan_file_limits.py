"""How much a plan's file may hold: the fullest is read back, and of more it is said how much is too much."""

from __future__ import annotations

import json

import pytest

from tests.browser.vectors import CATALOG, PLAN, all_fit, blank_page, call, filled, world  # noqa: F401 (the fixture `core`)

LIMITS = {"text": 500, "reason": 500, "owner": 500, "evidence": 2_000, "note": 10_000}


def read(page, *texts: str) -> list[dict]:
    return call(page, [("cxFile.read", [text, CATALOG]) for text in texts])


def plan(**fields) -> str:
    return json.dumps({**PLAN, **fields})


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
