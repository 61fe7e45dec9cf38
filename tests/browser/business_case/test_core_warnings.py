"""Each warning: a case that has it, and one that just has not."""

from __future__ import annotations

import re

import pytest

from tests.browser.business_case.worlds import Case, call, case, line

FOUND = {"own": False, "source": "Annual report"}
COST = line("cost-once", (90, 100, 110), **FOUND)


def told(page, given: Case) -> dict[str, str]:
    return {one["id"]: one["words"] for one in call(page, "cxCaseWarnings.all", given)}


def gain(*numbers, id: str = "gain", **more) -> Case:
    return line("other-benefit", numbers, id=id, name=f"Gain {id}", **more)


SOUND = case(COST, gain(200, 210, 220, **FOUND), gain(9, 10, 11, id="own"))


def test_a_sound_case_has_none(core) -> None:
    assert told(core, SOUND) == {}


def test_one_guess_that_makes_more_than_half(core) -> None:
    # Cost swings by 20; the guess by as much, or by a bit more.
    assert "one-guess" not in told(
        core, case(COST, gain(190, 200, 210, **FOUND), gain(98, 100, 102), years=1, ramp=100) | {"years": 1}
    )
    half = case(COST, gain(190, 200, 210), years=1)
    assert "one-guess" not in told(core, half)
    more = told(core, case(COST, gain(189, 200, 210), years=1))["one-guess"]
    assert more.startswith(
        "The case rests on one guess: “Gain gain”, amount a year. It is our own estimate. It makes 51% of all"
    )
    assert "negative" not in more
    assert "one-guess" not in told(core, case(COST, gain(189, 200, 210, **FOUND), years=1))


def test_one_guess_that_alone_turns_the_result(core) -> None:
    wide = gain(300, 400, 500, id="wide", **FOUND)
    cost = line("cost-once", 490, **FOUND)
    assert "one-guess" not in told(core, case(cost, wide, gain(90, 100, 110), years=1))
    words = told(core, case(cost, wide, gain(89.99, 100, 110), years=1))["one-guess"]
    assert "At $89.99 it alone makes the net benefit negative: −$0.01." in words
    assert "makes 9" not in words


def test_a_case_that_loses_anyway_is_not_turned(core) -> None:
    assert "one-guess" not in told(core, case(COST, gain(40, 50, 59), gain(1, 20, 30, id="b", **FOUND), years=1))


def test_several_guesses(core) -> None:
    given = case(line("cost-once", 190, **FOUND), gain(80, 100, 120, id="a"), gain(80, 100, 120, id="b"), years=1)
    assert told(core, given)["one-guess"].startswith(
        "The case rests on 2 guesses: “Gain a”, amount a year; “Gain b”, amount a year. They are our own estimates"
    )


def test_a_guessed_start_can_be_the_one_guess(core) -> None:
    given = case(COST, gain(200, 210, 220, **FOUND), years=1, ramp=(10, 100, 100))
    assert "part of the benefit reached in year 1" in told(core, given)["one-guess"]


def test_no_cost(core) -> None:
    assert "no-cost" in told(core, case(gain(1, 2, 3)))
    assert "no-cost" in told(core, case(gain(1, 2, 3), line("cost-once", 0)))
    assert "no-cost" not in told(core, case(gain(1, 2, 3), line("cost-yearly", (0, 0, 1))))


def test_only_customers_time(core) -> None:
    hours = line("burden", 1_000, (5, 6, 7), 20, column="customers")
    assert "only-customers" in told(core, case(COST, hours, counts=["customers"]))
    assert "only-customers" not in told(core, case(COST, hours, gain(0, 1, 2)))
    assert "only-customers" not in told(core, case(COST))


def test_nothing_that_is_there_counts(core) -> None:
    staff = gain(5, 6, 7, column="staff")
    assert told(core, case(COST, staff))["nothing-counted"] == (
        "None of the benefits counts in the net benefit. They are: staff time for other work."
    )
    every = [gain(5, 6, 7, id=column, column=column) for column in ("budget", "staff", "customers", "mission")]
    assert told(core, case(COST, *every, counts=[]))["nothing-counted"].endswith(
        "They are: money that leaves the budget; staff time for other work; customers' time and money; mission result."
    )
    assert "nothing-counted" not in told(core, case(COST, staff, counts=["staff"]))
    assert "nothing-counted" not in told(core, case(COST))


