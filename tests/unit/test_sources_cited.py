"""A source is cited by text or by data; a link to another site is a source; one address is one source."""

from __future__ import annotations

import pytest

from playbook.citations import cited_sources, uncited
from tests.claims import only, says
from tests.worlds import World

SOURCES, INDEX = "data/sources.yml", "docs/index.md"
IDLE = (
    "- id: idle\n  title: T\n  publisher: P\n  date: undated\n  url: https://example.org/idle\n  accessed: 2026-01-01\n"
)


@pytest.fixture
def idle(small: World) -> World:
    return small.append(SOURCES, IDLE)


def test_a_source_that_nothing_cites(idle: World) -> None:
    assert [source.id for source in uncited(idle.book())] == ["idle"]
    assert cited_sources(idle.book()) == {"log-2020", "almanac"}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("plays/mend.md", "## Boxes", '{{ cite("idle") }}\n\n## Boxes'),
        ("plays/mend.md", "## Boxes", "{{ cite(source='idle') }}\n\n## Boxes"),
        ("case_studies/grey-rock.md", "sources: [log-2020]", "sources: [log-2020, idle]"),
        ("data/metrics.yml", "source: log-2020", "source: idle"),
        ("data/series/delay-by-week.csv", "80,log-2020", "80,idle"),
        ("data/policy.yml", "sources: [log-2020]", "sources: [log-2020, idle]"),
        ("data/glossary.yml", "term: Beam", "term: Beam\n  source: idle"),
    ],
)
def test_whatever_cites_it(idle: World, file: str, old: str, new: str) -> None:
    assert list(uncited(idle.replace(file, old, new).book())) == []


def test_words_that_only_look_like_a_citation(idle: World) -> None:
    idle.append(INDEX, "\n`cite(\"idle\")` {% raw %}{{ cite('idle') }}{% endraw %} idle\n")
    assert [source.id for source in uncited(idle.checked().book)] == ["idle"]


LINKS = [
    "[x](https://elsewhere.example/a)",
    "<https://elsewhere.example/a>",
    "[x][r]\n\n[r]: https://elsewhere.example/a",
    '<a href="https://elsewhere.example/a">x</a>',
    '<a href="HTTP&#58;//elsewhere.example/a">x</a>',
]


@pytest.mark.parametrize("link", LINKS)
def test_a_link_to_another_site_that_is_no_source(small: World, link: str) -> None:
    small.append(INDEX, f"\n{link}\n")
    problem = small.only_problem()
    says(problem, INDEX, problem.place.line, "leads to another site and is no source", "write {{ cite(")
    assert problem.is_error


def test_every_line_that_holds_the_link_is_named(small: World) -> None:
    link = "[x](https://elsewhere.example/a)"
    small.append(INDEX, f"\n{link}\n\nWords.\n\n{link}\n")
    lines = [problem.place.line for problem in small.checked().problems]
    assert lines == [small.line(INDEX, link, nth) for nth in (1, 2)]


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/log",
        "http://example.org/log/",
        "https://example.org/log#page=3",
        "https://example.org/almanac?year=2019&page=2",
        "mailto:keeper@example.org",
    ],
)
def test_a_link_to_a_source_may_stand_in_the_text(small: World, address: str) -> None:
    assert small.append(INDEX, f"\n[x]({address})\n").problems() == []


@pytest.mark.parametrize("address", ["https://example.org/logs", "https://example.org/almanac?year=2020&page=2"])
def test_almost_a_source_is_none(small: World, address: str) -> None:
    small.append(INDEX, f"\n[x]({address})\n")
    only(small, INDEX, small.line(INDEX, address), f"the link '{address}' leads to another site", "sources.yml")


def test_a_link_may_be_a_source_that_could_not_be_read(small: World) -> None:
    small.append(SOURCES, IDLE.replace("undated", "long ago")).append(INDEX, "\n[x](https://example.org/idle)\n")
    only(small, SOURCES, small.line(SOURCES, "long ago"), "'date' is 'long ago'", "or undated")


@pytest.mark.parametrize("address", ["https://example.org/log", "http://example.org/log/", "https://example.org/log#b"])
def test_one_address_is_one_source(idle: World, address: str) -> None:
    idle.replace(SOURCES, "https://example.org/idle", address).append(
        INDEX, '\n{{ cite("idle") }}\n\n{{ sources() }}\n'
    )
    line = idle.line(SOURCES, f"url: {address}", 2 if address.endswith("log") else 1)
    only(idle, SOURCES, line, "the source 'log-2020' has the same address", "cite 'log-2020' everywhere")
