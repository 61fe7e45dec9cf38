"""Reading data/surveys.yml and the tables of data/surveys/."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from playbook.load.csv_rows import csv_rows
from playbook.load.files import check_file, check_folder, files_in
from playbook.load.one import read_one
from playbook.load.text import read_text
from playbook.load.validate import validate
from playbook.model import Download, Record, SurveyFault, SurveyObservation, Surveys, SurveySettings, SurveyVolume
from playbook.model.frozen import frozen
from playbook.place import Place, Problem

R = TypeVar("R", bound=Record)

SETTINGS = "data/surveys.yml"
FOLDER = "data/surveys"
_SURVEY = ("fiscal_year", "quarter", "provider", "service", "channel")
OBSERVATIONS = (*_SURVEY, "driver", "n1", "n2", "n3", "n4", "n5", "n", "comparable")
VOLUMES = (*_SURVEY, "customers", "offered", "respondents", "comparable")
FAULTS = ("row", "fault", "effect")
_COLUMNS = {"observations.csv": OBSERVATIONS, "volumes.csv": VOLUMES, "faults.csv": FAULTS}


def read_surveys(root: Path, problems: list[Problem]) -> Surveys | None:
    """Return the results; None where a playbook has none, or where its settings cannot be read."""
    if not check_folder(root, FOLDER, problems):
        return None
    _report_strangers(root, problems)
    if not (root / SETTINGS).exists() and not (root / SETTINGS).is_symlink():
        _report_unused(root, problems)
        return None
    settings = read_one(root, SETTINGS, SurveySettings, problems)
    if settings is None:
        return None
    texts = {name: _text(root, name, columns, problems) for name, columns in _COLUMNS.items()}
    return Surveys(
        settings,
        _table(texts, "observations.csv", SurveyObservation, problems),
        _table(texts, "volumes.csv", SurveyVolume, problems),
        _table(texts, "faults.csv", SurveyFault, problems),
        frozen({name.removesuffix(".csv"): _download(name, text) for name, text in texts.items() if text is not None}),
    )


def _download(name: str, text: str) -> Download:
    return Download(id=f"surveys-{name}").placed(f"{FOLDER}/{name}", {(): 1}).with_text(text)


def _report_strangers(root: Path, problems: list[Problem]) -> None:
    for file in files_in(root, FOLDER, problems):
        if file.name not in _COLUMNS:
            place = Place(f"{FOLDER}/{file.name}")
            problems.append(Problem(place, "nothing reads this file", f"the files here are {', '.join(_COLUMNS)}"))


def _report_unused(root: Path, problems: list[Problem]) -> None:
    for name in _COLUMNS:
        if (root / FOLDER / name).exists():
            remedy = f"write {SETTINGS} with source and drivers, or delete the file"
            problems.append(Problem(Place(f"{FOLDER}/{name}"), f"nothing reads this file without {SETTINGS}", remedy))


def _text(root: Path, name: str, columns: tuple[str, ...], problems: list[Problem]) -> str | None:
    path = root / FOLDER / name
    if check_file(root, path, problems):
        return read_text(root, path, problems)
    if not path.exists() and not path.is_symlink():
        remedy = f"write it with the columns {','.join(columns)}; with these alone where there is nothing to list"
        problems.append(Problem(Place(f"{FOLDER}/{name}"), "the file is missing", remedy))
    return None


def _table(texts: Mapping[str, str | None], name: str, model: type[R], problems: list[Problem]) -> tuple[R, ...]:
    text = texts[name]
    if text is None:
        return ()
    file = f"{FOLDER}/{name}"
    rows = csv_rows(text, file, (_COLUMNS[name],), problems, may_be_empty=True)
    found = [validate(model, row.cells, {(): row.place.line}, file, problems) for row in rows]
    return tuple(one for one in found if one is not None)
