"""Single values of a YAML text change, and not a character around them."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from playbook.edit.emit import add_entry, entry
from playbook.edit.yaml_lists import add_to_list, replace_in_lists, without_entries
from playbook.edit.yaml_text import add_key, replace_scalars

TEXT = """\
# Lamps.
- id: north   # the old one
  names: [keeper, "pilot"]   # é
  rooms:
    - tower
    - quay # wet
  about: >-
    Two
    lines.
# The new one.
- {id: south, names: [], rooms: [tower]}
"""


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ((0, "names"), '[keeper, "pilot"]', '[keeper, "pilot", cook]'),
        ((1, "names"), "names: []", "names: [cook]"),
        ((0, "rooms"), "    - quay # wet\n", "    - quay # wet\n    - cook\n"),
    ],
)
def test_a_word_comes_at_the_end_of_a_list(path: tuple[str | int, ...], old: str, new: str) -> None:
    assert add_to_list(TEXT, path, "cook") == TEXT.replace(old, new)


@pytest.mark.parametrize("path", [(0, "none"), (0, "id"), (7, "names")])
def test_where_there_is_no_list_nothing_is_added(path: tuple[str | int, ...]) -> None:
    with pytest.raises((KeyError, IndexError)):
        add_to_list(TEXT, path, "cook")


def test_a_key_comes_behind_a_text_of_several_lines() -> None:
    assert add_key(TEXT, (0,), "lit: true") == TEXT.replace("    lines.\n", "    lines.\n  lit: true\n")


def test_words_change_and_what_was_quoted_stays_quoted() -> None:
    changed = replace_scalars(TEXT, lambda one: {"pilot": "crew", "tower": "top"}.get(one.value))
    assert changed == TEXT.replace('"pilot"', '"crew"').replace("tower", "top")


def test_keys_change_too_where_they_are_meant() -> None:
    changed = replace_scalars(TEXT, lambda one: "halls" if one.is_key and one.value == "rooms" else None)
    assert changed == TEXT.replace("rooms", "halls")


def test_lines_that_only_yaml_counts_and_letters_of_any_size_move_nothing() -> None:
    text = "a: 'x\u2028y\x85 é😀'\nb: [c]\nrooms:\n  - c\n"
    assert add_to_list(text, ("b",), "d") == text.replace("[c]", "[c, d]")
    assert replace_in_lists(text, "rooms", "c", "d") == text.replace("- c", "- d")
    listed = "# é\u2028\n- id: a\u2028\n- id: b\n"
    assert without_entries(listed, lambda values: values["id"] == "b") == "# é\u2028\n- id: a\u2028\n"
    assert add_entry(listed, entry({"id": "aa"}), "id") == "# é\u2028\n- id: a\u2028\n- id: aa\n- id: b\n"


def test_what_is_no_yaml_stays() -> None:
    assert replace_scalars("a: [", lambda one: "b") == "a: ["


@pytest.mark.parametrize(
    ("old", "new", "lists"),
    [
        ("quay", "hall", ([["tower", "hall"], ["tower"]])),
        ("quay", "tower", ([["tower"], ["tower"]])),
        ("tower", "quay", ([["quay"], ["quay"]])),
    ],
)
def test_an_id_in_lists_makes_way_for_another_once(old: str, new: str, lists: list[list[str]]) -> None:
    changed = replace_in_lists(TEXT, "rooms", old, new)
    assert [one["rooms"] for one in yaml.safe_load(changed)] == lists
    assert changed.startswith("# Lamps.\n- id: north   # the old one\n")


def test_in_a_line_too() -> None:
    text = "- items: [a, b]\n- items: [c, a]\n- other: [a]\n"
    assert replace_in_lists(text, "items", "a", "b") == "- items: [b]\n- items: [c, b]\n- other: [a]\n"


def test_entries_go_away_with_their_own_lines_only() -> None:
    left = without_entries(TEXT, lambda values: values["id"] == "north")
    assert left == "# Lamps.\n# The new one.\n- {id: south, names: [], rooms: [tower]}\n"
    assert without_entries("# All.\n- {id: a}\n", lambda values: True) == "# All.\n[]\n"
    assert without_entries("[]\n", lambda values: True) == "[]\n"


def test_an_entry_takes_its_place_in_the_order() -> None:
    text = "# Sorted.\n- id: beam\n# about it\n- id: lens\n"
    new = entry({"id": "horn"})
    assert add_entry(text, new, "id") == "# Sorted.\n- id: beam\n- id: horn\n# about it\n- id: lens\n"
    assert add_entry(text, entry({"id": "alarm"}), "id").startswith("# Sorted.\n- id: alarm\n- id: beam\n")
    assert add_entry(text, entry({"id": "wick"}), "id").endswith("- id: lens\n- id: wick\n")
    assert add_entry(text, entry({"id": "alarm"})).endswith("- id: lens\n- id: alarm\n")
    assert add_entry("# None.\n[]\n", new) == "# None.\n- id: horn\n"


SLUGS = st.from_regex(r"[a-z]{1,5}(-[a-z]{1,3})?", fullmatch=True)


@given(st.dictionaries(SLUGS, st.one_of(st.text(min_size=1).filter(str.strip), st.integers(), st.lists(SLUGS))))
def test_what_is_written_reads_back(values: dict[str, str | int | list[str]]) -> None:
    text = entry({"id": "x", **values})
    assert yaml.safe_load(text) == [{"id": "x", **values}]
