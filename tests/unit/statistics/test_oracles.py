"""The independent word: the formulas as statsmodels, SciPy and NumPy have them, on hundreds of random inputs."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, inf, sqrt

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.power import normal_sample_size_one_tail
from statsmodels.stats.proportion import (
    confint_proportions_2indep,
    proportion_confint,
    samplesize_confint_proportion,
)
from statsmodels.stats.weightstats import DescrStatsW

from playbook.statistics import (
    Estimate,
    change,
    difference,
    finite_population_correction,
    margin_of_error,
    mean,
    median,
    net_promoter_score,
    sample_size,
    sample_size_for_change,
    top_two_box,
    wilson,
)
from playbook.statistics.quantiles import one_sided, two_sided
from tests.unit.statistics.random_input import counts, hundreds, levels, parts, shares, sizes

Part = tuple[int, int]
Counts = tuple[int, int, int, int, int]


def limits(estimate: Estimate, least: float = -inf, most: float = inf) -> tuple[float, float]:
    return float(np.clip(estimate.low, least, most)), float(np.clip(estimate.high, least, most))


def are_mixed(found: Sequence[int]) -> bool:
    """Say whether there are different answers, without which there is no spread."""
    return sum(count > 0 for count in found) > 1


def normal(value: float, error: float, confidence: float, least: float, most: float) -> tuple[float, float]:
    """The interval of a normal distribution, cut off at the ends of the scale."""
    low, high = stats.norm.interval(confidence, value, error)
    return max(least, low), min(most, high)


@hundreds
@given(levels)
def test_quantiles(level: float) -> None:
    assert two_sided(level) == pytest.approx(stats.norm.isf((1 - level) / 2), rel=1e-12)
    assert one_sided(level) == pytest.approx(stats.norm.isf(1 - level), rel=1e-12, abs=1e-15)


@hundreds
@given(parts(), levels)
def test_wilson(part: Part, level: float) -> None:
    k, n = part
    stated = proportion_confint(k, n, alpha=1 - level, method="wilson")
    assert limits(wilson(k, n, level)) == pytest.approx(stated, rel=1e-9, abs=1e-12)
    assert wilson(k, n).value == k / n


@hundreds
@given(parts(), parts(), levels)
def test_difference(one: Part, two: Part, level: float) -> None:
    stated = confint_proportions_2indep(*one, *two, method="newcomb", compare="diff", alpha=1 - level)
    assert limits(difference(*one, *two, level)) == pytest.approx(stated, rel=1e-9, abs=1e-12)


@hundreds
@given(parts(), parts())
def test_change(one: Part, two: Part) -> None:
    low, high = confint_proportions_2indep(*one, *two, method="newcomb", compare="diff")
    assume(min(abs(low), abs(high)) > 1e-12)  # at 0 itself, rounding decides
    assert change(*one, *two) == ("up" if low > 0 else "down" if high < 0 else "no clear change")


@hundreds
@given(counts.filter(are_mixed), levels)
def test_mean(found: Counts, level: float) -> None:
    described = DescrStatsW([1, 2, 3, 4, 5], weights=found)
    low, high = described.zconfint_mean(1 - level)
    assert mean(found, level).value == pytest.approx(described.mean, rel=1e-12)
    assert limits(mean(found, level)) == pytest.approx((max(1, low), min(5, high)), rel=1e-9)


@hundreds
@given(counts)
def test_top_two_box(found: Counts) -> None:
    answers = np.repeat([1, 2, 3, 4, 5], np.array(found) % 50)
    assume(answers.size)
    assert top_two_box([count % 50 for count in found]) == ((answers >= 4).sum(), answers.size)


@hundreds
@given(counts.filter(lambda found: are_mixed(found[:3])), levels)
def test_net_promoter_score(found: Counts, level: float) -> None:
    promoters, passives, detractors, *_ = found
    described = DescrStatsW([100, 0, -100], weights=[promoters, passives, detractors])
    score, error = described.mean, described.std / sqrt(described.sum_weights)
    estimate = net_promoter_score(promoters, passives, detractors, level)
    assert estimate.value == pytest.approx(score, abs=1e-9)
    assert limits(estimate) == pytest.approx(normal(score, error, level, -100, 100), rel=1e-9, abs=1e-9)


@hundreds
@given(st.integers(4, 10_000), st.data())
def test_finite_population_correction(population: int, data: st.DataObject) -> None:
    n, yes = data.draw(st.integers(1, population - 1)), data.draw(st.integers(1, population - 1))
    from_few, from_many = stats.hypergeom(population, yes, n), stats.binom(n, yes / population)
    assert finite_population_correction(n, population) == pytest.approx(from_few.std() / from_many.std(), rel=1e-9)


@hundreds
@given(sizes, shares, levels)
def test_margin_of_error(n: int, share: float, level: float) -> None:
    stated = stats.norm.isf((1 - level) / 2) * stats.binom(n, share).std() / n
    assert margin_of_error(n, share, confidence=level) == pytest.approx(min(1, stated), rel=1e-9)


@hundreds
@given(st.floats(0.001, 0.5), shares, levels)
def test_sample_size(margin: float, share: float, level: float) -> None:
    stated = samplesize_confint_proportion(share, margin, alpha=1 - level, method="normal")
    assert sample_size(margin, share, confidence=level) in {ceil(stated * factor) for factor in (1 - 1e-9, 1 + 1e-9)}


@hundreds
@given(st.floats(0.001, 0.5), shares, sizes, levels)
def test_the_sample_size_is_the_smallest_that_does(margin: float, share: float, population: int, level: float) -> None:
    n = sample_size(margin, share, population, level)
    assert margin_of_error(n, share, population, level) <= margin * (1 + 1e-9)
    if n > 1:
        assert margin_of_error(n - 1, share, population, level) >= min(1, margin * (1 - 1e-9))


@hundreds
@given(shares, shares, levels, levels)
def test_sample_size_for_change(one: float, two: float, power: float, level: float) -> None:
    assume(abs(one - two) > 0.0002)
    spread = sqrt(one * (1 - one) + two * (1 - two))
    stated = normal_sample_size_one_tail(abs(one - two), power, (1 - level) / 2, spread, spread)
    found = sample_size_for_change(one, two, power, level)
    assert found in {max(1, ceil(stated * factor)) for factor in (1 - 1e-9, 1 + 1e-9)}


@hundreds
@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=30))
def test_median(values: list[float]) -> None:
    assert median(values) == pytest.approx(np.median(values), abs=1e-9)
