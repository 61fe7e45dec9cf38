"""Figures of a page, targets, and the baseline."""

from __future__ import annotations

from pathlib import Path

import pytest

from playbook.load import load
from playbook.place import Problem
from playbook.plain_language.baseline import FILE, read_baseline, write_baseline
from playbook.plain_language.details import details
from playbook.plain_language.grade import grade
from playbook.plain_language.measures import Measures, measure
from playbook.plain_language.prose import Prose, prose
from playbook.plain_language.regressions import regressions
from playbook.plain_language.sentences import Sentence
from playbook.plain_language.targets import over
from tests.worlds import World

EASY = "The lamp is out. We lit it. " * 20
FRONT = "---\ntitle: {0}\ndescription: {0}.\nreviewed: 2026-02-01\n---\n\n"
GOOD = Measures(grade=8.0, first_screen=8.0, long=4.0, passive=10.0, hard=5.0)


def sentence(words: int) -> Sentence:
    return Sentence(7, " ".join(["one"] * words), ("one",) * words)


def page(small: World, file: str) -> Prose:
    return next(one for one in prose(load(small.root).book) if one.file == file)


def wrong(now: Measures, before: Measures | None) -> list[str]:
    accepted = {} if before is None else {"docs/wave.md": before}
    return [problem.wrong for problem in regressions({"docs/wave.md": now}, accepted)]


def test_25_words_are_not_long_and_26_are() -> None:
    two = Prose("docs/wave.md", (sentence(25), sentence(26)))
    assert [str(problem) for problem in details(two, Measures())] == [
        "docs/wave.md:7: warning: the sentence 'one one one one one one …' has 26 words — split it; 25 is the limit"
    ]
    assert measure(Prose("docs/wave.md", (sentence(25),) * 3 + (sentence(26),))).long == 25.0


def test_what_reaches_its_target_is_not_over_it() -> None:
    assert over(Measures(grade=12.0, first_screen=10.1)) == {"first_screen": 10.1}


def test_a_page_of_under_100_words_is_not_judged() -> None:
    assert measure(Prose("docs/wave.md", (sentence(25),) * 3 + (sentence(24),))) == Measures()
    assert measure(Prose("docs/wave.md", (sentence(25),) * 4)).grade is not None


def test_the_front_matter_does_not_count_and_lines_are_those_of_the_file(small: World) -> None:
    small.change({"docs/wave.md": FRONT.format("Utilize") + "Only this.\n\nAnd that.\n"})
    assert [(one.line, one.text) for one in page(small, "docs/wave.md").sentences] == [
        (7, "Only this."),
        (9, "And that."),
    ]


def test_the_summary_of_a_play_counts_on_its_first_screen(small: World) -> None:
    small.replace("plays/listen.md", "Sailors know", f"{EASY * 2}Sailors know")
    listen = page(small, "plays/listen.md")
    assert listen.first_screen is not None
    assert (listen.first_screen[0].line, listen.first_screen[0].text) == (5, "Hear what goes wrong at sea.")
    words = [len(one.words) for one in listen.first_screen]
    assert sum(words[:-1]) < 150 <= sum(words)
    assert len(listen.first_screen) < len(listen.sentences)
    assert measure(listen).first_screen == round(grade(listen.first_screen), 1)


def test_items_and_their_explanations_count(small: World) -> None:
    read = [(one.line, one.text) for one in page(small, "checklists/listen.md").sentences]
    assert read[:3] == [(10, "Sound the horn twice."), (11, "It carries far."), (11, "See the lamp play.")]
    assert (13, "Use Fog signal as an opening.") in read


def test_what_stays_within_the_tolerance_is_not_worse() -> None:
    same = Measures(grade=8.5, first_screen=8.5, long=7.0, passive=15.0, hard=7.0)
    assert wrong(same, GOOD) == []
    # In binary 2.2 - 1.7 is more than 0.5.
    assert wrong(GOOD._replace(grade=2.2), GOOD._replace(grade=1.7)) == []


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [("grade", 8.6, "the reading grade rose from 8.0 to 8.6"), ("long", 7.1, "over 25 words rose from 4.0% to 7.1%"),
     ("first_screen", 8.6, "of the first screen rose from 8.0 to 8.6"), ("passive", 15.1, "rose from 10.0% to 15.1%"),
     ("hard", 7.1, "hard words rose from 5.0% to 7.1%")],
)  # fmt: skip
def test_what_got_worse_is_said(name: str, value: float, words: str) -> None:
    (text,) = wrong(GOOD._replace(**{name: value}), GOOD)
    assert words in text


