"""A small survey file of invented harbor offices, in the source's format."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from playbook.hisp.columns import needed
from playbook.hisp.fault import Fault
from playbook.hisp.faults import find_faults
from playbook.hisp.kinds import Kind
from playbook.hisp.read import read_surveys
from playbook.hisp_command import import_hisp

SATISFIED = "I am satisfied with the service I received from the harbor."
TRUST = "This interaction increased my trust in the harbor."
ADDRESSED = "My need was addressed."
COLUMNS = (*needed(), "attributes_remark")
FIRST = 2  # the line of the first survey; each takes one line


def survey(
    *questions: tuple[str, tuple[int, ...]],
    provider: str = "Harbor Office",
    service: str = "Berths",
    name: str = "Asking for a berth",
    when: str = "2021 1",
    channel: str = "email",
    volumes: tuple[Any, Any, Any] = (9000, 3000, 200),
    **cells: Any,
) -> dict[str, Any]:
    """Return a row: questions are wording and counts in order, volumes are customers, offered and respondents."""
    year, quarter = when.split()
    row: dict[str, Any] = dict.fromkeys(COLUMNS, "")
    row |= {f"attributes_q{place}_{answer}": 0 for place in range(1, 12) for answer in range(1, 6)}
    row |= {
        "attributes_service_provider_name": provider,
        "attributes_service_name": service,
        "attributes_service_provided": name,
        "attributes_collection_year": year,
        "attributes_collection_quarter": quarter,
        "attributes_channel": channel,
        "attributes_volume_of_customers": volumes[0],
        "attributes_volume_of_customers_provided_survey_opportunity": volumes[1],
        "attributes_volume_of_respondents": volumes[2],
    }
    for place, (text, counts) in enumerate(questions, start=1):
        row[f"attributes_q{place}_text"] = text
        row |= {f"attributes_q{place}_{answer}": count for answer, count in enumerate(counts, start=1)}
    return row | cells


def asked(text: str, *counts: int) -> dict[str, Any]:
    """Return a survey with one question, which all its respondents answered."""
    return survey((text, counts), volumes=(9000, 3000, sum(counts)))


def written(*rows: dict[str, Any], delimiter: str = ",") -> str:
    """Return the file as text."""
    text = StringIO()
    writer = csv.DictWriter(text, COLUMNS, delimiter=delimiter, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def saved(folder: Path, *rows: dict[str, Any]) -> Path:
    """Write the file and return its path."""
    file = folder / "harbor.csv"
    file.write_text(written(*rows), encoding="utf-8")
    return file


def faults(folder: Path, *rows: dict[str, Any]) -> list[Fault]:
    """Return the faults of a file with these rows, which can be read."""
    surveys, problems = read_surveys(saved(folder, *rows))
    assert problems == []
    return list(find_faults(surveys))


def kinds(folder: Path, *rows: dict[str, Any]) -> set[Kind]:
    """Return the kinds of faults of a file with these rows."""
    return {fault.kind for fault in faults(folder, *rows)}


def run(file: Path, out: Path) -> Result:
    """Run the command as a contributor does."""
    return CliRunner().invoke(import_hisp, [str(file), "--out", str(out)])


def table(out: Path, name: str) -> list[dict[str, str]]:
    """Return the rows of a table that the command wrote."""
    return list(csv.DictReader((out / name).read_text(encoding="utf-8").splitlines()))
