"""All items of the edition as data."""

from __future__ import annotations

import json

from selectolax.lexbor import LexborHTMLParser

from playbook.catalog import as_page_data, catalog
from tests.pages import page
from tests.worlds import World

LISTEN = "checklists/listen.md"


def items(world: World) -> dict[str, dict[str, object]]:
    return {item["id"]: item for item in catalog(world.book(), lambda path: f"/{path}")["items"]}


def test_it_has_the_edition_plays_roles_phases_and_checklists(small: World) -> None:
    found = catalog(small.book(), lambda path: f"/{path}")
    assert (found["playbook"], found["edition"]) == ("Lighthouse Guide", "2026.1")
    assert found["plays"][0] == {"id": "listen", "number": 1, "title": "Listen to the sailors", "short": "Listen"}
    assert found["roles"] == {"keeper": "Keeper", "pilot": "Pilot"}
    assert list(found["phases"].items()) == [("before", "Before"), ("during", "During"), ("after", "After")]
    title = "Checklist, Listen to the sailors"
    assert found["checklists"][0] == {"id": "listen", "title": title, "play": "listen", "href": f"/{LISTEN}"}
    assert [one["play"] for one in found["checklists"]] == ["listen", "mend", "tell"]


def test_an_item_has_its_words_and_its_place(small: World) -> None:
    assert items(small)["listen.ask-crews"] == {
        "id": "listen.ask-crews",
        "text": "Ask three crews what they missed.",
        "checklist": "listen",
        "play": "listen",
        "heading": "At dusk",
        "roles": ["keeper", "pilot"],
        "when": "during",
        "href": f"/{LISTEN}#ask-crews",
    }


def test_items_come_as_readers_meet_them(small: World) -> None:
    ids = list(items(small))
    assert ids[:3] == ["listen.sound-horn", "listen.ask-crews", "listen.write-down"]
    assert set(ids) == set(small.book().items)


def test_the_words_are_those_of_the_label(small: World) -> None:
    hard = "Ask [the *crews*](../plays/mend.md)  & `log`, 2 < 3, \\*all\\* &amp; &lt;b&gt;."
    small.replace(LISTEN, "Ask three crews what they *missed*.", hard)
    label = page(small, LISTEN).css_first('label[for$="ask-crews"]').text()
    assert items(small)["listen.ask-crews"]["text"] == " ".join(label.split())


def test_retired_items_are_there_and_nothing_else_that_is_retired(small: World) -> None:
    retired = catalog(small.book(), lambda path: path)["retired"]
    assert retired == [{"id": "listen.ring-bell", "why": "The bell was sold.", "replaced_by": "listen.sound-horn"}]


def test_a_retired_play_leads_to_the_play_of_today(small: World) -> None:
    gone = [("sing", "shout"), ("shout", "tell"), ("hum", "row")]
    for id, by in gone:
        small.append(
            "data/retired.yml",
            f"""
- id: {id}
  kind: play
  retired: 2025-03-02
  why: Renamed.
  replaced_by: {by}
""",
        )
    assert catalog(small.book(), lambda path: path)["retired_plays"] == {"sing": "tell", "shout": "tell"}


def test_a_page_that_does_not_exist_gives_no_address(small: World) -> None:
    found = catalog(small.book(), lambda path: None)
    assert {one["href"] for one in (*found["checklists"], *found["items"])} == {""}


def test_in_a_page_no_text_of_it_is_markup() -> None:
    data = {"b": "</div><script>alert(1)</script>", "a": "<!-- & é \u2028"}
    text = as_page_data(data)
    assert not set("<>&") & set(text)
    assert json.loads(text) == data
    assert list(json.loads(text)) == ["b", "a"]
    tree = LexborHTMLParser(f"<!doctype html><div id=d>{text}</div>")
    assert json.loads(tree.css_first("#d").text()) == data
