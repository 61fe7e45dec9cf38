"""Which columns the driver analysis proposes as outcome and drivers, and what it says where the best was no use."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.drivers import drivers_core_page  # noqa: F401 (the fixture)

GUESSES = [
    ("satisfaction,trust,ease,speed", "trust", ["ease", "speed"]),
    ("ease,Overall satisfaction,speed", "Overall satisfaction", ["ease", "speed"]),
    ("ease,speed,likely to recommend", "likely to recommend", ["ease", "speed"]),
    ("ease,speed,clarity", "ease", ["speed", "clarity"]),
    ("trust,satisfaction", "trust", ["satisfaction"]),
    (",".join(["trust", *(f"q{n}" for n in range(15))]), "trust", [f"q{n}" for n in range(11)]),
]


@pytest.mark.parametrize(("header", "outcome", "drivers"), GUESSES)
def test_guesses(drivers_core, header: str, outcome: str, drivers: list[str]) -> None:
    names = header.split(",")
    rows = "".join(",".join(str(1 + (n + at) % 5) for at in range(len(names))) + "\n" for n in range(30))
    script = "(text) => cxDriversGuess.guess(columnsOf(text))"
    found = drivers_core.evaluate(script, f"{header}\n{rows}")
    assert (names[found["outcome"]], [names[one] for one in found["drivers"]]) == (outcome, drivers)


def noted(page: Any, text: str) -> list[str]:
    script = (
        "(text) => { const found = columnsOf(text); return cxDriversGuess.notes(found, cxDriversGuess.guess(found)); }"
    )
    return list(page.evaluate(script, text))


def test_an_outcome_that_cannot_be_taken_is_named(drivers_core) -> None:
    rows = "".join(f"4,{1 + n % 5},{1 + n * 2 % 5}\n" for n in range(30))
    [note] = noted(drivers_core, "trust,ease,speed\n" + rows)
    assert note.startswith("“trust” has the name of an outcome but was set aside: everyone gave the same answer.")
    assert note.endswith("“ease” is chosen instead.")
    assert noted(drivers_core, "speed,trust,ease\n" + rows.replace("4,", "1,", 9)) == []


def test_more_drivers_than_can_be_compared_are_counted(drivers_core) -> None:
    names = ["trust", *(f"d{n}" for n in range(15))]
    text = ",".join(names) + "\n" + "".join(",".join(str(1 + (n + k) % 5) for k in range(16)) + "\n" for n in range(30))
    assert noted(drivers_core, text) == [
        "15 columns could be drivers. The first 11 are ticked, because at most 11 can be compared."
    ]
