"""The format of saved plans: the model and its JSON Schema say the same."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import ValidationError

from playbook.model.plan_file import PlanFile
from playbook.schemas import schemas
from tests.unit.saved_plan import ITEM, PLAN

SCHEMA = Draft202012Validator(schemas()["plan"], format_checker=FormatChecker(("date",)))
GONE = object()


def changed(path: tuple[str | int, ...], value: object) -> dict[str, Any]:
    plan = copy.deepcopy(PLAN)
    part: Any = plan
    for step in path[:-1]:
        part = part[step]
    if value is GONE:
        del part[path[-1]]
    else:
        part[path[-1]] = value
    return plan


def both_say(plan: object) -> bool:
    """Return what the schema says, and claim that the model says the same."""
    valid = SCHEMA.is_valid(plan)
    try:
        PlanFile.model_validate(plan)
    except ValidationError:
        assert not valid, "the model refuses what the schema takes"
    else:
        assert valid, [error.message for error in SCHEMA.iter_errors(plan)]
    return valid


def test_a_plan_and_the_emptiest_plan() -> None:
    assert both_say(PLAN)
    assert both_say({key: PLAN[key] for key in PLAN if key not in ("seen", "own")} | {"items": []})


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("seen",), GONE),
        (("saved",), "2026-11-22T09:30:00.123Z"),
        (("items", 0), {"id": "understand.list-sources"}),
        (("items", 0, "due"), ""),
        (("items", 0, "due"), "2028-02-29"),
        (("items", 0, "due"), "1900-01-01"),
        (("items", 0, "text"), ""),
        (("items", 0, "id"), "gone-list.item-of-an-older-edition"),
        (("items", 0, "note"), "é" * 10_000),
        (("own", 0), {"id": "own.k3f9a2", "text": "Ask"}),
        (("own", 0, "play"), ""),
        (("own", 0, "when"), ""),
        (("name",), "=1+1 <script>"),
    ],
)
def test_what_may_be_left_out_or_be_blank(path: tuple[str | int, ...], value: object) -> None:
    assert both_say(changed(path, value))


@pytest.mark.parametrize("key", ["format", "version", "playbook", "edition", "saved", "name", "items"])
def test_what_may_not_be_left_out(key: str) -> None:
    assert not both_say(changed((key,), GONE))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), "cx-playbook-store"),
        (("version",), 2),
        (("version",), "1"),
        (("edition",), "next"),
        (("edition",), "2026.1\n"),
        (("edition",), "2026.1234567890"),
        (("edition",), "٢٠٢٦.1"),
        (("saved",), "yesterday"),
        (("saved",), "2026-11-22T09:30:00"),
        (("saved",), "2026-11-22T09:30:00Z\n"),
        (("name",), "x" * 121),
        (("name",), None),
        (("seen",), ["own.k3f9a2"]),
        (("seen",), ["list-sources"]),
        (("items",), {}),
        (("items",), [{**ITEM, "id": f"understand.item-{number}"} for number in range(10_001)]),
        (("items", 0), "understand.list-sources"),
        (("items", 0, "id"), GONE),
        (("items", 0, "id"), "__proto__"),
        (("items", 0, "id"), "understand.list-sources\n"),
        (("seen",), ["understand.list-sources\n"]),
        (("items", 0, "id"), "own.k3f9a2"),
        (("items", 0, "id"), "Understand.List"),
        (("items", 0, "status"), "finished"),
        (("items", 0, "status"), "not-applicable"),
        (("items", 1, "reason"), " \n"),
        (("items", 0, "owner"), "x" * 501),
        (("items", 0, "owner"), 7),
        (("items", 0, "due"), "2027-02-30"),
        (("items", 0, "due"), "January"),
        (("items", 0, "due"), "1899-12-31"),
        (("items", 0, "due"), "0027-01-15"),
        (("items", 0, "due"), "2027-01-15\n"),
        (("items", 0, "due"), "\n"),
        (("items", 0, "evidence"), "x" * 2_001),
        (("items", 0, "note"), "x" * 10_001),
        (("items", 0, "text"), "x" * 501),
        (("items", 0, "play"), "understand"),
        (("own", 0, "id"), "understand.list-sources"),
        (("own", 0, "text"), " "),
        (("own", 0, "text"), GONE),
        (("own", 0, "play"), "../x"),
        (("own", 0, "play"), "understand\n"),
        (("own", 0, "id"), "own.k3f9a2\n"),
        (("own", 0, "when"), "later"),
        (("own", 0, "status"), "not-applicable"),
        (("surprise",), 1),
        (("items", 0, "surprise"), 1),
        (("own", 0, "__proto__"), {}),
    ],
    ids=lambda part: "gone" if part is GONE else str(part)[:60],
)
def test_what_is_refused(path: tuple[str | int, ...], value: object) -> None:
    assert not both_say(changed(path, value))


@pytest.mark.parametrize(("part", "item"), [("items", ITEM), ("own", PLAN["own"][0])])
def test_no_id_stands_twice(part: str, item: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match=f"the id {item['id']} stands twice"):
        PlanFile.model_validate(changed((part,), [item, {**item, "note": "Another"}]))


def test_the_schema_says_what_it_is_for() -> None:
    schema = schemas()["plan"]
    assert schema["title"] == "Saved plan"
    assert "saved" in schema["description"]
    parts = [schema, *schema["$defs"].values()]
    fields = {key: one for part in parts for key, one in part["properties"].items()}
    assert [key for key, one in fields.items() if not {"description", "const"} & set(one)] == []
