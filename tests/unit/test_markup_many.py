"""A page full of refused markup is answered soon, with the lines."""

from __future__ import annotations

import time

import pytest

from tests.worlds import World

PAGE = "docs/index.md"


@pytest.mark.parametrize("line", ["<script>", "<p onclick=x>y</p>", "[x](javascript:y)", "<b onclick=x>y</b> <u>z</u>"])
def test_eight_hundred_lines_are_named_up_to_twenty(small: World, line: str) -> None:
    small.append(PAGE, "\n" + f"{line}\n\n" * 800)
    started = time.process_time()
    problems = small.checked().problems
    assert time.process_time() - started < 20  # CPU seconds; without the limit it takes minutes
    assert 21 <= len(problems) <= 22  # a broken page also hides a heading, say
    assert problems[0].place.line == small.line(PAGE, line)
    assert [p.place.line for p in problems[:20]] == sorted(p.place.line for p in problems[:20])
    assert "too slow" not in "".join(small.problems()) and "seconds" not in "".join(small.problems())
    assert any(problem.wrong.startswith("and ") and "more below" in problem.wrong for problem in problems)


def test_eight_hundred_different_things_are_answered_soon(small: World) -> None:
    small.append(PAGE, "\n" + "".join(f"<p onx{n}=1>&#106;avascript</p>\n\n" for n in range(800)))
    started = time.process_time()
    problems = small.checked().problems
    assert time.process_time() - started < 20  # CPU seconds; without the limit it takes minutes
    assert problems[0].place.line == small.line(PAGE, "onx0")
    assert problems[-1].wrong == "and 780 more below"


def test_code_that_looks_the_same_is_not_named(small: World) -> None:
    small.append(PAGE, "\n```\n" + "<script>\n" * 800 + "```\n\nUse `<script>`.\n\n<script>one</script>\n")
    assert small.only_problem().place.line == small.line(PAGE, ">one<")


def test_a_word_in_disguise_is_found_among_many_lines(small: World) -> None:
    small.append(PAGE, "\n" + "Words.\n\n" * 300 + "[x](&#106;avascript:y)\n\n" + "Words.\n\n" * 300)
    assert small.only_problem().place.line == small.line(PAGE, "&#106;")


def test_lines_are_found_where_the_mark_itself_stands_in_the_text(small: World) -> None:
    small.append(PAGE, "\nq qz qzz -q1- \n\n<p onclick=x>-q1-</p>\n")
    assert small.only_problem().place.line == small.line(PAGE, "onclick")
