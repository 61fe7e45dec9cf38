"""The index in memory, and the same index as scripts, read back by a reader of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playbook.search.files import search_files
from playbook.search.index import Index, build_index
from playbook.search.numbers import LETTERS, encode
from playbook.search.passages import FoundPage, Passage
from playbook.search.postings import ALIASES, FIELDS, HEADING, HINTS, TEXT, TITLE
from playbook.search.synonyms import Entry, Synonyms
from playbook.search.vocabulary import Vocabulary
from tests.found import passages, read_part

HARBOR = FoundPage(
    "plays/listen/",
    "play",
    "Listen to the fog",
    "Plays",
    (
        Passage(
            "", "Sound the horn. Ask the crews.", title="Listen to the fog", aliases=("ears open", "hear"), kind="play"
        ),
        Passage("horn", "The horns sounded: horn, horn.", "Sounding horns"),
    ),
)
LAMP = FoundPage("lamp/", "page", "Lamp", "", (Passage("", "A lamp.", title="Lamp", hints="light", kind="page"),))
Read = dict[int, list[list[int]]]


def numbers(text: str) -> Iterator[int]:
    """Read what `encode` wrote, by its description: five bits a letter, lowest first; the sixth says that more come."""
    number = shift = 0
    for letter in text:
        value = LETTERS.index(letter)
        number += (value % 32) << shift
        shift += 5
        if value < 32:
            yield number
            number = shift = 0


def posting(text: str) -> Read:
    """Read one posting by its description: by passage the places in each field."""
    found: Read = {}
    values = numbers(text)
    passage = 0
    for distance in values:
        passage += distance
        head = next(values)
        counts = [0] * TEXT + [head + 1] if head < 16 else None
        fields: list[list[int]] = []
        for field in range(FIELDS):
            count = counts[field] if counts else next(values) if (head - 16) >> field & 1 else 0
            place = 0
            fields.append([place := place + next(values) for _ in range(count)])
        found[passage] = fields
    return found


def of(index: Index, word: str) -> Read:
    return posting(index.postings[index.vocabulary.number[word]])


def in_field(field: int, *places: int) -> list[list[int]]:
    return [list(places) if one == field else [] for one in range(FIELDS)]


@given(st.lists(st.integers(0, 10**9)))
def test_numbers_come_back(some: list[int]) -> None:
    assert list(numbers(encode(some))) == some


def test_each_group_knows_its_passages_fields_and_places() -> None:
    index = build_index([HARBOR, LAMP])
    assert of(index, "fog") == {0: in_field(TITLE, 3)}
    [place] = of(index, "hear")[0][ALIASES]
    assert place > of(index, "open")[0][ALIASES][0] + 5, "far from the words of another alias"
    assert of(index, "light") == {2: in_field(HINTS, 0)}
    both = in_field(TEXT, 1, 3, 4)
    both[HEADING] = [1]
    assert of(index, "horn") == {0: in_field(TEXT, 2), 1: both}
    assert index.vocabulary.number["horns"] == index.vocabulary.number["horn"]


def test_small_words_are_left_out_of_texts_and_keep_their_places() -> None:
    index = build_index([HARBOR, LAMP])
    assert of(index, "the") == {0: in_field(TITLE, 2)}
    assert of(index, "crews") == {0: in_field(TEXT, 5)}


def test_lengths_count_what_tells() -> None:
    assert build_index([HARBOR, LAMP]).lengths == ((4, 2), (4, 0), (1, 1))


def test_typed_words_stand_in_the_vocabulary_and_on_no_page() -> None:
    index = build_index([LAMP], ["beacon"])
    assert index.postings[index.vocabulary.number["beacon"]] == ""
    assert index.spread[index.vocabulary.number["beacon"]] == 0


def test_a_group_is_one_stem_and_short_words_are_no_stem() -> None:
    vocabulary = Vocabulary(["surveys", "surveying", "survey", "pas", "pass", "2026", "cafés"])
    assert vocabulary.groups == (("2026",), ("cafés",), ("pas",), ("pass",), ("survey", "surveying", "surveys"))


def unfold(text: str) -> list[list[str]]:
    """Read the vocabulary by its description."""
    groups: list[list[str]] = []
    before = ""
    for line in "".join(f"\n{one}" if "A" <= one <= "Z" else one for one in text).split("\n")[1:]:
        rest, *endings = line[1:].split(":")
        before = before[: ord(line[0]) - ord("A")] + rest
        groups.append([before + ending for ending in endings] or [before])
    return groups


@given(st.lists(st.text("abcdé1", min_size=1, max_size=40), min_size=1))
def test_the_vocabulary_comes_back(some: list[str]) -> None:
    vocabulary = Vocabulary(some)
    assert unfold(vocabulary.as_text()) == [list(group) for group in vocabulary.groups]
    assert {word for group in vocabulary.groups for word in group} == set(some)


def written(folder: Path, *pages: FoundPage, synonyms: Synonyms | None = None) -> Path:
    for name, text in search_files(pages, synonyms or Synonyms()).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_scripts_hold_all_texts_in_order(tmp_path: Path) -> None:
    found = passages(written(tmp_path, HARBOR, LAMP))
    assert [tuple(one) for one in found] == [
        ("play", "plays/listen/", "Listen to the fog", "", "Sound the horn. Ask the crews.", ("ears open", "hear")),
        ("", "plays/listen/#horn", "", "Sounding horns", "The horns sounded: horn, horn.", ()),
        ("page", "lamp/", "Lamp", "", "A lamp.", ()),
    ]


def test_the_scripts_hold_all_postings_in_order(tmp_path: Path) -> None:
    long = FoundPage("long/", "page", "Long", "", (Passage("", " ".join(f"w{n}" for n in range(3000)), kind="page"),))
    folder = written(tmp_path, long) / "search"
    sizes = read_part(folder / "words.js").data["postings"]
    parts = [read_part(file) for file in sorted(folder.glob("postings-*.js"))]
    assert [len(part.data) for part in parts] == sizes and len(parts) > 2
    assert [one for part in parts for one in part.data] == list(build_index([long]).postings)


def test_all_scripts_of_an_index_have_its_fingerprint_and_other_words_another(tmp_path: Path) -> None:
    def prints(folder: Path) -> set[str]:
        return {read_part(file).fingerprint for file in (folder / "search").iterdir()}

    one = prints(written(tmp_path / "one", HARBOR, LAMP))
    assert len(one) == 1 and one == prints(written(tmp_path / "two", HARBOR, LAMP))
    assert one.isdisjoint(prints(written(tmp_path / "three", HARBOR)))


@pytest.mark.parametrize(
    ("entry", "kept"),
    [
        (Entry((("beacon",),), (("lamp",),)), True),
        (Entry((("beacon",),), (("lamp", "shade"),)), False),
        (Entry((("horn",),), (("beacon",),)), False),
    ],
    ids=["a word of a page", "a phrase with a word of no page", "a word that is only typed"],
)
def test_a_synonym_finds_what_a_page_holds(entry: Entry, kept: bool) -> None:
    other = Entry((("beacon",),), (("light",),))
    synonyms = Synonyms((entry, other))
    index = build_index([HARBOR, LAMP], synonyms.typed)
    number = index.vocabulary.number
    texts = synonyms.as_text(index.vocabulary, index.spread).split(" ")
    assert texts[-1] == f"{encode([number['beacon']])}:{encode([number['light']])}"
    assert len(texts) == (2 if kept else 1)
