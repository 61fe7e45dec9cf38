"""What can be wrong in what statements rest on and in what moves an answer up, and what is said about it."""

from __future__ import annotations

import pytest

from tests.claims import only, says
from tests.unit.small_assessment import ASSESSMENT, DATA, PAGE, PAGE_TEXT
from tests.worlds import World

NEVER = "{id: never, text: Never, level: 1}"
EVERY = "{id: every, text: Every night, level: 5}"
LENS = "{from: [never], play: mend, items: [mend.clean-lens]}"
ROTA = "{from: [nothing, draft, signed], play: tell, items: [tell.hang-notice]}"


@pytest.fixture
def assessed(small: World) -> World:
    return small.change({DATA: ASSESSMENT, PAGE: PAGE_TEXT})


@pytest.mark.parametrize(
    ("written", "wrong", "remedy"),
    [
        ("[crew.rotta]", "there is no statement 'crew.rotta'", "did you mean 'crew.rota'?"),
        ("[rota]", "is 'rota'", "two ids with a dot between them"),
        ("[xyz.abc]", "there is no statement 'xyz.abc'", "dimension.statement"),
        ("[crew.rota, crew.rota]", "'crew.rota' stands twice", "correct"),
        ("[crew.rest]", "in a circle: crew.rest → crew.rest", "take one of them out"),
        ("[word.notice]", "", ""),
    ],
)
def test_what_a_statement_rests_on(assessed: World, written: str, wrong: str, remedy: str) -> None:
    assessed.replace(DATA, "rests_on: [crew.rota]", f"rests_on: {written}")
    if wrong:
        only(assessed, DATA, assessed.line(DATA, f"rests_on: {written}"), wrong, remedy)
    else:
        assert assessed.problems() == []


def test_a_circle_is_told_once_with_its_way(assessed: World) -> None:
    assessed.replace(DATA, "evidence: [The rota.]", "evidence: [The rota.]\n        rests_on: [light.range]")
    wrong = "in a circle: light.range → crew.rota → light.range"
    only(assessed, DATA, assessed.line(DATA, "rests_on: [light.lens, crew.rota]"), wrong, "take one of them out")


@pytest.mark.parametrize(
    ("old", "new", "wrong", "remedy"),
    [
        (LENS, LENS.replace("play: mend", "play: mand"), "there is no play 'mand'", "did you mean 'mend'?"),
        (LENS, LENS.replace("play: mend", "play: tell"), "'mend.clean-lens' belongs to the play 'mend'", "of 'tell'"),
        (LENS, LENS.replace("clean-lens", "clean-lenses"), "no item 'mend.clean-lenses'", "did you mean 'mend.clean"),
        (LENS, LENS.replace("mend.clean-lens", "clean-lens"), "is 'clean-lens'", "two ids with a dot"),
        (LENS, LENS.replace("[mend.clean-lens]", "[]"), "'items' of entry 1 of 'moves'", "list at least 1"),
        (LENS, LENS.replace("[mend.clean-lens]", "[mend.clean-lens, mend.clean-lens]"), "stands twice", "correct"),
        (LENS, LENS.replace("from", "form"), "the key 'form' of entry 1 of 'moves'", "remove it"),
        (LENS, LENS.replace("[never]", "[nevr]"), "there is no answer 'nevr'", "did you mean 'never'?"),
        (LENS, LENS.replace("[never]", "[never, every]"), "'every' is the highest answer", "remove it"),
        (LENS, LENS.replace("[never]", "[never, unknown]"), "there is no answer 'unknown'", "the answers are never"),
        (LENS, LENS.replace("[never]", "[never, some]"), "the answer 'some' has two moves", "keep it in one"),
        (LENS, LENS.replace("[never]", "[never, never]"), "'never' stands twice", "correct"),
        (f"          - {LENS}\n", "", "nothing moves up the answer never", "add 'from: [never]'"),
        (ROTA, ROTA.replace(", draft, signed", ""), "nothing moves up the answer draft, signed", "[draft, signed]"),
        (ROTA, ROTA.replace("signed", "signd"), "there is no answer 'signd'", "did you mean 'signed'?"),
        ("answers: nights\n        quick", "answers: night\n        quick", "no answer set 'night'", "mean 'nights'?"),
        ("unknown: {play: mend,", "unknown: {play: mand,", "there is no play 'mand'", "did you mean 'mend'?"),
        ("unknown: {play: listen, items: [listen.ask-crews]}", "known: 1", "'unknown' of entry 2", "add a line"),
    ],
)
def test_what_moves_an_answer_up(assessed: World, old: str, new: str, wrong: str, remedy: str) -> None:
    assessed.replace(DATA, old, new)
    found = [problem for problem in assessed.checked().problems if wrong in problem.wrong]
    assert len(found) == 1, assessed.problems()
    assert found[0].is_error and found[0].place.file == DATA
    assert remedy in found[0].remedy, str(found[0])


def test_the_line_is_that_of_the_item_itself(assessed: World) -> None:
    spread = "play: listen\n            items:\n              - listen.ask-crews\n              - listen.write-up\n"
    assessed.replace(
        DATA,
        "- {from: [some], play: listen, items: [listen.ask-crews, listen.write-down]}",
        "- from: [some]\n            " + spread,
    )
    only(assessed, DATA, assessed.line(DATA, "listen.write-up"), "no item 'listen.write-up'", "listen.write-down")


def test_the_same_move_written_twice_is_a_warning(assessed: World) -> None:
    twice = "{from: [never, some], play: tell, items: [tell.hang-notice]}"
    one, other = twice.replace("never, some", "never"), twice.replace("never, some", "some")
    assessed.replace(DATA, twice, f"{one}\n          - {other}")
    problem = assessed.only_problem()
    line = assessed.line(DATA, other, 1)
    says(problem, DATA, line, f"asks for the same as the move at line {line - 1}", "into one 'from'")
    assert not problem.is_error
