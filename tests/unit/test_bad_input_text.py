from __future__ import annotations

import pytest

from tests.claims import only, says
from tests.worlds import World

MEND, LISTEN, BOXES = "plays/mend.md", "plays/listen.md", "checklists/mend.md"


def test_a_missing_section(small: World) -> None:
    small.replace(MEND, "## Asked on the bridge\n\n{{ leader_questions() }}\n", "")
    only(small, MEND, small.line(MEND, "---", 2) + 1, "the section 'Asked on the bridge' is missing", "add a line '##")


def test_an_empty_section(small: World) -> None:
    small.replace(MEND, "{{ leader_questions() }}\n", "\n")
    only(small, MEND, small.line(MEND, "## Asked"), "the section 'Asked on the bridge' is empty", "write it")


def test_the_last_section_is_empty(small: World) -> None:
    small.replace("case_studies/grey-rock.md", "Foul.\n", "")
    only(small, "case_studies/grey-rock.md", small.line("case_studies/grey-rock.md", "## Weather"), "is empty", "write")


def test_sections_in_another_order(small: World) -> None:
    text = small.text(MEND).replace("## Boxes", "## X").replace("## Figures", "## Boxes").replace("## X", "## Figures")
    small.change({MEND: text})
    wrong = "'Figures' stands where 'Boxes' should"
    only(small, MEND, small.line(MEND, "## Figures"), wrong, "Reason, Boxes, Asked on the bridge")


def test_the_section_names_come_from_data(small: World) -> None:
    small.replace("data/playbook.yml", "  - Reason", "  - Purpose")
    wrongs = [problem.wrong for problem in small.checked().problems]
    assert wrongs == ["the section 'Purpose' is missing"] * 3


@pytest.mark.parametrize("heading", ["# Loud", "#Loud", "# Loud #", "# Loud {: #loud }"])
def test_a_level_1_heading(small: World, heading: str) -> None:
    small.replace(MEND, "## Boxes", f"{heading}\n\nWords.\n\n## Boxes")
    only(small, MEND, small.line(MEND, heading), "'Loud' is a level-1 heading", "begin the line with ##")


@pytest.mark.parametrize("below", ["====", "-----", "= "])
def test_a_heading_with_a_line_below_it(small: World, below: str) -> None:
    small.replace(MEND, "## Boxes", f"Loud\n{below}\n\nWords.\n\n## Boxes")
    only(small, MEND, small.line(MEND, "Loud"), "'Loud' is a heading with a line below it", "## and remove")


def test_a_rule_and_a_table_are_no_headings(small: World) -> None:
    small.replace(MEND, "## Boxes", "Words.\n\n---\n\nA | B\n--- | ---\n1 | 2\n\n## Boxes")
    assert small.problems() == []


def test_a_heading_that_skips_a_level(small: World) -> None:
    small.replace(MEND, "## Boxes", "#### Deep\n\nWords.\n\n## Boxes")
    only(small, MEND, small.line(MEND, "#### Deep"), "'Deep' skips a level", "begin the line with ###")


@pytest.mark.parametrize("fence", ["```", "~~~", "````"])
def test_headings_and_items_in_fenced_code_are_none(small: World, fence: str) -> None:
    code = f"{fence} markdown\n# Loud\n- [ ] Not an item\n{fence}\n"
    small.append(BOXES, f"\n{code}")
    assert small.problems() == []
    assert len(small.book().checklists["mend"].items) == 1


ITEM = '- [ ] Clean the lens. {: #clean-lens roles="keeper" when="during" }'


@pytest.mark.parametrize(
    ("line", "wrong", "remedy"),
    [
        ("- [ ] Wash it.", "the item has no id", "end its line with {: #a-permanent-id"),
        ('- [ ] Clean. {#clean roles="keeper" when="during" }', "the item has no id", "{: #id } with a colon"),
        ('- [ ] Clean. {: roles="keeper" when="during" }', "'id' is missing", "add"),
        ('- [ ] Clean. {: #clean when="during" }', "'roles' is missing", "add"),
        ('- [ ] Clean. {: #clean roles="" when="during" }', "'roles' is empty", "list at least 1"),
        ('- [ ] Clean. {: #clean roles="keeper" }', "'when' is missing", "add"),
        ('- [ ] Clean. {: #clean roles="keeper" when="soon" }', "'when' is 'soon'", "use one of 'before'"),
        ('- [ ] Clean. {: #Clean_1 roles="keeper" when="during" }', "'id' is 'Clean_1'", "lower-case"),
        ('- [ ] Clean. {: #clean roles="keeper when="during" }', "a quote is not closed", "close it"),
        ('- [ ] Clean. {: #clean role="keeper" when="during" }', "'role=keeper' is unknown", "use #id, roles"),
        ('- [ ] {: #clean roles="keeper" when="during" }', "'text' is empty", "fill it in"),
        ('- [ ] A {: .b } c. {: #clean roles="keeper" when="during" }', "two {: } blocks", "write one"),
        ('    - [ ] Clean. {: #clean roles="keeper" when="during" }', "the item is indented", "begin the line"),
        ('- [ ] {{ term("beam") }} {: #clean roles="keeper" when="during" }', "holds a macro call", "explanation"),
    ],
)
def test_an_item_that_is_wrong(small: World, line: str, wrong: str, remedy: str) -> None:
    small.replace(BOXES, ITEM, f"{ITEM}\n{line}")
    problems = [problem for problem in small.checked().problems if "comment" not in problem.wrong]
    assert len(problems) == 1, problems
    says(problems[0], BOXES, small.line(BOXES, line), wrong, remedy)


