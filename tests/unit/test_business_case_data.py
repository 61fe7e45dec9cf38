"""The worked example of a business case: what is refused, what the page holds, and what readers without scripts see."""

from __future__ import annotations

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from playbook.business_case import PARAMETERS, as_case
from playbook.model.business_case import COLUMNS, COSTS, KINDS
from tests.claims import only, says
from tests.pages import dangers, page
from tests.unit.small_business_case import EXAMPLE
from tests.worlds import World

FILE = "data/business_case.yml"
PAGE = "docs/case.md"
FRONT = "---\ntitle: What is it worth\ndescription: Costs.\nreviewed: 2026-02-01\n---\n\nWords.\n\n"
TEXT = FRONT + "{{ business_case() }}\n\n{{ business_case_example() }}\n\n## Sources\n\n{{ sources() }}\n"


@pytest.fixture
def world(small: World) -> World:
    return small.change({FILE: EXAMPLE, PAGE: TEXT})


def test_the_world_with_an_example_has_no_problem(world: World) -> None:
    assert world.problems() == []


def test_a_playbook_without_the_file_and_the_page_has_no_problem(small: World) -> None:
    assert small.problems() == []


@pytest.mark.parametrize(
    ("old", "new", "part", "wrong", "remedy"),
    [
        ("low: 2, likely: 10", "low: 20, likely: 10", "share:", "low, likely and high are 20, 10 and 18", "lowest"),
        ("high: 18, own: true", "high: 180, own: true", "id: calls", "a share of 180 percent", "from 0 to 100"),
        ("low: 2, likely: 10", "low: -2, likely: 10", "share:", "'low' of 'share'", "correct it"),
        ("high: 18, own: true", "high: 18", "share:", "nobody can tell where it comes from", "own: true"),
        ("source: log-2020, note", "source: log-2021, note", "contacts:", "there is no source 'log-2021'", "log-2020"),
        ("years: 2", "years: 11", "years:", "'years' is '11'", "correct it"),
        ("kind: burden", "kind: burdens", "kind: burdens", "'kind' of", "use one of"),
        ("id: time", "id: calls", "lines:", "the line 'calls' stands twice", "correct"),
        ("column: customers", "column: client", "column: client", "is 'client'", "use one of"),
        ("counts: [budget]", "counts: []", "counts:", "'counts' is empty", "list at least 1"),
        ("discount: {low: 0", "discount: {low: zero", "discount:", "should be a number", "correct"),
    ],
)
def test_what_cannot_be_is_refused_at_its_line(
    world: World, old: str, new: str, part: str, wrong: str, remedy: str
) -> None:
    world.replace(FILE, old, new)
    says(world.checked().errors[0], FILE, world.line(FILE, part), wrong, remedy)


def test_a_line_has_the_values_of_its_kind_and_no_others(world: World) -> None:
    world.replace(FILE, "      rate: {low: 30, likely: 30, high: 30, own: true}\n", "")
    says(world.checked().errors[0], FILE, world.line(FILE, "id: time"), "has the values people, minutes, rate", "these")


@pytest.mark.parametrize(("old", "new"), [("    column: customers\n", ""), ("light\n", "light\n    column: staff\n")])
def test_a_benefit_has_a_column_and_a_cost_has_none(world: World, old: str, new: str) -> None:
    world.replace(FILE, old, new)
    assert "a cost has no 'column', and a benefit has one" in world.problems()[0]


def test_the_tool_without_an_example_is_an_authors_mistake(world: World) -> None:
    world.change({FILE: None})
    assert next(one for one in world.problems() if "no worked example" in one).count(FILE) == 1


def test_a_broken_example_is_reported_once(world: World) -> None:
    world.replace(FILE, "years: 2", "years: two")
    only(world, FILE, world.line(FILE, "years"), "'years' should be a whole number", "correct")


def test_the_tool_stands_once_on_a_page(world: World) -> None:
    world.append(PAGE, "\n{{ business_case() }}\n")
    assert "the business case stands twice on this page" in " ".join(world.problems())


def data(tree: LexborHTMLParser) -> dict[str, object]:
    found: dict[str, object] = json.loads(tree.css_first("#cx-business-case-example").text())
    return found


def test_the_page_holds_the_example_as_a_saved_case(world: World) -> None:
    tree = page(world, PAGE)
    book = world.book()
    assert book.business_case is not None
    assert data(tree) == as_case(book.business_case, book)
    assert data(tree)["counts"] == ["budget"]
    lines = as_case(book.business_case, book)["lines"]
    assert [(line["id"], line["column"]) for line in lines] == [
        ("calls", "budget"),
        ("time", "customers"),
        ("lamp", ""),
    ]
    contacts = lines[0]["values"]["contacts"]
    assert (contacts["low"], contacts["likely"], contacts["high"], contacts["own"]) == (900, 1000, 1100, False)
    assert contacts["source"] == "Counted in the log. Source: Harbor office, “The harbor's log”, 2020."


def test_the_table_has_every_number_and_says_what_is_published(world: World) -> None:
    tree = page(world, PAGE)
    rows = [row.text(deep=True, separator=" ") for row in tree.css(".cx-bc-example tbody tr")]
    assert sum("Low" not in row and row.count("our own estimate") == 1 for row in rows) == 7
    assert any("1,000" in row and "Counted in the log" in row and "[1]" in row for row in rows)
    assert tree.css_first("#source-log-2020") is not None


@pytest.mark.parametrize(("years", "words"), [(1, "over 1 year."), (2, "over 2 years.")])
def test_the_table_says_how_long_it_runs(world: World, years: int, words: str) -> None:
    world.replace(FILE, "years: 2", f"years: {years}")
    assert words in page(world, PAGE).css_first(".cx-bc-example > p").text()


def test_markup_in_the_example_stays_text(world: World) -> None:
    nasty = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) </div> `{{ 1 }}`"
    world.replace(FILE, "name: Less waiting", f"name: '{nasty}'").replace(FILE, "Counted in the log.", f"'{nasty}'")
    tree = page(world, PAGE)
    assert dangers(tree) == []
    assert nasty in tree.css_first(".cx-bc-example").text()
    assert nasty in json.dumps(data(tree))


def test_every_kind_has_names_for_its_values() -> None:
    assert {name for names in KINDS.values() for name in names} == set(PARAMETERS)
    assert set(KINDS) > COSTS
    assert list(COLUMNS) == ["budget", "staff", "customers", "mission"]
