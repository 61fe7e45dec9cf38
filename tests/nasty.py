"""A playbook whose every text field holds what could be taken for HTML."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

import yaml
from pydantic import BaseModel

from playbook.model import (
    CaseStudy,
    Checklist,
    Metric,
    Page,
    Play,
    Policy,
    ReadingPath,
    Retired,
    Role,
    Settings,
    Source,
    Step,
    Term,
)
from playbook.model.case import Result
from tests.worlds import World

VALUES = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "&lt;i&gt; &amp;lt;",
    "R&D <b> <2026>",
]
DOCUMENTS: dict[str, type[BaseModel]] = {
    "plays": Play,
    "checklists": Checklist,
    "case_studies": CaseStudy,
    "docs": Page,
}
DATA: dict[str, type[BaseModel]] = {
    "metrics": Metric,
    "sources": Source,
    "roles": Role,
    "glossary": Term,
    "policy": Policy,
    "paths": ReadingPath,
    "retired": Retired,
    "playbook": Settings,
}
PARTS: dict[str, type[BaseModel]] = {"results": Result, "steps": Step}
# Ids, and headings that Markdown must repeat (markup in those is refused where it stands).
NOT_TEXT = {"id", "replaced_by", "play_sections", "case_sections"}


class Writer:
    """Replaces text, each time by another text that holds the value; search can tell them apart by their last word."""

    def __init__(self, value: str) -> None:
        self.value = value
        self.number = 0

    def text(self, limit: int | None = None) -> str:
        self.number += 1
        word = f"w{self.number}w"
        return f"{self.value[: limit - len(word) - 1] if limit else self.value} {word}"

    def record(self, model: type[BaseModel], data: dict[str, Any]) -> dict[str, Any]:
        properties = model.model_json_schema()["properties"]
        for key, field in properties.items():
            if key in PARTS:
                data[key] = [self.record(PARTS[key], row) for row in data[key]]
            elif key == "duties":
                data[key] = {play: self.text() for play in data[key]}
            elif _is_text(field) and key not in NOT_TEXT:
                many = "items" in field
                data[key] = [self.text(), self.text()] if many else self.text(field.get("maxLength"))
        return data

    def rows(self, text: str) -> str:
        rows = list(csv.DictReader(io.StringIO(text)))
        out = io.StringIO()
        writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        # A semicolon stands between two names of groups or periods.
        texts = [(self.text().replace(";", ""), self.text().replace(";", "")) for _ in rows]
        both = zip(rows, texts, strict=True)
        writer.writerows({**row, "period": period, "group": group} for row, (period, group) in both)
        return out.getvalue()


def _is_text(field: dict[str, Any]) -> bool:
    options = [field, field.get("items", {}), *field.get("anyOf", [])]
    return any(option.get("pattern") == r"\S" for option in options)


def nasty(world: World, value: str) -> World:
    """Write the value into every text field of every record of the world."""
    writer = Writer(value)
    for name, model in _documents(world):
        _, front, body = world.text(name).split("---\n", 2)
        fields = writer.record(model, yaml.safe_load(front))
        world.change({name: f"---\n{yaml.safe_dump(fields, allow_unicode=True)}---\n{body}"})
    for name, model in DATA.items():
        data = yaml.safe_load(world.text(f"data/{name}.yml"))
        new = [writer.record(model, entry) for entry in data] if isinstance(data, list) else writer.record(model, data)
        world.change({f"data/{name}.yml": yaml.safe_dump(new, allow_unicode=True)})
    for file in sorted((world.root / "data" / "series").glob("*.csv")):
        world.change({f"data/series/{file.name}": writer.rows})
    return world


def _documents(world: World) -> Iterator[tuple[str, type[BaseModel]]]:
    for folder, model in DOCUMENTS.items():
        for file in sorted((world.root / folder).rglob("*.md")):
            yield file.relative_to(world.root).as_posix(), model


def front_matter(world: World, name: str) -> dict[str, Any]:
    """Return a document's fields."""
    return dict(yaml.safe_load(world.text(name).split("---\n", 2)[1]))
