"""The statistics' vectors, for the tests of Python and of the browser.

A vector has a `name`, a `call` by its Python name, `args`, and what must come out: `gives`, and `within` how far
from it a number may be (the digits of what was published), or `refuses`, the words of the error. "@nan", "@inf" and
"@-inf" in `args` stand for numbers that JSON does not know. Of an estimate, only what is published is stated.
"""

from __future__ import annotations

import json
from typing import Any

from tests.tools import ROOT

VECTORS: list[dict[str, Any]] = json.loads((ROOT / "tests/vectors/statistics.json").read_text(encoding="utf-8"))
NAMES = [f"{one['call']}: {one['name']}" for one in VECTORS]


def real(argument: Any) -> Any:
    """Return an argument as the function gets it."""
    if isinstance(argument, list):
        return [real(one) for one in argument]
    return float(argument[1:]) if isinstance(argument, str) and argument.startswith("@") else argument


def judge(vector: dict[str, Any], found: Any) -> str:
    """Return how what was found differs from what a vector states; "" where it fits. An error is {"threw": words}."""
    if "refuses" in vector:
        fits = found == {"threw": vector["refuses"]}
    elif isinstance(vector["gives"], dict):
        fits = isinstance(found, dict) and all(
            key in found and abs(found[key] - stated) <= vector["within"] for key, stated in vector["gives"].items()
        )
    elif "within" in vector:
        fits = isinstance(found, int | float) and abs(found - vector["gives"]) <= vector["within"]
    else:
        fits = found == vector["gives"]
    return "" if fits else f"{vector['call']}: {vector['name']}: gave {found!r}"
