"""The driver analysis for tests: its pure functions on a blank page, tables of answers, and an oracle in numpy."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from playwright.sync_api import Browser, Page

from playbook.bundle import bundle
from tests.browser.pure import DRIVERS_CORE

Matrix = NDArray[np.float64]

# Runs a generator to its end; what it returns may hold Infinity, which only JSON would lose.
HELP = """
const done = (work) => { for (;;) { const step = work.next(); if (step.done) return step.value; } };
const tableOf = (text) => done(cxDriversTable.read(text));
const columnsOf = (text) => done(cxDriversColumns.describe(tableOf(text).table));
const analyzed = (text, outcome, drivers, performance = 'mean') => {
  const columns = columnsOf(text);
  const choice = { outcome: columns[outcome], drivers: drivers.map((one) => columns[one]), performance };
  return done(cxDriversAnalysis.analyze(choice));
};
const ticksOf = (text) => done(cxDriversTicks.analyze(tableOf(text).table));
"""


@pytest.fixture(scope="module", name="drivers_core")
def drivers_core_page(browser: Browser) -> Iterator[Page]:
    """A blank page that knows the pure functions; no site is built for it."""
    page = browser.new_page()
    page.add_script_tag(content=bundle(DRIVERS_CORE, ".js"))
    page.add_script_tag(content=HELP)
    yield page
    page.close()


def as_csv(answers: Matrix, names: Sequence[str] | None = None) -> str:
    """Return answers as a table; NaN is a blank. The last column is the outcome."""
    width = answers.shape[1]
    header = names or [*(f"driver {number}" for number in range(width - 1)), "outcome"]
    rows = [["" if math.isnan(cell) else repr(float(cell)) for cell in row] for row in answers]
    return "\n".join(",".join(row) for row in [list(header), *rows]) + "\n"


def analyze(page: Page, answers: Matrix, performance: str = "mean") -> dict[str, Any]:
    """Return what the page calculates of answers whose last column is the outcome."""
    drivers = list(range(answers.shape[1] - 1))
    script = "([text, outcome, drivers, kind]) => analyzed(text, outcome, drivers, kind)"
    found: dict[str, Any] = page.evaluate(script, [as_csv(answers), len(drivers), drivers, performance])
    if "drivers" in found:
        found["drivers"].sort(key=lambda one: one["index"])
    return found


def r_squared(answers: Matrix, drivers: Sequence[int]) -> float:
    """Return R2 of numpy's least squares of the last column on some others, with an intercept."""
    outcome = answers[:, -1]
    design = np.column_stack([np.ones(len(answers)), answers[:, list(drivers)]])
    weights = np.linalg.lstsq(design, outcome, rcond=None)[0]
    left = outcome - design @ weights
    around = outcome - outcome.mean()
    return float(1 - (left @ left) / (around @ around))


def lmg_by_orders(answers: Matrix) -> Matrix:
    """Return LMG as its definition says: the mean rise of R2 over all orders in which drivers come in."""
    count = answers.shape[1] - 1
    parts = np.zeros(count)
    orders = list(itertools.permutations(range(count)))
    known: dict[frozenset[int], float] = {}
    for order in orders:
        before = 0.0
        for place, driver in enumerate(order):
            taken = frozenset(order[: place + 1])
            after = known.setdefault(taken, r_squared(answers, sorted(taken)) if taken not in known else 0.0)
            parts[driver] += after - before
            before = after
    return parts / len(orders)


def numpy_bootstrap(answers: Matrix, runs: int, seed: int) -> Matrix:
    """Return the shares of R2 in each run; one row per run."""
    random = np.random.default_rng(seed)
    drawn = (answers[random.integers(0, len(answers), len(answers))] for _ in range(runs))
    parts = np.array([lmg_by_orders(one) for one in drawn])
    return np.asarray(parts / parts.sum(axis=1, keepdims=True))