def test_that_nothing_counts_is_said_before_what_it_rests_on(core) -> None:
    guessed = case(line("cost-once", (50, 90, 200)), gain(5, 6, 7, column="staff", **FOUND))
    assert list(told(core, guessed))[:2] == ["nothing-counted", "one-guess"]


@pytest.mark.parametrize(("share", "warned"), [(50, False), (50.1, True)])
@pytest.mark.parametrize("kind", ["contacts", "shift"])
def test_a_share_over_half(core, kind: str, share: float, warned: bool) -> None:
    assert ("large-share" in told(core, case(COST, line(kind, 9, (1, share, 60), 3)))) is warned


def test_a_start_of_all_is_no_large_share(core) -> None:
    assert "large-share" not in told(core, case(COST, gain(1, 2, 3), ramp=100))


def test_no_source_at_all(core) -> None:
    assert "no-source" in told(core, case(gain(1, 2, 3), line("cost-once", 5)))
    assert "no-source" in told(core, case(gain(1, 2, 3, own=True, source="I think so")))
    assert "no-source" in told(core, case(gain(1, 2, 3, own=False, source="  ")))
    assert "no-source" not in told(core, case(gain(1, 2, 3), line("cost-once", 5, **FOUND)))
    assert "no-source" not in told(core, case())


def test_the_same_number_thrice(core) -> None:
    words = told(core, case(COST, gain(5, 5, 5)))["no-range"]
    assert "“Gain gain”, amount a year. Give a range" in words
    assert "no-range" not in told(core, case(COST, gain(5, 5, 5.01)))
    many = [gain(n, n, n, id=f"g{n}") for n in range(5)]
    assert "; and 2 more. Give a range" in told(core, case(COST, *many))["no-range"]


def test_paid_back_too_late(core) -> None:
    assert (
        told(core, case(COST, gain(40, 49.9, 55), years=2))["late"]
        == "In the likely case the costs are not paid back within 2 years."
    )
    assert "late" not in told(core, case(COST, gain(40, 50, 55), years=2))
    assert "late" not in told(core, case())


def test_a_gain_that_chance_does_not_make(core) -> None:
    # The median of a triangle that rises to its end is its square root of a half: 70.7 of 100.
    rising = gain(0, 100, 100, **FOUND)
    hopeful = told(core, case(line("cost-once", 73, **FOUND), rising, years=1))["hopeful"]
    assert re.match(r"With likely values the case gains \$27, but only 4[5-9]% of the runs gain anything\.", hopeful)
    assert "hopeful" not in told(core, case(line("cost-once", 69, **FOUND), rising, years=1))
    assert "hopeful" not in told(core, case(line("cost-once", 101, **FOUND), rising, years=1))


def test_adding_kinds_together(core) -> None:
    assert "mixed" not in told(core, SOUND)
    both = [gain(5, 6, 7, id=column, column=column) for column in ("budget", "mission")]
    words = told(core, case(COST, *both, counts=["mission", "budget"]))["mixed"]
    assert "money that leaves the budget; mission result" in words
    assert "mixed" not in told(core, case(COST, both[0], counts=["mission", "budget"]))  # nothing is added to it


def test_a_net_benefit_without_budget_money(core) -> None:
    every = [gain(5, 6, 7, id=column, column=column) for column in ("budget", "staff", "mission")]
    words = told(core, case(COST, *every, counts=["staff", "mission"]))["no-budget"]
    assert words.startswith("No budget gets smaller by what counts in the net benefit: staff time for other work; ")
    assert "no-budget" not in told(core, case(COST, *every, counts=["budget", "staff"]))
    hours = line("burden", 1_000, (5, 6, 7), 20, column="customers")
    assert "no-budget" not in told(core, case(COST, hours, counts=["customers"]))  # the other warning says it


def test_a_line_that_is_not_counted_is_named(core) -> None:
    broken = gain(3, 2, 1, id="broken")
    assert (
        told(core, case(COST, broken))["left-out"]
        == "Not counted, because a number is missing or wrong: “Gain broken”."
    )
