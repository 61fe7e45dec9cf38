"""Two states as one, and a file of an older version as one of today, in stated worlds."""

from __future__ import annotations

import pytest

from tests.browser.vectors import all_fit, blank_page, call, judge, world  # noqa: F401 (the fixture `core`)

# A step of a stated world gives fields other names; `untouched` says that the file that came in is as it was.
MIGRATE = """({ file, to, steps }) => {
  const before = JSON.stringify(file);
  const renamed = (names) => (old) =>
    Object.fromEntries(Object.entries(old).map(([name, value]) => [names[name] ?? name, value]));
  const map = steps && new Map(Object.entries(steps).map(([from, names]) => [Number(from), renamed(names)]));
  const gives = cxMigrate.migrate(file, to, map);
  return { gives, untouched: JSON.stringify(file) === before };
}"""


def test_stated_states_merge(core) -> None:
    all_fit(core, "merge")


def test_stated_files_are_brought_to_a_version(core) -> None:
    vectors = world("migrate")
    found = call(core, [(MIGRATE, [one]) for one in vectors])
    assert {
        one["name"]: got["gives"] for one, got in zip(vectors, found, strict=True) if got["gives"] != one["gives"]
    } == {}
    assert all(one["untouched"] for one in found)


@pytest.mark.parametrize(
    ("stated", "fits"),
    [({"gives": 1}, True), ({"gives": 2}, False), ({"give": 1}, False), ({}, False), ({"gives": 1, "item": []}, False)],
    ids=["right", "wrong", "misspelled", "nothing", "one misspelled"],
)
def test_a_vector_that_states_nothing_known_does_not_pass(stated: dict, fits: bool) -> None:
    assert (judge({"name": "x", "call": "f", "args": [], **stated}, 1) == []) is fits
