"""Shares of answers, with the interval that holds for small and for extreme ones."""

from __future__ import annotations

from math import sqrt

from playbook.statistics.arguments import part
from playbook.statistics.intervals import Estimate
from playbook.statistics.quantiles import two_sided


def wilson(k: int, n: int, confidence: float = 0.95) -> Estimate:
    """Return the share p = k/n with Wilson's score interval.

    Formula: (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n).
    Unit: a share; value and limits are in 0..1, and only k = 0 begins at 0 and only k = n ends at 1.
    Source: Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22:209-212.

    Args:
        k: the answers that count, 0..n.
        n: all answers, 1 or more.
        confidence: how often such an interval holds the true share, 0.5..0.9999.

    Raises:
        ValueError: an argument is out of its range.
    """
    k, n = part(("k", "n"), k, n)
    z = two_sided(confidence)
    squared = z * z
    middle, spread = 2 * k + squared, z * sqrt(squared + 4 * k * (n - k) / n)
    # The lower limit as the smaller root of a quadratic equation, by way of the larger: nothing is subtracted.
    low = 2 * k * (k / n) / (middle + spread)
    high = (middle + spread) / (2 * (n + squared)) if k < n else 1.0
    return Estimate(k / n, low, min(high, 1.0))


def response_rate(respondents: int, offered: int) -> float:
    """Return which part of the people who were offered a survey answered it: respondents/offered.

    Unit: a share in 0..1. It has no interval: both numbers are counts of all, not of a sample. A high rate does not
    make a survey representative.
    Source: OMB (2006), Standards and guidelines for statistical surveys, guideline 1.3, for the idea of a rate.

    Args:
        respondents: people who answered, 0..offered.
        offered: people who were offered the survey, 1 or more.

    Raises:
        ValueError: an argument is out of its range.
    """
    respondents, offered = part(("respondents", "offered"), respondents, offered)
    return respondents / offered
