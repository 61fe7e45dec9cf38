"""My plan on the built site: the same items in the same words everywhere, and the data for the scripts."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.found import passages
from tests.other_playbook import other_project
from tests.ours import our_book
from tests.site_pages import BuiltPage, read_pages, target
from tests.tools import ROOT, build

Pages = dict[str, BuiltPage]
PLAN = "tools/plan/index.html"


@pytest.fixture(scope="module")
def data(pages: Pages) -> dict[str, Any]:
    return json.loads(pages[PLAN].tree.css_first("#cx-catalog").text())


def labels(page: BuiltPage) -> dict[str, str]:
    """Return the words of each box of a page by its item's full id."""
    boxes = {box.attributes["id"]: box.attributes["name"] or "" for box in page.tree.css("main li.cx-item > input")}
    found = [(boxes[label.attributes["for"]], label.text()) for label in page.tree.css("main li.cx-item > label")]
    assert len(found) == len(boxes), page.path
    return {name: " ".join(text.split()) for name, text in found}


def test_an_item_has_the_same_words_wherever_it_stands(pages: Pages, data: dict[str, Any]) -> None:
    shown = {path: labels(page) for path, page in pages.items()}
    plays = {play["id"] for play in data["plays"]}
    assert [*shown[PLAN]] == [item["id"] for item in data["items"]]
    assert len(data["items"]) > 100
    for item in data["items"]:
        places = [PLAN, f"checklists/{item['checklist']}/index.html"]
        if item["checklist"] in plays:  # a play shows its own checklist and links to its others
            places.append(f"plays/{item['play']}/index.html")
        assert {path: shown[path].get(item["id"]) for path in places} == dict.fromkeys(places, item["text"])


def test_every_box_of_the_site_is_an_item_of_the_catalog(pages: Pages, data: dict[str, Any]) -> None:
    boxes = {name for page in pages.values() for name in labels(page)}
    assert boxes == {item["id"] for item in data["items"]}


def test_the_catalogs_links_lead_to_the_items(pages: Pages, data: dict[str, Any]) -> None:
    for item in data["items"]:
        path, anchor = target(pages[PLAN], item["href"]) or ("", "")
        found = pages[path].tree.css_first(f'li.cx-item[id="{anchor}"] > input')
        assert found is not None and found.attributes["name"] == item["id"]
    for checklist in data["checklists"]:
        assert (target(pages[PLAN], checklist["href"]) or ("",))[0] == f"checklists/{checklist['id']}/index.html"


def test_the_published_catalog_differs_only_in_its_links_and_knows_no_older_editions(
    site: Path, data: dict[str, Any]
) -> None:
    published = json.loads((site / "api" / "checklists.json").read_text("utf-8"))
    for one in (*published["checklists"], *published["items"]):
        path, _, anchor = one["href"].partition("#")
        assert (site / path / "index.html").is_file()
        one["href"] = f"../../{path}" + (f"#{anchor}" if anchor else "")
    assert {**published, **{name: data[name] for name in ("older", "old_titles", "editions")}} == data


