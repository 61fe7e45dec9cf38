"""Rounding for readers, the same in Python and in the browser."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from playbook.statistics.arguments import MOST, MOST_IN_WORDS, is_number

_LIMIT = 6


def rounded(value: float, places: int, power: int = 0) -> float:
    """Return a number times a power of ten, to `places` digits after the point; half goes away from 0.

    What is rounded is the shortest decimal that stands for the number, as Python and browsers print it: 12.25 gives
    12.3 to one digit, and 0.145 with power 2 gives 15 to none. So a share and its percentage round alike.

    Unit: that of the value; with power 2 a share of 0..1 becomes percent. `places` and `power` are from 0 to 6.
    Source: IEEE 754-2019, 4.3.1, roundTiesToAway; never -0.

    Raises:
        ValueError: the value is no number up to 1,000,000,000,000, or `places` or `power` is out of range.
    """
    if not is_number(value) or not -MOST <= value <= MOST:
        raise ValueError(f"value must be a number from -{MOST_IN_WORDS} to {MOST_IN_WORDS}")
    unit = Decimal(1).scaleb(-_digits("places", places))
    exact = Decimal(repr(float(value))).scaleb(_digits("power", power))
    return float(exact.quantize(unit, ROUND_HALF_UP)) + 0.0


def _digits(name: str, value: float) -> int:
    if not is_number(value) or value != int(value) or not 0 <= value <= _LIMIT:
        raise ValueError(f"{name} must be a whole number from 0 to {_LIMIT}")
    return int(value)
