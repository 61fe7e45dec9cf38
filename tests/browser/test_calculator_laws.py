"""What holds of the calculators whatever is typed: never something that is no number, and one with the statistics."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.browser.calculator_core import KINDS, PAIR, base_url, fields, pure_page, solved, two  # noqa: F401 (fixtures)
from tests.browser.calculator_site import MODES, NEVER
from tests.examples import MEANT, times

ODD = [
    "",
    " ",
    "0",
    "1",
    "2",
    "100",
    "100%",
    "99.9",
    "0.0001",
    "1e308",
    "-1",
    "=1/0",
    "NaN",
    "Infinity",
    "1,000,000,000",
]
ODD += ["999999999", "0.1", "50", "-0", "--", "null", "undefined", "%", "\u0000", "½", "1/0", "١", "[object Object]"]
NUMBERS = st.one_of(st.integers(0, 40), st.integers(0, 1_000_000_000), st.decimals(0, 100, places=2)).map(str)


@settings(max_examples=times(100), suppress_health_check=MEANT)
@given(data=st.data())
def test_whatever_is_typed_is_a_result_a_problem_or_missing_and_never_no_number(pure, data) -> None:
    kind = data.draw(st.sampled_from(list(KINDS)))
    mode = "" if kind == "answers-needed" else data.draw(st.sampled_from(MODES))
    typed = st.one_of(NUMBERS, NUMBERS, st.sampled_from(ODD), st.text(max_size=12))
    values = {name: data.draw(typed, label=name) for name in fields(pure, kind, mode)}
    found = solved(pure, kind, values, mode)
    assert bool(found["result"]) != bool(found["errors"] or found["missing"])
    said = str(found["result"]) if found["result"] else ""
    # What people typed may be quoted; a problem never holds a number that was worked out.
    name_parts = [values[name] for name in values if name.startswith("name")]
    for part in name_parts:
        said = said.replace(part.strip(), "") if part.strip() else said
    assert not NEVER.search(said.replace("None", "")), said


@settings(max_examples=times(50), suppress_health_check=MEANT)
@given(
    pairs=st.tuples(*[st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))] * 2),
)
def test_words_and_interval_agree(pure, pairs) -> None:
    """The answer says "clear" just where the interval of the statistics leaves out 0."""
    (one, first), (other, second) = pairs
    found = solved(pure, "compare", two((one, first), (other, second), PAIR), "counts")["result"]["answer"]
    limits = pure.evaluate("([a, b, c, d]) => cxStatistics.difference(a, b, c, d)", [one, first, other, second])
    assert ("The difference is clear" in found) == (limits["low"] > 0 or limits["high"] < 0)
    assert ("No clear difference" in found) == (limits["low"] <= 0 <= limits["high"])


def test_the_share_calculator_agrees_with_the_statistics_without_a_correction(pure) -> None:
    """The own formula for the correction is Wilson's where the number of customers is beyond all bounds."""
    assert pure.evaluate(
        """() => [[0, 5], [3, 7], [7, 7], [144, 200], [1, 100000]].every(([k, n]) => {
          const [one, other] = [cxCalcInterval.share({ k, n, customers: 1e12 }), cxStatistics.wilson(k, n)];
          return Math.abs(one.low - other.low) < 1e-6 && Math.abs(one.high - other.high) < 1e-6;
        })"""
    )


def test_the_gap_of_two_estimates_is_newcombes_difference(pure) -> None:
    assert pure.evaluate(
        """() => [[56, 70, 48, 80], [9, 10, 3, 10], [1, 50, 2, 900]].every(([a, b, c, d]) => {
          const gap = cxCalcInterval.gap(cxStatistics.wilson(a, b), cxStatistics.wilson(c, d));
          const wanted = cxStatistics.difference(a, b, c, d);
          return ['value', 'low', 'high'].every((end) => Math.abs(gap[end] - wanted[end]) < 1e-12);
        })"""
    )


def test_no_words_are_made_of_what_is_no_number(pure) -> None:
    said = pure.evaluate(
        """() => Object.entries(cxCalcFigures).flatMap(([name, words]) => [NaN, Infinity, -Infinity].map((value) => {
          try { return `${name}: ${words(value, 1)}`; } catch (error) { return error instanceof RangeError; }
        }))"""
    )
    assert said and all(one is True for one in said), said


@pytest.mark.parametrize(
    ("half", "words"), [(0.05, "±5.0 points"), (0.01, "±1.0 point"), (0.0002, "±0.02 points"), (0, "±0.0 points")]
)
def test_a_margin_that_is_not_nothing_is_not_called_so(pure, half: float, words: str) -> None:
    assert pure.evaluate("(half) => cxCalcFigures.marginPoints(half)", half) == words