def test_what_was_bad_before_is_not_said_again() -> None:
    assert wrong(GOOD._replace(grade=15.0), GOOD._replace(grade=15.0)) == []


def test_a_new_page_is_compared_with_the_targets() -> None:
    assert wrong(GOOD._replace(grade=12.0), None) == []
    assert wrong(GOOD._replace(grade=12.1), None) == ["the reading grade is 12.1, the target is 12.0 at most"]


def test_a_regression_is_a_warning_with_a_place_and_a_remedy() -> None:
    (problem,) = regressions({"docs/wave.md": GOOD._replace(hard=9.0)}, {"docs/wave.md": GOOD})
    assert not problem.is_error
    assert str(problem).startswith("docs/wave.md:1: warning: the share of hard words rose")
    assert str(problem).endswith("— use shorter words, or explain them; `playbook plain -v docs/wave.md` shows where")


def test_a_baseline_is_read_as_it_was_written(tmp_path: Path) -> None:
    pages = {"plays/b.md": GOOD, "docs/a: b.md": GOOD._replace(first_screen=None), "docs/short.md": Measures()}
    write_baseline(tmp_path, pages)
    problems: list[Problem] = []
    assert (read_baseline(tmp_path, problems), problems) == (pages, [])


def test_a_baseline_is_sorted_with_one_line_for_each_page(tmp_path: Path) -> None:
    write_baseline(tmp_path, {"plays/b.md": GOOD, "docs/a.md": Measures(grade=8.04)})
    once = (tmp_path / FILE).read_bytes()
    assert once.decode().split("\n")[1:] == [
        '"docs/a.md": {grade: 8.0}',
        '"plays/b.md": {grade: 8.0, first_screen: 8.0, long: 4.0, passive: 10.0, hard: 5.0}',
        "",
    ]
    write_baseline(tmp_path, {"docs/a.md": Measures(grade=8.04), "plays/b.md": GOOD})
    assert (tmp_path / FILE).read_bytes() == once


def test_no_baseline_is_no_problem(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert (read_baseline(tmp_path, problems), problems) == ({}, [])


def test_the_playbook_has_a_baseline_of_most_pages(repository: Path) -> None:
    # A new page is compared with the targets, so it need not stand there at once.
    assert (repository / FILE).exists(), f"{FILE} is missing; write it with `.venv/bin/playbook plain --save-baseline`"
    problems: list[Problem] = []
    accepted = read_baseline(repository, problems)
    documents = [document.file for document in load(repository).book.documents]
    assert problems == []
    assert len(set(documents) & set(accepted)) > 0.8 * len(documents)


BROKEN = {
    "": (1, "the file is empty"),
    "- a\n": (1, "the file does not name pages"),
    "# head\n'a.md': {grade: 8\n": (3, "not valid YAML"),
    "# head\n'a.md': {grade: high}\n": (2, "'grade' should be a number, not 'high'"),
    "# head\n'a.md': {grade: .nan}\n": (2, "'grade'"),
    "# head\n'a.md': {size: 8}\n": (2, "the key 'size' is unknown"),
    "# head\n'a.md': 8\n": (2, "the content"),
    "<<<<<<< HEAD\n'a.md': {grade: 8}\n": (1, "a merge left the mark"),
    "'a.md': {}\n'a.md': {}\n": (2, "stands twice"),
}


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_baseline_names_its_line(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    read_baseline(tmp_path, problems)
    line, words = BROKEN[text]
    assert [(problem.place.file, problem.place.line) for problem in problems] == [(FILE, line)]
    assert words in problems[0].wrong
    assert problems[0].is_error
