from __future__ import annotations

from itertools import pairwise

import pytest

from tests.claims import only
from tests.worlds import World

MEND = "plays/mend.md"
ROLES = "data/roles.yml"


def test_broken_front_matter_names_the_line(small: World) -> None:
    small.replace(MEND, "time: 2 weeks", "time: 2 weeks: or three")
    only(small, MEND, small.line(MEND, "or three"), "not valid YAML", "put quotes around")


def test_a_bracket_that_stays_open_names_the_line_where_reading_stopped(small: World) -> None:
    small.replace(MEND, "roles: [keeper]", "roles: [keeper")
    only(small, MEND, small.line(MEND, "checklist:"), "not valid YAML", "check the indentation")


def test_a_broken_data_file_names_the_line_and_hides_no_other_file(small: World) -> None:
    small.replace(ROLES, "  name: Pilot", "\tname: Pilot")
    only(small, ROLES, small.line(ROLES, "Pilot"), "not valid YAML", "check the indentation")


def test_a_key_that_stands_twice(small: World) -> None:
    small.replace(MEND, "number: 2", "number: 2\nnumber: 3")
    only(small, MEND, small.line(MEND, "number: 3"), "the key 'number' stands twice", "keep one")


@pytest.mark.parametrize("value", ["&lamp Lamp", "*lamp", "[&self [*self]]", "&a {b: *a}"])
def test_anchors_and_aliases(small: World, value: str) -> None:
    small.replace(ROLES, "name: Pilot", f"name: {value}")
    only(small, ROLES, small.line(ROLES, value), "anchor or alias", "write the value out")


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor(small: World) -> None:
    names = "abcdefgh"
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in pairwise(names))
    small.change({"data/playbook.yml": bomb})
    only(small, "data/playbook.yml", 1, "anchor or alias", "write the value out")


@pytest.mark.parametrize(
    "value",
    [
        "!!python/object/apply:os.system [ls]",
        "!!python/name:os.environ ''",
        "!include secret.yml",
        "!!binary aGk=",
        '!!bool "perhaps"',
        '!!int ""',
        "!!set {a, b}",
    ],
)
def test_tags(small: World, value: str) -> None:
    small.replace(ROLES, "name: Pilot", f"name: {value}")
    only(small, ROLES, small.line(ROLES, "name: !"), "tag", "remove the word that begins with !")


def test_an_exclamation_mark_inside_a_text_is_no_tag(small: World) -> None:
    small.replace(ROLES, "in.", "in! And *how* & why.")
    assert small.problems() == []


@pytest.mark.parametrize("value", ["2026-13-45", "2026-02-30"])
def test_a_day_that_does_not_exist(small: World, value: str) -> None:
    small.replace(MEND, "reviewed: 2026-02-01", f"reviewed: {value}")
    only(small, MEND, small.line(MEND, "reviewed"), value, "correct it")


@pytest.mark.parametrize("value", ['"a\\0b"', '"\\ud800"', '"\\e[31m"'])
def test_characters_that_only_quoted_yaml_can_spell(small: World, value: str) -> None:
    small.replace(ROLES, "name: Pilot", f"name: {value}")
    only(small, ROLES, small.line(ROLES, value), "no character", "remove what begins with \\")


def test_yaml_nested_a_thousand_times(small: World) -> None:
    small.change({"data/roles.yml": "- " * 4900 + "x"})
    only(small, ROLES, 1, "nested too deeply", "fewer brackets")


def test_a_key_that_is_a_list(small: World) -> None:
    small.replace(ROLES, "  name: Pilot", "  ? [a, b]\n  : Pilot")
    only(small, ROLES, small.line(ROLES, "? [a"), "a key is a list", "plain words")


def test_two_documents_in_one_data_file(small: World) -> None:
    small.append(ROLES, "---\n- id: x\n")
    only(small, ROLES, small.line(ROLES, "---"), "expected a single document", "check")


def test_a_number_too_long_to_read(small: World) -> None:
    small.replace(MEND, "number: 2", f"number: {'9' * 5000}")
    problem = small.only_problem()
    assert problem.place.line == small.line(MEND, "number:")
    assert len(str(problem)) < 300
