"""Where the content of a page that is gone stands today."""

from __future__ import annotations

import pytest

from playbook.redirects import destination, old_pages
from tests.worlds import World

FILE = "data/redirects.yml"


def entry(old: str, to: str) -> str:
    return f"- from: {old}\n  to: {to}\n"


@pytest.mark.parametrize(
    ("old", "now"),
    [
        ("plays/hear/", "plays/listen/"),
        ("/plays/hear", "plays/listen/"),
        ("plays/hear/index.html", "plays/listen/"),
        ("plays/hear.html#boxes", "plays/listen/"),
        ("measure/weather/", "measure/metrics/#sources"),
        ("plays/mend/", "plays/mend/"),
        ("", ""),
        ("plays/", "plays/"),
        ("plays/swim/", None),
        ("plays/row/", None),  # retired, and nothing took its place
    ],
)
def test_where_a_page_leads(small: World, old: str, now: str | None) -> None:
    assert destination(small.book(), old) == now


def test_redirects_are_followed_to_the_end(small: World) -> None:
    small.append(FILE, entry("plays/ask/", "plays/hear.md#x") + entry("plays/beg/", "plays/ask.md"))
    assert destination(small.book(), "plays/beg/") == "plays/listen/"


def test_a_retired_thing_leads_to_what_took_its_place(small: World) -> None:
    retired = "- id: {}\n  kind: {}\n  retired: 2025-04-01\n  why: Joined.\n  replaced_by: {}\n"
    small.append("data/retired.yml", retired.format("swim", "play", "dive") + retired.format("dive", "play", "mend"))
    small.append("data/retired.yml", retired.format("red-rock", "case study", "grey-rock"))
    small.append(FILE, entry("plays/paddle/", "plays/swim.md"))
    book = small.book()
    assert destination(book, "plays/swim/") == "plays/mend/"
    assert destination(book, "plays/paddle/") == "plays/mend/"
    assert destination(book, "case_studies/red-rock/") == "case_studies/grey-rock/"
    assert old_pages(book) == {
        "case_studies/red-rock/": "case_studies/grey-rock.md",
        "measure/weather/": "docs/measure/metrics.md#sources",
        "plays/dive/": "plays/mend.md",
        "plays/hear/": "plays/listen.md",
        "plays/paddle/": "plays/mend.md",
        "plays/swim/": "plays/mend.md",
    }


def test_a_circle_leads_nowhere_and_is_refused(small: World) -> None:
    small.append(FILE, entry("plays/ask/", "plays/beg.md") + entry("plays/beg/", "plays/ask.md"))
    checked = small.checked()
    assert destination(checked.book, "plays/ask/") is None
    wrong = "the redirects go in a circle: plays/{0}/ → plays/{1}/ → plays/{0}/ — end it with a page that exists"
    assert [str(problem) for problem in checked.problems] == [
        f"{FILE}:6: {wrong.format('ask', 'beg')}",
        f"{FILE}:8: {wrong.format('beg', 'ask')}",
    ]


@pytest.mark.parametrize(
    ("text", "line", "wrong"),
    [
        (entry("plays/mend/", "plays/listen.md"), 5, "'plays/mend/' is the address of plays/mend.md"),
        (entry("plays/hear/", "plays/mend.md"), 5, "the address 'plays/hear/' stands twice; the first is at line 1"),
        (entry("plays/ask/", "plays/mended.md"), 6, "there is no page 'plays/mended.md'"),
        (entry("plays/ask/", "plays/mend.md#lens"), 6, "the page plays/mend.md has no anchor '#lens'"),
        (entry("plays/ask", "plays/mend.md"), 5, "'from' of the entry is 'plays/ask'"),
        (entry("../ask/", "plays/mend.md"), 5, "'from' of the entry is '../ask/'"),
        (entry("plays/ask/", "plays/mend/"), 6, "'to' of the entry is 'plays/mend/'"),
        ("- form: plays/ask/\n  to: plays/mend.md\n", 5, "the key 'form' is unknown"),
    ],
)
def test_what_is_refused(small: World, text: str, line: int, wrong: str) -> None:
    problems = small.append(FILE, text).checked().problems
    told = [str(problem) for problem in problems]
    assert any(one.startswith(f"{FILE}:{line}: {wrong.replace(' of the entry', '')}") for one in told), told


def test_a_wrong_key_is_told_the_right_one(small: World) -> None:
    problems = small.append(FILE, "- form: plays/ask/\n  to: plays/mend.md\n").problems()
    assert f"{FILE}:5: the key 'form' is unknown — did you mean 'from'?" in problems


def test_a_playbook_may_do_without(small: World) -> None:
    assert small.change({FILE: None}).problems() == []
