"""Small stated worlds in tests/vectors/*.json, given to the plan's pure functions in a real Chromium.

A vector has a `name`, a `call` ("cxFile.read"), `args` and what must come out. In `args`, "@catalog" stands for the
small catalog, {"@json": …} for the JSON text of something, and {"@plan": …} for that of PLAN with these fields.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from playbook.bundle import bundle
from tests.browser.pure import PLAN_CORE
from tests.tools import ROOT

# `eval` at the top, because a classic script's `const` is no property of the window.
CALL_ALL = """async ([calls, catalog]) => {
  const found = [];
  for (const [name, args] of calls) {
    try {
      found.push(await (0, eval)(name)(...args.map((one) => (one?.is === "catalog" ? catalog : one))));
    } catch (error) {
      found.push({ threw: String(error) });
    }
  }
  return found;
}"""
BLANK = ("", None, [])
STATED = {"gives", "file", "items", "own", "problems"}


def world(name: str) -> Any:
    """Return what stands in tests/vectors/<name>.json."""
    return json.loads((ROOT / "tests" / "vectors" / f"{name}.json").read_text(encoding="utf-8"))


CATALOG = world("catalog")
PLAN = {
    "format": "cx-playbook-plan",
    "version": 1,
    "playbook": "Lighthouse Guide",
    "edition": "2026.1",
    "saved": "2026-11-22T09:30:00Z",
    "name": "Harbor",
}


@pytest.fixture(scope="module", name="core")
def blank_page(browser: Browser) -> Iterator[Page]:
    """A blank page that knows the pure functions; it needs no site, so none is built for it."""
    page = browser.new_page()
    page.add_script_tag(content=bundle(PLAN_CORE, ".js"))
    yield page
    page.close()


def call(page: Page, calls: Iterable[tuple[str, list[Any]]]) -> list[Any]:
    """Call functions by name, all in one go; return what each gave. The catalog is sent once: it is large."""
    return page.evaluate(CALL_ALL, [[[name, [_real(one) for one in args]] for name, args in calls], CATALOG])


def _real(argument: Any) -> Any:
    if argument is CATALOG or argument == "@catalog":
        return {"is": "catalog"}
    match argument:
        case {"@json": value}:
            return json.dumps(value)
        case {"@plan": fields}:
            return json.dumps({**PLAN, **fields})
    return argument


def results(page: Page, name: str) -> list[tuple[dict[str, Any], Any]]:
    """Return each vector of a file with what its call gave."""
    vectors = world(name)
    return list(zip(vectors, call(page, ((one["call"], one["args"]) for one in vectors)), strict=True))


def filled(value: Any) -> Any:
    """Return a file without its blanks, so that a vector states only what is there."""
    if isinstance(value, dict):
        return {key: filled(one) for key, one in value.items() if filled(one) not in BLANK and one is not False}
    return [filled(one) for one in value] if isinstance(value, list) else value


def judge(vector: dict[str, Any], found: Any) -> list[str]:
    """Return how what was found differs from what a vector states; nothing where it fits.

    `gives`: the whole result. `file`, `items`, `own`: without blanks. `problems`: [where, words of it]. A vector that
    states something else, or nothing, is wrong itself.
    """
    stated = vector.keys() - {"name", "call", "args"}
    wrong = [] if stated and stated <= STATED else [f"states {sorted(stated)}"]
    if "gives" in vector and found != vector["gives"]:
        wrong.append(f"gave {found!r}")
    if "file" in vector and filled(found["file"]) != vector["file"]:
        wrong.append(f"file {filled(found['file'])!r}")
    for name in {"items", "own"} & vector.keys():
        if found["file"] is None or filled(found["file"][name]) != vector[name]:
            wrong.append(f"{name} {found!r}")
    if "problems" in vector and not _named(vector["problems"], found["problems"]):
        wrong.append(f"problems {found['problems']!r}")
    return [f"{vector['name']}: {one}" for one in wrong]


def _named(stated: list[list[str]], found: list[dict[str, Any]]) -> bool:
    if len(stated) != len(found) or not all(one["wrong"] and one["remedy"] for one in found):
        return False
    return all(
        where == one["where"] and words in one["wrong"] for (where, words), one in zip(stated, found, strict=True)
    )


def all_fit(page: Page, name: str) -> None:
    """Assert that every vector of a file comes out as it states."""
    wrong = [line for vector, found in results(page, name) for line in judge(vector, found)]
    assert not wrong, "\n".join(wrong)
