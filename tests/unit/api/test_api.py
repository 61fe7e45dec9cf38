"""What the site gives away as data says what the playbook says, in the shape that its schema promises."""

from __future__ import annotations

import copy
import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from macros import MACROS
from playbook.api import api_files
from playbook.check import check
from playbook.schemas import schemas
from tests.ours import our_book
from tests.unit.small_assessment import ASSESSMENT, DATA, PAGE, PAGE_TEXT
from tests.worlds import World

SITE = "https://harbor.example/handbook/"
SHAPES = {
    "playbook": "playbook-feed",
    "checklists": "checklists-feed",
    "metrics": "metrics-feed",
    "assessment": "assessment-feed",
}


def files_of(world: World) -> dict[str, str]:
    return dict(api_files(check(world.root, MACROS).book, lambda path: path.removesuffix(".md") + "/", SITE))


def assessed(folder: Path) -> World:
    return World(folder / "harbor").change({DATA: ASSESSMENT, PAGE: PAGE_TEXT})


@pytest.fixture(scope="module")
def harbor(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return files_of(assessed(tmp_path_factory.mktemp("api")))


@pytest.fixture(scope="module")
def ours() -> dict[str, str]:
    return dict(api_files(our_book(), lambda path: path, SITE))


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(schemas()[SHAPES[name]])


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("playbook", ["harbor", "ours"])
def test_each_file_has_the_shape_of_its_schema(playbook: str, name: str, request: pytest.FixtureRequest) -> None:
    data = json.loads(request.getfixturevalue(playbook)[f"api/{name}.json"])
    assert [error.message for error in validator(name).iter_errors(data)] == []


@pytest.mark.parametrize("name", SHAPES)
def test_the_schema_refuses_what_is_missing_or_unknown(harbor: dict[str, str], name: str) -> None:
    whole = json.loads(harbor[f"api/{name}.json"])
    for key in whole:
        less = copy.deepcopy(whole)
        del less[key]
        assert not validator(name).is_valid(less), key
    assert not validator(name).is_valid({**whole, "surprise": 1})


def playbook_of(files: dict[str, str]) -> dict[str, Any]:
    return dict(json.loads(files["api/playbook.json"]))


def test_everything_of_the_playbook_is_in_one_file(harbor: dict[str, str]) -> None:
    data = playbook_of(harbor)
    assert (data["site"], data["edition"]) == (SITE, "2026.1")
    assert [play["id"] for play in data["plays"]] == ["listen", "mend", "tell"]
    assert {item["checklist"] for item in data["items"]} == {"listen", "mend", "tell"}
    assert [case["id"] for case in data["case_studies"]] == ["grey-rock"]
    assert all(data[kind] for kind in ("metrics", "terms", "roles", "policies", "sources", "retired"))


def test_every_id_that_ours_names_is_there() -> None:
    data = playbook_of(dict(api_files(our_book(), lambda path: path, SITE)))
    ids = {kind: {one["id"] for one in data[kind]} for kind in ("plays", "checklists", "metrics", "sources", "roles")}
    for play in data["plays"]:
        assert set(play["metrics"]) <= ids["metrics"]
        assert set(play["checklists"]) <= ids["checklists"]
    for item in data["items"]:
        assert item["checklist"] in ids["checklists"]
        assert set(item["roles"]) <= ids["roles"]
    for case in data["case_studies"]:
        assert set(case["plays"]) <= ids["plays"]
        assert {*case["sources"], *(row["source"] for row in case["results"])} <= ids["sources"]


def test_the_words_of_a_page_are_there_without_markup(harbor: dict[str, str]) -> None:
    play = playbook_of(harbor)["plays"][0]
    assert play["sections"][0]["title"] == "Reason"
    text = " ".join(section["text"] for section in play["sections"])
    assert text.strip()
    assert "{{" not in text and "](" not in text


def rows_of(text: str) -> list[dict[str, str]]:
    assert text[0] == "\ufeff"  # so that a spreadsheet knows the encoding
    return list(csv.DictReader(StringIO(text[1:])))


def test_a_table_has_one_line_for_each_item(ours: dict[str, str]) -> None:
    rows = rows_of(ours["downloads/checklist-items.csv"])
    assert [row["id"] for row in rows] == [item["id"] for item in playbook_of(ours)["items"]]


def test_a_table_runs_nothing_in_a_spreadsheet(tmp_path: Path) -> None:
    world = World(tmp_path / "harbor")
    old = world.text("data/glossary.yml").split("definition: ")[1].split("\n")[0]
    files = files_of(world.replace("data/glossary.yml", f"definition: {old}", 'definition: "=1+1"'))
    rows = rows_of(files["downloads/glossary.csv"])
    assert rows[0]["definition"] == "'=1+1"


def test_the_same_playbook_gives_the_same_bytes(harbor: dict[str, str], tmp_path: Path) -> None:
    assert files_of(assessed(tmp_path)) == harbor
