"""What a case is worth, worked out by hand: each kind's formula, discount, a slow start, payback, low and high."""

from __future__ import annotations

import pytest

from tests.browser.business_case.worlds import STATUS_PAGE, call, case, evaluate, line

BY_HAND = {
    "contacts": ((100_000, 20, 6), 120_000),  # 20,000 calls of $6
    "shift": ((5_000, 40, 8), 16_000),  # 2,000 forms that cost $8 less
    "burden": ((3_000, 20, 30), 30_000),  # 1,000 hours at $30
    "errors": ((8_000, 5, 45), 18_000),  # 400 cases that need no rework
    "cycle": ((1_200, 10, 2.5), 30_000),  # 12,000 days at $2.50
    "take-up": ((40_000, 3, 250), 300_000),  # 1,200 people more
    "other-benefit": ((7_500,), 7_500),
}


@pytest.mark.parametrize("kind", BY_HAND)
def test_each_kind_of_benefit(core, kind: str) -> None:
    numbers, worth = BY_HAND[kind]
    found = evaluate(core, case(line(kind, *numbers), years=1))
    assert found["net"] == pytest.approx(worth)
    assert found["byColumn"] == pytest.approx({"budget": worth, "staff": 0, "customers": 0, "mission": 0})
    assert found["lines"] == [{"id": kind, "amount": pytest.approx(worth)}]
    assert found["hours"] == (1_000 if kind == "burden" else 0)


def test_the_example_of_the_play(core) -> None:
    likely, low, high = (evaluate(core, STATUS_PAGE, pick) for pick in ("likely", "low", "high"))
    assert likely["net"] == pytest.approx(5 * 80_000 - 250_000)
    assert low["net"] == pytest.approx(5 * 20_000 - 250_000)
    assert high["net"] == pytest.approx(5 * 140_000 - 250_000)
    assert [row["cumulative"] for row in likely["years"]] == [-250_000, -170_000, -90_000, -10_000, 70_000, 150_000]
    assert likely["payback"] == pytest.approx(3.125)
    assert high["payback"] == pytest.approx(1 + 110_000 / 140_000)
    assert low["payback"] is None
    assert likely["hours"] == 4_000
    assert likely["byColumn"]["customers"] == pytest.approx(5 * 120_000)
    assert likely["costs"] == 450_000


def test_low_example_pays_back_in_twelve_and_a_half_years_and_so_not_in_ten(core) -> None:
    assert evaluate(core, {**STATUS_PAGE, "years": 10}, "low")["payback"] is None


def test_discount_of_two_years(core) -> None:
    # $121 a year at 10 percent: 110 today from the first year, 100 from the second.
    given = case(line("other-benefit", 121), line("cost-once", 150), line("cost-yearly", 0), years=2, discount=10)
    found = evaluate(core, given)
    assert [row["discounted"] for row in found["years"]] == pytest.approx([-150, 110, 100])
    assert found["net"] == pytest.approx(60)
    assert found["byColumn"]["budget"] == pytest.approx(210)
    # Payback is not discounted: 150 of 121 a year.
    assert found["payback"] == pytest.approx(1 + 29 / 121)


def test_running_costs_are_discounted_too(core) -> None:
    found = evaluate(core, case(line("cost-once", 100), line("cost-yearly", 11), years=1, discount=10))
    assert found["costs"] == pytest.approx(110)
    assert found["net"] == pytest.approx(-110)


def test_a_slow_start_takes_from_the_first_year_only(core) -> None:
    found = evaluate(core, case(line("other-benefit", 100), line("cost-yearly", 30), years=3, ramp=25))
    assert [row["benefits"]["budget"] for row in found["years"]] == [0, 25, 100, 100]
    assert [row["costs"] for row in found["years"]] == [0, 30, 30, 30]
    assert [row["net"] for row in found["years"]] == [0, -5, 70, 70]
    assert found["payback"] == pytest.approx(1 + 5 / 70)


