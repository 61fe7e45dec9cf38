"""Importance, weights and intervals are what numpy and the definition say; the page's own algorithm is another."""

from __future__ import annotations

import csv
import io
import os
from typing import Any

import numpy as np
import pytest
from scipy import stats
from statsmodels.stats.outliers_influence import variance_inflation_factor

from tests.browser.drivers import (  # noqa: F401 (the fixture)
    Matrix,
    analyze,
    as_csv,
    drivers_core_page,
    lmg_by_orders,
    numpy_bootstrap,
    r_squared,
)

SEED = int(os.environ.get("CX_SEED", "0")) or int(np.random.default_rng().integers(1, 2**31))


def world(random: np.random.Generator, rows: int, drivers: int, kind: str) -> Matrix:
    """Draw answers: ratings of 1 to 5, or measured values of very different size."""
    common = random.normal(size=(rows, 1))
    values = random.uniform(0, 1.2) * common + random.normal(size=(rows, drivers))
    outcome = values @ random.normal(0.4, 0.4, size=drivers) + random.uniform(0.3, 2) * random.normal(size=rows)
    both = np.column_stack([values, outcome])
    if kind == "ratings":
        return np.clip(np.round(both * 0.9 + 3.4), 1, 5)
    return both * 10.0 ** random.integers(-3, 4, size=drivers + 1) + random.normal(0, 50, size=drivers + 1)


@pytest.mark.parametrize("number", range(36))
def test_lmg_is_the_mean_rise_over_all_orders(drivers_core, number: int) -> None:
    print(f"CX_SEED={SEED}, world {number}")
    random = np.random.default_rng([SEED, number])
    rows, drivers = int(random.integers(30, 300)), 2 + number % 5
    answers = world(random, rows, drivers, "ratings" if number % 2 else "measured")
    found = analyze(drivers_core, answers)
    parts = [one["part"] for one in found["drivers"]]
    assert found["n"] == rows
    np.testing.assert_allclose(parts, lmg_by_orders(answers), atol=1e-9)
    assert found["r2"]["value"] == pytest.approx(r_squared(answers, range(drivers)), abs=1e-9)
    assert sum(parts) == pytest.approx(found["r2"]["value"], abs=1e-9)
    assert sum(one["share"] for one in found["drivers"]) == pytest.approx(1, abs=1e-9)


@pytest.mark.parametrize("number", range(6))
def test_weights_correlations_and_inflation(drivers_core, number: int) -> None:
    print(f"CX_SEED={SEED}, world {number}")
    answers = world(np.random.default_rng([SEED, 100 + number]), 200, 3 + number, "measured")
    found = analyze(drivers_core, answers)["drivers"]
    scaled = stats.zscore(answers, axis=0)
    weights = np.linalg.lstsq(scaled[:, :-1], scaled[:, -1], rcond=None)[0]
    inflation = [variance_inflation_factor(scaled[:, :-1], one) for one in range(len(found))]
    correlations = np.corrcoef(answers, rowvar=False)[-1, :-1]
    np.testing.assert_allclose([one["weight"] for one in found], weights, atol=1e-8)
    np.testing.assert_allclose([one["inflation"] for one in found], inflation, rtol=1e-6)
    np.testing.assert_allclose([one["correlation"] for one in found], correlations, atol=1e-9)


def test_eleven_drivers_agree_with_subsets_of_numpy(drivers_core) -> None:
    print(f"CX_SEED={SEED}")
    answers = world(np.random.default_rng([SEED, 200]), 150, 11, "ratings")
    found = analyze(drivers_core, answers)
    values = {0: 0.0}
    for mask in range(1, 2**11):
        values[mask] = r_squared(answers, [one for one in range(11) if mask >> one & 1])
    weights = [1 / (11 * stats.binom(10, 0.5).pmf(size) * 2**10) for size in range(11)]  # 1 / (p C(p-1, size))
    for one, driver in enumerate(found["drivers"]):
        without = (mask for mask in values if not mask >> one & 1)
        part = sum(weights[mask.bit_count()] * (values[mask | 1 << one] - values[mask]) for mask in without)
        assert driver["part"] == pytest.approx(part, abs=1e-8)


def test_uncorrelated_drivers_have_the_square_of_their_correlation(drivers_core) -> None:
    plan = np.array([[a, b, c] for a in (-1.0, 1.0) for b in (-1.0, 1.0) for c in (-1.0, 1.0)] * 6)
    noise = np.random.default_rng(7).normal(size=len(plan))
    answers = np.column_stack([plan, plan @ [3, 2, 1] + noise])
    found = analyze(drivers_core, answers)["drivers"]
    for one in found:
        assert one["part"] == pytest.approx(one["correlation"] ** 2, abs=1e-12)
        assert one["inflation"] == pytest.approx(1)


def test_a_driver_twice_shares_its_part(drivers_core) -> None:
    random = np.random.default_rng(3)
    one, other, noise = random.normal(size=(3, 120))
    answers = np.column_stack([one, one, other, one + other + noise])
    found = analyze(drivers_core, answers)
    first, second, _ = found["drivers"]
    assert first["part"] == pytest.approx(second["part"], abs=1e-9)
    assert first["inflation"] == second["inflation"] == float("inf")
    assert found["r2"]["value"] == pytest.approx(r_squared(answers, [0, 2]), abs=1e-9)


