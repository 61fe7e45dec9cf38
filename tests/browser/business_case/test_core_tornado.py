"""What matters most, and where the case breaks even: worked out by hand, then put back in."""

from __future__ import annotations

import pytest

from tests.browser.business_case.worlds import STATUS_PAGE, call, case, evaluate, line

# 5 years: 20 percent of 100,000 calls at $6, less $250,000 and $40,000 a year.
MOVING = case(
    line("contacts", (90_000, 100_000, 120_000), (10, 20, 30), 6),
    line("cost-once", (200_000, 250_000, 500_000)),
    line("cost-yearly", 40_000),
    ramp=(50, 100, 100),
)


def rows(page, given) -> list[tuple]:
    return [
        (one["line"], one["param"], one["low"], one["high"], one["swing"])
        for one in call(page, "cxTornado.rows", given)
    ]


def test_by_hand(core) -> None:
    assert rows(core, MOVING) == [
        ("contacts", "share", pytest.approx(-150_000), pytest.approx(450_000), pytest.approx(600_000)),
        ("cost-once", "amount", pytest.approx(200_000), pytest.approx(-100_000), pytest.approx(300_000)),
        ("contacts", "contacts", pytest.approx(90_000), pytest.approx(270_000), pytest.approx(180_000)),
        ("", "ramp", pytest.approx(90_000), pytest.approx(150_000), pytest.approx(60_000)),
    ]


def test_discount_by_hand(core) -> None:
    given = case(line("other-benefit", 121), line("cost-once", 100), years=2, discount=(0, 5, 10))
    assert rows(core, given) == [("", "discount", pytest.approx(142), pytest.approx(110), pytest.approx(32))]


def test_it_says_whose_estimate_it_is(core) -> None:
    given = case(
        line("other-benefit", (1, 2, 3), id="a", own=False, source="Annual report"),
        line("other-benefit", (1, 2, 4), id="b"),
    )
    assert [(one["line"], one["own"]) for one in call(core, "cxTornado.rows", given)] == [("b", True), ("a", False)]


def test_what_moves_nothing_is_left_out(core) -> None:
    quiet = case(
        line("other-benefit", 5), line("burden", (1, 2, 3), 10, 60, column="customers"), line("shift", (1, 2, 3), 0, 5)
    )
    assert rows(core, quiet) == []
    assert rows(core, case()) == []


def test_rows_are_what_evaluate_says(core) -> None:
    for line_id, param, low, high, _ in rows(core, MOVING):
        key = f"{line_id}.{param}" if line_id else param
        numbers = next(one["values"] for one in MOVING["lines"] if one["id"] == line_id) if line_id else MOVING
        assert evaluate(core, MOVING, {key: numbers[param]["low"]})["net"] == pytest.approx(low)
        assert evaluate(core, MOVING, {key: numbers[param]["high"]})["net"] == pytest.approx(high)


def break_even(page, given, line_id: str, param: str) -> float | None:
    return call(page, "cxBreakEven.of", given, line_id, param)


def test_the_play_says_that_the_page_must_avoid_about_21_percent_of_the_calls(core) -> None:
    # (250,000 / 3 + 40,000) / 6 = 20,556 calls of 100,000.
    assert break_even(core, {**STATUS_PAGE, "years": 3}, "contacts", "share") == pytest.approx(20.5556, abs=1e-4)


@pytest.mark.parametrize(
    ("line_id", "param", "value"),
    [
        ("contacts", "share", 15),  # 450,000 of costs / 5 years and $6,000 for each percent
        ("contacts", "contacts", 75_000),
        ("contacts", "cost", 4.5),
        ("cost-once", "amount", 400_000),
        ("cost-yearly", "amount", 70_000),
    ],
)
def test_break_even_by_hand_and_put_back_in(core, line_id: str, param: str, value: float) -> None:
    assert break_even(core, MOVING, line_id, param) == pytest.approx(value)
    assert evaluate(core, MOVING, {f"{line_id}.{param}": value})["net"] == pytest.approx(0, abs=1e-6)


def test_break_even_of_what_hardly_moves_the_result(core) -> None:
    # $1,000,000 over 2 years at a millionth of a dollar a contact: one contact more is lost in the rounding of the sum.
    given = case(line("contacts", 1, 100, 1e-6), line("cost-once", 1_000_000), years=2)
    assert break_even(core, given, "contacts", "contacts") == pytest.approx(5e11, rel=1e-12)


def test_break_even_of_the_discount_rate_is_the_internal_rate_of_return(core) -> None:
    # 100 now for 60 and 72 later: 60/1.2 + 72/1.44 = 100.
    given = case(line("other-benefit", 72), line("cost-once", 100), years=2, ramp=60 / 0.72, discount=3)
    found = break_even(core, given, "", "discount")
    assert found == pytest.approx(20)
    assert evaluate(core, given, {"discount": found})["net"] == pytest.approx(0, abs=1e-9)


def test_break_even_of_the_start(core) -> None:
    # Year 1 must bring 25 of 100.
    given = case(line("other-benefit", 100), line("cost-once", 125), years=2)
    assert break_even(core, given, "", "ramp") == pytest.approx(25)


@pytest.mark.parametrize(
    ("given", "line_id", "param"),
    [
        (case(line("contacts", 100, 10, 1), line("cost-once", 1_000)), "contacts", "share"),  # 200 percent
        (case(line("other-benefit", 5), line("cost-yearly", 9)), "", "discount"),  # no rate mends it
        (
            case(line("other-benefit", 5), line("cost-once", 1), line("burden", 1, 1, 1, column="mission")),
            "burden",
            "rate",
        ),
        (case(line("other-benefit", 9), line("other-benefit", 1, id="b")), "b", "nothing"),
        (case(line("other-benefit", 9), line("cost-once", 1)), "gone", "amount"),
        (case(), "", "ramp"),
    ],
)
def test_no_value_makes_it_break_even(core, given, line_id: str, param: str) -> None:
    assert break_even(core, given, line_id, param) is None
