"""Series that add up surveys: the answers for each driver by fiscal year, and response rates by channel.

Only comparable rows count, as the tables of the surveys mark them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from playbook.hisp.fault import Fault
from playbook.hisp.names import NO_CHANNEL, channel_of
from playbook.hisp.survey import Survey
from playbook.hisp.tables import Cells, Observation, csv_text, faults_by_line, has_rate
from playbook.hisp.wording import Driver, says_increased
from playbook.model import SurveySettings
from playbook.statistics import response_rate

# So many answers that the series would show this provider and no other.
LEFT_OUT = "Veterans Health Administration"
GROUP = "Federal services except VA health care"
_WHOLE_YEAR = ("Q1", "Q2", "Q3", "Q4")
# A rate of fewer surveys is that of one service; a mixed channel is none.
_FEWEST = 5
_NO_CHANNELS = (NO_CHANNEL, "mixed")
_ANSWERS = ("period", "group", "n1", "n2", "n3", "n4", "n5", "n", "source")
_RATES = ("period", "group", "value", "n", "source")


def pooled_series(
    surveys: Sequence[Survey], found: Iterable[Observation], faults: Iterable[Fault], settings: SurveySettings
) -> Mapping[str, str]:
    """Return the text of each series by the name of its file; the settings name the metrics and the source."""
    pooled = [one for one in found if _is_pooled(one)]
    files = {}
    for driver, metric in settings.drivers.items():
        mine = [one for one in pooled if one.driver == driver]
        files[f"hisp-{metric}.csv"] = csv_text(_ANSWERS, _by_year(mine, _years(surveys), settings.source))
    files["response-rate-by-channel.csv"] = csv_text(_RATES, _by_channel(surveys, faults, settings.source))
    return files


def _is_pooled(one: Observation) -> bool:
    fits = one.driver is not Driver.TRUST or says_increased(one.question.text)
    return one.comparable and one.survey.provider != LEFT_OUT and fits


def _years(surveys: Iterable[Survey]) -> Mapping[str, str]:
    """Return each fiscal year in words that say which of its quarters the file holds."""
    quarters: dict[str, set[str]] = {}
    for survey in surveys:
        quarters.setdefault(survey.fiscal_year, set()).add(survey.quarter)
    return {year: _span(year, sorted(held)) for year, held in sorted(quarters.items())}


def _span(year: str, held: Sequence[str]) -> str:
    if tuple(held) == _WHOLE_YEAR:
        return year
    return _from_to(f"{year} {held[0]}", f"{year} {held[-1]}")


def _from_to(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"


def _by_year(found: Iterable[Observation], years: Mapping[str, str], source: str) -> Iterator[Cells]:
    held = list(found)
    for year, words in years.items():
        counts = [one.counts for one in held if one.survey.fiscal_year == year]
        if counts:
            summed = [sum(answers) for answers in zip(*counts, strict=True)]
            yield (words, GROUP, *summed, sum(summed), source)


def _by_channel(surveys: Sequence[Survey], faults: Iterable[Fault], source: str) -> Iterator[Cells]:
    by_line = faults_by_line(faults)
    rated: dict[str, list[Survey]] = {}
    for survey in surveys:
        if has_rate(survey, by_line.get(survey.line, ())):
            rated.setdefault(channel_of(survey), []).append(survey)
    periods = sorted(survey.period for survey in surveys)
    span = _from_to(periods[0], periods[-1]) if periods else ""
    kept = {name: held for name, held in rated.items() if len(held) >= _FEWEST and name not in _NO_CHANNELS}
    for name, held in sorted(kept.items(), key=lambda item: (-_rate(item[1])[0], item[0])):
        rate, offered = _rate(held)
        yield (span, name.capitalize(), f"{rate:.2f}", offered, source)


def _rate(held: Iterable[Survey]) -> tuple[float, int]:
    volumes = [(survey.respondents or 0, survey.offered or 0) for survey in held]
    respondents, offered = (sum(numbers) for numbers in zip(*volumes, strict=True))
    return 100 * response_rate(respondents, offered), offered
