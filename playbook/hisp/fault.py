"""A fault found in the source file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from playbook.hisp.kinds import BREAKS_ANSWERS, BREAKS_RATE, Kind
from playbook.hisp.survey import Question

WHOLE_FILE = 1


@dataclass(frozen=True)
class Fault:
    """What is wrong on a line of the source, and what it does; `positions` are the questions it concerns."""

    line: int
    kind: Kind
    effect: str
    positions: frozenset[int] = frozenset()

    @property
    def order(self) -> tuple[int, int, str]:
        """The place in the report: by line, then as the kinds are listed."""
        return self.line, list(Kind).index(self.kind), self.effect


def answers_stand(faults: Iterable[Fault], question: Question) -> bool:
    """Say whether the answers to a question may stand next to those of other surveys."""
    return not any(fault.kind in BREAKS_ANSWERS and question.position in fault.positions for fault in faults)


def rate_stands(faults: Iterable[Fault]) -> bool:
    """Say whether respondents of those offered the survey is a true response rate."""
    return not any(fault.kind in BREAKS_RATE for fault in faults)


def named(questions: Iterable[Question]) -> str:
    """Name questions by their place, for example Q1, Q2."""
    return ", ".join(f"Q{question.position}" for question in questions)


def places(questions: Iterable[Question]) -> frozenset[int]:
    """Return the places of questions."""
    return frozenset(question.position for question in questions)
