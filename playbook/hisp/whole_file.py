"""Faults of the source file as a whole; they stand on the line of its header."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from playbook.hisp.fault import WHOLE_FILE, Fault
from playbook.hisp.kinds import Kind
from playbook.hisp.survey import Survey

# A score is given with two decimals.
_SAME_SCORE = 0.0051
# The share of all respondents that makes a provider decide any pooled total.
_GIANT = 0.05


def faults_of_the_file(surveys: Sequence[Survey]) -> Iterator[Fault]:
    """Yield scores that repeat the counts, or differ from them, and the providers that decide every total."""
    yield from _scores(surveys)
    yield from _giants(surveys)


def _scores(surveys: Sequence[Survey]) -> Iterator[Fault]:
    gaps = [
        (abs(question.point_scale - question.mean), survey.line)
        for survey in surveys
        for question in survey.answered
        if question.point_scale is not None
    ]
    for gap, line in gaps:
        if gap > _SAME_SCORE:
            yield Fault(line, Kind.OTHER_SCORE, f"by {gap:.2f}; the counts are used")
    same = [gap for gap, _ in gaps if gap <= _SAME_SCORE]
    if same:
        effect = f"{len(same):,} of {len(gaps):,} scores repeat the counts to {max(same):.3f}: no further evidence"
        yield Fault(WHOLE_FILE, Kind.POINT_SCALE, effect)


def _giants(surveys: Sequence[Survey]) -> Iterator[Fault]:
    respondents: Counter[str] = Counter()
    for survey in surveys:
        respondents[survey.provider] += survey.respondents or 0
    total = sum(respondents.values())
    for provider, count in respondents.items():
        if len(respondents) > 2 and count > _GIANT * total:
            effect = f"{provider}: {count:,} of {total:,} respondents; show medians, or leave it out and say so"
            yield Fault(WHOLE_FILE, Kind.GIANT, effect)
