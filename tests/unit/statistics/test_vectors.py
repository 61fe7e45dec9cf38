"""Published worked examples, edges and refusals; the browser's functions are given the same."""

from __future__ import annotations

import inspect
from dataclasses import asdict
from typing import Any

import pytest

from playbook import statistics
from playbook.statistics import Estimate
from tests.unit.statistics.vectors import NAMES, VECTORS, judge, real

FUNCTIONS = {name for name in statistics.__all__ if inspect.isfunction(getattr(statistics, name))}


def call(vector: dict[str, Any]) -> Any:
    try:
        found = getattr(statistics, vector["call"])(*(real(one) for one in vector["args"]))
    except ValueError as error:
        return {"threw": str(error)}
    if isinstance(found, Estimate):
        return asdict(found)
    return list(found) if isinstance(found, tuple) else found


@pytest.mark.parametrize("vector", VECTORS, ids=NAMES)
def test_a_vector_comes_out(vector: dict[str, Any]) -> None:
    assert judge(vector, call(vector)) == ""


def test_every_function_has_vectors_and_refusals() -> None:
    assert {one["call"] for one in VECTORS if "gives" in one} == FUNCTIONS
    assert {one["call"] for one in VECTORS if "refuses" in one} == FUNCTIONS


def test_every_function_says_unit_source_and_errors() -> None:
    undocumented = {
        name
        for name in FUNCTIONS - {"change"}  # which refers to `difference`
        for word in ("Unit: ", "Source", "Raises:")
        if word not in (getattr(statistics, name).__doc__ or "")
    }
    assert undocumented == {"disclosure"}  # which gives a word
