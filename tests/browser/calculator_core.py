"""The calculators' pure functions on a blank page, for tests: typing into one, and what it works out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pure import JS, run_pure

FOLDERS = (JS / "statistics", JS / "calculators" / "core")
KINDS = {"answers-needed": "cxSampleSize", "margin": "cxMarginOfError", "compare": "cxCompareResults"}
KINDS |= {"change": "cxQuarterChange"}
SOLVE = """({name, mode, values}) => {
  const definition = { cxSampleSize, cxMarginOfError, cxCompareResults, cxQuarterChange }[name];
  const found = cxCalcForm.read(definition, { mode, values });
  if (Object.keys(found.errors).length || found.missing.length) return { ...found, result: null };
  return { ...found, result: definition.solve(found.values, mode) };
}"""


@pytest.fixture(scope="session")
def base_url() -> str:
    """Pure functions need no site."""
    return "about:blank"


@pytest.fixture(scope="module", name="pure")
def pure_page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    run_pure(page, FOLDERS, "() => 0", None)
    yield page
    page.close()


def solved(page: Page, kind: str, values: Mapping[str, Any], mode: str = "") -> dict[str, Any]:
    typed = {name: str(value) for name, value in values.items()}
    return dict(page.evaluate(SOLVE, {"name": KINDS[kind], "mode": mode, "values": typed}))


def figures(found: dict[str, Any]) -> dict[str, str]:
    return {one["label"]: f"{one['value']}; {one.get('detail', '')}" for one in found["result"]["figures"]}


def two(first: tuple[Any, Any], second: tuple[Any, Any], names: tuple[str, str], what: str = "yes") -> dict[str, Any]:
    pairs = zip(names, (first, second), strict=True)
    return {f"{key}-{name}": value for name, one in pairs for key, value in zip((what, "n"), one, strict=True)}


def fields(pure: Page, kind: str, mode: str) -> list[str]:
    return list(pure.evaluate(f"mode => cxCalcForm.fields({KINDS[kind]}, mode).map((one) => one.name)", mode))


PAIR, QUARTERS = ("1", "2"), ("now", "before")
NAMED = {"name-1": "Web", "name-2": " Web "}
