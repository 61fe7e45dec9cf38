"""Survey results: who was asked, what they answered, and what is wrong with the source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from playbook.model.amounts import Answered, Count
from playbook.model.download import Download
from playbook.model.frozen import frozen
from playbook.model.record import Record, Slug, Words

YesOrNo = Literal["yes", "no"]
_FISCAL_YEAR = re.compile(r"FY\d{4}", re.ASCII)


def _fiscal_year(text: str) -> str:
    if not _FISCAL_YEAR.fullmatch(text):
        raise ValueError(f"'{text[:20]}' is no fiscal year such as FY2022")
    return text


class SurveySettings(Record):
    """data/surveys.yml: where the results come from, and which metric each driver of a survey is."""

    source: Annotated[Slug, Field(description="Where the results come from: an id from data/sources.yml.")]
    drivers: Annotated[dict[Slug, Slug], Field(min_length=1, description="A driver, and the metric that it measures.")]
    public: Annotated[
        bool,
        Field(description="Whether the source itself publishes small numbers; else downloads leave them out."),
    ] = False


class _OfSurvey(Record):
    """What says which survey-quarter a row belongs to."""

    fiscal_year: Annotated[str, AfterValidator(_fiscal_year)]
    quarter: Literal["Q1", "Q2", "Q3", "Q4"]
    provider: Words
    service: Words
    channel: Words
    comparable: Annotated[YesOrNo, Field(description="Whether the row may stand next to those of other surveys.")]

    @property
    def period(self) -> str:
        """The fiscal year and quarter, for example FY2021 Q1."""
        return f"{self.fiscal_year} {self.quarter}"

    @property
    def group(self) -> str:
        """The service and its channel; the provider is known besides."""
        return f"{self.service}, {self.channel}"

    @property
    def is_comparable(self) -> bool:
        """Whether the row may stand next to those of other surveys."""
        return self.comparable == "yes"


class SurveyObservation(_OfSurvey):
    """One row of data/surveys/observations.csv: how often each answer from 1 to 5 was given to one question."""

    driver: Slug
    n1: Count
    n2: Count
    n3: Count
    n4: Count
    n5: Count
    n: Answered

    @property
    def counts(self) -> tuple[int, int, int, int, int]:
        """Answers 1 to 5."""
        return (self.n1, self.n2, self.n3, self.n4, self.n5)

    @model_validator(mode="after")
    def _adds_up(self) -> SurveyObservation:
        if sum(self.counts) != self.n:
            raise ValueError(f"n is {self.n}, but n1 to n5 add up to {sum(self.counts)}")
        return self


class SurveyVolume(_OfSurvey):
    """One row of data/surveys/volumes.csv: customers served, how many were offered the survey, how many answered.

    A number that the source leaves out is None. `comparable` says whether respondents of offered is a true rate.
    """

    customers: Count | None = None
    offered: Count | None = None
    respondents: Count | None = None

    @model_validator(mode="after")
    def _true_rate(self) -> SurveyVolume:
        if self.is_comparable and not 0 < (self.respondents or 0) <= (self.offered or 0):
            raise ValueError("'comparable' is 'yes', but a rate needs respondents from 1 to the number offered")
        return self


class SurveyFault(Record):
    """One row of data/surveys/faults.csv: a line of the source file, what is wrong there, and what it does."""

    row: Annotated[int, Field(ge=1)]
    fault: Words
    effect: Words


@dataclass(frozen=True)
class Surveys:
    """All results of data/surveys/, in the files' order; `tables` holds the files themselves, by name without .csv."""

    settings: SurveySettings
    observations: tuple[SurveyObservation, ...] = ()
    volumes: tuple[SurveyVolume, ...] = ()
    faults: tuple[SurveyFault, ...] = ()
    tables: Mapping[str, Download] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The id of the source of all results."""
        return self.settings.source

    @property
    def drivers(self) -> Mapping[str, str]:
        """The metric's id by driver."""
        return frozen(self.settings.drivers)
