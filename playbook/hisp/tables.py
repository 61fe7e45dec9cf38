"""The tables that are published: observations, volumes and faults, as rows of text."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO

from playbook.formula_cells import guarded
from playbook.hisp.fault import Fault, answers_stand, rate_stands
from playbook.hisp.names import channel_of, service_names
from playbook.hisp.survey import Counts, Question, Survey
from playbook.hisp.wording import Driver, by_driver
from playbook.load.surveys import FAULTS, OBSERVATIONS, VOLUMES
from playbook.statistics import top_two_box

Cells = tuple[str | int, ...]


@dataclass(frozen=True)
class Observation:
    """The answers from 1 to 5 to the question of one driver in one survey."""

    survey: Survey
    driver: Driver
    question: Question
    comparable: bool

    @property
    def counts(self) -> Counts:
        """How often each answer was given."""
        return self.question.counts

    @property
    def share(self) -> float:
        """Answers 4 and 5 of all, in percent from 0 to 100."""
        agreeing, n = top_two_box(self.counts)
        return 100 * agreeing / n


def observations(surveys: Iterable[Survey], faults: Iterable[Fault]) -> tuple[Observation, ...]:
    """Return one observation for each driver of each survey."""
    by_line = faults_by_line(faults)
    return tuple(
        Observation(survey, driver, question, answers_stand(by_line.get(survey.line, ()), question))
        for survey in surveys
        for driver, question in by_driver(survey)
    )


def tables(surveys: Sequence[Survey], found: Iterable[Observation], faults: Sequence[Fault]) -> Mapping[str, str]:
    """Return the text of each CSV file by its name; rows are in order of time, provider and service."""
    names = service_names(surveys)
    order = list(Driver)
    in_order = sorted(found, key=lambda one: (*_survey(one.survey, names), order.index(one.driver)))
    return {
        "observations.csv": csv_text(OBSERVATIONS, (_observation(one, names) for one in in_order)),
        "volumes.csv": csv_text(VOLUMES, sorted(_volumes(surveys, faults, names), key=lambda row: [*map(str, row)])),
        "faults.csv": csv_text(FAULTS, ((fault.line, fault.kind.value, fault.effect) for fault in faults)),
    }


def _observation(one: Observation, names: Mapping[int, str]) -> Cells:
    return (*_survey(one.survey, names), one.driver, *one.counts, sum(one.counts), _yes_no(one.comparable))


def _volumes(surveys: Iterable[Survey], faults: Iterable[Fault], names: Mapping[int, str]) -> Iterator[Cells]:
    by_line = faults_by_line(faults)
    for one in surveys:
        numbers = ("" if number is None else number for number in (one.customers, one.offered, one.respondents))
        is_rate = has_rate(one, by_line.get(one.line, ()))
        yield (*_survey(one, names), *numbers, _yes_no(is_rate))


def _survey(survey: Survey, names: Mapping[int, str]) -> tuple[str, str, str, str, str]:
    return survey.fiscal_year, survey.quarter, survey.provider, names[survey.line], channel_of(survey)


def has_rate(survey: Survey, faults: Iterable[Fault]) -> bool:
    """Say whether the survey's response rate is a true one, given the faults of its line."""
    return bool(survey.respondents) and rate_stands(faults)


def faults_by_line(faults: Iterable[Fault]) -> dict[int, list[Fault]]:
    """Return the faults of each line that has some."""
    found: dict[int, list[Fault]] = {}
    for fault in faults:
        found.setdefault(fault.line, []).append(fault)
    return found


def _yes_no(value: bool) -> str:
    return "yes" if value else "no"


def csv_text(header: Iterable[str], rows: Iterable[Cells]) -> str:
    """Return rows of cells as CSV, with cells that no spreadsheet runs as a formula."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(map(guarded, row) for row in rows)
    return text.getvalue()
