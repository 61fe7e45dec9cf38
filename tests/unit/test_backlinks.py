"""Which pages link to a page: by their text, by macros and by the heads of plays, checklists and case studies."""

from __future__ import annotations

import pytest

from tests.worlds import World

PLAYS = "docs/plays/index.md"
HEAD = "---\ntitle: All plays\ndescription: The three plays.\nreviewed: 2026-02-01\n---\n\n"
TELL = "checklists/tell.md"


def linking_to(world: World, file: str) -> tuple[str, ...]:
    return world.without_errors().facts[file].linked_from


def test_links_of_text_of_macros_and_of_heads(small: World) -> None:
    assert linking_to(small, "plays/mend.md") == (
        "checklists/listen.md",  # [lamp play](../plays/mend.md)
        "checklists/mend.md",  # its head
        "docs/index.md",  # life_cycle()
        "docs/measure/metrics.md",  # metric_definitions()
        "docs/paths/keeper.md",  # path()
        "docs/plays/index.md",  # play_cards()
    )


def test_a_head_links_both_ways_without_a_word_in_the_text(small: World) -> None:
    small.replace("plays/tell.md", "{{ checklist() }}", "Words.").change({PLAYS: f"{HEAD}Words.\n"})
    assert linking_to(small, TELL) == ("plays/tell.md",)
    assert linking_to(small, "plays/tell.md")[0] == TELL


def test_a_case_study_links_to_the_plays_it_illustrates(small: World) -> None:
    assert "case_studies/grey-rock.md" in linking_to(small, "plays/listen.md")
    assert linking_to(small, "case_studies/grey-rock.md") == ("docs/index.md", "docs/measure/metrics.md")


def test_terms_and_citations_are_no_recommendation(small: World) -> None:
    small.append("docs/index.md", '\n{{ term("beam") }} {{ cite("almanac") }}\n\n## Sources\n\n{{ sources() }}\n')
    assert linking_to(small, "docs/glossary.md") == ()


def test_a_page_that_links_to_itself(small: World) -> None:
    small.append(
        TELL, "\nSee [above](#hang-notice) and [here](tell.md) and [there](../checklists/tell.md#hang-notice).\n"
    )
    assert linking_to(small, TELL) == ("plays/tell.md",)


@pytest.mark.parametrize(
    "link",
    [
        "[x](../../checklists/tell.md)",
        "[x](../../checklists/tell.md#hang-notice)",
        "[*x*](../.././docs/../checklists/tell.md 'T')",
        "[x][r]\n\n[r]: ../../checklists/tell.md",
        '<a href="../../checklists/tell.md">x</a>',
        '<a href="&#46;./../checklists/%74ell.md">x</a>',
        "[x](../../checklists/tell.md) [x](../../checklists/tell.md) [x](../../checklists/tell.md#hang-notice)",
    ],
)
def test_a_link_in_whatever_way_it_is_written_counts_once(small: World, link: str) -> None:
    small.change({PLAYS: f"{HEAD}{link}\n"})
    assert linking_to(small, TELL) == ("plays/tell.md", PLAYS)


@pytest.mark.parametrize(
    "text",
    [
        "`[x](../../checklists/tell.md)`",
        "```\n[x](../../checklists/tell.md)\n```",
        "<!-- [x](../../checklists/tell.md) -->",
        "[x](mailto:checklists/tell.md)",
        "checklists/tell.md",
        '{{ term("beam", "checklists/tell.md") }}',
    ],
)
def test_what_is_no_link(small: World, text: str) -> None:
    small.change({PLAYS: f"{HEAD}{text}\n"})
    assert linking_to(small, TELL) == ("plays/tell.md",)


@pytest.mark.parametrize("address", ["https://example.org/checklists/tell.md", "http://example.org/checklists/tell.md"])
def test_a_page_of_another_site_with_the_same_path_is_not_ours(small: World, address: str) -> None:
    small.replace("data/sources.yml", "https://example.org/log", address)
    small.change({PLAYS: f"{HEAD}{{{{ cite('log-2020') }}}} [x]({address})\n\n{{{{ sources() }}}}\n"})
    assert linking_to(small, TELL) == ("plays/tell.md",)


def test_an_address_that_is_none_is_refused_before_anybody_reads_it(small: World) -> None:
    small.replace("data/sources.yml", "https://example.org/log", "https://[example")
    problem = small.only_problem()
    assert problem.place.line == small.line("data/sources.yml", "https://[example")
    assert "'url': this is no web address" in problem.wrong


def test_there_are_no_facts_of_content_with_errors(small: World) -> None:
    small.replace("plays/mend.md", "roles: [keeper]", "roles: [cook]")
    assert small.checked().facts == {}
