"""What the calculators work out: the examples of the literature, and never something that is no number."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from tests.browser.calculator_site import MODES, NEVER
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
def pure_page(browser) -> Page:
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


PAIR, QUARTERS = ("1", "2"), ("now", "before")
NAMED = {"name-1": "Web", "name-2": " Web "}


@pytest.mark.parametrize(
    ("margin", "share", "customers", "answers"),
    [(5, 50, "", "385"), (5, 50, "1,000", "278"), (5, 50, "10,000", "370"), (3, 50, "", "1,068"), (50, 50, 1, "1")],
)
def test_answers_needed(pure, margin, share, customers, answers) -> None:
    values = {"margin": margin, "share": share, "customers": customers}
    assert figures(solved(pure, "answers-needed", values))["Answers you need"].startswith(f"{answers};")


def test_people_to_ask(pure) -> None:
    found = solved(pure, "answers-needed", {"margin": 5, "share": 50, "rate": "10%"})
    assert figures(found)["People to ask"] == "3,850; if 10% of them answer"
    small = solved(pure, "answers-needed", {"margin": 5, "share": 50, "rate": 10, "customers": 1000})
    assert any("more people than there are customers" in words for words in small["result"]["warnings"])


@pytest.mark.parametrize(
    ("yes", "n", "interval"),
    # The limits of codegolf.stackexchange.com/questions/105389, in percent.
    [(10, 100, "5.5% to 17.4%"), (25, 100, "17.5% to 34.3%"), (0, 100, "0.0% to 3.7%"), (100, 100, "96.3% to 100.0%")],
)
def test_wilsons_interval(pure, yes, n, interval) -> None:
    found = solved(pure, "margin", {"yes": yes, "n": n}, "counts")
    assert figures(found)["95% confidence interval"].startswith(interval)


def test_newcombes_example_is_clearly_different(pure) -> None:
    found = solved(pure, "compare", two((56, 70), (48, 80), PAIR) | {"name-1": "Phone", "name-2": "Mail"}, "counts")
    assert found["result"]["answer"] == (
        "Phone is 20 points higher than Mail. The difference is clear: likely between 5 and 33 points."
    )
    assert figures(found)["Difference"] == "+20.0 points; 95% interval +5.2 to +33.4 points"


def test_who_comes_first_only_turns_the_sign(pure) -> None:
    found = solved(pure, "compare", two((48, 80), (56, 70), PAIR), "counts")
    assert "First result is 20 points lower than Second result" in found["result"]["answer"]
    assert "likely between 5 and 33 points" in found["result"]["answer"]
    assert figures(found)["Difference"].startswith("−20.0 points; 95% interval −33.4 to −5.2")


def test_four_points_with_a_thousand_answers_each_are_not_clear(pure) -> None:
    for now, before, ends in (
        (72, 68, "a fall of 0.02 points to a rise of 8"),
        (68, 72, "a fall of 8 points to a rise of 0.02"),
    ):
        found = solved(pure, "change", two((now, 1000), (before, 1000), QUARTERS, "percent"), "percent")
        assert found["result"]["answer"].startswith("No clear change.")
        assert ends in found["result"]["answer"]
    tenth = solved(pure, "change", two((68, 100), (72, 100), QUARTERS, "percent"), "percent")
    assert figures(tenth)["Difference"] == "−4.0 points; 95% interval −16.5 to +8.6 points"


@pytest.mark.parametrize(("before", "now", "answers"), [(70, 75, "1,248"), (70, 80, "291"), (80, 85, "903")])
def test_answers_needed_to_see_a_change(pure, before, now, answers) -> None:
    label = f"Answers needed in each quarter to see {now - before} points"
    both = two((now, 10_000), (before, 10_000), QUARTERS, "percent")
    assert figures(solved(pure, "change", both, "percent"))[label].startswith(f"{answers};")
    still = two((before, 10_000), (before, 10_000), QUARTERS, "percent") | {"see": now - before}
    assert figures(solved(pure, "change", still, "percent"))[label].startswith(f"{answers};")


def test_answers_from_one_to_five(pure) -> None:
    # 10 answers of each: mean 3, variance of the sample 100 / 49.
    found = figures(solved(pure, "margin", {f"a{at}": 10 for at in range(1, 6)}, "answers"))
    half = 1.959964 * sqrt(100 / 49 / 50)
    assert found["Top-two box (4s and 5s)"] == "40.0%; 20 of 50"
    assert found["Mean of the answers 1 to 5"] == f"3.00; 95% interval {3 - half:.2f} to {3 + half:.2f}"


def test_the_correction_narrows_the_interval(pure) -> None:
    def interval(customers: int | str) -> str:
        found = solved(pure, "margin", {"yes": 70, "n": 100, "customers": customers}, "counts")
        return figures(found)["95% confidence interval"]

    # Wilson's formula with z multiplied by the root of (200 - 100) / 199.
    z, p, n = 1.959964 * sqrt(100 / 199), 0.7, 100
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    assert interval(200).startswith(f"{100 * (middle - half):.1f}% to {100 * (middle + half):.1f}%")
    assert interval(1_000_000_000) == interval("")


def test_the_difference_of_means_is_the_usual_one(pure) -> None:
    one, other = [5, 10, 20, 40, 25], [10, 15, 30, 30, 15]
    counts = {f"a{at + 1}-1": one[at] for at in range(5)} | {f"a{at + 1}-2": other[at] for at in range(5)}

    def moments(answers: list[int]) -> tuple[float, float]:
        n = sum(answers)
        mean = sum((at + 1) * count for at, count in enumerate(answers)) / n
        return mean, sum(count * (at + 1 - mean) ** 2 for at, count in enumerate(answers)) / (n - 1) / n

    (first, one_square), (second, other_square) = moments(one), moments(other)
    half = 1.959964 * sqrt(one_square + other_square)
    found = figures(solved(pure, "compare", counts, "answers"))["Difference of the means"]
    difference = first - second
    assert found == f"+{difference:.2f}; 95% interval +{difference - half:.2f} to +{difference + half:.2f}"


def told(found: dict[str, Any]) -> str:
    return " ".join(found["result"]["warnings"])


def test_few_answers_are_not_to_be_published(pure) -> None:
    def of(n: int) -> dict[str, Any]:
        return solved(pure, "margin", {"yes": n // 2, "n": n}, "counts")

    assert "Do not publish" in told(of(9)) and "%" not in of(9)["result"]["report"]
    assert "no percentage" in told(of(29)) and "%" not in of(29)["result"]["report"]
    assert "interval is wide" in told(of(99)) and "50" in of(100)["result"]["report"]
    assert "answered. Below" not in told(of(100))
    pair = solved(pure, "compare", two((5, 9), (50, 100), PAIR), "counts")["result"]
    assert pair["report"] == "Fewer than 10 people answered one of the surveys, so no comparison is shown."


def test_what_is_rounded_is_said_and_what_cannot_be_is_doubted(pure) -> None:
    rounded = solved(pure, "margin", {"percent": "71%", "n": 70}, "percent")
    assert "71% of 70 answers is 49.7 people. The calculator takes 50, which is 71.4%." in told(rounded)
    assert "No count out of 7 gives 72%. The nearest is 5 of 7, 71.4%" in told(
        solved(pure, "margin", {"percent": "72%", "n": 7}, "percent")
    )
    fine = told(solved(pure, "margin", {"percent": "71.4", "n": 7}, "percent"))
    assert "No count" not in fine
    assert "less than one percent" in told(solved(pure, "margin", {"percent": "0.72", "n": 1000}, "percent"))


def test_low_response_and_a_large_part_of_all_customers_are_told(pure) -> None:
    base = {"yes": 100, "n": 200}
    assert "Only 20% of those asked answered" in told(solved(pure, "margin", base | {"invited": 1000}, "counts"))
    assert "of those asked" not in told(solved(pure, "margin", base | {"invited": 250}, "counts"))
    assert "finite population correction" in told(solved(pure, "margin", base | {"customers": 1000}, "counts"))
    assert "finite population" not in told(solved(pure, "margin", base | {"customers": 100_000}, "counts"))
    for kind in ("margin", "compare", "change"):
        for mode in MODES:
            example = pure.evaluate(f"mode => {KINDS[kind]}.examples[mode]", mode)
            words = told(solved(pure, kind, example, mode))
            assert "chance only" in words and "chose by themselves" in words


@pytest.mark.parametrize(
    ("kind", "mode", "values", "field", "words"),
    [
        ("margin", "counts", {"yes": 80, "n": 70}, "yes", "80 is more than the 70 who answered"),
        ("margin", "counts", {"yes": 0, "n": 0}, "n", "With 0 answers"),
        ("margin", "percent", {"percent": 50, "n": 0}, "n", "With 0 answers"),
        ("margin", "answers", {f"a{at}": 0 for at in range(1, 6)}, "a1", "add up to 0"),
        ("margin", "counts", {"yes": 5, "n": 70, "invited": 60}, "invited", "fewer than the 70"),
        ("margin", "counts", {"yes": 5, "n": 70, "customers": 60}, "customers", "fewer than the 70"),
        ("margin", "counts", {"yes": 5, "n": 70, "invited": 90, "customers": 80}, "invited", "more than the customers"),
        ("compare", "counts", two((5, 7), (9, 8), PAIR), "yes-2", "9 is more than the 8"),
        ("compare", "counts", two((5, 7), (7, 8), PAIR) | NAMED, "name-2", "Both have this name"),
        ("change", "counts", two((5, 0), (9, 10), QUARTERS), "n-now", "With 0 answers"),
        ("change", "counts", two((5, 10), (9, 10), QUARTERS) | {"see": 0}, "see", "from 0.1 to 90"),
        ("answers-needed", "", {"margin": 0, "share": 50}, "margin", "from 0.1 to 50"),
        ("answers-needed", "", {"margin": 60, "share": 50}, "margin", "from 0.1 to 50"),
        ("answers-needed", "", {"margin": 5, "share": 0}, "share", "1 to 99"),
        ("answers-needed", "", {"margin": 5, "share": 100}, "share", "1 to 99"),
        ("answers-needed", "", {"margin": 5, "share": 50, "customers": 0}, "customers", "1 or more"),
        ("answers-needed", "", {"margin": 5, "share": 50, "rate": 0}, "rate", "more than 0"),
    ],
)
def test_what_does_not_fit_is_told_at_its_field(pure, kind, mode, values, field, words) -> None:
    found = solved(pure, kind, values, mode)
    assert list(found["errors"]) == [field] and words in found["errors"][field]


def fields(pure: Page, kind: str, mode: str) -> list[str]:
    return list(pure.evaluate(f"mode => cxCalcForm.fields({KINDS[kind]}, mode).map((one) => one.name)", mode))


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


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
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


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
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
