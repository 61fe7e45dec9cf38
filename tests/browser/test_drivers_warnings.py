"""What the page says before somebody relies on a result, and which choices it refuses."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.browser.drivers import Matrix, as_csv, drivers_core_page  # noqa: F401 (the fixture)


def ratings(rows: int = 300, drivers: int = 3) -> Matrix:
    """Answers of 1 to 5 with nothing to warn of; the last column is the outcome."""
    random = np.random.default_rng(2026)
    values = random.normal(size=(rows, drivers)) + 0.3 * random.normal(size=(rows, 1))
    outcome = values.sum(axis=1) * 0.5 + 0.6 * random.normal(size=rows)
    return np.clip(np.round(np.column_stack([values, outcome]) + 3), 1, 5)


def said(page: Any, answers: Matrix) -> dict[str, Any]:
    """Return what is refused, or the summary and the warnings."""
    script = """([text, outcome]) => {
      const columns = columnsOf(text);
      const drivers = columns.slice(0, outcome).filter(({ reason }) => !reason);
      const found = done(cxDriversAnalysis.analyze({ outcome: columns[outcome], drivers, performance: 'agree' }));
      if (found.wrong) return found;
      return { found, summary: cxDriversWords.summary(found), warnings: cxDriversWords.warnings(found) };
    }"""
    found: dict[str, Any] = page.evaluate(script, [as_csv(answers), answers.shape[1] - 1])
    return found


def only(page: Any, answers: Matrix) -> str:
    [warning] = said(page, answers)["warnings"]
    return str(warning)


def test_good_answers_bring_no_warning(drivers_core) -> None:
    found = said(drivers_core, ratings())
    assert found["warnings"] == []
    assert found["summary"][0].startswith("Together the 3 drivers explain ")
    assert found["summary"][-1].startswith(
        "This shows what goes together with the outcome. It does not show what causes it."
    )


def test_few_rows(drivers_core) -> None:
    assert only(drivers_core, ratings(60)).startswith(
        "There are 60 complete rows for 3 drivers. We suggest at least 100"
    )


def test_rows_left_out(drivers_core) -> None:
    answers = ratings()
    answers[:30, 0] = np.nan
    assert only(drivers_core, answers) == "30 of 300 rows (10%) lack an answer in a chosen column and were left out."
    answers[:150, 1] = np.nan
    assert "That is many." in only(drivers_core, answers)


def test_a_driver_told_by_another(drivers_core) -> None:
    answers = ratings()
    answers[:, 1] = answers[:, 0]
    assert "“driver 0” and “driver 1” follow wholly from those to other drivers" in only(drivers_core, answers)
    answers[:8, 1] = 6 - answers[:8, 1]
    assert "are nearly told by the other drivers" in " ".join(said(drivers_core, answers)["warnings"])


def test_a_driver_that_hardly_varies(drivers_core) -> None:
    answers = ratings()
    answers[:, 0] = 5
    answers[:9, 0] = 4
    assert "Nearly everyone gave the same answer to “driver 0”" in " ".join(said(drivers_core, answers)["warnings"])


def test_a_driver_that_does_not_vary_among_complete_rows(drivers_core) -> None:
    answers = ratings()
    answers[:, 0] = 5
    answers[:9, 0] = 4
    answers[:9, 1] = np.nan
    found = said(drivers_core, answers)
    assert [one["name"] for one in found["found"]["drivers"]] != []
    assert "driver 0" not in [one["name"] for one in found["found"]["drivers"]]
    assert "gave the same answer to “driver 0”" in " ".join(found["warnings"])


def test_an_outcome_with_two_values(drivers_core) -> None:
    answers = ratings()
    answers[:, -1] = answers[:, -1] > 3
    assert only(drivers_core, answers).startswith("The outcome has only two values.")


def test_a_scale_that_runs_the_other_way(drivers_core) -> None:
    answers = ratings()
    answers[:, 0] = 6 - answers[:, 0]
    assert only(drivers_core, answers).startswith("The higher the answer to “driver 0”, the lower the outcome.")


def test_a_scale_that_runs_the_other_way_is_never_where_to_look_first(drivers_core) -> None:
    answers = ratings()
    answers[:, 0] = np.clip(4 - answers[:, 0], 1, 5)  # rated low, and it matters as much as the others
    answers[:, -1] = np.clip(np.round(3 - 1.5 * (answers[:, 0] - answers[:, 0].mean())), 1, 5)
    found = said(drivers_core, answers)
    [first, *others] = found["found"]["drivers"]
    assert (first["name"], first["quadrant"], first["clear"]) == ("driver 0", "Check its scale", False)
    assert "Check its scale" not in [one["quadrant"] for one in others]
    assert "driver 0" not in found["summary"][2]


def test_a_negative_weight(drivers_core) -> None:
    random = np.random.default_rng(8)
    first = random.normal(size=400)
    second = first + 0.7 * random.normal(size=400)
    outcome = 2 * first - 0.8 * second + 0.5 * random.normal(size=400)
    answers = np.round(np.column_stack([first, second, random.normal(size=400), outcome]), 2)
    assert "“driver 1” has a negative weight" in " ".join(said(drivers_core, answers)["warnings"])


def test_drivers_that_explain_little(drivers_core) -> None:
    answers = ratings(400)
    answers[:, -1] = np.random.default_rng(1).integers(1, 6, 400)
    assert "The drivers explain little" in " ".join(said(drivers_core, answers)["warnings"])


def test_different_scales(drivers_core) -> None:
    answers = ratings()
    answers[:, 0] = answers[:, 0] * 2
    found = said(drivers_core, answers)
    assert found["found"]["kind"] == "scaled"
    assert "The drivers have different scales." in found["warnings"][0]


def test_a_leader_is_named_only_beyond_chance(drivers_core) -> None:
    random = np.random.default_rng(4)
    first, second, third, noise = random.normal(size=(4, 400))
    clear = said(drivers_core, np.column_stack([first, second, third, 3 * first + second + third + noise]))
    close = said(drivers_core, np.column_stack([first, second, third, first + second + third + noise]))
    assert "“driver 0” has the largest share" in clear["summary"][1]
    assert "It is clearly ahead" in clear["summary"][1]
    assert "cannot tell whether it matters more" in close["summary"][1]


def refused(page: Any, answers: Matrix) -> str:
    return str(said(page, answers)["wrong"])


def test_refused(drivers_core) -> None:
    assert refused(drivers_core, ratings(100, 1)) == "Fewer than two drivers are chosen."
    many = "12 drivers are chosen, and at most 11 can be compared."
    assert refused(drivers_core, ratings(100, 12)) == many
    blank = ratings(40)
    blank[:20, 0] = blank[20:, 1] = np.nan
    assert refused(drivers_core, blank).startswith("Fewer than 10 people have an answer in all chosen columns.")


@pytest.mark.parametrize("people", [9, 10, 12, 29, 30])
def test_few_people_are_not_shown(drivers_core, people: int) -> None:
    found = said(drivers_core, ratings(people))
    words = " ".join([str(found.get("wrong")), *found.get("summary", [])])
    assert ("%" in words) == (people >= 30) == ("wrong" not in found)
    assert (f"Only {people} people" in words) == (10 <= people < 30)
    if people < 10:
        assert found["wrong"].startswith("Fewer than 10 people have an answer in all chosen columns.")
        assert str(people) not in words.replace("Fewer than 10", "")


@pytest.mark.parametrize("people", [99, 100])
def test_nothing_is_clear_of_fewer_than_a_hundred(drivers_core, people: int) -> None:
    random = np.random.default_rng(4)
    first, second, third, noise = random.normal(size=(4, people))
    answers = np.column_stack([first - 2, second, third, 3 * first + 0.1 * second + 0.1 * third + 0.1 * noise])
    found = said(drivers_core, answers)
    words = " ".join(found["summary"])
    assert ("clearly" in words) == ("Look there first" in words) == (people >= 100)
    assert ("Fewer than 100 people answered, which is too few to call that clear." in words) == (people < 100)
    assert any(one["clear"] for one in found["found"]["drivers"]) == (people >= 100)


def test_more_different_answers_than_a_call_has_arguments(drivers_core) -> None:
    script = """() => {
      const rows = Array.from({ length: 150_000 }, (_, at) => at);
      const column = (index, values) => ({ index, name: `d${index}`, rows: rows.length, scale: [0, 1], whole: false,
        values: Float64Array.from(values) });
      const [one, two] = [column(0, rows), column(1, rows.map((at) => (at * 7919) % 150_001))];
      const outcome = column(2, rows.map((at) => one.values[at] + two.values[at]));
      const found = done(cxDriversAnalysis.analyze({ outcome, drivers: [one, two], performance: 'mean' }));
      return found.drivers.map(({ commonest }) => commonest);
    }"""
    assert drivers_core.evaluate(script) == [pytest.approx(1 / 150_000)] * 2


def test_only_nothing_is_0_percent(drivers_core) -> None:
    script = "(shares) => shares.map(cxDriversWords.percent)"
    assert drivers_core.evaluate(script, [0, 0.004, 0.145, 0.996, 1]) == ["0%", "0.4%", "15%", "99.6%", "100%"]
    assert drivers_core.evaluate("cxDriversWords.level(99.6, 'agree')") == "99.6%"


def test_an_outcome_that_is_the_same_for_all_complete_rows(drivers_core) -> None:
    answers = ratings(60)
    answers[:, -1] = 4
    answers[:5, -1] = 5
    answers[:5, 0] = np.nan
    assert refused(drivers_core, answers).startswith("All 55 people gave the same answer to “outcome”")


def test_drivers_that_tell_nothing(drivers_core) -> None:
    plan = np.array([[a, b, c] for a in (1.0, 5.0) for b in (1.0, 5.0) for c in (1.0, 5.0)] * 4)
    assert refused(drivers_core, plan).startswith("The drivers tell nothing about “outcome”")


@pytest.mark.parametrize("number", range(8))
def test_no_word_is_not_a_number(drivers_core, number: int) -> None:
    random = np.random.default_rng([77, number])
    answers = random.integers(1, 3 + number, size=(30 + 3 * number, 2 + number)).astype(float)
    answers = np.column_stack([answers, random.integers(1, 6, size=len(answers))])
    answers[random.random(answers.shape) < 0.02] = np.nan
    found = said(drivers_core, answers)
    words = " ".join([*found.get("summary", []), *found.get("warnings", []), found.get("wrong", "")])
    assert words
    assert not [wrong for wrong in ("NaN", "undefined", "Infinity", "null") if wrong in words]
