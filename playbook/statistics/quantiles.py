"""How many standard errors a confidence level reaches."""

from __future__ import annotations

from statistics import NormalDist

from playbook.statistics.arguments import is_number

STANDARD = NormalDist()


def two_sided(confidence: float) -> float:
    """Return z such that a standard normal value lies within -z..z with this probability.

    Unit: standard errors. 0.95 gives 1.959964. `statistics.NormalDist` uses Wichura (1988), Algorithm AS 241:
    The percentage points of the normal distribution, Applied Statistics 37:477-484.

    Raises:
        ValueError: the confidence is not from 0.5 to 0.9999.
    """
    # From the lower tail: near 1 the upper one would lose its digits.
    return -STANDARD.inv_cdf((1 - _probability("confidence", confidence, "0.95")) / 2)


def one_sided(power: float) -> float:
    """Return z such that a standard normal value lies below z with this probability.

    Unit: standard errors. 0.8 gives 0.841621. Source as for `two_sided`.

    Raises:
        ValueError: the power is not from 0.5 to 0.9999.
    """
    return -STANDARD.inv_cdf(1 - _probability("power", power, "0.8"))


def _probability(name: str, value: float, usual: str) -> float:
    if not is_number(value) or not 0.5 <= value <= 0.9999:
        raise ValueError(f"{name} must be from 0.5 to 0.9999, such as {usual}")
    return float(value)
