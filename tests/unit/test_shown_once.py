"""What has ids of its own stands on a page once, or links could not tell the two apart."""

from __future__ import annotations

import pytest

from tests.claims import says
from tests.pages import page
from tests.worlds import World

INDEX, MEND = "docs/index.md", "plays/mend.md"


@pytest.mark.parametrize(
    ("call", "what"),
    [
        ("glossary()", "the glossary"),
        ('checklist("mend")', "the checklist 'mend'"),
        ("all_questions()", "the list of all questions"),
        ("metric_definitions()", "the list of metric definitions"),
        ("sources()", "the list of sources"),
    ],
)
def test_the_same_call_twice(small: World, call: str, what: str) -> None:
    page = "docs/deep.md"
    front = "---\ntitle: Deep\ndescription: D.\nreviewed: 2026-02-01\n---\n\n"
    small.change({page: f"{front}{{{{ {call} }}}}\n\n{{{{ {call} }}}} again\n"})
    problem = next(problem for problem in small.checked().errors if "twice" in problem.wrong)
    says(problem, page, small.line(page, "again"), f"{what} stands twice on this page", "remove one")


def test_the_life_cycle_twice(small: World) -> None:
    small.append(INDEX, "\n{{ life_cycle() }}\n")
    says(small.only_problem(), INDEX, small.line(INDEX, "life_cycle", 2), "the life cycle stands twice", "remove one")


def test_a_checklist_by_its_name_where_the_play_shows_it_already(small: World) -> None:
    small.replace(MEND, "{{ checklist() }}", '{{ checklist() }}\n\n{{ checklist(id="mend") }}')
    line = small.line(MEND, "id=")
    says(small.only_problem(), MEND, line, "the checklist 'mend' stands twice", "remove one")


@pytest.mark.parametrize("call", ["checklist()", 'checklist("mend")'])
def test_a_checklist_within_itself(small: World, call: str) -> None:
    small.append("checklists/mend.md", f"\n{{{{ {call} }}}}\n")
    line = small.line("checklists/mend.md", "{{ checklist")
    says(small.only_problem(), "checklists/mend.md", line, "stand on this page already", "remove the call")


def test_two_checklists_and_two_tables_are_fine(small: World) -> None:
    calls = ['checklist("mend")', 'checklist("tell")', "metric_table()", "metric_table()", "play_cards()"]
    small.append(INDEX, "".join(f"\n{{{{ {call} }}}}\n" for call in calls) + "\n## Sources\n\n{{ sources() }}\n")
    assert small.problems() == []
    ids = [node.attributes["id"] for node in page(small, INDEX).css("[id]")]
    assert sorted(ids) == sorted(set(ids))
