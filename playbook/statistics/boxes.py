"""How many answers from 1 to 5 are in the best boxes."""

from __future__ import annotations

from collections.abc import Sequence

from playbook.statistics.arguments import answer_counts


def top_box(counts: Sequence[int]) -> tuple[int, int]:
    """Return how many answered 5, and how many answered; `wilson` makes a share of the two.

    Unit: answers. Source: the usual definition, top box = 5s/n.

    Args:
        counts: how many answered 1, 2, 3, 4 and 5.

    Raises:
        ValueError: the counts are not five whole numbers, or nobody answered.
    """
    counts = answer_counts(counts)
    return counts[4], sum(counts)


def top_two_box(counts: Sequence[int]) -> tuple[int, int]:
    """Return how many answered 4 or 5, and how many answered; `wilson` makes a share of the two.

    Unit: answers. Source: the usual definition, top-two box = (4s+5s)/n, which on a scale of agreement is the share
    that agrees.

    Args:
        counts: how many answered 1, 2, 3, 4 and 5.

    Raises:
        ValueError: the counts are not five whole numbers, or nobody answered.
    """
    counts = answer_counts(counts)
    return counts[3] + counts[4], sum(counts)
