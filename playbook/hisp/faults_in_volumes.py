"""Faults in the numbers of customers, of those offered the survey, and of respondents."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence, Set
from itertools import islice

from playbook.hisp.fault import Fault
from playbook.hisp.kinds import Kind
from playbook.hisp.survey import Survey

# Below these, two surveys may have the same number by chance; a round number may be the size of a sample.
_MANY_OFFERED = 500
_MANY_RESPONDENTS = 10_000
_MOST_LINES = 5

_Groups = dict[Hashable, list[Survey]]


def faults_in_volumes(survey: Survey) -> Iterator[Fault]:
    """Yield what is wrong with the volumes of one survey."""
    line, customers, offered, respondents = survey.line, survey.customers, survey.offered, survey.respondents or 0
    if not survey.channel:
        yield Fault(line, Kind.NO_CHANNEL, "the survey cannot be counted in any channel")
    if not respondents:
        return
    if not offered:
        yield Fault(line, Kind.NOT_OFFERED, f"{respondents:,} respondents of nobody: there is no response rate")
    elif respondents == offered:
        yield Fault(
            line, Kind.ALL_ANSWERED, f"{respondents:,} of {offered:,} looks like a response rate of 100 percent"
        )
    elif 2 * respondents >= offered:
        effect = f"{respondents:,} of {offered:,}: 'offered' probably counts those who opened the survey"
        yield Fault(line, Kind.HIGH_RATE, effect)
    if customers is not None and (offered or respondents) > customers:
        effect = f"{customers:,} customers, {offered or 0:,} offered the survey, {respondents:,} respondents"
        yield Fault(line, Kind.FEWER_CUSTOMERS, effect)


def shared_volumes(surveys: Sequence[Survey], copies: Set[tuple[int, int]]) -> Iterator[Fault]:
    """Yield numbers that two surveys of a provider share; `copies` are pairs of lines with the same answers."""
    by_offered = _grouped(surveys, _offered)
    by_respondents = _grouped(surveys, _respondents)
    for one in surveys:
        same = list(_others(one, by_offered[_offered(one)], copies, one.period))
        yield from _same_offered(one, same)
        yield from _same_respondents(one, list(_others(one, by_respondents[_respondents(one)], copies, "")))


def _others(one: Survey, group: Iterable[Survey], copies: Set[tuple[int, int]], period: str) -> Iterator[Survey]:
    # A copy in another quarter repeats the number offered as well, and that is worth saying.
    def stands_apart(other: Survey) -> bool:
        is_copy = (one.line, other.line) in copies
        return other is not one and (not is_copy or (bool(period) and other.period != period))

    # A list of all would grow with the square of a file that repeats one number.
    return islice(filter(stands_apart, group), _MOST_LINES + 1)


def _offered(survey: Survey) -> Hashable:
    return survey.provider, survey.offered


def _respondents(survey: Survey) -> Hashable:
    return survey.provider, survey.name, survey.respondents


def _grouped(surveys: Iterable[Survey], key: Callable[[Survey], Hashable]) -> _Groups:
    found: _Groups = {}
    for survey in surveys:
        found.setdefault(key(survey), []).append(survey)
    return found


def _same_offered(one: Survey, same: Sequence[Survey]) -> Iterator[Fault]:
    offered = one.offered or 0
    if same and offered >= _MANY_OFFERED and offered % 1000:
        yield Fault(one.line, Kind.SAME_OFFERED, f"{offered:,}, as on {_lines(same)}: not all can be right")


def _same_respondents(one: Survey, same: Sequence[Survey]) -> Iterator[Fault]:
    respondents = one.respondents or 0
    if same and respondents >= _MANY_RESPONDENTS:
        effect = f"{respondents:,}, as on {_lines(same)}, with other answers: an old number was kept"
        yield Fault(one.line, Kind.SAME_RESPONDENTS, effect)


def _lines(same: Sequence[Survey]) -> str:
    numbers = ", ".join(str(one.line) for one in same[:_MOST_LINES])
    more = " and more" if len(same) > _MOST_LINES else ""
    return f"line{'s' if len(same) > 1 else ''} {numbers}{more}"
