"""What the calculators work out: the examples of the literature."""

from __future__ import annotations

from math import sqrt
from typing import Any

import pytest

from tests.browser.calculator_core import KINDS, NAMED, PAIR, QUARTERS, base_url, figures, pure_page, solved, two  # noqa: F401 (fixtures)
from tests.browser.calculator_site import MODES


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