PAYBACKS = [
    # once, a year's benefit, years, payback
    (600, 1_200, 5, 0.5),
    (1_200, 1_200, 5, 1),
    (6_000, 1_200, 5, 5),
    (6_001, 1_200, 5, None),
    (0, 1_200, 5, 0),
    (1, 0, 5, None),
    (0, 0, 5, 0),
    (0.3, 0.1, 3, 3),
]


@pytest.mark.parametrize(("once", "benefit", "years", "payback"), PAYBACKS)
def test_payback(core, once: float, benefit: float, years: int, payback: float | None) -> None:
    given = case(line("cost-once", once), line("other-benefit", benefit), years=years)
    assert evaluate(core, given)["payback"] == (payback if payback is None else pytest.approx(payback))


def test_only_columns_that_are_ticked_count(core) -> None:
    lines = [
        line("other-benefit", 10**n, id=name, column=name)
        for n, name in enumerate(("budget", "staff", "customers", "mission"))
    ]
    counts = [[], ["budget"], ["staff"], ["customers", "mission"], ["budget", "staff", "customers", "mission"]]
    for ticked, worth in zip(counts, (0, 1, 10, 1_100, 1_111), strict=True):
        found = evaluate(core, case(*lines, years=1, counts=ticked))
        assert found["net"] == worth
        assert found["byColumn"] == {"budget": 1, "staff": 10, "customers": 100, "mission": 1_000}


def test_low_and_high_take_the_end_that_is_worse_and_better(core) -> None:
    given = case(
        line("contacts", (50, 100, 200), (10, 20, 40), (5, 10, 20)),
        line("cost-once", (100, 150, 300)),
        line("cost-yearly", (10, 20, 30)),
        years=1,
        discount=(0, 10, 25),
        ramp=(50, 100, 100),
    )
    # 50 calls, 10 percent of them, $5, half of it in the first year; costs of 300 and 30. Less than nothing is left,
    # and a low rate makes that worst.
    assert evaluate(core, given, "low")["net"] == pytest.approx(12.5 - 330)
    assert evaluate(core, given, "low")["discount"] == 0
    assert evaluate(core, given, "likely")["net"] == pytest.approx((200 - 20) / 1.1 - 150)
    assert evaluate(core, given, "high")["net"] == pytest.approx(1_600 - 110)


def test_a_high_rate_is_worst_where_money_comes_back_late(core) -> None:
    given = case(line("other-benefit", 100), line("cost-once", 50), years=1, discount=(0, 10, 25))
    found = {pick: evaluate(core, given, pick) for pick in ("low", "likely", "high")}
    assert {pick: one["discount"] for pick, one in found.items()} == {"low": 25, "likely": 10, "high": 0}
    assert found["low"]["net"] == pytest.approx(30)


def test_values_can_be_chosen_one_by_one(core) -> None:
    found = evaluate(core, STATUS_PAGE, {"contacts.share": 30, "cost-once.amount": 100_000, "discount": 0, "ramp": 50})
    assert found["net"] == pytest.approx(4.5 * 180_000 - 5 * 40_000 - 100_000)


@pytest.mark.parametrize("pick", [None, {}, "other", {"contacts.share": None}, {"contacts.share": "30"}])
def test_what_is_not_chosen_is_likely(core, pick) -> None:
    assert evaluate(core, STATUS_PAGE, pick) == evaluate(core, STATUS_PAGE)


def test_the_order_of_lines_does_not_matter(core) -> None:
    backwards = {**STATUS_PAGE, "lines": STATUS_PAGE["lines"][::-1]}
    first, second = evaluate(core, STATUS_PAGE), evaluate(core, backwards)
    assert first["net"] == pytest.approx(second["net"])
    assert first["years"] == second["years"]


def test_an_empty_case(core) -> None:
    for given in (case(), {"years": None}, {}):
        found = evaluate(core, given)
        assert found["net"] == found["costs"] == found["payback"] == 0
    assert len(evaluate(core, case(years=3))["years"]) == 4


@pytest.mark.parametrize(
    ("years", "rows"), [(0, 2), (1, 2), (10, 11), (11, 11), ("7", 8), ("x", 2), (-5, 2), (1e308, 11)]
)
def test_a_case_has_one_to_ten_years(core, years, rows: int) -> None:
    assert len(evaluate(core, case(years=years))["years"]) == rows


