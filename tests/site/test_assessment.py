"""The assessment on the built site: the model keeps its promises, and page, data and schemas agree."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.found import passages
from tests.other_playbook import other_project
from tests.site_pages import BuiltPage, read_pages, target
from tests.tools import ROOT, build
from tests.unit.small_assessment import ASSESSMENT, DATA, PAGE, PAGE_TEXT

Pages = dict[str, BuiltPage]
HERE, PAPER = "tools/assessment/index.html", "tools/assessment-paper/index.html"


@pytest.fixture(scope="module")
def data(pages: Pages) -> dict[str, Any]:
    return json.loads(pages[HERE].tree.css_first("#cx-assessment-model").text())


def test_the_model_is_as_large_as_it_says(data: dict[str, Any]) -> None:
    per_dimension = {one["id"]: 0 for one in data["dimensions"]}
    for statement in data["statements"]:
        per_dimension[statement["dimension"]] += 1
    assert 6 <= len(per_dimension) <= 7
    assert all(4 <= count <= 6 for count in per_dimension.values()), per_dimension
    assert 26 <= len(data["statements"]) <= 36
    assert 7 <= sum(statement["quick"] for statement in data["statements"]) <= 10


def test_every_play_gets_its_share_of_the_advice(pages: Pages, data: dict[str, Any]) -> None:
    plays = json.loads(pages["tools/plan/index.html"].tree.css_first("#cx-catalog").text())["plays"]
    assert set(data["plays"]) == {play["id"] for play in plays}


def test_links_lead_to_plays_and_items(pages: Pages, data: dict[str, Any]) -> None:
    for id, play in data["plays"].items():
        assert (target(pages[HERE], play["href"]) or ("",))[0] == f"plays/{id}/index.html"
    for id, item in data["items"].items():
        path, anchor = target(pages[HERE], item["href"]) or ("", "")
        box = pages[path].tree.css_first(f'li.cx-item[id="{anchor}"] > input')
        assert box is not None and box.attributes["name"] == id


def test_the_published_model_differs_only_in_its_links(site: Path, data: dict[str, Any]) -> None:
    published = json.loads((site / "api" / "assessment.json").read_text("utf-8"))
    for one in (*published["plays"].values(), *published["items"].values()):
        path, _, anchor = one["href"].partition("#")
        assert (site / path / "index.html").is_file()
        one["href"] = f"../../{path}" + (f"#{anchor}" if anchor else "")
    assert published == data


def test_the_published_model_fits_the_schema_that_the_page_about_data_links(site: Path, pages: Pages) -> None:
    links = [link.attributes["data-path"] for link in pages["about/data/index.html"].tree.css(".cx-data a")]
    schema = links[links.index("api/assessment.json") + 1]
    assert schema == "api/schema/assessment-feed.schema.json"
    published = json.loads((site / "api" / "assessment.json").read_text("utf-8"))
    Draft202012Validator(json.loads((site / schema).read_text("utf-8"))).validate(published)


@pytest.mark.parametrize("name", ["assessment", "assessment-model", "assessment-feed"])
def test_its_schemas_are_published_as_they_are_kept(site: Path, name: str) -> None:
    schema = json.loads((site / "api" / "schema" / f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    assert schema == json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("path", [HERE, PAPER])
def test_the_form_asks_what_the_model_asks(pages: Pages, data: dict[str, Any], path: str) -> None:
    sets = pages[path].tree.css("fieldset.cx-statement")
    assert [node.attributes["data-statement"] for node in sets] == [one["id"] for one in data["statements"]]
    for node, statement in zip(sets, data["statements"], strict=True):
        assert node.css_first("legend").text() == statement["text"]
        values = [radio.attributes["value"] for radio in node.css("input[type=radio]")]
        assert values == [*(one["id"] for one in statement["answers"]), "unknown", "not-applicable"]


def test_the_search_finds_dimensions_and_no_statements(site: Path, data: dict[str, Any]) -> None:
    found = passages(site)
    of_page = {one.location.partition("#")[2]: one for one in found if one.location.startswith("tools/assessment/")}
    for dimension in data["dimensions"]:
        entry = of_page[f"dimension-{dimension['id']}"]
        assert entry.heading == dimension["title"] and dimension["about"] in entry.text
    forms = [one for one in found if one.location.startswith(("tools/assessment/", "tools/assessment-paper/"))]
    everything = " ".join(one.text for one in forms)
    assert [one["text"] for one in data["statements"] if one["text"] in everything] == []
    assert [one.location for one in forms if "assessment-paper/#dimension" in one.location] == []


def test_the_model_stands_behind_the_content_and_is_no_text(pages: Pages) -> None:
    place = pages[HERE].tree.css_first("[data-md-component=container] > #cx-assessment-model")
    assert place is not None and "hidden" in place.attributes
    assert place.css("*") == [place]
    assert [path for path, page in pages.items() if page.tree.css("#cx-assessment-model")] == [HERE]


def test_another_agency_may_bring_its_own_or_none(tmp_path: Path) -> None:
    world = other_project(tmp_path / "project")
    without = tmp_path / "without"
    done = build(world.root, without)
    assert done.returncode == 0, done.stderr
    assert not (without / "api" / "assessment.json").exists()
    world.change({DATA: ASSESSMENT, PAGE: PAGE_TEXT})
    world.replace("mkdocs.yml", "- paths/keeper.md\n", "- paths/keeper.md\n  - tools/assessment.md\n")
    own = tmp_path / "own"
    done = build(world.root, own)
    assert done.returncode == 0, done.stderr
    page = read_pages(own)[HERE].tree
    assert json.loads(page.css_first("#cx-assessment-model").text())["title"] == "How well do we keep the light?"
    assert json.loads((own / "api" / "assessment.json").read_text("utf-8"))["playbook"] == "Lighthouse Guide"
