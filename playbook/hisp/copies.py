"""Surveys whose answers stand in the file a second time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from playbook.hisp.fault import Fault
from playbook.hisp.kinds import Kind
from playbook.hisp.survey import Counts, Survey

# Three questions with the same counts, of this many answers each, are no chance.
_QUESTIONS = 3
_ANSWERS = 20
# All pairs would be the square of a file that repeats one row; so each survey is compared with the first that fit.
_MOST = 20

Copies = Mapping[tuple[Survey, Survey], frozenset[int]]


def find_copies(surveys: Sequence[Survey]) -> Copies:
    """Return the places of the questions that two surveys share, by pair of surveys in the file's order."""
    holders: dict[tuple[int, Counts], list[Survey]] = {}
    for survey in surveys:
        for question in survey.answered:
            if question.n >= _ANSWERS:
                holders.setdefault((question.position, question.counts), []).append(survey)
    shared: dict[tuple[int, int], set[int]] = {}
    for (position, _), holding in holders.items():
        for first, second in _pairs([survey.line for survey in holding]):
            shared.setdefault((first, second), set()).add(position)
    by_line = {survey.line: survey for survey in surveys}
    return {
        (by_line[first], by_line[second]): frozenset(places)
        for (first, second), places in shared.items()
        if len(places) >= _QUESTIONS
    }


def _pairs(lines: Sequence[int]) -> Iterator[tuple[int, int]]:
    for place, line in enumerate(lines):
        yield from ((first, line) for first in lines[: min(place, _MOST)])


def copy_faults(copies: Copies) -> Iterator[Fault]:
    """Yield a fault for both quarters, as nobody can tell the copy; within a quarter only for the later line."""
    for (first, second), positions in copies.items():
        count = len(positions)
        if first.period == second.period:
            effect = f"{count} questions as on line {first.line} ({first.provider}): the same people would count twice"
            yield Fault(second.line, Kind.OTHER_SERVICE, effect, positions)
            continue
        for one, other in ((first, second), (second, first)):
            effect = f"{count} questions as in {other.period} on line {other.line}: one of the two is a copy"
            yield Fault(one.line, Kind.OTHER_QUARTER, effect, positions)
