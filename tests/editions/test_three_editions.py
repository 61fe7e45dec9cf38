"""Three editions of real edits: what changed is told item by item and page by page, and nothing else is."""

from __future__ import annotations

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from playbook.editions.changes import Change, Changes
from playbook.editions.changes_file import changes_file
from playbook.editions.diff import compare
from playbook.editions.files import as_json
from playbook.editions.groups import groups, summary
from playbook.editions.history import history
from playbook.editions.index import read_index, released, write_index
from playbook.editions.plan_script import plan_data, with_older
from playbook.model.edition_index import EditionIndex
from playbook.schemas import schemas
from tests.three_editions import FIRST, SECOND, THIRD, frozen, release, three_editions
from tests.worlds import World


def told(found: Changes) -> set[tuple[str, str, str]]:
    return {(one.what, one.thing.kind, one.thing.id) for one in found.changes}


def one(found: Changes, what: str, id: str) -> Change:
    [change] = [one for one in found.changes if (one.what, one.thing.id) == (what, id)]
    return change


def test_the_first_step_tells_each_edit_once_and_nothing_else(first) -> None:
    assert told(first) == {
        ("reworded", "item", "listen.sound-horn"),
        ("moved", "item", "listen.ask-crews"),
        ("added", "item", "listen.tell-pilots"),
        ("redefined", "metric", "calm"),
        ("sources", "source", "log-2020"),
    }


def test_both_wordings_are_told_word_by_word(first) -> None:
    [wording] = one(first, "reworded", "listen.sound-horn").wordings
    assert (wording.was, wording.now) == ("Sound the horn twice.", "Sound the horn three times.")
    assert [tuple(piece) for piece in wording.pieces] == [
        ("same", "Sound the horn "),
        ("old", "twice. "),
        ("new", "three times."),
    ]


def test_a_move_names_both_headings(first) -> None:
    moved = one(first, "moved", "listen.ask-crews")
    assert moved.was is not None
    assert (moved.was.heading, moved.thing.heading) == ("At dusk", "At dawn")


def test_a_redefined_metric_names_the_field_and_its_plays(first) -> None:
    change = one(first, "redefined", "calm")
    assert [wording.field for wording in change.wordings] == ["formula"]
    assert change.plays == ("listen", "tell")


def test_the_second_step(second) -> None:
    assert told(second) == {
        ("reworded", "item", "listen.sound-horn"),
        ("retired", "item", "listen.write-down"),
        ("moved", "case study", "gray-rock"),
        ("moved", "section", "case_studies/gray-rock/#weather"),
        ("moved", "section", "case_studies/gray-rock/#catch"),
        ("moved", "section", "case_studies/gray-rock/#sources"),
        ("reworded", "section", "case_studies/gray-rock/#weather"),
        ("revised", "play", "listen"),
        ("reworded", "page", "plays/"),
    }


def test_a_retired_item_says_why_and_what_took_its_place(second) -> None:
    change = one(second, "retired", "listen.write-down")
    assert change.why == "Everybody heard it."
    assert change.replaced_by is not None
    assert change.replaced_by.id == "listen.tell-pilots"


def test_a_page_that_leads_on_is_the_same_page(second) -> None:
    moved = one(second, "moved", "gray-rock")
    assert moved.was is not None
    assert (moved.was.page, moved.thing.page) == ("case_studies/grey-rock/", "case_studies/gray-rock/")


def test_a_play_with_another_name_is_the_same_play(small: World) -> None:
    old = frozen(small)
    text = as_json(old).replace("plays/tell/", "plays/say/").replace('"plays": ["tell"]', '"plays": ["say"]')
    text = text.replace('"kind": "play", "id": "tell"', '"kind": "play", "id": "say"')
    lead = '"redirects": [{"from": "plays/tell/", "to": "plays/say/"}, '
    new = EditionIndex.model_validate_json(text.replace('"redirects": [', lead, 1))
    found = compare(old, new)
    assert {one[:2] for one in told(found)} == {("moved", "play"), ("moved", "section")}
    assert one(found, "moved", "say").was.id == "tell"
    [group] = groups(found)
    assert [row.first.thing.id for row in group.rows] == ["say"]


def test_people_read_it_by_play_and_each_thing_once(first, second) -> None:
    shown = {group.title: [row.first.thing.id for row in group.rows] for group in groups(second)}
    assert shown == {
        "Listen to the sailors": ["listen", "listen.sound-horn", "listen.write-down"],
        "Case studies": ["gray-rock", "case_studies/gray-rock/#weather"],
        "Other pages": ["plays/"],
    }
    [listen, mend, tell, *_] = groups(first)
    assert [change.thing.id for change in listen.also] == ["calm", "log-2020"]
    assert [(group.title, group.rows) for group in (mend, tell)] == [("Mend the lamp", ()), ("Tell the coast", ())]
    assert [change.thing.id for change in mend.also] == ["log-2020"]
    assert "1 metric redefined" in summary(first)
    assert "1 source replaced" in summary(first)


