"""Addresses, sources and references that Markdown makes no link of are found before readers see them."""

from __future__ import annotations

import time

import pytest

from playbook.check.as_typed import MOST
from playbook.check.running_text import marked_text, running_text
from tests.claims import only
from tests.worlds import World

MEND, INDEX = "plays/mend.md", "docs/index.md"
CITE = '{{ cite("almanac") }}'


def write(small: World, text: str) -> World:
    return small.replace(MEND, "## Boxes", f"{text}\n\n## Boxes")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("See https://example.org/report.", "https://example.org/report"),
        ("See (http://example.org/report), or ask.", "http://example.org/report"),
        ("- *https://example.org/a_b?x=1&y=2#z*", "https://example.org/a_b?x=1&y=2#z"),
        ("| A | B |\n|---|---|\n| a | HTTPS://example.org/t |", "HTTPS://example.org/t"),
        ("!!! note\n\n    Ask https://example.org/t!", "https://example.org/t"),
        ("<div>https://example.org/t</div>", "https://example.org/t"),
        ("The report [https://example.org/t] says so.", "https://example.org/t"),
        ("`code` https://example.org/t", "https://example.org/t"),
    ],
)
def test_a_bare_address(small: World, text: str, address: str) -> None:
    write(small, text)
    line = small.line(MEND, address)
    only(small, MEND, line, f"the address '{address}' is no link on the page", "add it to data/sources.yml and write")


@pytest.mark.parametrize("address", ["https://example.org/log", "http://example.org/log/#page=3"])
def test_a_bare_address_of_a_source(small: World, address: str) -> None:
    write(small, f"The log is here: {address}.")
    only(small, MEND, small.line(MEND, address), f"'{address}'", 'write {{ cite("log-2020") }} in its place')


@pytest.mark.parametrize(
    ("text", "shown", "cites"),
    [
        ("Ships sank [almanac].", "[almanac]", CITE),
        ("Ships sank [Almanac].", "[Almanac]", CITE),
        ("## Ships [almanac]\n\nSank.", "[almanac]", CITE),
        ("Ships sank [^almanac].", "[^almanac]", CITE),
        ("Ships sank [@almanac].", "[@almanac]", CITE),
        ("Ships sank [almanac, log-2020].", "[almanac, log-2020]", f'{CITE} {{{{ cite("log-2020") }}}}'),
        ("Ships sank [almanac][log-2020].", "[almanac][log-2020]", f'{CITE} {{{{ cite("log-2020") }}}}'),
        ("{{ cite('log-2020') }}[almanac]", "[almanac]", CITE),
        ("[almanac]: so it says.", "[almanac]", CITE),
        ("See [the `almanac`] [almanac].", "[almanac]", CITE),
    ],
)
def test_a_source_in_brackets(small: World, text: str, shown: str, cites: str) -> None:
    write(small, text)
    only(small, MEND, small.line(MEND, shown), f"'{shown}' stands on the page as it is typed", f"write {cites}")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("See [the chart][chart].", "[the chart][chart]"),
        ("See [the chart][].", "[the chart][]"),
        ("See [*the* chart][chart].", "[the chart][chart]"),
        ("As shown [1][2][3].", "[1][2][3]"),
    ],
)
def test_a_reference_without_an_address(small: World, text: str, shown: str) -> None:
    write(small, text)
    line = small.line(MEND, text)
    only(small, MEND, line, f"'{shown}' stands on the page as it is typed", r"write [words](path.md), or \[")


def test_a_footnote_and_its_text(small: World) -> None:
    write(small, "Ships sank.[^9]\n\n[^9]: Twelve of them.")
    problems = small.checked().problems
    assert [problem.place.line for problem in problems] == [small.line(MEND, "[^9]"), small.line(MEND, "[^9]: ")]
    assert {problem.wrong for problem in problems} == {"'[^9]' stands on the page as it is typed"}
    assert all(problem.remedy.startswith("there are no footnotes: write {{ cite(") for problem in problems)


@pytest.mark.parametrize(
    "text",
    [
        "`https://example.org/t` and `[almanac]` and `[a][b]`",
        "```\nhttps://example.org/t [almanac] [a][b] [^9]\n```",
        "Words.\n\n    https://example.org/t [almanac] [a][b] [^9]",
        "<https://example.org/log> and [https://example.org/log](https://example.org/log)",
        "[the almanac](tell.md) and [almanac](tell.md)",
        "[words][almanac] and [almanac][] and [almanac]\n\n[almanac]: tell.md",
        "[words]\n[almanac] and [more] [almanac]\n\n[almanac]: https://example.org/log",
        r"\[almanac] and \[almanac\] and a\[0]\[1] and \[a][b]",
        "[sic] and [...] and [ ] and [a] [b] and [^] and https:// alone",
        '{{ term("beam", "[almanac] https://example.org/t") }}',
        "<!-- https://example.org/t [almanac] -->",
        "{# https://example.org/t [almanac] #}",
    ],
)
def test_what_is_a_link_or_meant_as_it_is(small: World, text: str) -> None:
    assert write(small, text).problems() == []


def test_only_the_line_that_is_wrong_is_named(small: World) -> None:
    right = "`https://example.org/log` `[almanac]`\n\n<https://example.org/log> [almanac](tell.md) [log-2020]"
    reference = "[log-2020]: tell.md 'Tell'"
    write(small, f"{right}\n\nWrong: https://example.org/log and [almanac].\n\n{right}\n\n{reference}")
    assert {problem.place.line for problem in small.checked().problems} == {small.line(MEND, "Wrong:")}
    assert len(small.problems()) == 2


def test_many_are_not_all_listed(small: World) -> None:
    small.append(INDEX, "".join(f"\nhttps://example.org/{n}\n" for n in range(MOST + 7)))
    problems = small.checked().problems
    assert len(problems) == MOST + 1
    assert problems[-1].wrong == "and 7 more below"
    assert problems[-1].place.line == small.line(INDEX, f"https://example.org/{MOST}")


def test_the_signs_of_the_marks_are_none_of_the_texts_own() -> None:
    text, mark = marked_text("\ue001[a]\ue001\n[b]")
    assert mark == "\ue002(\\d+)\ue002"
    assert text == "\ue001[a]\ue0021\ue002\ue001\n[b]\ue0022\ue002"


def test_running_text_leaves_code_and_links_out() -> None:
    assert running_text("<p>a <b>b</b> <a href='x'>c <i>d</i></a> &amp; <code>e</code></p><pre>f</pre>g").split() == [
        "a", "b", "\ue000", "&", "\ue000\ue000g"
    ]  # fmt: skip


@pytest.mark.parametrize("piece", ["a[1] ", "[a]", "[log-2020] ", "https://a.b/ ", "[^1] ", "a]: ", r"\[a] "])
def test_long_text_takes_no_time(small: World, piece: str) -> None:
    small.append(INDEX, ("\n\n" + piece * (9_000 // len(piece))) * 50)
    started = time.process_time()
    small.problems()
    assert time.process_time() - started < 10  # CPU seconds; two are usual, nearly all of them Markdown's
