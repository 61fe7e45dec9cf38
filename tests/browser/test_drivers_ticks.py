"""The Section 280 response file: who ticked what, and what few people must not give away."""

from __future__ import annotations

from typing import Any

import pytest
from statsmodels.stats.proportion import proportion_confint

from tests.browser.drivers import drivers_core_page  # noqa: F401 (the fixture)

DRIVERS = ("effectiveness", "ease", "efficiency", "transparency", "humanity", "employee", "other")
HEADER = [
    "external_id",
    "question_1",
    *(f"{side}_{one}" for side in ("positive", "negative") for one in DRIVERS),
    "question_4",
]


def row(answer: object, positive: str = "", negative: str = "", **more: str) -> str:
    """Return a response that ticked these drivers, named with blanks between."""
    ticked = {f"positive_{one}" for one in positive.split()} | {f"negative_{one}" for one in negative.split()}
    cells = {name: "1" if name in ticked else "0" for name in HEADER}
    cells |= {"external_id": "x", "question_1": str(answer), "question_4": "", **more}
    return ",".join(cells[name] for name in HEADER) + "\n"


def ticks(page: Any, *rows: str) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate("(text) => ticksOf(text)", ",".join(HEADER) + "\n" + "".join(rows))
    return found


def by_name(found: dict[str, Any], side: str) -> dict[str, dict[str, Any]]:
    return {one["name"]: one for one in found[side]["drivers"]}


def test_the_file_is_known_by_its_columns(drivers_core) -> None:
    assert len(HEADER) == 17
    script = "(names) => cxDriversTicks.recognizes({ names })"
    assert drivers_core.evaluate("() => cxDriversTicks.HEADER") == HEADER
    assert drivers_core.evaluate(script, HEADER)
    assert drivers_core.evaluate(script, [name.upper() for name in reversed(HEADER)])
    assert not drivers_core.evaluate(script, ["trust", "ease", "question_1"])


def test_shares_are_of_all_people_on_that_side(drivers_core) -> None:
    found = ticks(drivers_core, *[row(0, "", "ease employee")] * 30, *[row(0)] * 90, *[row(1, "ease", "other")] * 200)
    low, high = by_name(found, "negative"), by_name(found, "positive")
    assert (found["scale"], found["negative"]["n"], found["positive"]["n"]) == ("thumbs", 120, 200)
    assert (low["ease"]["k"], low["ease"]["n"], low["other"]["k"]) == (30, 120, 0)
    expected = proportion_confint(30, 120, method="wilson")
    assert [low["ease"]["share"][one] for one in ("low", "high")] == pytest.approx(expected, abs=1e-9)
    assert high["ease"]["share"]["value"] == 1
    assert found["negative"]["none"] == 90
    assert "200 people ticked drivers of the other side" in " ".join(found["notes"])


def test_of_five_points_three_is_neither(drivers_core) -> None:
    rows = [row(score, "ease", "other") for score in (1, 2, 3, 4, 5) for _ in range(20)]
    found = ticks(drivers_core, *rows)
    assert (found["scale"], found["negative"]["n"], found["neutral"], found["positive"]["n"]) == ("five", 40, 20, 40)


@pytest.mark.parametrize(
    ("people", "k", "share"), [(9, None, False), (10, 10, False), (29, 29, False), (30, 30, True), (100, 100, True)]
)
def test_few_people_are_not_shown(drivers_core, people: int, k: int | None, share: bool) -> None:
    found = ticks(drivers_core, *[row(0, "", "employee")] * people, *[row(1)] * 40)
    one = by_name(found, "negative")["employee"]
    assert one["k"] == k
    assert (one["share"] is not None) == share
    if k is None:  # not even by the order or by who ticked nothing
        assert [one["name"] for one in found["negative"]["drivers"]] == list(DRIVERS)
        assert found["negative"]["none"] is None


SAID = """(text) => {
  const found = ticksOf(text);
  return [cxDriversTickWords.summary(found), cxDriversTickWords.warnings(found)];
}"""


@pytest.mark.parametrize("down", [0, 1, 9, 10, 29, 30])
@pytest.mark.parametrize("up", [9, 200])
def test_there_are_words_however_few_are_on_a_side(drivers_core, down: int, up: int) -> None:
    text = ",".join(HEADER) + "\n" + row(0, "", "ease") * down + row(1, "ease") * up
    summary, warnings = drivers_core.evaluate(SAID, text)
    assert len(summary) == 3 and all(summary)
    assert ("What they ticked is not shown." in summary[1]) == (down < 10)
    assert len(warnings) == 1 + (not down)


