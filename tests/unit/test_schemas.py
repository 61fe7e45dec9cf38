from __future__ import annotations

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from macros import MACROS
from playbook.api import api_files
from playbook.check import check
from playbook.content import DATA, FOLDERS
from playbook.editions.changes_file import changes_file
from playbook.editions.files import as_json as index_as_json
from playbook.editions.history import history
from playbook.editions.index import index_of
from playbook.model import ItemAttributes, Observation, Playbook
from playbook.schemas import schemas, write_schemas
from playbook.snippets import write_snippets
from tests.ours import our_book
from tests.tools import ROOT
from tests.unit.saved_assessment import SAVED
from tests.unit.saved_case import CASE
from tests.unit.saved_plan import PLAN
from tests.unit.small_assessment import ASSESSMENT
from tests.unit.small_business_case import EXAMPLE

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
    surveys = root / "data" / "surveys.yml"  # a playbook may do without
    settings = surveys.read_text("utf-8") if surveys.exists() else "source: almanac\ndrivers:\n  calm: calm\n"
    found.append(("surveys", "data/surveys.yml", as_an_editor_reads_it(settings)))
    assessment = root / "data" / "assessment.yml"
    model = assessment.read_text("utf-8") if assessment.exists() else ASSESSMENT
    found.append(("assessment-model", "data/assessment.yml", as_an_editor_reads_it(model)))
    case = root / "data" / "business_case.yml"
    example = case.read_text("utf-8") if case.exists() else EXAMPLE
    found.append(("business-case-example", "data/business_case.yml", as_an_editor_reads_it(example)))
    order = root / "data" / "print.yml"
    printed = order.read_text("utf-8") if order.exists() else "parts: [{title: All, pages: [plays/]}]\n"
    found.append(("print", "data/print.yml", as_an_editor_reads_it(printed)))
    book = our_book() if root == ROOT else check(root, MACROS).book
    given = api_files(book, lambda path: path, "https://harbor.example/")
    for name in ("playbook", "checklists", "metrics"):
        found.append((f"{name}-feed", f"api/{name}.json", json.loads(given[f"api/{name}.json"])))
    assessed = given if "api/assessment.json" in given else api_files(our_book(), lambda path: path, "")
    found.append(("assessment-feed", "api/assessment.json", json.loads(assessed["api/assessment.json"])))
    found.append(("edition", "a frozen index", json.loads(index_as_json(index_of(book, root)))))
    found.append(("changes", "editions/changes.json", changes_file(history(book))))
    found.append(("assessment", "a saved assessment", copy.deepcopy(SAVED)))
    found.append(("business-case-file", "a saved business case", copy.deepcopy(CASE)))
    return [*found, *parts(book), ("plan", "a saved plan", copy.deepcopy(PLAN))]


def parts(book: Playbook) -> list[tuple[str, str, Any]]:
    """Return what stands in a line of its own: items without their sentences, and rows with numbers as numbers."""
    items = [("items", full_id, item) for full_id, item in book.items.items()]
    rows = [("series", str(row.place), row) for series in book.series.values() for row in series.observations]
    keys = {"items": set(ItemAttributes.model_fields), "series": set(Observation.model_fields)}
    return [
        (name, place, record.model_dump(mode="json", include=keys[name], exclude_none=True))
        for name, place, record in items + rows
    ]


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


@pytest.mark.parametrize("cells", [{}, {"value": 1, "n1": 1, "n2": 1, "n3": 1, "n4": 1, "n5": 1}, {"n1": 3}])
def test_a_row_has_a_value_or_all_five_counts(cells: dict[str, int]) -> None:
    row = {"period": "p", "group": "g", "source": "s", **cells}
    assert not Draft202012Validator(SCHEMAS["series"]).is_valid(row)


@pytest.mark.parametrize(
    ("unit", "n", "valid"), [("percent", {}, False), ("percent", {"n": None}, True), ("t", {}, True)]
)
def test_a_percent_among_results_says_its_n(repository: Path, unit: str, n: dict[str, None], valid: bool) -> None:
    case = next(data for name, _, data in content(repository / "tests" / "small_world") if name == "case_studies")
    case["results"][0] |= {"unit": unit, **n}
    assert Draft202012Validator(SCHEMAS["case_studies"]).is_valid(case) is valid


def test_the_repository_holds_what_the_models_say_now(repository: Path, tmp_path: Path) -> None:
    for file in write_schemas(tmp_path / "schemas"):
        assert_same(file, repository / "schemas" / file.name)
    written = {file.name for file in (tmp_path / "schemas").iterdir()}
    assert {file.name for file in (repository / "schemas").iterdir()} == written, "run make schemas, delete the rest"
    snippets = write_snippets(tmp_path / "editor")
    assert_same(snippets, repository / ".vscode" / snippets.name)


def assert_same(now: Path, kept: Path) -> None:
    same = kept.is_file() and kept.read_text("utf-8") == now.read_text("utf-8")
    assert same, f"{kept.name} is not what the models say now: run make schemas"


def test_the_editor_knows_the_schema_of_every_data_file(repository: Path) -> None:
    settings = json.loads((repository / ".vscode" / "settings.json").read_text("utf-8"))
    names = ("playbook", *(name[:-4] for name in DATA), "surveys", "print")
    assert settings["yaml.schemas"] == {
        **{f"./schemas/{name}.schema.json": f"data/{name}.yml" for name in names},
        # assessment.schema.json and business-case-file.schema.json are the formats of saved files.
        "./schemas/business-case-example.schema.json": "data/business_case.yml",
        "./schemas/assessment-model.schema.json": "data/assessment.yml",
    }
