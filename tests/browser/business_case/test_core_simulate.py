"""The simulation is what chance makes it: closed forms where there are some, numpy where there are none."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from scipy import stats

from tests.browser.business_case.oracle import mean_of, product_variance, simulate, variance_of
from tests.browser.business_case.worlds import STATUS_PAGE, Case, call, case, line, many

RUNS = 10_000
ERRORS = 4  # standard errors that a result may be away from what is true: 6 in 100,000 are farther
TRIPLES = [(0, 0, 12), (5, 20, 21), (-40, 10, 30), (7, 7, 7), (1, 50, 100), (-9, -9, -3)]

RICH = case(
    line("contacts", (80_000, 100_000, 130_000), (8, 20, 30), (4, 6, 11)),
    line("shift", (2_000, 5_000, 6_000), (20, 40, 60), (5, 8, 9)),
    line("errors", (500, 800, 900), (1, 4, 9), (30, 45, 80), column="staff"),
    line("burden", 60_000, (2, 12, 20), 30, column="customers"),
    line("cost-once", (200_000, 250_000, 700_000)),
    line("cost-yearly", (30_000, 40_000, 70_000)),
    discount=(2, 3, 7),
    ramp=(30, 60, 100),
    counts=["budget", "staff"],
)


def run(page, given: Case, **options) -> dict:
    return call(page, "cxSimulate.run", given, options)


def test_a_sum_of_triangulars_has_the_mean_and_the_spread_that_mathematics_says(core) -> None:
    lines = [line("other-benefit", one, id=f"line-{n}") for n, one in enumerate(TRIPLES)]
    found = run(core, case(*lines, years=1))
    variance = sum(map(variance_of, TRIPLES))
    assert abs(found["mean"] - sum(map(mean_of, TRIPLES))) < ERRORS * math.sqrt(variance / RUNS)
    # The sum is nearly normal, and a bit flatter; a normal one's standard deviation has this error.
    assert abs(found["sd"] - math.sqrt(variance)) < ERRORS * math.sqrt(variance / (2 * RUNS))


def test_over_many_seeds_the_mean_is_as_far_off_as_chance_says(core) -> None:
    lines = [line("other-benefit", one, id=f"line-{n}") for n, one in enumerate(TRIPLES)]
    given, runs, seeds = case(*lines, years=1), 2_000, 60
    found = many(core, "cxSimulate.run", [[given, {"runs": runs, "seed": seed}] for seed in range(seeds)])
    away = sum(map(mean_of, TRIPLES))
    error = math.sqrt(sum(map(variance_of, TRIPLES)) / runs)
    scores = np.array([(one["mean"] - away) / error for one in found])
    # Sum of squares of 60 standard normals; outside of this range once in 10,000 times.
    assert stats.chi2.ppf(0.00005, seeds) < float(scores @ scores) < stats.chi2.ppf(0.99995, seeds)


def test_a_product_of_triangulars(core) -> None:
    people, minutes, rate = (1_000, 3_000, 4_000), (5, 20, 60), (10, 30, 31)
    found = run(core, case(line("burden", people, minutes, rate), years=1))
    mean = mean_of(people) * mean_of(minutes) * mean_of(rate) / 60
    error = math.sqrt(product_variance(people, minutes, rate)) / 60 / math.sqrt(RUNS)
    assert abs(found["mean"] - mean) < ERRORS * error


@pytest.mark.parametrize("triple", [(0, 5, 10), (0, 0, 10), (0, 10, 10), (2, 3, 40), (-7, -1, 0)])
def test_one_triangular_has_its_percentiles(core, triple: tuple[float, float, float]) -> None:
    low, likely, high = triple
    known = stats.triang((likely - low) / (high - low), loc=low, scale=high - low)
    found = run(core, case(line("other-benefit", triple), years=1))
    for name, share in {"p5": 0.05, "p50": 0.5, "p95": 0.95}.items():
        place = known.ppf(share)
        error = math.sqrt(share * (1 - share) / RUNS) / known.pdf(place)
        assert abs(found[name] - place) < ERRORS * error, name
    assert found["chancePositive"] == pytest.approx(1 - known.cdf(0), abs=ERRORS * 0.5 / math.sqrt(RUNS))


@pytest.mark.parametrize(("name", "share"), [("p5", 0.05), ("p50", 0.5), ("p95", 0.95)])
def test_over_many_seeds_percentiles_are_those_of_the_distribution(core, name: str, share: float) -> None:
    given, runs, seeds = case(line("other-benefit", (2, 3, 40)), years=1), 2_000, 60
    found = many(core, "cxSimulate.run", [[given, {"runs": runs, "seed": seed}] for seed in range(seeds)])
    known = stats.triang(1 / 38, loc=2, scale=38)
    error = math.sqrt(share * (1 - share) / runs / seeds) / known.pdf(known.ppf(share))
    assert abs(np.mean([one[name] for one in found]) - known.ppf(share)) < ERRORS * error


@pytest.mark.parametrize("share", [0, 1e-12, 0.2, 0.5, 0.999, 1 - 2**-32])
@pytest.mark.parametrize("triple", [(0, 5, 10), (0, 0, 10), (0, 10, 10), (3, 3, 3), (-2, 1, 9)])
def test_one_draw_is_the_inverse_of_the_distribution(core, share: float, triple: tuple[float, float, float]) -> None:
    low, likely, high = triple
    drawn = call(core, "cxSimulate.triangular", {"low": low, "likely": likely, "high": high}, share)
    if low == high:
        assert drawn == likely
    else:
        known = stats.triang((likely - low) / (high - low), loc=low, scale=high - low)
        assert drawn == pytest.approx(known.ppf(share), abs=1e-9)


@pytest.mark.parametrize(
    "given", [STATUS_PAGE, RICH, {**RICH, "years": 1}, {**RICH, "counts": []}], ids=["status", "rich", "one", "none"]
)
def test_an_independent_run_agrees_within_its_sampling_error(core, given: Case) -> None:
    theirs = 200_000
    net, payback = simulate(given, theirs, seed=7)
    found = run(core, given)
    both = 1 / RUNS + 1 / theirs
    assert abs(found["mean"] - net.mean()) <= ERRORS * net.std() * math.sqrt(both)
    for name, share in {"p5": 0.05, "p50": 0.5, "p95": 0.95}.items():
        place, density = quantile_and_density(net, share)
        assert abs(found[name] - place) <= ERRORS * math.sqrt(share * (1 - share) * both) / density, name
    for part, true in (
        (found["chancePositive"], (net > 0).mean()),
        (found["payback"]["never"], np.isinf(payback).mean()),
    ):
        assert abs(part - true) <= ERRORS * math.sqrt(max(true * (1 - true), 1 / theirs) * both)


def quantile_and_density(values: np.ndarray, share: float) -> tuple[float, float]:
    low, place, high = np.quantile(values, [share - 0.01, share, share + 0.01])
    return float(place), 0.02 / float(high - low)


def test_payback_of_an_independent_run(core) -> None:
    given = {**RICH, "years": 10, "discount": {"low": 0, "likely": 0, "high": 0}}
    _, payback = simulate(given, 200_000, seed=11)
    found = run(core, given)["payback"]
    place, density = quantile_and_density(payback, 0.5)
    assert abs(found["p50"] - place) <= ERRORS * math.sqrt(0.25 / RUNS) / density
    assert found["p95"] is None or np.isfinite(np.quantile(payback, 0.95))


def test_payback_where_half_of_the_runs_never_pay(core) -> None:
    # One year, costs of 100: paid back where the benefit is 100 or more, which is so in 1 of 8 runs.
    given = case(line("other-benefit", (0, 100, 200), id="a"), line("cost-once", 150), years=1)
    found = run(core, given)["payback"]
    assert found["p50"] is None and found["p95"] is None
    assert found["never"] == pytest.approx(7 / 8, abs=ERRORS * math.sqrt(7 / 64 / RUNS))


def test_the_same_numbers_give_the_same_result(core) -> None:
    first, second = run(core, RICH), run(core, RICH)
    assert first == second
    assert run(core, RICH, runs=10_000, seed=2026) == first
    assert run(core, RICH, seed=2027)["mean"] != first["mean"]


def test_in_pieces_it_is_the_same(core) -> None:
    yielded, found = core.evaluate(
        """(given) => {
          const work = cxSimulate.steps(given);
          const yielded = [];
          for (let step = work.next(); ; step = work.next()) {
            if (step.done) return [yielded, step.value];
            yielded.push(step.value);
          }
        }""",
        RICH,
    )
    assert found == run(core, RICH)
    assert yielded == sorted(yielded) and len(yielded) > 5 and yielded[-1] <= 1
    assert (
        core.evaluate("([given, simulated]) => cxCaseResults.of(given, { simulated }).simulated", [RICH, found])
        == found
    )


@pytest.mark.parametrize(
    ("values", "share", "place"),
    [
        ([1], 0.95, 1),
        ([1, 3], 0.5, 2),
        ([1, 2, 3], 0.5, 2),
        ([0, 10, 20, 30], 0.25, 7.5),
        ([1, 2, math.inf], 0.5, 2),
        ([1, math.inf], 0.5, math.inf),
        ([math.inf, math.inf], 0.3, math.inf),
    ],
)
def test_percentiles_of_few_values(core, values: list[float], share: float, place: float) -> None:
    assert core.evaluate("([values, share]) => cxSimulate.quantile(values, share)", [values, share]) == place


def test_names_and_order_of_lines_change_nothing(core) -> None:
    first = run(core, RICH)
    other = {**RICH, "lines": [{**one, "id": f"x{n}", "name": "?"} for n, one in enumerate(RICH["lines"])][::-1]}
    second = run(core, other)
    for name in ("p5", "p50", "p95", "mean", "sd", "chancePositive"):
        assert second[name] == pytest.approx(first[name], rel=1e-9), name


def test_two_lines_with_the_same_numbers_are_drawn_apart(core) -> None:
    one = [(0, 0, 1_000)]
    alone = run(core, case(line("other-benefit", *one), years=1))
    twice = run(core, case(line("other-benefit", *one, id="a"), line("other-benefit", *one, id="b"), years=1))
    assert twice["sd"] == pytest.approx(math.sqrt(2) * alone["sd"], rel=0.03)


def test_lines_with_one_id_are_drawn_and_counted_apart(core) -> None:
    given = case(line("other-benefit", (0, 0, 1_000)), line("other-benefit", (0, 500, 1_000)), years=1)
    assert run(core, given)["mean"] == pytest.approx(333.3 + 500, rel=0.02)


def test_no_ranges_give_one_result(core) -> None:
    given = case(line("contacts", 100, 20, 6), line("cost-once", 100), years=1)
    found = run(core, given)
    assert {found[name] for name in ("p5", "p50", "p95", "mean")} == {20}
    assert (found["sd"], found["chancePositive"]) == (0, 1)
    assert found["payback"] == {"p50": pytest.approx(100 / 120), "p95": pytest.approx(100 / 120), "never": 0}
    assert found["bins"] == [{"from": 20, "to": 20, "runs": RUNS}]


def test_breaking_even_exactly_is_no_gain(core) -> None:
    given = case(line("other-benefit", 0.1), line("cost-once", 0.3), years=3)
    found = run(core, given, runs=10)
    assert (found["mean"], found["chancePositive"]) == (0, 0)
    assert found["payback"] == {"p50": pytest.approx(3), "p95": pytest.approx(3), "never": 0}


def test_nothing_at_all(core) -> None:
    found = run(core, case())
    assert {found[name] for name in ("p5", "p50", "p95", "mean", "sd", "chancePositive")} == {0}
    assert found["payback"] == {"p50": 0, "p95": 0, "never": 0}


@pytest.mark.parametrize("runs", [0, -1, 2.5, None, "100", 1e9])
def test_a_number_of_runs_that_is_none_is_ten_thousand(core, runs) -> None:
    assert run(core, case(), runs=runs)["runs"] == RUNS


def test_bins_hold_all_runs(core) -> None:
    found = run(core, RICH)
    bins = found["bins"]
    assert sum(one["runs"] for one in bins) == RUNS
    assert all(one["to"] == pytest.approx(two["from"]) for one, two in itertools.pairwise(bins))
    above = sum(one["runs"] for one in bins if one["from"] > 0) / RUNS
    assert above <= found["chancePositive"]


def test_two_hundred_lines_of_the_largest_numbers_stay_numbers(core) -> None:
    lines = [line("take-up", (0, 1e12, 1e12), (0, 100, 100), (0, 1e12, 1e12), id=f"l{n}") for n in range(200)]
    found = run(core, case(*lines, years=10, discount=(-10, 0, 0)), runs=50)
    assert all(math.isfinite(found[name]) for name in ("p5", "p50", "p95", "mean", "sd"))