@pytest.mark.parametrize("number", range(3))
def test_bootstrap_intervals_agree_within_their_own_chance(drivers_core, number: int) -> None:
    print(f"CX_SEED={SEED}, world {number}")
    answers = world(np.random.default_rng([SEED, 300 + number]), 150, 3, "ratings")
    found = analyze(drivers_core, answers)
    runs = numpy_bootstrap(answers, 1000, SEED)
    assert found["runs"] == 1000
    for place, driver in enumerate(found["drivers"]):
        spread = runs[:, place].std()
        for name, percent in (("low", 2.5), ("high", 97.5)):
            expected = np.percentile(runs[:, place], percent)
            # The standard error of such a percentile is about 0.085 standard deviations; two of them are compared.
            assert abs(driver[name] - expected) < 6 * 0.085 * 2**0.5 * spread, (name, place)


def test_the_same_answers_give_the_same_intervals(drivers_core) -> None:
    answers = world(np.random.default_rng(5), 80, 3, "ratings")
    assert analyze(drivers_core, answers) == analyze(drivers_core, answers)


def test_percentiles_are_those_of_numpy(drivers_core) -> None:
    values = np.random.default_rng(11).normal(size=997)
    found = drivers_core.evaluate("(values) => cxDriversBootstrap.interval(values)", values.tolist())
    assert [found["low"], found["high"]] == pytest.approx(np.percentile(values, [2.5, 97.5]).tolist())


def test_draws_are_even(drivers_core) -> None:
    script = """(seed) => { const random = cxRandom.from(seed);
      const counts = new Array(20).fill(0);
      for (let times = 0; times < 200000; times += 1) counts[Math.floor(random() * 20)] += 1;
      return counts; }"""
    assert stats.chisquare(drivers_core.evaluate(script, 280)).pvalue > 1e-4


@pytest.mark.parametrize("kind", ["agree", "mean"])
def test_performance(drivers_core, kind: str) -> None:
    answers = world(np.random.default_rng(13), 90, 3, "ratings")
    answers[:2, :3] = [[1] * 3, [5] * 3]
    answers[5, 0] = np.nan  # the row drops out for all drivers
    found = analyze(drivers_core, answers, kind)
    kept = np.delete(answers, 5, axis=0)
    assert (found["n"], found["dropped"], found["kind"]) == (89, 1, kind)
    for place, driver in enumerate(found["drivers"]):
        values, shown = kept[:, place], driver["performance"]
        if kind == "mean":
            half = stats.norm.ppf(0.975) * values.std(ddof=1) / 89**0.5
            expected = [values.mean(), max(1, values.mean() - half), min(5, values.mean() + half)]
        else:
            agreeing = stats.binomtest(int((values >= 4).sum()), 89).proportion_ci(method="wilson")
            expected = [100 * (values >= 4).mean(), 100 * agreeing.low, 100 * agreeing.high]
        assert [shown["value"], shown["low"], shown["high"]] == pytest.approx(expected, abs=1e-5)


def by_python(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def test_the_downloaded_table_holds_the_result(drivers_core) -> None:
    answers = world(np.random.default_rng(17), 80, 3, "ratings")
    text = as_csv(answers, ["=cmd()", 'a "b"', "c", "trust"])
    script = (
        "(text) => { const found = analyzed(text, 3, [0, 1, 2]); return [found, cxDriversCsv.ratings(found, false)]; }"
    )
    found, table = drivers_core.evaluate(script, text)
    rows = by_python(table)
    assert {row["driver"] for row in rows} == {"'=cmd()", 'a "b"', "c"}
    assert [float(row["importance_percent"]) for row in rows] == pytest.approx(
        [100 * one["share"] for one in found["drivers"]], abs=0.01
    )
    assert {row["n"] for row in rows} == {"80"}
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "@"))]


def boxes(points: list[dict[str, float]], page: Any) -> list[dict[str, float]]:
    area = {"x": 58, "y": 14, "width": 600, "height": 400}
    found: list[dict[str, float]] = page.evaluate("([p, a]) => cxDriversLabels.place(p, a, 11)", [points, area])
    return found


def shared(one: dict[str, float], other: dict[str, float]) -> float:
    across = min(one["x"] + one["width"], other["x"] + other["width"]) - max(one["x"], other["x"])
    down = min(one["y"] + one["height"], other["y"] + other["height"]) - max(one["y"], other["y"])
    return max(0.0, across) * max(0.0, down)


@pytest.mark.parametrize("number", range(10))
def test_labels_keep_apart(drivers_core, number: int) -> None:
    print(f"CX_SEED={SEED}, chart {number}")
    random = np.random.default_rng([SEED, 400 + number])
    points = [
        {"x": random.uniform(80, 640), "y": random.uniform(40, 400), "width": random.uniform(40, 150), "height": 20.0}
        for _ in range(8)
    ]
    found = boxes(points, drivers_core)
    size = sum(one["width"] * one["height"] for one in found)
    covered = sum(shared(one, other) for at, one in enumerate(found) for other in found[:at])
    assert covered < 0.02 * size
    inside = [one for one in found if one["x"] >= 57 and one["x"] + one["width"] <= 659 and one["y"] >= 13]
    assert len(inside) == 8


def test_labels_of_drivers_in_one_place_keep_apart(drivers_core) -> None:
    found = boxes([{"x": 300.0, "y": 200.0, "width": 90.0, "height": 20.0}] * 8, drivers_core)
    assert sum(shared(one, other) for at, one in enumerate(found) for other in found[:at]) == 0
