"""The mean of answers from 1 to 5."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from playbook.statistics.arguments import answer_counts
from playbook.statistics.intervals import Estimate, around, of_equal_answers
from playbook.statistics.quantiles import two_sided

LEAST, MOST = 1.0, 5.0


def mean(counts: Sequence[int], confidence: float = 0.95) -> Estimate:
    """Return the mean of answers from 1 to 5 with its interval by the normal approximation.

    Formula: m = sum(i c_i)/n, and m +- z s/sqrt(n) with s^2 = sum(c_i (i-m)^2)/(n-1), where c_i people answered i.
    Unit: points; value and limits are in 1..5. One answer, or only equal ones, show no spread: see
    `intervals.of_equal_answers`.
    Source: the central limit theorem, as in Cochran (1977), Sampling techniques, chapter 2. The reported score of
    the federal survey is this mean.

    Args:
        counts: how many answered 1, 2, 3, 4 and 5.
        confidence: how often such an interval holds the true mean, 0.5..0.9999.

    Raises:
        ValueError: an argument is out of its range, or nobody answered.
    """
    counts = answer_counts(counts)
    z, n = two_sided(confidence), sum(counts)
    value = sum(answer * count for answer, count in enumerate(counts, start=1)) / n
    squares = sum(count * (answer - value) ** 2 for answer, count in enumerate(counts, start=1))
    if not squares:
        return of_equal_answers(value, n, z, LEAST, MOST)
    return around(value, z * sqrt(squares / (n - 1) / n), LEAST, MOST)
