"""What people type and paste: taken as a number, or refused with words that say what to do."""

from __future__ import annotations

import pytest

from tests.browser.pure import JS, run_pure

FOLDERS = (JS / "statistics", JS / "calculators" / "core")
READ = "([kind, texts]) => texts.map((text) => cxCalcTyped[kind](text))"

TAKEN = {
    "count": {
        "56": 56,
        " 56 ": 56,
        "1,234": 1234,
        "1 234": 1234,
        "1\u00a0234": 1234,
        "1\u202f234\u202f567": 1234567,
        "12,345,678": 12345678,
        "0": 0,
        "007": 7,
        "12.0": 12,
        "56\n": 56,
    },
    "percent": {"72%": 72, "72.5": 72.5, "72 %": 72, " 72.5% ": 72.5, ".5": 0.5, "0": 0, "100%": 100, "100.0": 100},
    "points": {"5": 5, "±5": 5, "+/- 2.5": 2.5, "5 points": 5, "5%": 5, "0.5 pp": 0.5, "1 point": 1},
}
BAD = {
    "count": {
        "abc": "“abc” is not a number",
        "12 people": "is not a number",
        "ten": "Type digits",
        "1e308": "without the letter e",
        "1E5": "without the letter e",
        "-5": "below 0",
        "−5": "below 0",
        "- 5": "below 0",
        "=A1/B1": "spreadsheet formula",
        "=56": "Type the number that the cell shows",
        "+56": "spreadsheet formula",
        "@SUM(A1)": "spreadsheet formula",
        "-A1": "spreadsheet formula",
        "12.5": "whole number",
        "1.234": "two ways",
        "1.234.567": "two ways",
        "1.2345": "whole number",
        "72%": "not a percentage",
        "1,23": "point for decimals: 1.23",
        "1,2,3": "two ways",
        "12 34": "two ways",
        "1,234 567": "two ways",
        "1.2.3": "two ways",
        "٣٤": "is not a number",
        ",": "no digits",
        "9" * 41: "too long",
        "1,000,000,001": "over 1 billion",
        "9" * 39: "over 1 billion",
        "NaN": "is not a number",
        "Infinity": "is not a number",
        "0x10": "is not a number",
        "<b>5</b>": "is not a number",
        "null": "is not a number",
    },
    "percent": {
        "101": "over 100",
        "100.01%": "over 100",
        "72,5": "point for decimals: 72.5",
        "-1%": "below 0",
        "%": "no digits",
        "seventy": "is not a number",
        "1e1": "without the letter e",
        "72%%": "is not a number",
    },
    "points": {"101": "only 100 percentage points", "five": "is not a number", "=5": "spreadsheet formula"},
}


@pytest.fixture(scope="session")
def base_url() -> str:
    """Pure functions need no site."""
    return "about:blank"


@pytest.mark.parametrize("kind", TAKEN)
def test_is_taken(page, kind: str) -> None:
    read = run_pure(page, FOLDERS, READ, [kind, list(TAKEN[kind])])
    assert {text: one.get("value") for text, one in zip(TAKEN[kind], read, strict=True)} == TAKEN[kind]


@pytest.mark.parametrize("kind", BAD)
def test_is_refused_with_a_remedy(page, kind: str) -> None:
    read = run_pure(page, FOLDERS, READ, [kind, list(BAD[kind])])
    for (text, words), one in zip(BAD[kind].items(), read, strict=True):
        assert set(one) == {"problem"} and words in one["problem"], (text, one)


def test_a_name_is_one_line_of_text_and_not_long(page) -> None:
    read = run_pure(page, FOLDERS, READ, ["name", ["  Phone \n line ", "a\u0000b\u202ec", "W" * 40, "W" * 41]])
    assert [one.get("value") for one in read] == ["Phone line", "abc", "W" * 40, None]
    assert "at most 40" in read[3]["problem"]
