"""JSON Schema of every content format and of what people save, made from the models."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from playbook.api.shapes import PlaybookFeed
from playbook.api.shapes_assessment import AssessmentFeed
from playbook.api.shapes_checklists import ChecklistsFeed
from playbook.content import DATA, FOLDERS
from playbook.editions.changes_file import ChangesFile
from playbook.model import (
    Assessment,
    BusinessCase,
    ItemAttributes,
    Observation,
    Page,
    PrintOrder,
    Record,
    Settings,
    SurveySettings,
)
from playbook.model.assessment_file import AssessmentFile
from playbook.model.case_file import CaseFile
from playbook.model.edition_index import EditionIndex
from playbook.model.plan_file import PlanFile
from playbook.readings.feed import MetricsFeed

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> Mapping[str, dict[str, Any]]:
    """Return the schemas by name: each kind of front matter, data file and saved file, an item, a row, the feed.

    In a row, cells are numbers where they hold one, and empty cells are left out.
    """
    found = {"playbook": _schema(Settings), "items": _schema(ItemAttributes), "series": _schema(Observation)}
    found["surveys"] = _schema(SurveySettings)
    found["assessment-model"] = _schema(Assessment)
    found["business-case-example"] = _schema(BusinessCase)
    found["print"] = _schema(PrintOrder)
    for folder, model in FOLDERS.items():
        found[folder] = _schema(model)
    found["docs"] = _schema(Page)
    found["plan"] = _schema(PlanFile)
    found["assessment"] = _schema(AssessmentFile)
    found["business-case-file"] = _schema(CaseFile)
    found["playbook-feed"] = _schema(PlaybookFeed)
    found["checklists-feed"] = _schema(ChecklistsFeed)
    found["metrics-feed"] = _schema(MetricsFeed)
    found["assessment-feed"] = _schema(AssessmentFeed)
    found["edition"] = _schema(EditionIndex)
    found["changes"] = {"$schema": _DIALECT, **ChangesFile.model_json_schema(mode="serialization")}
    for file, entry in DATA.items():
        found[file.removesuffix(".yml")] = _list_schema(entry)
    return found


def write_schemas(out: Path) -> Iterator[Path]:
    """Write each schema as <name>.schema.json into `out`, and yield the files."""
    out.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        file = out / f"{name}.schema.json"
        file.write_text(json.dumps(schema, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        yield file


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return {"$schema": _DIALECT, **model.model_json_schema(mode="validation")}


def _list_schema(model: type[Record]) -> dict[str, Any]:
    entry = model.model_json_schema(mode="validation")
    shared = entry.pop("$defs", {})
    whole = {"$schema": _DIALECT, "title": f"List of {entry['title']}", "type": "array", "items": entry}
    return {**whole, "$defs": shared} if shared else whole
