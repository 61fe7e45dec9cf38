"""One survey in one quarter, as the source file holds it."""

from __future__ import annotations

from dataclasses import dataclass

Counts = tuple[int, int, int, int, int]


@dataclass(frozen=True)
class Question:
    """One question: its place from 1 to 11, its wording, how often each answer was given, and the score reported."""

    position: int
    text: str
    counts: Counts
    point_scale: float | None = None

    @property
    def n(self) -> int:
        """All answers."""
        return sum(self.counts)

    @property
    def mean(self) -> float:
        """The mean answer, from 1 to 5.

        Raises:
            ZeroDivisionError: nobody answered.
        """
        return sum(answer * count for answer, count in enumerate(self.counts, start=1)) / self.n


@dataclass(frozen=True)
class Survey:
    """One row of the source file. `line` is where it begins; a volume that is left out is None."""

    line: int
    provider: str
    service: str
    name: str
    point: str
    channel: str
    fiscal_year: str
    quarter: str
    customers: int | None
    offered: int | None
    respondents: int | None
    questions: tuple[Question, ...]

    @property
    def period(self) -> str:
        """The fiscal year and quarter, for example FY2021 Q1."""
        return f"{self.fiscal_year} {self.quarter}"

    @property
    def answered(self) -> tuple[Question, ...]:
        """The questions that somebody answered."""
        return tuple(question for question in self.questions if question.n)

    @property
    def most_answers(self) -> int:
        """The answers to the question that was answered most."""
        return max((question.n for question in self.questions), default=0)
