"""The same rules written again in numpy: an independent run to compare with."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from tests.browser.business_case.worlds import Case

Runs = NDArray[np.float64]
DIVISOR = {"contacts": 100, "shift": 100, "burden": 60, "errors": 100, "take-up": 100}


def drawn(random: np.random.Generator, triple: Case, runs: int) -> Runs:
    low, likely, high = triple["low"], triple["likely"], triple["high"]
    if low == high:
        return np.full(runs, float(likely))
    return random.triangular(low, likely, high, runs)


def simulate(given: Case, runs: int, seed: int) -> tuple[Runs, Runs]:
    """Return net benefit and payback in years (inf: not within the years) of each run."""
    random = np.random.default_rng(seed)
    benefit, once, yearly = np.zeros(runs), np.zeros(runs), np.zeros(runs)
    for one in given["lines"]:
        worth = np.full(runs, 1 / DIVISOR.get(one["kind"], 1))
        for triple in one["values"].values():
            worth = worth * drawn(random, triple, runs)
        if one["kind"] == "cost-once":
            once += worth
        elif one["kind"] == "cost-yearly":
            yearly += worth
        elif one["column"] in given["counts"]:
            benefit += worth
    rate, ramp = (drawn(random, given[name], runs) / 100 for name in ("discount", "ramp"))
    flows = np.array([-once, benefit * ramp - yearly, *[benefit - yearly] * (given["years"] - 1)])
    net = sum(flow / (1 + rate) ** year for year, flow in enumerate(flows))
    return np.asarray(net), paybacks(flows)


def paybacks(flows: Runs) -> Runs:
    """Return when the running sum last leaves what is below nothing; a year's flow comes evenly."""
    sums = np.cumsum(flows, axis=0)
    found = np.zeros(flows.shape[1])
    for run in range(flows.shape[1]):
        below = np.flatnonzero(sums[:, run] < 0)
        if below.size:
            last = below[-1]
            found[run] = np.inf if last == len(sums) - 1 else last - sums[last, run] / flows[last + 1, run]
    return found


def mean_of(triple: tuple[float, float, float]) -> float:
    """Mean of a triangular distribution (Johnson, Kotz and Balakrishnan, volume 2, chapter 26)."""
    return sum(triple) / 3


def variance_of(triple: tuple[float, float, float]) -> float:
    """Variance of a triangular distribution (same source)."""
    a, m, b = triple
    return (a * a + m * m + b * b - a * m - a * b - m * b) / 18


def product_variance(*triples: tuple[float, float, float]) -> float:
    """Variance of a product of independent triangulars: the means of squares less the square of means."""
    squares = math.prod(variance_of(one) + mean_of(one) ** 2 for one in triples)
    return squares - math.prod(mean_of(one) for one in triples) ** 2
