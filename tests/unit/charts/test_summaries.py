"""What a chart says in words: the truth of its readings, and no more than the intervals allow."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from playbook.charts import summaries
from playbook.charts.compare import compare
from tests.unit.charts.worlds import minutes, share

COUNTS = st.integers(30, 100_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def test_half_of_a_hundred_and_six_tenths_cannot_be_told_apart_but_of_a_thousand_can() -> None:
    few = compare(share(60, 100), share(50, 100))
    many = compare(share(600, 1000), share(500, 1000))
    assert few is not None and not few.is_clear
    assert many is not None and many.is_clear


def test_two_questions_to_the_same_people_are_apart_only_where_their_intervals_are() -> None:
    # 66 and 50 of 100: as answers of different people clear, but 50's interval ends at 60 and 66's begins at 56.
    apart = compare(share(66, 100), share(50, 100))
    together = compare(share(66, 100), share(50, 100), same_people=True)
    assert apart is not None and apart.is_clear
    assert together is not None and not together.is_clear and together.points is None


def test_without_an_interval_nothing_is_compared() -> None:
    assert compare(minutes(10), minutes(90)) is None


@given(COUNTS, COUNTS)
def test_a_comparison_does_not_depend_on_the_order(one: tuple[int, int], other: tuple[int, int]) -> None:
    first, second = compare(share(*one), share(*other)), compare(share(*other), share(*one))
    assert first is not None and second is not None
    assert first.is_clear == second.is_clear


def test_rows_name_the_highest_the_lowest_and_who_is_near() -> None:
    pairs = [("Slip", share(100, 1000)), ("Quay", share(890, 1000)), ("Pier", share(900, 1000))]
    highest, apart, near = summaries.of_rows(pairs, "places")
    assert highest == "Of 3 places, Pier is highest at 90.0% and Slip is lowest at 10.0%."
    assert apart.startswith("The difference between them is clear (80.0 points, 95% interval ")
    assert near == "Quay cannot be told apart from the highest."


def test_rows_that_differ_by_chance_are_not_told_apart() -> None:
    found = summaries.of_rows([("Quay", share(50, 100)), ("Pier", share(52, 100))], "places")
    assert found[1].startswith("These two cannot be told apart: their difference may be chance (2.0 points, ")
    assert "clear" not in found[1]


def test_values_without_n_are_ranked_and_not_judged() -> None:
    found = summaries.of_rows([("Quay", minutes(10)), ("Pier", minutes(90))], "places")
    assert found[0] == "Pier is highest at 90 minutes and Quay is lowest at 10 minutes."
    assert found[1] == "For those two, without the number of answers nobody can say whether that is chance."


def test_many_rows_near_the_highest_are_counted() -> None:
    pairs = [(f"Berth {i}", share(57 - i, 100)) for i in range(8)]
    assert "Berth 1, Berth 2, Berth 3 and 3 more cannot be told apart" in " ".join(summaries.of_rows(pairs, "berths"))


def test_a_line_says_how_far_it_went_and_whether_that_is_clear() -> None:
    up = [share(500, 1000, period="2021 Q1"), share(700, 1000, period="2021 Q2"), share(600, 1000, period="2021 Q3")]
    said = summaries.of_line("Pier", up, has_trend=True)
    assert said.startswith("Pier is highest at 70.0% (2021 Q2) and lowest at 50.0% (2021 Q1). ")
    assert "From 2021 Q1 to 2021 Q3 it is up by 10.0 points, a clear change (95% interval 5.6 to 14.3 points)." in said
    down = summaries.of_line("Pier", up[::-1], has_trend=True)
    assert "it is down by 10.0 points, a clear change (95% interval 5.6 to 14.3 points)." in down
    same = [share(50, 100, period="2021 Q1"), share(51, 100, period="2021 Q2")]
    assert "From 2021 Q1 to 2021 Q2 there is no clear change" in summaries.of_line("Pier", same, has_trend=True)


def test_a_line_of_other_people_each_time_shows_no_trend() -> None:
    found = [share(500, 1000, period="2021"), share(700, 1000, period="2022")]
    said = summaries.of_line("Pier", found, has_trend=False)
    assert "levels and no trend" in said
    assert "change" not in said


def test_a_reading_is_above_or_below_another_value_only_with_its_whole_interval() -> None:
    rows = [("High", share(900, 1000), 50.0), ("Low", share(100, 1000), 50.0), ("Near", share(51, 100), 50.0)]
    said = summaries.against_others([*rows, ("None", share(51, 100), None)], "the median")
    assert said == [
        "Clearly above the median: High.",
        "Clearly below the median: Low.",
        "Not told apart from the median: Near.",
    ]


def test_equal_readings_have_no_highest() -> None:
    same = [share(50, 100, period="2021 Q1"), share(50, 100, period="2021 Q2")]
    assert summaries.of_rows([("Quay", same[0]), ("Pier", same[0])], "places") == ["All 2 places are at 50.0%."]
    assert summaries.of_line("Pier", same, has_trend=True) == "Pier is at 50.0% in all 2 periods."
    back = [same[0], share(70, 100, period="2021 Q2"), share(50, 100, period="2021 Q3")]
    assert "From 2021 Q1 to 2021 Q3 it does not change (95% interval " in summaries.of_line(
        "Pier", back, has_trend=True
    )


def test_a_tiny_difference_of_very_many_is_not_rounded_to_nothing() -> None:
    many = [share(50_000_000, 100_000_000), share(50_020_000, 100_000_000, period="2021 Q2")]
    said = summaries.of_line("Pier", many, has_trend=True)
    assert "it is up by less than 0.1 points, a clear change" in said


@given(st.lists(COUNTS, min_size=1, max_size=12))
def test_no_words_hold_a_number_that_is_none(found: list[tuple[int, int]]) -> None:
    pairs = [(f"Berth {index}", share(*one)) for index, one in enumerate(found)]
    lines = [share(*one, period=f"{2000 + index}") for index, one in enumerate(found)]
    said = " ".join([*summaries.of_rows(pairs, "berths"), summaries.of_line("Pier", lines, has_trend=True)])
    assert not {"nan", "inf", "None"} & set(said.replace("(", " ").replace(".", " ").split())
