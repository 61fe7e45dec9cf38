"""Faults in how questions were asked, and in what was typed as counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from playbook.hisp.fault import Fault, named, places
from playbook.hisp.kinds import Kind
from playbook.hisp.survey import Question, Survey
from playbook.hisp.wording import TWO_STATEMENTS, USUAL_PLACE, Driver, by_driver, driver_of

# From this n on, two answers in use of five are no chance.
ENOUGH = 100
# Nor is an answer that nobody gave between two that this many gave.
_NEIGHBORS = 10

_TEN_POINT = re.compile(r"10-point|scale (of|from) 1 to 10|\b10\s*=|scale of 10 to 10", re.IGNORECASE)
_YES_OR_NO = re.compile(r"yes or no|^(did|were|have|would|are) you\b", re.IGNORECASE)
_AGREE = re.compile(r"do you agree|agree or disagree|how strongly do you agree|de acuerdo", re.IGNORECASE)
_RATING = re.compile(r"\?|\brate\b|^\W*how |^what |^the extent|\bplease\b|^\d+\) |service provided by", re.IGNORECASE)
_INFORMATION = re.compile(r"information .*(is correct|to be correct|is trustworthy|es correcta)", re.IGNORECASE)


def faults_in_questions(survey: Survey) -> Iterator[Fault]:
    """Yield the faults of single questions that somebody answered."""
    for kind, is_so, effect in _BY_QUESTION:
        found = [question for question in survey.answered if is_so(question)]
        if found:
            yield Fault(survey.line, kind, f"{named(found)}: {effect}", places(found))
    yield from _unusual_places(survey)


def is_yes_or_no(question: Question) -> bool:
    """Say whether only two answers can have been offered."""
    given = sum(1 for count in question.counts if count)
    return bool(_YES_OR_NO.search(question.text)) or (question.n >= ENOUGH and given <= 2)


def is_rating(question: Question) -> bool:
    """Say whether the question asks for a rating where others ask whether people agree."""
    rating = bool(_RATING.search(question.text)) and not _AGREE.search(question.text)
    return rating and not _is_ten_point(question) and not is_yes_or_no(question)


def _is_ten_point(question: Question) -> bool:
    return bool(_TEN_POINT.search(question.text))


def _nobody(question: Question) -> bool:
    # Few answers beyond the end of a run are natural; none in the middle of one is not.
    around = (_NEIGHBORS, *question.counts, _NEIGHBORS)
    holes = [
        min(before, after) for before, here, after in zip(around, around[1:], around[2:], strict=False) if not here
    ]
    return question.n >= ENOUGH and max(holes, default=0) >= _NEIGHBORS and not is_yes_or_no(question)


def _round_tens(question: Question) -> bool:
    return question.n >= ENOUGH and not any(count % 10 for count in question.counts)


def _of_information(question: Question) -> bool:
    return driver_of(question.text) is Driver.TRUST and bool(_INFORMATION.search(question.text))


_BY_QUESTION: tuple[tuple[Kind, Callable[[Question], bool], str], ...] = (
    (Kind.TEN_POINT, _is_ten_point, "answers from 1 to 10 were put into five; where they were cut decides the share"),
    (Kind.YES_OR_NO, is_yes_or_no, "only the ends can be filled, so no neutral answer lowers the share"),
    (Kind.RATING, is_rating, "a good rating is not the same as agreement; do not rank it with other surveys"),
    (Kind.NOT_THE_AGENCY, _of_information, "looks like the trust question, and asks something else"),
    (Kind.NOBODY, _nobody, "one of the five answers has no count at all; it was probably not offered"),
    (
        Kind.TWO_STATEMENTS,
        lambda one: bool(TWO_STATEMENTS.search(one.text)),
        "nobody knows which was answered; left out",
    ),
    (Kind.NO_WORDING, lambda one: not one.text, "nobody can say what these answers mean; left out"),
    (Kind.ROUND_TENS, _round_tens, "the numbers are estimates; an interval would claim too much"),
)


def _unusual_places(survey: Survey) -> Iterator[Fault]:
    found = dict(by_driver(survey))
    places_of = {driver: question.position for driver, question in found.items()}
    for one in found:
        for other in found:
            swapped = places_of[one] == USUAL_PLACE[other] and places_of[other] == USUAL_PLACE[one]
            if one != other and swapped and USUAL_PLACE[one] < USUAL_PLACE[other]:
                pair = (found[other], found[one])
                effect = f"{named(pair)}: read by place, {one} would count as {other}; the wordings may be swapped"
                yield Fault(survey.line, Kind.UNUSUAL_PLACE, effect, places(pair))
