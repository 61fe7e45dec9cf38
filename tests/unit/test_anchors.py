"""Links between documents lead to anchors that the finished pages have."""

from __future__ import annotations

import pytest

from tests.claims import only
from tests.worlds import World

MEND, INDEX = "plays/mend.md", "docs/index.md"


def linking(small: World, link: str) -> int:
    small.replace(MEND, "## Boxes", f"Words.\n\nSee [there]({link}).\n\n## Boxes")
    return small.line(MEND, "See [there]")


@pytest.mark.parametrize(
    ("link", "file", "remedy"),
    [
        ("tell.md#no-anchor", "plays/tell.md", "name the id of a heading"),
        ("#nowhere", MEND, "name the id of a heading"),
        ("../docs/measure/metrics.md#nope", "docs/measure/metrics.md", "name the id of a heading"),
        ("../docs/measure/metrics.md#clam", "docs/measure/metrics.md", "did you mean 'calm'?"),
        ("../docs/glossary.md#beams", "docs/glossary.md", "did you mean 'beam'?"),
        ("../checklists/mend.md#clean-lense", "checklists/mend.md", "did you mean 'clean-lens'?"),
        ("listen.md#source-almanak", "plays/listen.md", "did you mean 'source-almanac'?"),
        ("../docs/index.md#cx-cycle-sleep", "docs/index.md", "did you mean 'cx-cycle"),
        ("mend.md#Reason", MEND, "did you mean 'reason'?"),
    ],
)
def test_an_anchor_that_is_not_there(small: World, link: str, file: str, remedy: str) -> None:
    line = linking(small, link)
    only(small, MEND, line, f"the link '{link}' leads to no anchor of {file}", remedy)


@pytest.mark.parametrize(
    "link",
    [
        "#reason",
        "#top",
        "tell.md#",
        "tell.md#asked-on-the-bridge",
        "tell.md#tell.hang-notice",
        "../docs/measure/metrics.md#calm",
        "../docs/glossary.md#fog-signal",
        "../docs/glossary.md#source-almanac",
        "../checklists/mend.md#clean-lens",
        "../case_studies/grey-rock.md#source-log-2020",
        "../docs/index.md#cx-cycle-mend",
        "../data/roles.yml#L3",
        "https://example.org/log#nowhere",
    ],
)
def test_an_anchor_that_is_there_or_not_ours(small: World, link: str) -> None:
    linking(small, link)
    assert small.problems() == []


def test_an_id_that_an_author_gives_is_an_anchor(small: World) -> None:
    small.append(INDEX, "\n## Why {: #because }\n\n<span id='here'></span> [a](#because) [b](#here) [c](#why)\n")
    only(small, INDEX, small.line(INDEX, "[c]"), "the link '#why' leads to no anchor", "heading")


def test_every_line_with_the_link_is_named_and_no_other(small: World) -> None:
    small.append(INDEX, "\n## More\n\n[a](#gone)\n\n[b](#gone-by)\n\n[c](#gone)\n\n## Gone by\n\nIt is.\n")
    lines = [problem.place.line for problem in small.checked().problems]
    assert lines == [small.line(INDEX, "[a]"), small.line(INDEX, "[c]")]


def test_an_anchor_on_a_page_whose_macros_are_broken_is_not_told_as_well(small: World) -> None:
    small.replace("docs/measure/metrics.md", "{{ metric_definitions() }}", "{{ metric_definition() }}")
    linking(small, "../docs/measure/metrics.md#calm")
    assert [problem.place.file for problem in small.checked().problems] == ["docs/measure/metrics.md"]


def test_an_anchor_of_an_entry_that_could_not_be_read_is_not_told_as_well(small: World) -> None:
    linking(small, "../docs/glossary.md#beam")
    small.replace("data/glossary.yml", "term: Beam", "trem: Beam")
    assert {problem.place.file for problem in small.checked().problems} == {"data/glossary.yml"}
