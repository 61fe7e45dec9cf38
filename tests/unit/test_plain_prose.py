"""What counts as prose, and on which line it stands."""

from __future__ import annotations

import pytest

from playbook.authoring.shown import as_shown
from playbook.model import Term
from playbook.plain_language.blocks import blocks
from playbook.plain_language.sentences import sentences

TERMS = {
    "fog-signal": Term(id="fog-signal", term="fog signal", abbreviation="FS", definition="A sound."),
    "beam": Term(id="beam", term="beam", definition="What a lamp sends out."),
}


def read(body: str) -> list[tuple[int, str]]:
    return [(one.line, one.text) for block in blocks(as_shown(body, TERMS)) for one in sentences(block)]


def texts(body: str) -> list[str]:
    return [text for _, text in read(body)]


def test_each_sentence_knows_its_line() -> None:
    body = "First here. Second\ngoes on. Third\n\nFourth."
    assert read(body) == [(1, "First here."), (1, "Second goes on."), (2, "Third"), (4, "Fourth.")]


@pytest.mark.parametrize("heading", ["# A heading here\n", "A heading here\n====\n", "A heading here\n---\n"])
def test_headings_are_left_out(heading: str) -> None:
    assert texts(f"{heading}\nA sentence.") == ["A sentence."]


def test_a_short_bold_beginning_is_a_heading_and_a_long_one_a_sentence() -> None:
    assert texts("**Privacy.** Ask early.") == ["Ask early."]
    assert texts("**Privacy**: Ask early.") == ["Ask early."]
    assert texts("**Ask all crews before dusk.** Then rest.") == ["Ask all crews before dusk.", "Then rest."]
    assert texts("**Privacy** comes early.") == ["Privacy comes early."]


def test_list_items_are_sentences_without_a_full_stop() -> None:
    body = "Count these:\n\n- repeat calls\n- letters that\n  nobody answered\n\n1. First do this\n2. Then that"
    assert read(body) == [
        (1, "Count these:"),
        (3, "repeat calls"),
        (4, "letters that nobody answered"),
        (7, "First do this"),
        (8, "Then that"),
    ]


def test_an_item_of_a_checklist_ends_at_its_attributes() -> None:
    body = '- [ ] Sound the horn {: #sound-horn roles="keeper" when="before" }\n  It carries far. Truly.'
    assert read(body) == [(1, "Sound the horn"), (2, "It carries far."), (2, "Truly.")]


def test_a_table_gives_its_sentences_and_no_numbers() -> None:
    rows = "| 2025 | 1,200 | The lamp was out. |\n| 2026 | about 300 | none at all |"
    body = f"| Year | Calls | Note |\n|---|---|---|\n{rows}\n\nAfter."
    assert read(body) == [(3, "The lamp was out."), (6, "After.")]


def test_a_table_without_outer_bars() -> None:
    assert texts("Year | Calls\n--- | ---\n2025 | 1,200\n\nAfter.") == ["After."]


@pytest.mark.parametrize(
    "code", ["```\nRun it. Now.\n```\n", "~~~ sh\nRun it. Now.\n~~~\n", "    Run it. Now.\n", "`Run it. Now.`\n"]
)
def test_code_is_left_out(code: str) -> None:
    assert texts(f"Before.\n\n{code}\nAfter.") == ["Before.", "After."]


def test_code_ends_a_paragraph() -> None:
    assert texts("before\n```\nRun it.\n```\nafter") == ["before", "after"]


def test_a_sentence_may_begin_with_code() -> None:
    assert [len(text.split()) for text in texts("Type it. `make site` builds it. Done.")] == [2, 2, 1]


def test_what_belongs_to_a_list_item_is_no_code() -> None:
    assert texts("- One.\n\n    More of one.\n\nOut again.\n\n    code()") == ["One.", "More of one.", "Out again."]


def test_the_text_of_a_note_counts_and_its_title_does_not() -> None:
    assert read('!!! note "A title here"\n    The text.\n\n    More.\n\nAfter.') == [
        (2, "The text."),
        (4, "More."),
        (6, "After."),
    ]


def test_quotes_count() -> None:
    assert read("> They said this.\n> And that.") == [(1, "They said this."), (2, "And that.")]


def test_a_citation_leaves_no_trace() -> None:
    body = 'It rose {{ cite("almanac") }}. It fell. {{ cite("almanac") }} It rose.'
    assert texts(body) == ["It rose.", "It fell.", "It rose."]


def test_a_term_leaves_its_words() -> None:
    assert texts('A {{ term("beam") }} and {{ term("beam", "other beams") }}.') == ["A beam and other beams."]
    assert texts('A {{ term("beam", words="lamp") }}.') == ["A lamp."]


def test_a_term_is_written_out_once_as_on_the_page() -> None:
    assert texts('The {{ term("fog-signal") }}. An {{ term("fog-signal") }}.') == ["The fog signal.", "An FS."]


@pytest.mark.parametrize("call", ["{{ term() }}", '{{ term("gone") }}', "{{ term(1) }}", "{{ term( }}", "{{ term }}"])
def test_a_wrong_call_stops_nothing(call: str) -> None:
    assert texts(f"A {call} here.") == ["A here."]


def test_a_call_of_two_lines_moves_no_line() -> None:
    assert read('It rose {{ cite(\n"almanac") }}. And\nfell. Then rest.') == [
        (1, "It rose."),
        (2, "And fell."),
        (3, "Then rest."),
    ]


def test_comments_are_left_out() -> None:
    assert read("One. <!-- No.\nNo. --> Two.\n\n{# No. #}Three.") == [(1, "One."), (2, "Two."), (4, "Three.")]


def test_a_link_leaves_its_words() -> None:
    body = 'See [the lamp *play*](../plays/mend.md#a_b "No. Title") and [this][ref] now.\n\n[ref]: https://x.example/'
    assert texts(body) == ["See the lamp play and this now."]


def test_pictures_addresses_and_tags_are_left_out() -> None:
    assert texts("A ![sign. Here.](a.png) b https://x.example/a.b <span>c</span> &amp; d.") == ["A b c & d."]


@pytest.mark.parametrize(
    "text",
    ["The U.S. Mail came.", "Some, e.g. Paris, do.", "J. Smith wrote.", "It is 3.5 percent.", "Dr. Who left.",
     "He asked who? and left."],
)  # fmt: skip
def test_one_sentence(text: str) -> None:
    assert texts(text) == [text]


@pytest.mark.parametrize(
    ("text", "second"),
    [("Is it? Yes.", "Yes."), ('He said "Stop." Then he left.', "Then he left."), ("One (two.) Three.", "Three."),
     ("So am I. They go.", "They go."), ("It cost $4. 12 came.", "12 came.")],
)  # fmt: skip
def test_two_sentences(text: str, second: str) -> None:
    assert len(texts(text)) == 2
    assert texts(text)[1] == second


def test_words_are_counted_as_flesch_counts_them() -> None:
    (sentence,) = sentences(next(blocks("They don't take 1,200 front-line OMB forms – at 7% and/or $15.")))
    words = ["They", "don't", "take", "1,200", "front-line", "OMB", "forms", "at", "7%", "and", "or", "15"]
    assert list(sentence.words) == words
