"""The assessment on a page: a form that works without scripts, and the data that the script reads."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from playbook.assessment import needed
from playbook.page_data import page_data
from playbook.rendered import RenderedPages
from tests.claims import only, says
from tests.pages import dangers, page
from tests.unit.small_assessment import ASSESSMENT, DATA, PAGE, PAGE_TEXT
from tests.worlds import World

PAPER = "docs/paper.md"
PAPER_TEXT = "---\ntitle: On paper\ndescription: A form.\nreviewed: 2026-02-01\n---\n\n{{ assessment_paper() }}\n"
IDS = ["light.lens", "light.range", "crew.rota", "crew.rest", "word.notice"]


@pytest.fixture
def assessed(small: World) -> World:
    return small.change({DATA: ASSESSMENT, PAGE: PAGE_TEXT, PAPER: PAPER_TEXT})


def test_every_statement_is_a_group_of_radios(assessed: World) -> None:
    tree = page(assessed, PAGE)
    sets = tree.css("cx-assessment > section.cx-dimension > .cx-statements > fieldset.cx-statement")
    assert [node.attributes["data-statement"] for node in sets] == IDS
    for node, id in zip(sets, IDS, strict=True):
        radios = node.css('input[type="radio"]')
        choices = ["never", "some", "every"] if id in (IDS[0], *IDS[3:]) else ["nothing", "draft", "signed", "renewed"]
        assert [radio.attributes["value"] for radio in radios] == [*choices, "unknown", "not-applicable"]
        assert {radio.attributes["name"] for radio in radios} == {id}
        assert all(radio.parent is not None and radio.parent.tag == "label" for radio in radios)
    assert sets[0].css_first("legend").text() == "We clean the lens."
    words = [label.text().strip() for label in sets[0].css("label.cx-check")]
    assert words == ["Never", "Some nights", "Every night", "Don't know", "Does not apply"]
    assert [node.text() for node in sets[0].css("details li")] == ["A clean cloth.", "The entry in the log."]


def test_paper_says_the_level_of_an_answer_and_who_is_in_the_quick_check(assessed: World) -> None:
    sets = page(assessed, PAGE).css("fieldset.cx-statement")
    assert [node.attributes["data-level"] for node in sets[1].css("[data-level]")] == ["1", "2", "4", "5"]
    quick = [node.attributes["data-statement"] for node in sets if node.css(".cx-paper__quick")]
    assert quick == ["light.lens", "crew.rota", "word.notice"]


def test_what_only_paper_needs_can_be_told_from_the_rest(assessed: World) -> None:
    for field in page(assessed, PAGE).css("cx-assessment input:not([type=radio])"):
        node = field
        while node is not None and "cx-paper" not in (node.attributes.get("class") or "").split():
            node = node.parent
        assert node is not None, field.html


@pytest.mark.parametrize("name", [PAGE, PAPER])
def test_a_dimension_is_a_section_with_a_heading(assessed: World, name: str) -> None:
    tree = page(assessed, name)
    sections = tree.css("section.cx-dimension")
    assert [node.attributes["data-dimension"] for node in sections] == ["light", "crew", "word"]
    assert [node.css_first("h3").attributes["id"] for node in sections] == [
        f"dimension-{id}" for id in ("light", "crew", "word")
    ]
    assert sections[0].css_first("p").text() == "How far the light reaches."
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    assert dangers(tree) == []


def test_no_heading_skips_a_level_and_no_part_stands_in_a_paragraph(assessed: World) -> None:
    tree = page(assessed, PAGE)
    levels = [int(node.tag[1]) for node in tree.css("h2, h3, h4")]
    assert max(b - a for a, b in pairwise(levels)) == 1
    parts = ["cx-assessment", *(f"cx-assessment-{part}" for part in ("result", "history", "team"))]
    assert [tree.css_first(f"body > {part}") is not None for part in parts] == [True] * 4
    assert tree.css(", ".join(f"p {part}" for part in parts)) == []
    assert all("JavaScript" in tree.css_first(part).text() for part in parts[1:])


def test_statements_stay_out_of_the_search_and_dimensions_do_not(assessed: World) -> None:
    assessed.rendered(PAGE)
    tree = page(assessed, PAGE)
    assert all("data-search-exclude" in node.attributes for node in tree.css(".cx-statements"))
    assert tree.css("[data-search-exclude] h3, [data-search-exclude] section") == []
    assert "data-search-exclude" in page(assessed, PAPER).css_first(".cx-on-paper").attributes


def test_the_form_on_paper_has_the_same_statements_and_no_script(assessed: World) -> None:
    tree = page(assessed, PAPER)
    assert [node.attributes["data-statement"] for node in tree.css("fieldset.cx-statement")] == IDS
    assert tree.css("cx-assessment") == []
    assert "No harbor office stands behind it." in tree.body.text()


def test_levels_and_sources_are_named(assessed: World) -> None:
    tree = page(assessed, PAGE)
    assert [node.text() for node in tree.css("ol.cx-levels > li")][1] == "Glimmer. Some ships see something."
    assert [link.attributes["href"] for link in tree.css("a.cx-cite")] == ["#source-log-2020", "#source-almanac"]


def test_so_many_statements_must_reach_a_level(assessed: World) -> None:
    rows = [[cell.text() for cell in row.css("td")] for row in page(assessed, PAGE).css("tbody tr")]
    assert rows == [["1", "1"], ["2", "2"]]
    for known in range(1, 40):
        assert needed(known) == next(count for count in range(known + 1) if 3 * count >= 2 * known)


HOSTILE = "</legend><script>alert(1)</script> **b** [a](javascript:x) {: #cx-x } &amp;"
ESCAPED = "{{ term('x') }} `c` <b onclick=x>"


def strings(found: object) -> set[str]:
    """Return every text in some data."""
    if isinstance(found, dict | list):
        inner = found.values() if isinstance(found, dict) else found
        return set().union(*map(strings, inner))
    return {found} if isinstance(found, str) else set()


@pytest.mark.parametrize("written", [HOSTILE, ESCAPED])
@pytest.mark.parametrize(
    "old",
    [
        "We clean the lens.",
        "A clean cloth.",
        "Some nights",
        "Crew",
        "How far the light reaches.",
        "An aid to talk about the light. No harbor office stands behind it.",
        "Glimmer",
        "Some ships see something.",
    ],
)
def test_what_the_data_says_is_shown_as_it_is_written(assessed: World, old: str, written: str) -> None:
    assessed.replace(DATA, old, json.dumps(written))
    shown = ""
    for name in (PAGE, PAPER):
        tree = page(assessed, name)
        assert dangers(tree) == []
        assert tree.css("section strong, em, code, b, #cx-x, section a:not(.headerlink)") == []
        shown += " ".join(tree.body.text().split())
    assert " ".join(written.split()) in shown
    carried = page_data(assessed.book(), PAGE, lambda path: path)
    assert carried is not None and not set("<>&") & set(carried.json)
    assert written in strings(json.loads(carried.json))


@pytest.mark.parametrize(
    "call",
    [
        "assessment()",
        'assessment_part("result")',
        "assessment_levels()",
        "assessment_by_hand()",
        "assessment_learned_from()",
    ],
)
def test_without_data_every_macro_says_so(small: World, call: str) -> None:
    small.append("docs/index.md", f"\n{{{{ {call} }}}}\n")
    line = small.line("docs/index.md", call)
    only(small, "docs/index.md", line, "this playbook has no assessment", "write data/assessment.yml")


def test_data_that_cannot_be_read_is_reported_where_it_stands_alone(assessed: World) -> None:
    assessed.replace(DATA, "about: Who keeps the light.", "about: 7")
    only(assessed, DATA, assessed.line(DATA, "about: 7"), "should be text", "correct the value")


@pytest.mark.parametrize(
    ("part", "remedy"), [("reslt", "did you mean 'result'?"), ("xyz", "the parts are result, history")]
)
def test_a_part_that_does_not_exist(assessed: World, part: str, remedy: str) -> None:
    assessed.replace(PAGE, '"result"', f'"{part}"')
    only(assessed, PAGE, assessed.line(PAGE, part), f"the assessment has no part '{part}'", remedy)


@pytest.mark.parametrize("call", ["assessment()", "assessment_paper()", 'assessment_part("team")'])
def test_it_stands_once_on_a_page(assessed: World, call: str) -> None:
    assessed.replace(PAGE, "## Over time", f"{{{{ {call} }}}}\n\n## Over time")
    problem = assessed.only_problem()
    says(problem, PAGE, problem.place.line, "stands twice on this page", "remove one")


def test_an_author_cannot_write_its_elements(small: World) -> None:
    small.append("docs/index.md", "\n<cx-assessment></cx-assessment>\n")
    assert any("<cx-assessment> is not allowed" in problem for problem in small.problems())


def test_the_reading_time_leaves_the_form_out(assessed: World) -> None:
    book = assessed.book()
    facts = assessed.without_errors().facts
    assert facts[PAPER].minutes <= 1
    from macros import MACROS

    shown = RenderedPages(book, MACROS).page(book.by_file[PAPER])
    assert shown is not None and shown.words.total < 30
