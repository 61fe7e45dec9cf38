"""The format of saved business cases: the model, its JSON Schema and the page's script say the same."""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from playbook.model import case_file
from playbook.model.business_case import COSTS, KINDS
from playbook.model.case_file import CaseFile
from playbook.schemas import schemas
from tests.unit.saved_case import BLANK, CASE, cost

SCHEMA = Draft202012Validator(schemas()["business-case-file"])
GONE = object()
KEYS = ["format", "version", "playbook", "edition", "saved", "title", "service", "years", "counts", "discount", "ramp"]
Steps = tuple[str | int, ...]


def changed(path: Steps, value: object) -> dict[str, Any]:
    file = copy.deepcopy(CASE)
    part: Any = file
    for step in path[:-1]:
        part = part[step]
    if value is GONE:
        del part[path[-1]]
    else:
        part[path[-1]] = value
    return file


def both_say(file: object) -> bool:
    """Return what the schema says, and claim that the model says the same."""
    valid = SCHEMA.is_valid(file)
    try:
        CaseFile.model_validate(file)
    except ValidationError:
        assert not valid, "the model refuses what the schema takes"
    else:
        assert valid, [error.message for error in SCHEMA.iter_errors(file)]
    return valid


def test_a_case_with_every_kind_and_an_empty_one() -> None:
    assert {line["kind"] for line in CASE["lines"]} == set(KINDS)
    assert both_say(CASE)
    assert both_say({**CASE, "lines": [], "counts": [], "discount": BLANK, "ramp": {}})


def test_every_kind_has_its_own_values() -> None:
    lines = get_args(get_args(case_file.SavedLine)[0])
    said = {
        kind: tuple(line.model_fields["values"].annotation.model_fields)
        for line in lines
        for kind in get_args(line.model_fields["kind"].annotation)
    }
    assert said == dict(KINDS)
    with_column = {kind for line in CASE["lines"] if "column" in line for kind in [line["kind"]]}
    assert with_column == set(KINDS) - COSTS


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("title",), ""),
        (("title",), "=1+1 <script> é" * 13),
        (("years",), 10),
        (("discount", "low"), -10),
        (("ramp", "high"), None),
        (("lines", 0, "values", "share", "low"), GONE),
        (("lines", 0, "values", "share", "source"), "é" * 2_000),
        (("lines", 0, "values", "share", "low"), 99),  # above likely: the page says so, and keeps it to be mended
        (("lines", 6, "values", "amount", "low"), -(10**12)),
        (("lines",), [cost("cost-once", BLANK) | {"id": f"cost-{number}"} for number in range(200)]),
    ],
    ids=lambda part: "gone" if part is GONE else str(part)[:60],
)
def test_what_may_stand_there(path: Steps, value: object) -> None:
    assert both_say(changed(path, value))


@pytest.mark.parametrize("path", [*((key,) for key in KEYS), *(("lines", 0, key) for key in CASE["lines"][0])])
def test_what_may_not_be_left_out(path: Steps) -> None:
    assert not both_say(changed(path, GONE))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), "cx-playbook-plan"),
        (("version",), 2),
        (("version",), "1"),
        (("playbook",), "x" * 501),
        (("edition",), "2026.1\n"),
        (("saved",), ""),
        (("saved",), "2026-11-22"),
        (("title",), "x" * 201),
        (("service",), None),
        (("years",), 0),
        (("years",), 11),
        (("years",), 2.5),
        (("years",), "5"),
        (("counts",), "budget"),
        (("counts",), ["profit"]),
        (("counts",), ["budget", "budget"]),
        (("discount", "low"), -11),
        (("discount", "likely"), "2"),
        (("discount", "mean"), 2),
        (("ramp", "low"), -1),
        (("ramp", "high"), 101),
        (("ramp", "own"), 1),
        (("ramp",), None),
        (("lines",), {}),
        (("lines",), [cost("cost-once", BLANK) | {"id": f"cost-{number}"} for number in range(201)]),
        (("lines", 0, "kind"), "cycle"),
        (("lines", 0, "kind"), "windfall"),
        (("lines", 0, "id"), "A b"),
        (("lines", 0, "id"), "calls\n"),
        (("lines", 0, "id"), "x" * 61),
        (("lines", 0, "name"), "x" * 201),
        (("lines", 0, "column"), ""),
        (("lines", 7, "column"), "budget"),
        (("lines", 0, "values", "share"), GONE),
        (("lines", 0, "values", "share", "high"), 100.5),
        (("lines", 0, "values", "share", "high"), True),
        (("lines", 0, "values", "cost", "low"), -1),
        (("lines", 0, "values", "cost", "high"), 2 * 10**12),
        (("lines", 0, "values", "cost", "source"), "x" * 2_001),
        (("lines", 0, "values", "days"), BLANK),
        (("lines", 7, "values", "amount", "low"), -1),
        (("surprise",), 1),
        (("lines", 0, "__proto__"), {}),
    ],
    ids=lambda part: "gone" if part is GONE else str(part)[:60],
)
def test_what_is_refused(path: Steps, value: object) -> None:
    assert not both_say(changed(path, value))


def test_a_time_that_is_none() -> None:
    with pytest.raises(ValidationError, match="saved"):
        CaseFile.model_validate(changed(("saved",), "2027-02-30T09:30:00Z"))


def test_no_line_stands_twice() -> None:
    with pytest.raises(ValidationError, match="cost-once stands twice"):
        CaseFile.model_validate({**CASE, "lines": [cost("cost-once", BLANK)] * 2})


def limits(repository: Path, name: str) -> dict[str, float]:
    """Return the limits that a script of the page names."""
    block = re.search(r"LIMITS = \{(.*?)\}", (repository / "theme/js/business-case/core" / name).read_text("utf-8"))
    assert block is not None
    return {key: float(value.replace("_", "")) for key, value in re.findall(r"(\w+): ([\d_e]+)", block[1])}


def test_the_pages_script_has_the_same_limits(repository: Path) -> None:
    said = case_file
    kinds = {"years": said.MOST_YEARS, "lines": said.MOST_LINES, "most": said.MOST}
    assert limits(repository, "20-kinds.js") == kinds
    texts = limits(repository, "44-read-fields.js")
    named = {"title": said.MOST_NAME, "service": said.MOST_NAME, "name": said.MOST_NAME, "source": said.MOST_SOURCE}
    assert texts | named | {"playbook": said.MOST_PLAYBOOK} == texts
    reader = (repository / "theme/js/business-case/core/45-read.js").read_text("utf-8")
    assert f"id.length <= {said.MOST_ID}" in reader