def test_all_that_are_ticked_most_are_named(drivers_core) -> None:
    text = ",".join(HEADER) + "\n" + row(0, "", "ease employee other") * 40 + row(1) * 40
    summary, _ = drivers_core.evaluate(SAID, text)
    assert "each ticked ease, employee and other, the drivers ticked most" in summary[1]


def test_what_cannot_be_read_is_named(drivers_core) -> None:
    rows = [row(1)] * 12 + [
        row("good"),
        row(""),
        row("7"),
        row(1, positive_ease="maybe"),
        row("1.0", positive_ease="TRUE"),
    ]
    found = ticks(drivers_core, *rows)
    notes = " ".join(found["notes"])
    assert found["answered"] == 14
    assert "1 row has no answer to question_1" in notes
    assert "2 rows have an answer to question_1 that is not 0 or 1 (lines 14 and 16)" in notes
    assert "1 cell of a driver is not 0, 1 or blank (line 17)" in notes
    assert by_name(found, "positive")["ease"]["k"] == 1


def test_zero_is_no_point_of_five(drivers_core) -> None:
    found = ticks(drivers_core, *[row(score) for score in (0, 5, 5, 4)])
    assert "1 row has an answer to question_1 that is not a whole number from 1 to 5 (line 2)" in found["notes"][0]


def test_no_answer_at_all(drivers_core) -> None:
    found = ticks(drivers_core, row(""), row("x"))
    assert found["wrong"] == "No row has an answer to question_1."


def test_a_file_without_some_drivers(drivers_core) -> None:
    names = [name for name in HEADER if "other" not in name]
    text = ",".join(names) + "\n" + ("x,1" + ",1" * 12 + ",\n") * 40
    found = drivers_core.evaluate("(text) => ticksOf(text)", text)
    assert "The file lacks the columns positive_other and negative_other." in found["notes"]
    assert set(by_name(found, "positive")) == set(DRIVERS) - {"other"}


def test_words_name_the_most_ticked_only_where_it_is(drivers_core) -> None:
    script = "(text) => cxDriversTickWords.summary(ticksOf(text))"
    head = ",".join(HEADER) + "\n"
    clear = head + row(0, "", "ease") * 90 + row(0, "", "other") * 20 + row(1) * 5
    first, low, high = drivers_core.evaluate(script, clear)
    assert first.startswith("115 people answered the question: 5 answered thumbs up and 110 thumbs down. That is 4%")
    assert "ticked ease, more than any other driver." in low
    assert high == "Fewer than 10 people answered thumbs up. What they ticked is not shown."
    close = head + row(0, "", "ease") * 52 + row(0, "", "other") * 48
    assert "too close to call" in drivers_core.evaluate(script, close)[1]
    even = head + row(0, "", "ease other") * 50
    assert "each ticked ease and other" in drivers_core.evaluate(script, even)[1]


def test_nothing_unnumbered_in_the_download(drivers_core) -> None:
    text = ",".join(HEADER) + "\n" + row(0) * 5 + row(1, "ease") * 50
    table = drivers_core.evaluate("(text) => cxDriversCsv.ticks(ticksOf(text), true)", text)
    assert "NaN" not in table and "undefined" not in table
    assert "What went well,Ease,50,50,100.00," in table
    assert "What did not go so well,Ease,not shown,fewer than 10,,,,made up" in table


@pytest.mark.parametrize("people", [9, 10, 29, 30])
def test_few_answers_in_all_have_no_share(drivers_core, people: int) -> None:
    text = ",".join(HEADER) + "\n" + row(1, "ease") * (people - 3) + row(0, "", "other") * 3
    words = " ".join(drivers_core.evaluate("(text) => cxDriversTickWords.summary(ticksOf(text))", text))
    assert ("thumbs up and 3 thumbs down" in words) == ("That is" in words) == (people >= 30)
    assert (f"{people} people answered the question: too few" in words) == (10 <= people < 30)
    assert ("Fewer than 10 people answered the question" in words) == (people < 10)
    table = drivers_core.evaluate("(text) => cxDriversCsv.ticks(ticksOf(text), false)", text)
    assert "What did not go so well,Other,not shown,fewer than 10,,,," in table