def test_an_item_id_that_stands_twice(small: World) -> None:
    small.append(BOXES, f"{ITEM.replace('Clean the lens', 'Again')}\n")
    first = small.line(BOXES, "Clean the lens")
    only(
        small, BOXES, small.line(BOXES, "Again"), f"'clean-lens' stands twice; the first is at line {first}", "another"
    )


def test_the_same_item_id_in_two_checklists_is_fine(small: World) -> None:
    small.append("checklists/tell.md", f"{ITEM}\n")
    assert small.problems() == []


def test_an_id_without_a_colon_in_a_heading(small: World) -> None:
    small.replace(MEND, "## Boxes", "### More {#more}\n\nWords.\n\n## Boxes")
    problems = [problem for problem in small.checked().problems if "'{#'" in problem.wrong]
    assert len(problems) == 1
    says(problems[0], MEND, small.line(MEND, "{#more}"), "begins a comment", "{: #id } with a colon")


def test_a_heading_of_a_checklist_that_holds_a_macro_call(small: World) -> None:
    small.replace(BOXES, "## In the tower", '## In the {{ term("beam") }}')
    only(small, BOXES, small.line(BOXES, "Clean the lens"), "the heading above this item", "move it")


@pytest.mark.parametrize("part", ["{{ cite('almanac') }}", "{% raw %}", "{# note #}"])
def test_a_macro_call_in_front_matter(small: World, part: str) -> None:
    small.replace(MEND, "summary: Repair", f'summary: "{part} Repair')
    small.replace(MEND, "named first.", 'named first."')
    only(small, MEND, small.line(MEND, "summary"), "'summary' holds a macro call", "write plain words")


def test_a_page_that_cites_without_a_list(small: World) -> None:
    small.replace("docs/index.md", "{{ case_cards() }}", '{{ case_cards() }} {{ cite("almanac") }}')
    wrong = "cites sources but does not list them"
    only(small, "docs/index.md", small.line("docs/index.md", "---", 2) + 1, wrong, "{{ sources() }}")


def test_a_citation_below_the_list_of_sources(small: World) -> None:
    page = "docs/glossary.md"
    small.append(page, '\nLate {{ cite("log-2020") }}.\n')
    only(small, page, small.line(page, "Late"), "cited below the list", "move {{ sources() }} to the end")


@pytest.mark.parametrize(
    ("link", "wrong", "remedy"),
    [
        ("gone.md", "leads to no file", "plays/gone.md"),
        ("../docs/gone.md#part", "leads to no file", "docs/gone.md"),
        ("/plays/tell.md", "begins with /", "write the path from this file"),
        ("../../outside.md", "leads to no file", "../outside.md"),
        (f"{'x' * 400}.md", "leads to no file", "correct the path"),
        ("http://[broken", "is no address", "correct it"),
        ("../docs/plays/", "leads to a folder", "index.md"),
        ("a%00b.md", "leads to no file", "correct the path"),
        ("https://example.org/x", "leads to another site and is no source", "add it to data/sources.yml"),
        ("http://example.org/log?x=1", "leads to another site and is no source", "add it to data/sources.yml"),
    ],
)
def test_a_link_that_leads_nowhere(small: World, link: str, wrong: str, remedy: str) -> None:
    small.replace(MEND, "## Boxes", f"See [there]({link}).\n\n## Boxes")
    only(small, MEND, small.line(MEND, "See [there]"), wrong, remedy)


@pytest.mark.parametrize(
    "link",
    ["tell.md", "tell.md#reason", "../docs/glossary.md", "#reason", "https://example.org/log/", "../data/roles.yml"],
)
def test_a_link_that_leads_somewhere(small: World, link: str) -> None:
    small.replace(MEND, "## Boxes", f"See [there]({link}).\n\n## Boxes")
    assert small.problems() == []