def test_from_the_first_to_the_third_both_edits_of_an_item_are_one(made) -> None:
    found = compare(made[1][0], made[1][2])
    [wording] = one(found, "reworded", "listen.sound-horn").wordings
    assert (wording.was, wording.now) == ("Sound the horn twice.", "Sound the horn four times at dusk.")
    assert one(found, "retired", "listen.write-down").why == "Everybody heard it."
    assert one(found, "moved", "listen.ask-crews").thing.heading == "At dawn"


def test_an_edition_compared_with_itself_has_not_changed(made) -> None:
    for index in made[1]:
        assert compare(index, index).changes == ()


def test_what_was_frozen_is_read_back_as_it_was(made, world) -> None:
    assert released(world.root) == made[1][:2]
    assert world.book().editions == made[1][:2]
    again = read_index(world.root / f"editions/{FIRST}.json")
    assert again == made[1][0]


def test_a_history_has_each_step_and_all_since_each_edition(world) -> None:
    known = history(world.book())
    assert [(one.old, one.new) for one in known.steps] == [(SECOND, THIRD), (FIRST, SECOND)]
    assert [(one.old, one.new) for one in known.since] == [(SECOND, THIRD), (FIRST, THIRD)]


def test_right_after_a_release_the_frozen_index_of_this_edition_is_no_older_edition(tmp_path: Path) -> None:
    world, _ = three_editions(World(tmp_path / "world"))
    write_index(world.root / f"editions/{THIRD}.json", frozen(world))
    known = history(world.book())
    assert [one.edition for one in known.older] == [SECOND, FIRST]
    assert [one.old for one in known.steps] == [SECOND, FIRST]


def test_a_plan_learns_what_its_edition_said(made) -> None:
    data = plan_data(made[1][0], compare(made[1][0], made[1][2]))
    assert data["edition"] == FIRST
    assert dict(data["items"])["listen.write-down"] == "Write down what you heard."
    assert [id for id, _ in data["items"]][:2] == ["listen.sound-horn", "listen.ask-crews"]
    assert data["moved"] == [("listen.ask-crews", "At dusk")]


def test_my_plan_learns_what_plays_were_called(tmp_path: Path) -> None:
    world = World(tmp_path / "world")
    release(world, SECOND)
    world.replace("plays/mend.md", "title: Mend the lamp", "title: Keep the lamp")
    release(world, THIRD)
    world.replace("plays/mend.md", "title: Keep the lamp", "title: Light the lamp")
    found = with_older({}, world.book(), lambda path: path)["old_titles"]
    assert found == {"Mend the lamp": "mend", "Keep the lamp": "mend"}


def test_the_changes_on_the_site_are_those_of_the_schema_and_name_all_editions(world) -> None:
    known = history(world.book())
    data = changes_file(known)
    Draft202012Validator(schemas()["changes"]).validate(data)
    assert [one["edition"] for one in data["editions"]] == [THIRD, SECOND, FIRST]
    for index in world.book().editions:
        Draft202012Validator(schemas()["edition"]).validate(json.loads(as_json(index)))
    [wording] = next(one for one in data["steps"][0]["changes"] if one["what"] == "reworded")["wordings"]
    assert wording["pieces"][0] == ["same", "Sound the horn "]


def test_a_frozen_index_that_somebody_edited_is_refused_with_its_place(world, tmp_path: Path) -> None:
    folder = tmp_path / "editions"
    folder.mkdir()
    text = (world.root / f"editions/{FIRST}.json").read_text(encoding="utf-8")
    bad = World(tmp_path / "bad")
    for name, edited in {
        f"{FIRST}.json": text.replace("Sound the horn twice.", "Sound the horn once."),
        "2026.9.json": text,
        "2026.3.json": "{",
        "notes.txt": "",
    }.items():
        bad.change({f"editions/{name}": edited})
    problems = [one for one in bad.problems() if one.startswith("editions/")]
    assert len(problems) == 4, problems
    assert "the text of item 'listen.sound-horn' is not the one that was released" in "\n".join(problems)
    assert "editions/2026.9.json:1: it holds edition 2026.1 — rename it to 2026.1.json" in problems
    assert "editions/notes.txt:1: nothing reads this file" in "\n".join(problems)