FAULTS = [
    ((None, None, None), "blank", "Another: Amount a year has no likely value."),
    ((1, None, 3), "blank", "has no likely value"),
    ((3, 2, 4), "order", "is not in order"),
    ((1, 3, 2), "order", "is not in order"),
    ((1, 2, 1e13), "range", "is out of range"),
    ((1, 2, 1e308), "range", "is out of range"),
    (("1", 2, 3), "number", "is not a number"),
    ((1, True, 3), "number", "is not a number"),
]


@pytest.mark.parametrize(("numbers", "fault", "words"), FAULTS)
def test_a_line_with_a_fault_counts_as_nothing_and_says_why(core, numbers, fault: str, words: str) -> None:
    given = case(line("other-benefit", numbers, name="Another"), line("cost-once", 5))
    assert evaluate(core, given)["net"] == -5
    [found] = call(core, "cxCaseLines.faults", given)
    assert (found["line"], found["param"], found["fault"]) == ("other-benefit", "amount", fault)
    assert words.replace("Another", "“Another”") in found["wrong"]
    assert found["remedy"].endswith("Until then the line counts as nothing.")


def test_a_likely_value_alone_stands_for_all_three(core) -> None:
    given = case(line("other-benefit", (None, 7, None)), years=1)
    assert [evaluate(core, given, pick)["net"] for pick in ("low", "likely", "high")] == [7, 7, 7]
    assert call(core, "cxCaseLines.faults", given) == []


RANGES = [
    ("contacts", "share", 0, 100),
    ("errors", "points", 0, 100),
    ("burden", "minutes", 0, 1e12),
    ("cost-once", "amount", 0, 1e12),
    ("other-benefit", "amount", -1e12, 1e12),
]


@pytest.mark.parametrize(("kind", "param", "least", "most"), RANGES)
def test_limits_of_numbers(core, kind: str, param: str, least: float, most: float) -> None:
    sizes = {"contacts": 3, "errors": 3, "burden": 3}
    found = []
    for value in (least, most, least - 1, most * 1.0001):
        one = line(kind, *([1] * sizes.get(kind, 1)))
        one["values"][param] = {"low": value, "likely": value, "high": value, "source": "", "own": True}
        found.append([fault["fault"] for fault in call(core, "cxCaseLines.faults", case(one))])
    assert found == [[], [], ["range"], ["range"]]


def test_the_numbers_of_the_whole_case_have_something_to_stand_for_them(core) -> None:
    given = case(line("other-benefit", 100), years=1)
    given |= {"discount": {"low": 5, "likely": 4, "high": 3}, "ramp": None}
    assert evaluate(core, given)["net"] == 100
    wrong = {one["param"]: one["remedy"] for one in call(core, "cxCaseLines.faults", given)}
    assert wrong == {
        "discount": "Low must not be above likely, and likely not above high. Until then 0% is used.",
        "ramp": "Fill it in. Until then 100% is used.",
    }


def test_unknown_kinds_and_columns(core) -> None:
    odd = [
        {"id": "a", "kind": "__proto__", "values": {}},
        {"id": "b", "kind": "free money"},
        line("other-benefit", 9, column="toString"),
    ]
    found = evaluate(core, case(*odd, years=1))
    assert found["net"] == 9  # another benefit belongs to the budget unless told
    assert [one["id"] for one in found["lines"]] == ["other-benefit"]


def test_a_new_case_and_a_new_line_are_blank_and_whole(core) -> None:
    started = call(core, "cxCase.start", {"playbook": "Lighthouse Guide", "edition": "2026.1"})
    kinds = core.evaluate("Object.keys(cxCaseKinds.KINDS)")
    started["lines"] = [{"id": f"line-{n}", "kind": kind, "name": "", "values": {}} for n, kind in enumerate(kinds)]
    assert evaluate(core, started)["net"] == 0
    faults = call(core, "cxCaseLines.faults", started)
    assert {one["fault"] for one in faults} == {"blank"}
    assert len(faults) == 6 * 3 + 3 + 2
