"""Figures with their units, differences and intervals as words: the same in tables, in charts and in sentences."""

from __future__ import annotations

from playbook.model.metric import Unit


def amount(value: float, unit: Unit) -> str:
    """Return a figure with its unit: 93.1%, $4.93, $1,204, 4.2 minutes, 1 day.

    Shares have one decimal, so that a column of them has one precision; dollars have cents unless they are whole.
    """
    if unit == "percent":
        return f"{number(value)}%"
    if unit == "US dollars":
        return _dollars(value)
    text = number(value).removesuffix(".0")
    if text == "0" and value:
        text = "under 0.1" if value > 0 else "over −0.1"
    return f"{text} {unit.removesuffix('s') if text in ('1', '−1') else unit}"


def _dollars(value: float) -> str:
    if 0 < abs(value) < 0.005:
        return "under $0.01" if value > 0 else "over −$0.01"
    return f"{'−' if value < 0 else ''}${abs(value):,.2f}".removesuffix(".00")


def number(value: float) -> str:
    """Return a figure with one decimal, its thousands separated, and a true minus."""
    rounded = round(value, 1)
    return f"{abs(rounded):,.1f}" if rounded >= 0 else f"−{abs(rounded):,.1f}"


def points(value: float, unit: Unit = "percent") -> str:
    """Return a difference without its sign: of percents in percentage points, else in the unit."""
    if unit == "US dollars":
        return _dollars(abs(value))
    text = number(abs(value))
    few = "less than 0.1" if text == "0.0" and value else text
    words = "points" if unit == "percent" else unit
    return f"{few} {words.removesuffix('s') if few == '1.0' else words}"


def span(low: float, high: float, unit: Unit) -> str:
    """Return a range: 92.6% to 93.5%, $2 to $4.50, 10 to 29 minutes."""
    if unit in ("percent", "US dollars"):
        return f"{amount(low, unit)} to {amount(high, unit)}"
    return f"{number(low).removesuffix('.0')} to {amount(high, unit)}"
