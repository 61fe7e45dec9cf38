from __future__ import annotations

import pytest

from tests.claims import only, says
from tests.worlds import World

MEND, ROLES, GREY = "plays/mend.md", "data/roles.yml", "case_studies/grey-rock.md"
SETTINGS = "data/playbook.yml"


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("number: 2", "number: two", "a whole number"),
        ("number: 2", "number: 2.5", "a whole number"),
        ("number: 2", "number: true", "a whole number"),
        ("title: Mend the lamp", "title: 7", "text"),
        ("title: Mend the lamp", "title: [Mend]", "text"),
        ("title: Mend the lamp", "title:", "text, not nothing"),
        ("roles: [keeper]", "roles: keeper", "a list"),
        ("roles: [keeper]", "roles: {keeper: yes}", "a list"),
        ("reviewed: 2026-02-01", "reviewed: soon", "a date"),
        ("reviewed: 2026-02-01", "reviewed: 2026", "a date"),
    ],
)
def test_a_wrong_type(small: World, old: str, new: str, wanted: str) -> None:
    small.replace(MEND, old, new)
    only(small, MEND, small.line(MEND, new), f"should be {wanted}", "correct the value")


@pytest.mark.parametrize(
    ("edition", "wrong", "remedy"),
    [
        ('"2026"', "'edition' is '2026'", "write the year, a dot and a number, for example 2026.1"),
        ('"26.1"', "'edition' is '26.1'", "for example 2026.1"),
        ("next", "'edition' is 'next'", "for example 2026.1"),
        ("2026.1", "'edition' should be text, not '2026.1'", "put quotes around it"),
        ("", "'edition' should be text, not nothing", "correct the value"),
    ],
)
def test_an_edition_that_is_none(small: World, edition: str, wrong: str, remedy: str) -> None:
    small.replace(SETTINGS, 'edition: "2026.1"', f"edition: {edition}")
    only(small, SETTINGS, small.line(SETTINGS, "edition"), wrong, remedy)


def test_a_wrong_type_deep_in_a_file_names_its_own_line(small: World) -> None:
    small.replace(GREY, "before: 4", "before: [4]")
    only(small, GREY, small.line(GREY, "before:"), "whole number or a number or text, not a list", "correct")


@pytest.mark.parametrize("value", [".nan", ".inf", "-.inf"])
def test_a_figure_that_is_no_number(small: World, value: str) -> None:
    small.replace(GREY, "before: 4", f"before: {value}")
    only(small, GREY, small.line(GREY, "before:"), "'before' of entry 1 of 'results'", "correct")


def test_an_unknown_key_with_a_near_name(small: World) -> None:
    small.replace(MEND, "time: 2 weeks", "time: 2 weeks\ntiem: 3 weeks")
    only(small, MEND, small.line(MEND, "tiem"), "the key 'tiem' is unknown", "did you mean 'time'?")


@pytest.mark.parametrize("key", ["color", "int", "str", "constrained-str", "__class__"])
def test_an_unknown_key_unlike_any_other(small: World, key: str) -> None:
    small.replace(MEND, "time: 2 weeks", f"time: 2 weeks\n{key}: red")
    only(small, MEND, small.line(MEND, f"{key}: red"), f"the key '{key}' is unknown", "the keys are title")


def test_an_unknown_key_inside_a_result(small: World) -> None:
    small.replace(GREY, "    unit: ships", "    unit: ships\n    float: yes")
    only(small, GREY, small.line(GREY, "float"), "the key 'float' of entry 1 of 'results'", "remove it")


def test_a_missing_field(small: World) -> None:
    small.replace(MEND, "time: 2 weeks\n", "")
    only(small, MEND, 2, "'time' is missing", "add a line 'time: …'")


def test_a_data_entry_without_an_id(small: World) -> None:
    small.append("data/sources.yml", "- title: T\n  publisher: P\n  date: 2020\n  url: https://example.org/\n")
    small.append("data/sources.yml", "  accessed: 2026-01-01\n")
    line = small.line("data/sources.yml", "- title: T")
    only(small, "data/sources.yml", line, "'id' is missing", "add a line 'id: …'")


def test_a_data_entry_whose_id_stands_twice(small: World) -> None:
    small.append(ROLES, "- id: pilot\n  name: Other\n  description: Another.\n")
    first = small.line(ROLES, "id: pilot")
    only(small, ROLES, small.line(ROLES, "id: pilot", 2), f"first is at line {first}", "another id")


@pytest.mark.parametrize("id", ["Pilot Two", "pilot_two", "pilot--two", "-pilot", "pílot"])
def test_an_id_that_cannot_be_one(small: World, id: str) -> None:
    small.append(ROLES, f"- id: {id}\n  name: Other\n  description: Another.\n")
    only(small, ROLES, small.line(ROLES, id), f"'id' is '{id}'", "lower-case letters, digits and hyphens")


@pytest.mark.parametrize("text", ['""', '"   "', "|\n  \n"])
def test_an_empty_text(small: World, text: str) -> None:
    small.replace(MEND, "summary: Repair what sailors named first.", f"summary: {text}")
    only(small, MEND, small.line(MEND, "summary"), "'summary' is empty", "fill it in")


def test_an_empty_list(small: World) -> None:
    small.replace(GREY, "plays: [listen]", "plays: []")
    problems = [p for p in small.checked().problems if p.place.file == GREY]
    assert len(problems) == 1
    says(problems[0], GREY, small.line(GREY, "plays:"), "'plays' is empty", "list at least 1")


def test_an_item_that_is_longer_than_a_file_of_a_plan_can_hold(small: World) -> None:
    listen = "checklists/listen.md"
    small.replace(listen, "Ask three crews", f"Ask {'x' * 500}")
    only(small, listen, small.line(listen, "xxx"), "'text' has", "shorten it to 500")


def test_a_summary_that_is_too_long(small: World) -> None:
    small.replace(MEND, "Repair what", "R" * 300)
    only(small, MEND, small.line(MEND, "summary"), "characters", "shorten it to 200")


def test_an_entry_that_stands_twice_in_a_list(small: World) -> None:
    small.replace(MEND, "roles: [keeper]", "roles: [keeper, pilot, keeper]")
    only(small, MEND, small.line(MEND, "roles:"), "'keeper' stands twice", "correct")


def test_a_word_that_is_not_among_the_choices(small: World) -> None:
    small.replace(GREY, "sector: local", "sector: naval")
    only(small, GREY, small.line(GREY, "sector"), "'sector' is 'naval'", "use one of 'federal'")


@pytest.mark.parametrize("url", ["example.org/log", "javascript:alert(1)", "ftp://example.org", "https://a b"])
def test_a_source_whose_address_is_none(small: World, url: str) -> None:
    small.replace("data/sources.yml", "https://example.org/log", url)
    only(small, "data/sources.yml", small.line("data/sources.yml", "url:"), "'url' is", "begins with https://")


def test_a_data_entry_that_is_a_word(small: World) -> None:
    small.append(ROLES, "- just a word\n")
    only(small, ROLES, small.line(ROLES, "just a word"), "a group of fields, not 'just a word'", "correct")


@pytest.mark.parametrize("text", ["keeper: Keeper\n", "keeper\n", "# only a comment\n"])
def test_a_data_file_that_is_no_list(small: World, text: str) -> None:
    small.change({ROLES: text})
    only(small, ROLES, 1, "the file is not a list", "begin each entry with - id:")
