"""What a survey is called in tables: its service and its channel, in words that tell it from all others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from playbook.hisp.survey import Survey

# A longer name is a description.
_LONGEST = 60
NO_CHANNEL = "not stated"

_Key = tuple[str, str, str, str]


def channel_of(survey: Survey) -> str:
    """Return the channel in words."""
    return survey.channel.replace("_", " ").strip().lower() or NO_CHANNEL


def service_names(surveys: Sequence[Survey]) -> Mapping[int, str]:
    """Return the name of each survey's service by line.

    It is the survey's own name, or that of the service where the survey's is a description. Where two surveys of
    one quarter and channel would be called the same, the name of the service is added, then a number.
    """
    short = _one_spelling(surveys)
    names = _told_apart(surveys, short, {survey.line: f" ({survey.service})" for survey in surveys if survey.service})
    return _numbered(surveys, names)


def _name(survey: Survey) -> str:
    name = survey.name if len(survey.name) <= _LONGEST or not survey.service else survey.service
    # The channel has a column of its own.
    before, dash, channel = name.rpartition(" - ")
    return before.rstrip() if dash and channel.lower() in survey.channel.lower().split("_") else name


def _one_spelling(surveys: Iterable[Survey]) -> dict[int, str]:
    # Capitals, spaces and a full stop at the end vary from quarter to quarter; the last spelling stands.
    in_time = sorted(surveys, key=lambda one: (one.period, one.line))
    keys = {one.line: (one.provider, _folded(_name(one))) for one in in_time}
    last = {keys[one.line]: _name(one).rstrip(".") for one in in_time}
    return {line: last[key] for line, key in keys.items()}


def _folded(name: str) -> str:
    return "".join(character for character in name.lower() if character.isalnum())


def _told_apart(surveys: Iterable[Survey], names: Mapping[int, str], more: Mapping[int, str]) -> dict[int, str]:
    keys = {survey.line: _key(survey, names) for survey in surveys}
    count = Counter(keys.values())
    return {line: names[line] + (more.get(line, "") if count[key] > 1 else "") for line, key in keys.items()}


def _numbered(surveys: Iterable[Survey], names: Mapping[int, str]) -> dict[int, str]:
    seen: Counter[_Key] = Counter()
    found = {}
    for survey in surveys:
        key = _key(survey, names)
        seen[key] += 1
        found[survey.line] = names[survey.line] if seen[key] == 1 else f"{names[survey.line]}, {seen[key]}"
    return found


def _key(survey: Survey, names: Mapping[int, str]) -> _Key:
    return survey.period, survey.provider, names[survey.line], survey.channel
