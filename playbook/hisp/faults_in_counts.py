"""Faults in how the counts of answers fit the number of respondents."""

from __future__ import annotations

from collections.abc import Iterator

from playbook.hisp.fault import Fault, named, places
from playbook.hisp.kinds import Kind
from playbook.hisp.survey import Question, Survey

SMALL = 50
# Shares of the respondents.
_ROUNDING = 0.05
_FAR_FEWER = 0.05
_FEWER = 0.80
_TWO_DIGITS = range(95, 106)


def faults_in_counts(survey: Survey) -> Iterator[Fault]:
    """Yield what is wrong with the counts of one survey."""
    if not survey.answered:
        yield Fault(survey.line, Kind.NO_ANSWERS, "the survey-quarter adds nothing, yet it is counted in the file")
        return
    if survey.most_answers < SMALL:
        yield Fault(survey.line, Kind.SMALL, f"at most {survey.most_answers} answers: the interval is very wide")
    if survey.respondents is None:
        return
    if is_percentages(survey):
        yield _percentages(survey, survey.respondents)
    elif survey.most_answers <= _FAR_FEWER * survey.respondents:
        yield _far_fewer(survey, survey.respondents)
    else:
        yield from _too_few(survey, survey.respondents)
        yield from _too_many(survey, survey.respondents)


def is_percentages(survey: Survey) -> bool:
    """Say whether nearly every question adds up to about 100, though many more people answered."""
    near = [question for question in survey.answered if question.n in _TWO_DIGITS]
    enough = len(near) > 2 and len(near) >= _FEWER * len(survey.answered)
    return enough and (survey.respondents or 0) > 1.3 * max(_TWO_DIGITS)


def _percentages(survey: Survey, respondents: int) -> Fault:
    effect = f"every question adds up to about 100, yet {respondents:,} people answered: n is unknown"
    return Fault(survey.line, Kind.PERCENTAGES, effect, places(survey.answered))


def _far_fewer(survey: Survey, respondents: int) -> Fault:
    effect = f"{survey.most_answers:,} answers of {respondents:,} respondents: these are not counts of people"
    return Fault(survey.line, Kind.FAR_FEWER, effect, places(survey.answered))


def _too_few(survey: Survey, respondents: int) -> Iterator[Fault]:
    if survey.most_answers < _FEWER * respondents:
        effect = f"no question has more than {survey.most_answers:,} answers of {respondents:,} respondents"
        yield Fault(survey.line, Kind.FEWER_ANSWERS, effect, places(survey.answered))


def _too_many(survey: Survey, respondents: int) -> Iterator[Fault]:
    above = [question for question in survey.answered if question.n > respondents]
    far = [question for question in above if question.n > (1 + _ROUNDING) * respondents]
    near = [question for question in above if question not in far]
    if far:
        most = max(question.n for question in far)
        effect = f"{named(far)}: up to {most:,} answers of {respondents:,} respondents; whose answers is unknown"
        yield Fault(survey.line, Kind.MORE_ANSWERS, effect, places(far))
    if near:
        yield _rebuilt(survey, near, respondents)


def _rebuilt(survey: Survey, near: list[Question], respondents: int) -> Fault:
    most = max(question.n for question in near)
    effect = f"{named(near)}: up to {most:,} answers of {respondents:,} respondents; n may be off by some percent"
    return Fault(survey.line, Kind.REBUILT, effect, places(near))
