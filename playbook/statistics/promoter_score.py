"""The net promoter score."""

from __future__ import annotations

from math import sqrt

from playbook.statistics.arguments import some_answers, whole
from playbook.statistics.intervals import Estimate, around, of_equal_answers
from playbook.statistics.quantiles import two_sided

SCALE = 100.0


def net_promoter_score(promoters: int, passives: int, detractors: int, confidence: float = 0.95) -> Estimate:
    """Return the net promoter score with its interval by the normal approximation.

    Formula: with p, d the shares of promoters and detractors, 100 (p - d) +- 100 z sqrt((p + d - (p-d)^2)/n).
    Unit: points; value and limits are in -100..100. One answer, or answers of one kind, show no spread: see
    `intervals.of_equal_answers`.
    Source: Cybaea (2016), NPS confidence intervals, www.cybaea.net/Journal/2016/01/14/NPS-confidence-intervals-stats/

    Args:
        promoters: people who answered 9 or 10.
        passives: people who answered 7 or 8.
        detractors: people who answered 0 to 6.
        confidence: how often such an interval holds the true score, 0.5..0.9999.

    Raises:
        ValueError: an argument is out of its range, or nobody answered.
    """
    groups = {
        1: whole("promoters", promoters),
        0: whole("passives", passives),
        -1: whole("detractors", detractors),
    }
    n = some_answers("promoters, passives and detractors", sum(groups.values()))
    z, value = two_sided(confidence), (groups[1] - groups[-1]) / n
    # The same as p + d - (p-d)^2, as a sum of squares: rounding cannot make it negative.
    variance = sum(count / n * (points - value) ** 2 for points, count in groups.items())
    if not variance:
        return of_equal_answers(SCALE * value, n, z, -SCALE, SCALE)
    return around(SCALE * value, SCALE * z * sqrt(variance / n), -SCALE, SCALE)
