from __future__ import annotations

from datetime import date
from html import unescape

import pytest
from markdown import markdown

from macros.templates import day, figure, inert


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (None, "", "not published"),
        (None, "percent", "not published"),
        (0, "percent", "0.0%"),
        (1234567, "", "1,234,567"),
        (12.34, "", "12.34"),
        (12.0, "", "12"),
        (78.0, "percent", "78.0%"),
        (99.96, "percent", "100.0%"),
        (1000.5, "US dollars", "$1,000.50"),
        (5, "minutes", "5 minutes"),
        (1, "days", "1 day"),
        (0.04, "US dollars", "$0.04"),
        (0.001, "US dollars", "under $0.01"),
        (0.04, "hours", "under 0.1 hours"),
        ("about 5", "percent", "about 5"),
    ],
)
def test_figures_for_readers(value: float | int | str | None, unit: str, text: str) -> None:
    assert figure(value, unit) == text


def test_a_day_for_readers() -> None:
    assert day(date(2026, 3, 5)) == "March 5, 2026"


@pytest.mark.parametrize(
    "text", ["a & b", "&amp;", 'it\'s "so"', "<b>", "*a* _b_ `c` [d](e) ![f](g)", "a#b|c~d\\e:f", "{: x }"]
)
def test_inert_text_is_the_same_text_in_html_and_in_markdown(text: str) -> None:
    assert unescape(inert(text)) == text
    assert markdown(str(inert(text))).count("<") == 2
    assert unescape(markdown(str(inert(text)))) == f"<p>{text}</p>"


def test_plain_words_need_no_change() -> None:
    assert inert("Plain words, 12.5 to 13 - that is all.") == "Plain words, 12.5 to 13 - that is all."
