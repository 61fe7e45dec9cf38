"""Readings of a harbor for tests of charts: as objects, and as files of a small playbook."""

from __future__ import annotations

from pathlib import Path

from playbook.model import Metric
from playbook.readings import Reading
from playbook.statistics import wilson
from tests.worlds import World

CALM = Metric(
    id="calm",
    name="Calm",
    question="Do sailors feel safe?",
    definition="The share of sailors who felt safe.",
    formula="safe / all x 100",
    unit="percent",
    direction="up",
    cadence="Every quarter",
    plays=("listen",),
    source="almanac",
    collect="Ask at the pier.",
    avoid=("To judge one pilot.",),
    good_target="Above last year.",
    caveats=("Only those who landed were asked.",),
)
WAIT = CALM.model_copy(update={"id": "wait", "name": "Wait", "unit": "minutes", "direction": "down"})


def share(k: int, n: int, group: str = "All sailors", period: str = "2021 Q1", **more: object) -> Reading:
    """k of n sailors felt safe."""
    found = wilson(k, n)
    known = {
        "value": 100 * found.value,
        "low": 100 * found.low,
        "high": 100 * found.high,
        "n": n,
        "disclosure": "shown" if n >= 100 else "wide",
        "counts": None,
    }
    return Reading(metric=CALM, group=group, period=period, source="log-2020", **{**known, **more})


def minutes(value: float, group: str = "All ships", period: str = "2021 Q1") -> Reading:
    """Ships waited so long; nobody published how far that may be off."""
    return Reading(WAIT, group, period, value, None, None, None, "shown", None, "log-2020")


def too_few(n: int | None, group: str = "All sailors", period: str = "2021 Q1") -> Reading:
    """Not enough sailors answered to show a value; under 10 not even how many."""
    said = "hidden" if n is None else "count-only"
    return Reading(CALM, group, period, None, None, None, n, said, None, "log-2020")


HEAD = "period,group,n1,n2,n3,n4,n5,n,source\n"
# (period, group, how many of how many felt safe): the east pier has no figure for Q3, and 12 answers in Q4.
PIERS = (
    ("2021 Q1", "East pier", 400, 1000),
    ("2021 Q2", "East pier", 500, 1000),
    ("2021 Q4", "East pier", 9, 12),
    ("2022 Q1", "East pier", 600, 1000),
    ("2021 Q1", "West pier", 450, 500),
    ("2021 Q2", "West pier", 448, 500),
    ("2021 Q3", "West pier", 447, 500),
    ("2021 Q4", "West pier", 452, 500),
    ("2022 Q1", "West pier", 451, 500),
    ("2022 Q1", "Old quay", 30, 50),
    ("2022 Q1", "Lamp room", 7, 9),
    ("2022 Q1", "Slip", 3, 9),
)
PAGE = """---
title: Charts of the harbor
description: What is known about calm.
reviewed: 2026-02-01
---

{calls}

## Sources

{{{{ sources() }}}}
"""


def row(period: str, group: str, k: int, n: int) -> str:
    """One line of a series: k answered 5, the others 1."""
    quoted = '"' + group.replace('"', '""') + '"'
    return f"{period},{quoted},{n - k},0,0,0,{k},{n},log-2020\n"


def piers(root: Path, *calls: str, rows: tuple[tuple[str, str, int, int], ...] = PIERS) -> World:
    """Write the small world with calm by pier, and a page with these calls of macros."""
    return with_piers(World(root), *calls, rows=rows)


def with_piers(world: World, *calls: str, rows: tuple[tuple[str, str, int, int], ...] = PIERS) -> World:
    """Do the same to a world that is there."""
    world.change({"data/series/calm-by-pier.csv": HEAD + "".join(row(*one) for one in rows)})
    world.replace("data/metrics.yml", "series: [calm-by-season]", "series: [calm-by-pier]")
    world.change({"data/series/calm-by-season.csv": None})
    text = PAGE.format(calls="\n\n".join(f"{{{{ {call} }}}}" for call in calls))
    return world.change({"docs/charts.md": text})


SURVEYS = """source: log-2020
drivers:
  calm: calm
  care: care
"""
OBSERVATIONS = "fiscal_year,quarter,provider,service,channel,driver,n1,n2,n3,n4,n5,n,comparable\n"
VOLUMES = "fiscal_year,quarter,provider,service,channel,customers,offered,respondents,comparable\n"
CARE = """- id: care
  name: Care
  question: Do crews feel heard?
  definition: The share who agree.
  formula: (answers 4 + answers 5) / all answers x 100
  unit: percent
  direction: up
  cadence: Every quarter
  plays: [listen]
  source: almanac
  collect: Ask at the pier.
  avoid:
    - To judge one pilot.
  good_target: Above last year.
  caveats:
    - Only those who landed were asked.
"""


def surveyed(root: Path, *calls: str) -> World:
    """Write the piers, and six harbors' surveys."""
    return with_surveys(World(root), *calls)


def with_surveys(world: World, *calls: str, rows: tuple[tuple[str, str, int, int], ...] = PIERS) -> World:
    """Six harbors asked about calm and care in FY2022 Q1, harbor number i with 10 x i percent."""
    with_piers(world, *calls, rows=rows)
    lines = [
        f"FY2022,Q1,Harbor {i},Berths,phone,{driver},{100 - 10 * i},0,0,0,{10 * i},100,yes\n"
        for i in range(1, 7)
        for driver in ("calm", "care")
    ]
    world.append("data/metrics.yml", CARE)
    world.change({"plays/listen.md": lambda text: text.replace("metrics: [calm", "metrics: [care, calm", 1)})
    files = {"observations": OBSERVATIONS + "".join(lines), "volumes": VOLUMES, "faults": "row,fault,effect\n"}
    world.change({f"data/surveys/{name}.csv": text for name, text in files.items()})
    return world.change({"data/surveys.yml": SURVEYS})
