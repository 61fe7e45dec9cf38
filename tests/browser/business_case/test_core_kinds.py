"""The page and the example's file know the same kinds, numbers and columns, and the words for them are whole."""

from __future__ import annotations

from playbook.model.business_case import COLUMNS, COSTS, KINDS
from tests.browser.business_case.worlds import PARAMS


def test_python_and_javascript_have_the_same_kinds(core) -> None:
    kinds = core.evaluate("cxCaseKinds.KINDS")
    assert {kind: tuple(one["id"] for one in found["params"]) for kind, found in kinds.items()} == dict(KINDS) == PARAMS
    assert {kind for kind, found in kinds.items() if found.get("cost")} == COSTS
    assert core.evaluate("cxCaseKinds.COLUMNS") == dict(COLUMNS)


def test_every_kind_and_number_has_words_and_limits(core) -> None:
    for kind, found in core.evaluate("cxCaseKinds.KINDS").items():
        assert found["label"] and found["formula"], kind
        assert found["column"] in ("", *COLUMNS)
        assert bool(found["column"]) != (kind in COSTS)
        for param in found["params"]:
            assert param["label"] and param["least"] < param["most"], (kind, param)
            assert param["unit"] in ("count", "dollars", "percent", "points", "minutes", "days")


def test_what_is_no_kind(core) -> None:
    assert core.evaluate("['', 'x', '__proto__', 'toString', null].map(cxCaseKinds.kind)") == [None] * 5
    assert (
        core.evaluate(
            "[['contacts', 'x'], ['x', 'share'], ['', 'x'], ['', 'toString']].map((a) => cxCaseKinds.param(...a))"
        )
        == [None] * 4
    )
    assert core.evaluate("cxCaseKinds.param('', 'ramp').label")
