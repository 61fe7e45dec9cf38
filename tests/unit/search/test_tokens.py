"""Splitting text into words; tests/browser/test_search_core.py gives the same vectors to the scripts."""

from __future__ import annotations

import json
from pathlib import Path

from playbook.search.tokens import SMALL, Token, tokens, words


def test_words_are_split_as_stated(repository: Path) -> None:
    vectors = json.loads((repository / "tests/vectors/search_tokens.json").read_text("utf-8"))
    wrong = {one["name"]: words(one["text"]) for one in vectors if words(one["text"]) != one["words"]}
    assert wrong == {}


def test_parts_of_a_linked_word_also_stand_joined_at_the_place_of_the_first() -> None:
    assert tokens("The front-line, e-mail") == [
        Token("the", 0),
        Token("front", 1),
        Token("line", 2),
        Token("e", 3),
        Token("mail", 4),
        Token("frontline", 1, joined=True),
        Token("email", 3, joined=True),
    ]


def test_small_words_are_written_as_they_are_split() -> None:
    assert {word for one in SMALL for word in words(one)} == SMALL
