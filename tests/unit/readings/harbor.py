"""A harbor that asks its guests: metrics, series and surveys as small as a test needs them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from playbook.model import (
    Metric,
    Observation,
    Playbook,
    Series,
    Settings,
    Source,
    SurveyObservation,
    Surveys,
    SurveySettings,
)

SETTINGS = Settings(name="Harbor", edition="2026.1", summary="Short.", play_sections=("What",), case_sections=("What",))
LOG = Source(
    id="log",
    title="The log",
    publisher="Harbor office",
    date="2020",
    url="https://example.org/log",
    accessed=date(2026, 1, 15),
)
Row = tuple[str, str, int, int]


def metric(**changes: Any) -> Metric:
    """Calm, a share of which more is better, with these fields changed."""
    fields = {
        "id": "calm",
        "name": "Calm",
        "question": "Do guests feel safe?",
        "definition": "The share who agree.",
        "formula": "agreeing / all x 100",
        "unit": "percent",
        "direction": "up",
        "cadence": "Every quarter",
        "plays": ("listen",),
        "source": "log",
        "collect": "Ask at the pier.",
        "avoid": ("To judge one pilot.",),
        "good_target": "Above last year.",
        "caveats": ("Only those who landed were asked.",),
        "series": ("calm",),
    }
    return Metric(**{**fields, **changes})


def counted(period: str, group: str, agreeing: int, n: int) -> Observation:
    """A row of answers of which so many agree."""
    return Observation(period=period, group=group, n1=n - agreeing, n2=0, n3=0, n4=agreeing, n5=0, n=n, source="log")


def asked(provider: str, row: Row, comparable: str = "yes") -> SurveyObservation:
    """A row of a survey of which so many answers agree; its group is a service by phone."""
    period, service, agreeing, n = row
    year, quarter = period.split()
    return SurveyObservation(
        fiscal_year=year,
        quarter=quarter,
        provider=provider,
        service=service,
        channel="phone",
        comparable=comparable,
        driver="calm",
        n1=n - agreeing,
        n2=0,
        n3=0,
        n4=agreeing,
        n5=0,
        n=n,
    )


def book(
    rows: Iterable[Row | Observation], one: Metric | None = None, surveys: Iterable[SurveyObservation] = ()
) -> Playbook:
    """A playbook with one metric, the rows of its series, and survey results."""
    one = one or metric()
    observations = tuple(row if isinstance(row, Observation) else counted(*row) for row in rows)
    return Playbook(
        settings=SETTINGS,
        metrics={one.id: one},
        series={id: Series(id=id).with_observations(observations) for id in one.series},
        sources={"log": LOG},
        surveys=Surveys(SurveySettings(source="log", drivers={"calm": one.id}), tuple(surveys)),
    )
