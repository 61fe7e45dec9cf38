"""Syllables, the grade, the passive voice and hard words."""

from __future__ import annotations

import pytest

from playbook.plain_language.blocks import Block
from playbook.plain_language.grade import flesch_kincaid, grade
from playbook.plain_language.hard_words import hard_words
from playbook.plain_language.passive import is_passive
from playbook.plain_language.sentences import sentences
from playbook.plain_language.syllables import syllables
from playbook.plain_language.word_lists import word_list


def test_the_published_value_of_the_formula() -> None:
    # One sentence of 13 words and 24 syllables: 11.3 (Wikipedia, Flesch-Kincaid readability tests).
    assert round(flesch_kincaid(1, 13, 24), 2) == 11.26


def test_a_grade_from_text() -> None:
    # 2 sentences, 8 words, 10 syllables: 0.39 * 4 + 11.8 * 1.25 - 15.59 = 0.72
    text = tuple(sentences(Block(1, "The keeper lit the lamp. Ships passed safely.")))
    assert round(grade(text), 2) == 0.72


@pytest.mark.parametrize(
    ("word", "count"),
    [("lamp", 1), ("lighthouse", 2), ("customer", 3), ("accessibility", 6), ("published", 2), ("figures", 2),
     ("added", 2), ("services", 3), ("policies", 3), ("longer", 2), ("string", 1), ("agency's", 3), ("agency’s", 3),
     ("front-line", 2), ("don't", 1), ("the", 1), ("a", 1), ("mtn", 1),
     ("rerouted", 3), ("surcharges", 3), ("registries", 3), ("helplines", 2), ("4th", 1)],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize("sign", ["1,200", "2026", "7%", "OMB", "FAQs", "e.g", "va.gov", "A-11"])
def test_figures_and_abbreviations_have_one_syllable_as_in_flesch(sign: str) -> None:
    assert syllables(sign) == 1


@pytest.mark.parametrize(
    "sentence",
    ["The letter was sent.", "Letters are often quickly opened.", "It has been written.", "It isn’t known.",
     "They're asked twice.", "It can be rewritten.", "Is it to be paid?", "Being told helps.", "It is underlined."],
)  # fmt: skip
def test_passive(sentence: str) -> None:
    assert is_passive(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["The letter was red.", "We sent the letter.", "She is interested.", "There are a hundred.", "It was unanswered.",
     "They are in need.", "That is, asked often, a rule.", "It is what we asked.", "The lamp, lit at dusk, is bright.",
     "She has written.", "It is not often fully used."],
)  # fmt: skip
def test_not_passive(sentence: str) -> None:
    assert not is_passive(sentence)


def hard(text: str) -> list[tuple[str, str | None]]:
    return [tuple(word) for word in hard_words(text.split())]  # type: ignore[misc]


def test_a_hard_word_comes_with_a_simpler_one() -> None:
    assert hard("We utilize it") == [("utilize", "use")]
    assert hard("Utilizing it commences") == [("Utilizing", "use"), ("commences", "begin")]
    assert hard("Two methodologies") == [("methodologies", "method")]


def test_a_hard_phrase_is_one_thing() -> None:
    assert hard("Prior to dusk, in the event that it rains") == [("Prior to", "before"), ("in the event that", "if")]


def test_the_words_of_a_phrase_are_not_counted_again() -> None:
    assert hard("a desk in close proximity") == [("in close proximity", "near")]


def test_the_longest_phrase_counts() -> None:
    assert hard("in addition to it") == [("in addition to", "besides")]
    assert hard("in addition they came") == [("in addition", "also")]


def test_long_words_are_hard_and_familiar_ones_are_not() -> None:
    assert hard("the reorganization of agencies and every customer") == [("reorganization", None)]


def test_names_compounds_and_endings_are_not_hard() -> None:
    assert hard("in Alabama a self-reported figure created exceptions") == [("exceptions", None)]
    assert hard("they started visiting the houses") == []


def test_a_short_word_is_not_hard() -> None:
    assert hard("we use it before dusk") == []


@pytest.mark.parametrize(
    ("name", "keys"), [("familiar", ["familiar"]), ("passive", ["irregular", "not_passive", "adverbs"])]
)
def test_lists_hold_words_only(name: str, keys: list[str]) -> None:
    # YAML reads a bare `no` or `on` as a truth value.
    lists = word_list(name)
    assert list(lists) == keys
    for key in keys:
        assert all(type(word) is str and word == word.lower() for word in lists[key])
        assert len(set(lists[key])) == len(lists[key])


def test_simpler_words_are_simpler() -> None:
    simpler = word_list("simpler")
    assert list(simpler) == sorted(simpler)
    assert all(type(word) is str and type(new) is str for word, new in simpler.items())
    assert [new for new in simpler.values() for part in new.split(", ") if part in simpler] == []
