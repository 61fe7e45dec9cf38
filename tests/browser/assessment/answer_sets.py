"""The small model of the assessment and its sets of answers, for the pure functions in a real Chromium."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import yaml
from playwright.sync_api import Page

from playbook.bundle import bundle
from tests.browser.pure import ASSESSMENT_CORE
from tests.tools import ROOT

# `eval` at the top, because a classic script's `const` is no property of the window.
CALL_ALL = """async (calls) => {
  const found = [];
  for (const [name, given] of calls) {
    try {
      found.push(await (0, eval)(name)(...given.map((each) => (each?.is === "model" ? window.smallModel : each))));
    } catch (error) {
      found.push({ threw: String(error) });
    }
  }
  return found;
}"""
VECTORS = ROOT / "tests" / "vectors" / "assessment"
MODEL: dict[str, Any] = json.loads((VECTORS / "model.json").read_text(encoding="utf-8"))
SETS: list[dict[str, Any]] = yaml.safe_load((VECTORS / "sets.yml").read_text(encoding="utf-8"))
SHORT = {one["id"].partition(".")[2]: one["id"] for one in MODEL["statements"]}
# What is said of an answer that the statements of the light do not have.
ALLOWED = (
    "cannot be an answer here; the answers are: “No”, “Tried once”, “Some nights”, “Most nights”, “Every night”, "
    "“Don't know” and “Does not apply”."
)
SPECIAL = {
    "?": {"answer": "unknown"},
    "-": {"answer": "not-applicable", "reason": "No ship comes by."},
    "!": {"answer": "not-applicable", "reason": " "},
    "x": {"answer": "sometimes"},
}


def statements(dimension: str) -> list[dict[str, Any]]:
    return [one for one in MODEL["statements"] if one["dimension"] == dimension]


def entry(statement: dict[str, Any], sign: str) -> dict[str, str]:
    """Return the answer that a sign of sets.yml stands for."""
    if sign in SPECIAL:
        return SPECIAL[sign]
    return {"answer": next(one["id"] for one in statement["answers"] if one["level"] == int(sign))}


def answers(signs: dict[str, str], also: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return answers by statement: {"light": "12."} as {"light.lamp": {"answer": "none"}, …}."""
    found = {}
    for dimension, row in signs.items():
        for statement, sign in zip(statements(dimension), row, strict=True):
            if sign != ".":
                found[statement["id"]] = entry(statement, sign)
    return found | (also or {})


def full(names: str) -> list[str]:
    """Return the ids of statements: "lamp log" as ["light.lamp", "light.log"]."""
    return [SHORT[one] for one in names.split()]


def load(page: Page) -> None:
    """Give the page the pure functions, and the small model once: to send it with every call is slow."""
    page.add_script_tag(content=bundle(ASSESSMENT_CORE, ".js"))
    page.evaluate("(model) => { window.smallModel = model; }", MODEL)


def call(page: Page, calls: Iterable[tuple[str, list[Any]]]) -> list[Any]:
    """Call functions by name, all in one go; return what each gave, or {"threw": words}."""
    named = [[name, [{"is": "model"} if each is MODEL else each for each in given]] for name, given in calls]
    return page.evaluate(CALL_ALL, named)


def one(page: Page, name: str, *arguments: Any) -> Any:
    """Call one function; a JavaScript error fails the test."""
    [found] = call(page, [(name, list(arguments))])
    assert not (isinstance(found, dict) and "threw" in found), found
    return found
