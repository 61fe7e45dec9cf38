"""What the playbook lacks is counted and named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from playbook.coverage import Gap, gaps
from playbook.model import Playbook
from tests.pages import page
from tests.worlds import World

INDEX = "docs/index.md"
PAGELESS = "Glossary terms that lead to no page"
METRICLESS = "Case studies that illustrate no metric"


def found(book: Playbook, question: str) -> tuple[list[str], int]:
    """Return the words of what has the gap, and how many things were asked."""
    gap = next(gap for gap in gaps(book) if gap.question == question)
    return [one.words for one in gap.found], gap.asked


@pytest.mark.parametrize(
    ("question", "words", "asked"),
    [
        ("Plays without a case study", ["Mend the lamp", "Tell the coast"], 3),
        ("Plays without a rule that applies to them", ["Listen to the sailors", "Tell the coast"], 3),
        (METRICLESS, [], 1),
        ("Metrics without a source for their definition", [], 2),
        ("Metrics without published figures", [], 2),
        ("Sources that nobody cites", [], 2),
        ("Checklist items that no role owns", [], 5),
        ("Roles that own no item", [], 2),
        (PAGELESS, ["Fog signal", "Beam"], 2),
    ],
)
def test_the_gaps_of_the_small_world(small: World, question: str, words: list[str], asked: int) -> None:
    assert found(small.book(), question) == (words, asked)


COOK = "- {id: cook, name: Cook, description: Cooks.}\n- id: pilot"


@pytest.mark.parametrize(
    ("file", "old", "new", "question", "words"),
    [
        ("data/policy.yml", "revoked", "unclear", "Plays without a rule that applies to them", "Listen to the sailors"),
        ("case_studies/grey-rock.md", "[calm]", "[]", METRICLESS, "Grey Rock asked its crews"),
        ("case_studies/grey-rock.md", "[listen]", "[listen, tell]", "Plays without a case study", "Mend the lamp"),
        ("data/metrics.yml", "[delay-by-week]", "[]", "Metrics without published figures", "Delay"),
        ("data/roles.yml", "- id: pilot", COOK, "Roles that own no item", "Cook"),
        ("data/glossary.yml", "term: Beam", "term: Beam\n  where: [plays/mend.md]", PAGELESS, "Fog signal"),
    ],
)
def test_a_gap_opens_or_closes(small: World, file: str, old: str, new: str, question: str, words: str) -> None:
    assert found(small.replace(file, old, new).book(), question)[0] == [words]


def test_what_a_playbook_with_errors_lacks(small: World) -> None:
    book = small.book()
    assert found(replace(book, sources={}), "Metrics without a source for their definition")[0] == ["Calm", "Delay"]
    assert len(found(replace(book, roles={}), "Checklist items that no role owns")[0]) == 5


def test_every_question_is_answered_even_where_nothing_is_asked(small: World) -> None:
    empty = gaps(Playbook(small.book().settings))
    assert [(gap.asked, gap.found) for gap in empty] == [(0, ())] * 9
    assert all(isinstance(gap, Gap) for gap in empty)


def test_the_table_names_what_is_missing_and_links_to_it(small: World) -> None:
    tree = page(small.append(INDEX, "\n{{ coverage() }}\n"), INDEX)
    rows = {row.css_first("th").text(): row for row in tree.css("tbody tr")}
    cases = rows["Plays without a case study"]
    assert [cell.text() for cell in cases.css("td")] == ["2", "3", "Mend the lamp, Tell the coast"]
    assert [node.attributes["href"] for node in cases.css("a")] == ["plays/mend.md", "plays/tell.md"]
    assert [cell.text() for cell in rows["Roles that own no item"].css("td")] == ["0", "2", "None"]
    terms = rows[PAGELESS]
    assert (terms.css("a"), terms.css("td")[2].text()) == ([], "Fog signal, Beam")


def test_an_item_that_no_role_owns_is_named_where_it_stands(small: World) -> None:
    book = replace(small.book(), roles={})
    gap = next(gap for gap in gaps(book) if gap.question == "Checklist items that no role owns")
    one = next(one for one in gap.found if "three crews" in one.words)
    assert (one.words, one.file) == ("Ask three crews what they missed.", "checklists/listen.md#ask-crews")
