"""Figures are rounded as people say them, and nothing that is no number is ever said."""

from __future__ import annotations

import pytest

from tests.browser.business_case.worlds import many

INFINITE = "not known"

MONEY = {
    0: "$0",
    0.004: "about $0",
    -0.004: "about $0",
    0.005: "$0.01",
    3.5: "$3.50",
    6: "$6",
    9.999: "$10",
    41.4: "$41",
    99.6: "$100",
    1_234: "$1,230",
    -60_000: "−$60,000",
    83_333: "$83,300",
    999_499: "$999,000",
    999_500: "$1 million",
    1_234_567: "$1.2 million",
    1_249_999: "$1.2 million",
    1_250_000: "$1.3 million",
    24_600_000: "$24.6 million",
    99_949_999: "$99.9 million",
    99_950_000: "$100 million",
    123_456_789: "$123 million",
    -999_500_000: "−$1 billion",
    8.25e11: "$825 billion",
    9.994e14: "$999 trillion",
    9.995e14: "more than $999 trillion",
    -1e15: "less than −$999 trillion",
    1e308: "more than $999 trillion",
}


def test_money(core) -> None:
    found = many(core, "cxCaseFigures.money", [[value] for value in MONEY])
    assert dict(zip(MONEY, found, strict=True)) == MONEY


def test_what_is_no_number(core) -> None:
    for name in ("money", "number", "duration", "chance"):
        found = core.evaluate(f"[NaN, Infinity, -Infinity, null, undefined, '5'].map(cxCaseFigures.{name})")
        assert set(found) == {INFINITE}, name
    for name in ("value", "exact"):
        for unit in ("dollars", "percent", "points", "minutes", "days", "count"):
            assert core.evaluate(f"cxCaseFigures.{name}(NaN, '{unit}')") == INFINITE


NUMBERS = {
    0: "0",
    1: "1",
    2.345: "2.35",
    20.5556: "20.6",
    20_556: "20,600",
    1_234_567: "1.2 million",
    -4: "−4",
    1e-9: "about 0",
}


def test_counts_and_measures(core) -> None:
    found = many(core, "cxCaseFigures.number", [[value] for value in NUMBERS])
    assert dict(zip(NUMBERS, found, strict=True)) == NUMBERS


DURATIONS = {
    0: "at once",
    0.01: "less than 1 month",
    1 / 12: "1 month",
    0.5: "6 months",
    1: "12 months",
    14 / 12: "14 months",
    1.95: "23 months",
    1.96: "2 years",
    3.125: "3.1 years",
    12.5: "12.5 years",
    9.97: "10 years",
}


def test_lengths_of_time(core) -> None:
    found = many(core, "cxCaseFigures.duration", [[value] for value in DURATIONS])
    assert dict(zip(DURATIONS, found, strict=True)) == DURATIONS


CHANCES = {0: "0%", 0.0001: "less than 1%", 0.01: "1%", 0.626: "63%", 0.99: "99%", 0.9901: "more than 99%", 1: "100%"}


def test_chances(core) -> None:
    found = many(core, "cxCaseFigures.chance", [[value] for value in CHANCES])
    assert dict(zip(CHANCES, found, strict=True)) == CHANCES


EXACT = [
    (83_333.33, "dollars", "$83,333.33"),
    (0.5, "dollars", "$0.50"),
    (6, "dollars", "$6"),
    (-7, "dollars", "−$7"),
    (1e12, "dollars", "$1,000,000,000,000"),
    (0.125, "dollars", "$0.125"),
    (12.5, "percent", "12.5%"),
    (1, "points", "1 percentage point"),
    (1.5, "points", "1.5 percentage points"),
    (1, "minutes", "1 minute"),
    (12, "minutes", "12 minutes"),
    (1, "days", "1 day"),
    (123_456.789, "count", "123,456.789"),
]


@pytest.mark.parametrize(("value", "unit", "words"), EXACT)
def test_as_somebody_typed_it(core, value: float, unit: str, words: str) -> None:
    assert many(core, "cxCaseFigures.exact", [[value, unit]]) == [words]


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (20.5556, "percent", "20.6%"),
        (0.0001, "percent", "about 0%"),
        (1_234_567, "dollars", "$1.2 million"),
        (12.34, "days", "12.3 days"),
    ],
)
def test_as_a_result_is_said(core, value: float, unit: str, words: str) -> None:
    assert many(core, "cxCaseFigures.value", [[value, unit]]) == [words]
