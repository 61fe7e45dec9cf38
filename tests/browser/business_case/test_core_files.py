"""A case becomes a file and comes back as it was."""

from __future__ import annotations

import json
import random

from jsonschema import Draft202012Validator

from playbook.model.case_file import CaseFile
from playbook.schemas import schemas
from tests.browser.business_case.foreign import read
from tests.browser.business_case.worlds import PARAMS, STATUS_PAGE, Case, call, case, line
from tests.examples import seed

SCHEMA = Draft202012Validator(schemas()["business-case-file"])
SAYINGS = ("Ana", "", "<b>bold</b>", "=1+1", "Überprüfung ✓ 😀", "الميناء", 'say "so"', "__proto__", "a, b; c\\")
COSTS = ("cost-once", "cost-yearly")


def clean(given: Case) -> Case:
    """A case as it comes from a file: a cost has no column."""
    return {**given, "lines": [{**one, "column": ""} if one["kind"] in COSTS else one for one in given["lines"]]}


def test_a_case_comes_back_as_it_was(core) -> None:
    written = call(core, "cxCaseFile.write", STATUS_PAGE)
    found = read(core, call(core, "cxCaseFile.text", written))
    assert found == {"file": clean(STATUS_PAGE), "problems": []}


def test_the_file_has_these_fields_and_no_others(core) -> None:
    more = {**STATUS_PAGE, "secret": 1, "lines": [{**STATUS_PAGE["lines"][2], "note": "x"}]}
    meta = {"playbook": "Other Guide", "edition": "2027.1", "now": 1_763_800_200_000}
    written = call(core, "cxCaseFile.write", more, meta)
    assert list(written) == [
        *("format", "version", "playbook", "edition", "saved", "title", "service"),
        *("years", "counts", "discount", "ramp", "lines"),
    ]
    assert list(written["lines"][0]) == ["id", "kind", "name", "values"]
    assert (written["playbook"], written["edition"], written["saved"]) == (
        "Other Guide",
        "2027.1",
        "2025-11-22T08:30:00Z",
    )
    assert list(written["lines"][0]["values"]["amount"]) == ["low", "likely", "high", "source", "own"]


def test_a_written_file_fits_its_schema(core) -> None:
    kinds = [line(kind, *(1.5 for _ in names), column="mission") for kind, names in PARAMS.items()]
    whole = case(*kinds, discount=(-1, 2, 3), ramp=(10, 20, 100), counts=["mission", "budget"], title="Überprüfung 😀")
    broken = case(
        line("contacts", (3, 2, 1), (-5, 50, 150), (1, 2, 1e13), name="Typed\nwrong"),
        {"id": "half", "kind": "cycle", "name": 7, "values": {"days": {"likely": "many", "own": 1}}},
        {"id": "gone", "kind": "windfall"},
        years=77,
        counts=["profit", "staff"],
        discount=(-90, 0, 900),
    )
    meta = {"playbook": "Lighthouse Guide", "edition": "2026.1", "now": 1_763_800_200_000}
    for given in (whole, broken, case(), call(core, "cxCase.start")):
        text = call(core, "cxCaseFile.text", call(core, "cxCaseFile.write", given, meta))
        assert list(SCHEMA.iter_errors(json.loads(text))) == []
        CaseFile.model_validate_json(text)
        if given is not broken:
            assert read(core, text)["problems"] == []
    written = call(core, "cxCaseFile.write", broken, meta)
    shares = written["lines"][0]["values"]["share"]
    assert [shares[side] for side in ("low", "likely", "high")] == [None, 50, None]
    assert written["discount"]["likely"] == 0


def test_names_of_files(core) -> None:
    assert (
        call(core, "cxCaseFile.name", STATUS_PAGE, "json", "2026-11-22")
        == "cx-business-case-status-page-2026-11-22.json"
    )
    assert call(core, "cxCaseFile.name", {"title": "…"}, "md", "2026-11-22") == "cx-business-case-2026-11-22.md"


def random_case(rng: random.Random) -> Case:
    def numbers() -> tuple:
        if rng.random() < 0.1:
            return (None, None, None)
        return tuple(sorted(rng.choice([0, 1, 5.5, 33, 1e-9, 99.99]) for _ in range(3)))

    def text() -> str:
        return rng.choice(SAYINGS)

    lines = []
    for n in range(rng.randrange(9)):
        kind = rng.choice(list(PARAMS))
        column = "" if kind in COSTS else rng.choice(["budget", "staff", "customers", "mission"])
        ranges = [numbers() for _ in PARAMS[kind]]
        one = line(kind, *ranges, id=f"line-{n}", column=column, source=text(), own=rng.random() < 0.5)
        lines.append({**one, "name": text()})
    return case(
        *lines,
        years=rng.randint(1, 10),
        title=text(),
        service=text(),
        counts=[name for name in ("budget", "staff", "customers", "mission") if rng.random() < 0.5],
        discount=numbers(),
        ramp=numbers(),
    )


def test_any_case_comes_back_as_it_was(core) -> None:
    rng = random.Random(seed())
    cases = [random_case(rng) for _ in range(200)]
    found = core.evaluate(
        "(cases) => cases.map((one) => cxCaseFile.read(cxCaseFile.text(cxCaseFile.write(one))))", cases
    )
    for given, one in zip(cases, found, strict=True):
        assert one == {"file": given, "problems": []}
