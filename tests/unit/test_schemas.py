from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from playbook.content import DATA, FOLDERS
from playbook.schemas import schemas

SCHEMAS = schemas()


def as_an_editor_reads_it(text: str) -> Any:
    # To an editor (YAML 1.2) a date is a text.
    return json.loads(json.dumps(yaml.safe_load(text), default=lambda day: date.isoformat(day)))


def content(root: Path) -> list[tuple[str, str, Any]]:
    """Return schema name, file and data of everything that has a schema."""
    found = [(name, name, root / "data" / f"{name}.yml") for name in ("playbook", *(n[:-4] for n in DATA))]
    found = [(name, file.name, as_an_editor_reads_it(file.read_text("utf-8"))) for name, _, file in found]
    for folder in (*FOLDERS, "docs"):
        for file in sorted((root / folder).rglob("*.md")):
            front = file.read_text("utf-8").split("---\n")[1]
            found.append((folder, f"{folder}/{file.name}", as_an_editor_reads_it(front)))
    return found


@pytest.mark.parametrize("name", SCHEMAS)
def test_it_is_a_json_schema_of_2020_12(name: str) -> None:
    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("small_one", [True, False])
def test_it_accepts_all_content(small_one: bool, repository: Path) -> None:
    root = repository / "tests" / "small_world" if small_one else repository
    faults = [
        f"{file}: {error.message}"
        for name, file, data in content(root)
        for error in Draft202012Validator(SCHEMAS[name]).iter_errors(data)
    ]
    assert faults == []


def test_it_refuses_an_unknown_key(repository: Path) -> None:
    seen = set()
    for name, _, data in content(repository / "tests" / "small_world"):
        record = data[0] if isinstance(data, list) else data
        record["surprise"] = 1
        errors = [error.message for error in Draft202012Validator(SCHEMAS[name]).iter_errors(data)]
        assert any("surprise" in message for message in errors), name
        seen.add(name)
    assert seen == set(SCHEMAS)


@pytest.mark.parametrize(("name", "key"), [("plays", "summary"), ("case_studies", "sources"), ("docs", "title")])
def test_it_refuses_what_lacks_a_required_key(repository: Path, name: str, key: str) -> None:
    data = next(data for found, _, data in content(repository / "tests" / "small_world") if found == name)
    del data[key]
    assert not Draft202012Validator(SCHEMAS[name]).is_valid(data)
