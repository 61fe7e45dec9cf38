"""How many answers are needed, and what a number of answers is good for."""

from __future__ import annotations

from math import ceil, sqrt

from playbook.statistics.arguments import is_number, part, share_between, whole
from playbook.statistics.quantiles import one_sided, two_sided

LEAST_MARGIN = 0.0001
# So that 0.5 and 0.5001 count as 0.0001 apart, which they are not quite in binary numbers.
ROUNDING = 1e-12


def finite_population_correction(n: int, population: int) -> float:
    """Return by what to multiply a standard error when n of a known number of people answered.

    Formula: sqrt((N-n)/(N-1)), where N is the population; 0 where all answered.
    Unit: a factor in 0..1. Worth using when n is 5% of N or more.
    Source: Rossman and Chance, confidence interval formulas, www.rossmanchance.com/applets/CIformulas.htm

    Args:
        n: people who answered, 1..population.
        population: all the people the result is about, 1 or more.

    Raises:
        ValueError: an argument is out of its range.
    """
    n, population = part(("n", "population"), whole("n", n, least=1), population)
    return sqrt((population - n) / (population - 1)) if n < population else 0.0


def margin_of_error(n: int, share: float = 0.5, population: int | None = None, confidence: float = 0.95) -> float:
    """Return half the width of the simple interval around a share.

    Formula: z sqrt(p(1-p)/n), times `finite_population_correction` where the population is known.
    Unit: a share in 0..1, never above 1; times 100, it is percentage points. For planning: around a share that was
    measured, `wilson` is better. It says nothing of people who did not answer.
    Source: Rossman and Chance, confidence interval formulas, www.rossmanchance.com/applets/CIformulas.htm

    Args:
        n: answers, 1 or more.
        share: the expected share, between 0 and 1 without these two; 0.5 gives the widest margin.
        population: all the people the result is about, n or more; None where they are many or not known.
        confidence: how often such an interval holds the true share, 0.5..0.9999.

    Raises:
        ValueError: an argument is out of its range.
    """
    n, share, z = whole("n", n, least=1), share_between("share", share), two_sided(confidence)
    correction = 1.0 if population is None else finite_population_correction(n, population)
    return min(1.0, z * sqrt(share * (1 - share) / n) * correction)


def sample_size(margin: float, share: float = 0.5, population: int | None = None, confidence: float = 0.95) -> int:
    """Return how many answers give a margin of error of `margin` or less.

    Formula: n0 = z^2 p(1-p)/E^2; where the population N is known, n0/(1 + (n0-1)/N). Rounded up.
    Unit: answers, not invitations; 1 or more, and never more than the population.
    Source: Cochran (1977), Sampling techniques, chapter 4.

    Args:
        margin: half the width that is wanted, 0.0001..1 (0.01 to 100 percentage points).
        share: the expected share, between 0 and 1 without these two; 0.5 gives the largest sample.
        population: all the people the result is about, 1 or more; None where they are many or not known.
        confidence: how often such an interval holds the true share, 0.5..0.9999.

    Raises:
        ValueError: an argument is out of its range.
    """
    if not is_number(margin) or not LEAST_MARGIN <= margin <= 1:
        raise ValueError("margin must be from 0.0001 to 1")
    share, z = share_between("share", share), two_sided(confidence)
    needed = max(1.0, (z / margin) * (z / margin) * share * (1 - share))
    if population is None:
        return ceil(needed)
    everyone = whole("population", population, least=1)
    return min(everyone, ceil(needed / (1 + (needed - 1) / everyone)))


def sample_size_for_change(share_1: float, share_2: float, power: float = 0.8, confidence: float = 0.95) -> int:
    """Return how many answers each of two groups needs to tell these two shares apart.

    Formula: (z + z_power)^2 (p1(1-p1) + p2(1-p2)) / (p1-p2)^2, rounded up. Large populations are assumed.
    Unit: answers in each group, 1 or more.
    Source: Fleiss, Levin and Paik (2003), Statistical methods for rates and proportions, chapter 4, without the
    correction for continuity.

    Args:
        share_1: the share in one group, between 0 and 1 without these two.
        share_2: the share in the other, at least 0.0001 away from the first.
        power: how often a difference of this size is found, 0.5..0.9999.
        confidence: how often no difference is found where there is none, 0.5..0.9999.

    Raises:
        ValueError: an argument is out of its range.
    """
    one, two = share_between("the first share", share_1), share_between("the second share", share_2)
    if abs(one - two) < LEAST_MARGIN - ROUNDING:
        raise ValueError("the two shares must differ by 0.0001 or more")
    reach = (two_sided(confidence) + one_sided(power)) / (one - two)
    return max(1, ceil(reach * reach * (one * (1 - one) + two * (1 - two))))
