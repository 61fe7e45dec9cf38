"""The numbers that a calculator prints add up, and are rounded as everywhere else."""

from __future__ import annotations

import json
import re
from math import sqrt
from typing import Any

import pytest

from tests.browser.test_calculator_results import QUARTERS, figures, pure_page, solved, two  # noqa: F401 (the fixture)


@pytest.fixture(scope="session")
def base_url() -> str:
    """Pure functions need no site."""
    return "about:blank"


def said(found: dict[str, Any]) -> str:
    """Return all words of a result."""
    return json.dumps(found["result"], ensure_ascii=False)


@pytest.mark.parametrize("mode", ["counts", "answers"])
def test_where_everybody_answered_no_interval_is_claimed(pure, mode: str) -> None:
    counts = {f"a{at}": count for at, count in enumerate((14, 18, 24, 82, 62), start=1)}
    values = ({"yes": 144, "n": 200} if mode == "counts" else counts) | {"customers": 200}
    found = solved(pure, "margin", values, mode)
    assert found["result"]["answer"].endswith("Everybody answered, so there is no sampling error.")
    assert "everybody answered, so there is no sampling error" in found["result"]["report"]
    assert "confidence interval" not in said(found) and "95% interval" not in said(found)
    assert not re.search(r"(\d[\d.]*%?) to \1[^\d]", said(found)), said(found)


def test_the_rule_for_equal_answers_adds_up(pure) -> None:
    twenty = dict.fromkeys((f"a{at}" for at in range(1, 5)), 0) | {"a5": 20}
    steps = solved(pure, "margin", twenty, "answers")["result"]["steps"]
    [rule] = [one for one in steps if "all answers are equal" in one["title"]]
    u = 1.959964**2 / (20 + 1.959964**2)
    assert f"u = 1.96² ÷ (20 + 1.96²) = {u:.4f}" in rule["numbers"]
    assert f"from 5 − {u:.4f} × 4 = {5 - 4 * u:.4f} to 5 + {u:.4f} × 0 = 5" in rule["numbers"]
    assert not [one for one in steps if "× 0 ÷ √" in one["numbers"]]


def test_the_correction_comes_before_the_ends_of_the_scale(pure) -> None:
    # 1 answered 1 and 29 answered 5 of 40 customers: the uncorrected interval reaches over 5.
    values = {"a1": 1, "a2": 0, "a3": 0, "a4": 0, "a5": 29, "customers": 40}
    mean = (1 + 29 * 5) / 30
    spread = sqrt(((1 - mean) ** 2 + 29 * (5 - mean) ** 2) / 29)
    half = 1.959964 * spread / sqrt(30)
    assert mean + half > 5 > mean + half * sqrt(10 / 39)
    half *= sqrt(10 / 39)
    found = figures(solved(pure, "margin", values, "answers"))["Mean of the answers 1 to 5"]
    assert found == f"{mean:.2f}; 95% interval {mean - half:.2f} to {mean + half:.2f}"


def test_without_customers_the_mean_is_that_of_the_statistics(pure) -> None:
    assert pure.evaluate(
        """() => ["10000", "00008", "00700", "48392", "10009"].map((one) => [...one].map(Number)).every((counts) => {
          const n = counts.reduce((sum, one) => sum + one);
          const [one, other] = [cxCalcInterval.mean({ n, counts }), cxStatistics.mean(counts)];
          return ['value', 'low', 'high'].every((end) => Math.abs(one[end] - other[end]) < 1e-12);
        })"""
    )


def test_the_printed_numbers_of_a_change_add_up(pure) -> None:
    found = solved(pure, "change", two((720, 1000), (680, 1000), QUARTERS), "counts")["result"]["steps"][-1]
    assert found["formula"].startswith("n = (1.960 + 0.842)² ×") and found["numbers"].startswith("n = 7.85 ×")
    assert round((1.960 + 0.842) ** 2, 2) == 7.85


def test_shares_round_as_in_tables(pure) -> None:
    assert figures(solved(pure, "margin", {"yes": 49, "n": 400}, "counts"))["Share who agreed"].startswith("12.3%")
    most = solved(pure, "margin", {"yes": 9996, "n": 10_000}, "counts")
    assert figures(most)["Share who agreed"].startswith("99.96%")
    assert most["result"]["answer"].startswith("99.96% agreed.")
    few = solved(pure, "margin", {"yes": 4, "n": 1000}, "counts")
    assert few["result"]["answer"].startswith("0.4% agreed.")


def test_one_point_is_a_point(pure) -> None:
    found = solved(pure, "change", two((51, 100), (50, 100), QUARTERS), "counts")
    assert figures(found)["Difference"].startswith("+1.0 point; ")
    assert "The share went up 1 point," in found["result"]["answer"]
    assert "(+1.0 point;" in found["result"]["report"]