def test_the_schema_of_saved_plans_is_published_as_it_is_kept(site: Path) -> None:
    schema = json.loads((site / "api" / "schema" / "plan.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    assert schema == json.loads((ROOT / "schemas" / "plan.schema.json").read_text("utf-8"))


def test_the_catalog_is_carried_along_by_the_themes_script_and_is_no_text(pages: Pages) -> None:
    place = pages[PLAN].tree.css_first("[data-md-component=container] > #cx-catalog")
    assert place is not None and "hidden" in place.attributes
    assert place.css("*") == [place]
    assert [path for path, page in pages.items() if page.tree.css("#cx-catalog")] == [PLAN]


CALCULATORS = ("sample-size", "margin-of-error", "compare", "change")
OF_TOOLS = {
    PLAN: "items plan",
    "tools/drivers/index.html": "items tables drivers",
    "tools/assessment/index.html": "items assessment",
    "tools/business-case/index.html": "items business-case",
    **{f"tools/{name}/index.html": "calculators" for name in CALCULATORS},
}


def scripts_of(path: str, page: BuiltPage) -> list[str]:
    """What a page should ask for, by what stands on it."""
    wanted = [OF_TOOLS[path]] if path in OF_TOOLS else []
    if re.fullmatch(r"checklists/[^/]+/index.html", path):
        wanted.append("items")
    for selector, script in (("cx-sort-table", "tables"), (".cx-filter", "library")):
        wanted += [script] if page.tree.css(selector) else []
    return sorted(" ".join(f"assets/js/{name}.js" for name in names.split()) for names in wanted)


def test_pages_ask_for_the_scripts_of_what_stands_on_them(pages: Pages) -> None:
    for path, page in pages.items():
        asked = {node.attributes["data-script"] for node in page.tree.css("cx-load")}
        assert sorted(asked) == scripts_of(path, page), path


def test_every_page_loads_two_scripts_and_no_other(site: Path, pages: Pages) -> None:
    for path, page in pages.items():
        if page.tree.css("#main-content"):
            scripts = [name.rpartition("/")[2] for name in page.resources if name.endswith(".js")]
            assert sorted(scripts) == ["early.js", "playbook.js"], path
    for script in (site / "assets" / "js").glob("*.js"):
        assert any('"use strict";' in line for line in script.read_text("utf-8").splitlines()[:3]), script
    assert not (site / "js").exists()


def test_every_page_says_its_edition_to_scripts_and_to_readers(pages: Pages, data: dict[str, Any]) -> None:
    for path, page in pages.items():
        assert page.tree.css_first("meta[name=cx-edition]").attributes["content"] == data["edition"], path
        assert f"Edition {data['edition']}." in page.tree.css_first("footer").text(), path


def progress(page: BuiltPage) -> list[tuple[set[str], str | None, str]]:
    """Return the items, the play and the name of each place that shows progress; each must be empty."""
    found = []
    for node in page.tree.css("cx-progress"):
        assert not node.text().strip() and node.css("*") == [node], page.path
        groups = [group.partition(":") for group in (node.attributes["data-items"] or "").split()]
        ids = [f"{list}.{id}" for list, _, names in groups for id in names.split(",")]
        assert max(Counter(ids).values()) == 1
        found.append((set(ids), node.attributes.get("data-play"), node.attributes["data-label"] or ""))
    return found


def test_a_play_names_each_of_its_checklists_and_how_long_it_is(pages: Pages) -> None:
    """The first one is its own."""
    book = our_book()
    several = [play for play in book.plays.values() if len(book.checklists_of(play)) > 1]
    assert several
    for play in several:
        others = book.other_checklists(play)
        names = ["This play", *(one.short for one in others)]
        sizes = [len(one.items) for one in (book.checklists[play.checklist], *others)]
        head = pages[f"plays/{play.id}/index.html"].tree.css_first(".cx-head--play")
        facts = {one.css_first("dt").text(): [li.text() for li in one.css("li")] for one in head.css(".cx-facts > div")}
        found = [f"{name}: {size} items" for name, size in zip(names, sizes, strict=True)]
        assert facts["Checklists"] == found
        labels = [one.attributes.get("data-what") for one in head.css("cx-progress")]
        assert labels == ["All checklists", *names]


def test_progress_of_plays_and_checklists_counts_what_belongs_to_them(pages: Pages) -> None:
    book = our_book()
    lists = {one.id: {item.full_id for item in one.items} for one in book.checklists.values()}
    plays = [
        (set().union(*(lists[one.id] for one in book.checklists_of(play))), play.id, play.title)
        for play in book.plays.values()
    ]
    everything = (set(book.items), "*", "The whole playbook")
    assert progress(pages["index.html"]) == [everything, *plays]
    assert progress(pages["plays/index.html"]) == plays
    of_lists = [(lists[one.id], None, one.title) for one in book.checklists_in_order]
    assert progress(pages["checklists/index.html"]) == of_lists
    # Each of several checklists of a play has a bar of its own.
    shared = {
        play.id: [one for one in book.checklists_of(play) if len(book.checklists_of(play)) > 1]
        for play in book.plays.values()
    }
    in_plan = [[play, *((lists[one.id], None, one.title) for one in shared[play[1]])] for play in plays]
    assert progress(pages[PLAN]) == [bar for bars in in_plan for bar in bars]
    for play in plays:
        first, *bars = progress(pages[f"plays/{play[1]}/index.html"])
        assert first == play
        assert [(items, id) for items, id, _ in bars] == [(lists[one.id], None) for one in shared[play[1]]]
    for one, wanted in zip(book.checklists_in_order, of_lists, strict=True):
        assert progress(pages[f"checklists/{one.id}/index.html"]) == [wanted]


def test_home_plays_and_checklists_lead_to_the_plan(pages: Pages, data: dict[str, Any]) -> None:
    heads = {"index.html": ""}
    heads |= {f"plays/{play['id']}/index.html": play["id"] for play in data["plays"]}
    heads |= {f"checklists/{one['id']}/index.html": f"checklist-{one['id']}" for one in data["checklists"]}
    for path, anchor in heads.items():
        links = [node for node in pages[path].tree.css("main header a") if node.text() == "My plan"]
        assert [target(pages[path], node.attributes["href"] or "") for node in links] == [(PLAN, anchor)], path
        assert not anchor or anchor in pages[PLAN].ids


def test_the_plans_contents_are_the_plays(pages: Pages, data: dict[str, Any]) -> None:
    links = [node.attributes["href"] for node in pages[PLAN].tree.css(".md-sidebar--secondary .cx-toc a")]
    assert links == [*(f"#{play['id']}" for play in data["plays"]), "#how-your-plan-is-kept"]


def test_search_finds_the_plan_and_not_its_items_a_second_time(site: Path) -> None:
    found = [one for one in passages(site) if one.location.startswith("tools/plan/")]
    assert found[0].location == "tools/plan/"
    items = [item.text() for item in read_pages(site)[PLAN].tree.css(".cx-item__label")]
    assert [item for item in items for one in found if item in one.text] == []


def test_a_playbook_without_a_plan_does_not_mention_one(tmp_path: Path) -> None:
    project = other_project(tmp_path / "harbor")
    assert build(project.root, tmp_path / "site").returncode == 0
    for path, page in read_pages(tmp_path / "site").items():
        assert [node.attributes["href"] for node in page.tree.css("a") if node.text() == "My plan"] == [], path
        assert page.tree.css("#cx-catalog, cx-load[data-script*=plan]") == [], path


def test_a_playbook_of_three_other_plays_with_a_plan(tmp_path: Path) -> None:
    project = other_project(tmp_path / "harbor")
    text = (ROOT / "docs" / "tools" / "plan.md").read_text("utf-8")
    hostile = "Ask </div><script>alert(1)</script> crews & *me*."
    project.change({"docs/tools/plan.md": text}).replace("mkdocs.yml", "- Stories:", "- tools/plan.md\n- Stories:")
    project.replace("checklists/listen.md", "Ask three crews what they *missed*.", hostile.replace("<", "&lt;"))
    result = build(project.root, tmp_path / "site")
    assert result.returncode == 0, result.stderr
    plan = read_pages(tmp_path / "site")[PLAN]
    data = json.loads(plan.tree.css_first("#cx-catalog").text())
    assert (data["playbook"], len(data["plays"]), len(data["items"])) == ("Lighthouse Guide", 3, 5)
    assert data["items"][1]["text"] == labels(plan)["listen.ask-crews"] == hostile.replace("*", "")
