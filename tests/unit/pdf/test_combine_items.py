"""Checklist items of a combined document: a box and fields, once, on the checklist; elsewhere plain words."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from playbook.model.plan_file import OwnItem
from playbook.pdf.combine import combine
from playbook.pdf.combine.tree import words
from playbook.pdf.volume import pack
from tests.unit.pdf.paper import by_class, combined, link, read, target, write_site
from tests.worlds import World


def item(id: str, label: str, of: str = "listen", anchor: str = "") -> str:
    """Return an item as the site shows it."""
    name = f"{of}.{id}"
    return (
        f'<li class="cx-item" id="{anchor or id}">'
        f'<input class="cx-item__box" id="box-{name}" name="{name}" type="checkbox">'
        f'<label class="cx-item__label" for="box-{name}">{label}</label><div class="cx-item__why">Why.</div></li>'
    )


ASK = "Ask three crews &amp; what they <em>missed</em>."
LIST = f"""<h1>Checklist</h1><h2 id="dusk">At dusk</h2><cx-items><ul class="cx-items">
{item("sound-horn", "Sound the horn twice.")}{item("ask-crews", ASK)}</ul></cx-items>"""
PLAY = f"""<h1>Listen</h1><h2 id="boxes">Boxes</h2><div class="cx-work"><cx-items><ul class="cx-items">
{item("ask-crews", ASK, anchor="listen.ask-crews")}</ul></cx-items></div>"""
PAGES = {"plays/listen/": PLAY, "checklists/listen/": LIST}


def fields(root: Element) -> dict[str, Element]:
    """Return all form fields by name; no two have one name."""
    found = [one for one in root.iter() if one.tag in ("input", "select", "textarea")]
    by_name = {one.get("name", ""): one for one in found}
    assert len(by_name) == len(found)
    return by_name


@pytest.fixture
def root(small: World, tmp_path: Path) -> Element:
    made = combined(read(small), tmp_path, PAGES)
    assert made.problems == ()
    return made.root


def test_each_item_has_a_box_and_four_fields_once(root: Element) -> None:
    ids = ("listen.sound-horn", "listen.ask-crews")
    names = {f"{part}{id}" for id in ids for part in ("", "status.", "owner.", "due.", "note.")}
    assert set(fields(root)) == names


def test_the_name_for_people_is_the_words_of_the_item(root: Element) -> None:
    found = fields(root)
    text = "Ask three crews & what they missed."
    assert found["listen.ask-crews"].get("title") == text
    for part in ("status", "owner", "note"):
        assert found[f"{part}.listen.ask-crews"].get("title", "").lower() == f"{part}: {text}".lower()
    assert found["due.listen.ask-crews"].get("title") == f"Due date, as YYYY-MM-DD: {text}"


def test_each_field_has_its_label(root: Element) -> None:
    labels = {one.get("for"): words(one) for one in root.iter("label")}
    shown = {name: labels.get(field.get("id")) for name, field in fields(root).items()}
    assert all(shown.values()), shown
    assert shown["due.listen.ask-crews"] == "Due date yyyy-mm-dd"


def test_the_status_is_one_of_four(root: Element) -> None:
    options = {one.get("value"): words(one) for one in fields(root)["status.listen.sound-horn"].iter("option")}
    assert options == {"to-do": "To do", "doing": "Doing", "done": "Done", "not-applicable": "Not applicable"}
    assert list(options) == ["to-do", "doing", "done", "not-applicable"]


def test_on_the_play_an_item_is_words_that_lead_to_its_box(root: Element) -> None:
    play, _ = by_class(root, "chapter")
    assert [one.tag for one in play.iter() if one.tag in ("input", "label", "select")] == []
    place = target(root, link(root, "Ask three crews & what they missed."))
    assert fields(place).keys() >= {"listen.ask-crews", "status.listen.ask-crews"}
    assert [words(one) for one in play.iter("em")] == ["missed"]


def test_an_item_without_its_checklist_leads_to_the_web(small: World, tmp_path: Path) -> None:
    root = combined(read(small), tmp_path, PAGES, "plays/listen/").root
    assert fields(root) == {}
    assert link(root, "Ask three crews & what they missed.").endswith("/checklists/listen/#ask-crews")


def test_an_item_that_a_checklist_shows_twice_is_named_with_its_line(small: World, tmp_path: Path) -> None:
    pages = {"checklists/listen/": LIST + LIST.replace('id="', 'id="again-')}
    found = [str(one) for one in combined(read(small), tmp_path, pages).problems]
    line = small.line("checklists/listen.md", "#sound-horn")
    assert any(
        one.startswith(f"checklists/listen.md:{line}: the field 'listen.sound-horn' stands 2 times") for one in found
    )


def test_items_of_a_teams_own_have_the_same_fields(small: World, tmp_path: Path) -> None:
    own = [OwnItem(id="own.k3f9a2", text='Paint the "door" <red>'), OwnItem(id="own.b", text="Oil it")]
    pages = PAGES | {"plays/tell/": "<h1>Tell</h1>", "checklists/tell/": "<h1>Checklist</h1>"}
    book = read(small)
    root = combine(book, write_site(tmp_path, pages), pack(book, ["listen", "tell"], own)).root
    found = fields(root)
    assert found["own.k3f9a2"].get("title") == 'Paint the "door" <red>'
    assert {f"{part}own.b" for part in ("", "status.", "owner.", "due.", "note.")} <= set(found)
    assert words(target(root, link(root, "Items of your own"))).startswith("Items of your own")
