"""A figure of a result is a number where it can be one, and words where a number alone would say too much."""

from __future__ import annotations

import contextlib
import time

import pytest
from pydantic import TypeAdapter, ValidationError

from playbook.model.figure import Figure
from tests.claims import only
from tests.worlds import World

GREY = "case_studies/grey-rock.md"
FIGURES: TypeAdapter[float | str | None] = TypeAdapter(Figure)


def refused(small: World, text: str, wrong: str, remedy: str) -> None:
    small.replace(GREY, "before: 4", f"before: {text!r}")
    only(small, GREY, small.line(GREY, "before:"), f"'before' of entry 1 of 'results': {wrong}", remedy)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("75", "75"),
        ("75%", "75"),
        ("75 percent", "75"),
        ("75.5 %", "75.5"),
        ("-432,000", "-432000"),
        ("−432,000", "-432000"),
        ("minus 3", "-3"),
        ("+12", "12"),
        ("$1,000,000.50", "1000000.50"),
        ("US$ 5", "5"),
        ("-€5", "-5"),
        ("5 dollars", "5"),
        ("1 000", "1000"),
        ("0,5", "0.5"),
        (".5", "0.5"),
        ("1.2 million", "1200000"),
        ("1e5", "100000"),
        ("-0", "0"),
        ("0.10", "0.10"),
    ],
)
def test_a_number_that_is_written_as_text(small: World, text: str, number: str) -> None:
    refused(small, text, f"the number '{text}' is written as text", f"write {number}")
    assert small.only_problem().remedy == f"write {number}"


@pytest.mark.parametrize(
    ("text", "number", "word"),
    [
        ("about 161", "161", "about"),
        ("About $1.2 million", "1200000", "about"),
        ("~161", "161", "about"),
        ("≈ 40%", "40", "about"),
        ("approximately 1,600", "1600", "about"),
        ("approx. 9", "9", "about"),
        ("ca. 9", "9", "about"),
        ("roughly 9", "9", "about"),
        ("almost 9", "9", "almost"),
    ],
)
def test_a_number_that_is_rounded(small: World, text: str, number: str, word: str) -> None:
    refused(small, text, f"the number '{text}' is written as text", f"write {number}, and say '{word}' in 'what'")


@pytest.mark.parametrize(
    ("text", "sign", "remedy"),
    [
        ("under 16%", "%", "write 'under 16'; 'unit' says what is counted"),
        ("53% to 61%", "%", "write '53 to 61'"),
        ("over $400", "$", "write 'over 400'"),
        ("2 percent or less", "percent", "write '2 or less'"),
        ("%", "%", "write it without the sign"),
    ],
)
def test_words_that_hold_the_sign_of_the_unit(small: World, text: str, sign: str, remedy: str) -> None:
    refused(small, text, f"'{text}' holds '{sign}'", remedy)


@pytest.mark.parametrize(
    "text",
    [
        "under 16",
        "over 400",
        "over 1,600",
        "66 to 67",
        "1 in 3",
        "about 1 in 3",
        "few",
        "about half",
        "2019-20",
    ],
)
def test_words_that_a_number_alone_cannot_say(small: World, text: str) -> None:
    small.replace(GREY, "before: 4", f"before: {text}")
    assert small.book().cases["grey-rock"].results[0].before == text


@pytest.mark.parametrize("number", [0, -12, 150.5, 432_000, None])
def test_numbers_stay_as_they_are(number: float | None) -> None:
    assert FIGURES.validate_python(number) == number


def test_a_long_number_is_not_repeated_in_full() -> None:
    with pytest.raises(ValidationError) as refusal:
        FIGURES.validate_python("9" * 5000)
    assert len(refusal.value.errors()[0]["msg"]) < 100
    assert refusal.value.errors()[0]["ctx"]["remedy"] == "write the number"


@pytest.mark.parametrize("piece", ["about ", "1,000", "1 ", "1", "$", "%", "per ", "US ", ",000", ". ", "- ", "1.2e"])
def test_nasty_text_takes_no_time(piece: str) -> None:
    started = time.process_time()
    for text in (piece * (480_000 // len(piece)), "about 1" + piece * (480_000 // len(piece)) + "x"):
        with contextlib.suppress(ValidationError):
            FIGURES.validate_python(text)
    assert time.process_time() - started < 1
