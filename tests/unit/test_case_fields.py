"""What a case study says about its outcome, who reported it, and what was before."""

from __future__ import annotations

import pytest

from tests.claims import only
from tests.pages import page
from tests.worlds import World

GREY, INDEX = "case_studies/grey-rock.md", "docs/index.md"
FIELDS = {"outcome": "improved", "reported_by": "The station", "comparison": "none"}


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_that_is_missing(small: World, field: str) -> None:
    small.replace(GREY, f"{field}: {FIELDS[field]}\n", "")
    only(small, GREY, 2, f"'{field}' is missing", f"add a line '{field}: …'")


@pytest.mark.parametrize(
    ("field", "written", "wrong", "remedy"),
    [
        ("outcome", "good", "'outcome' is 'good'", "use one of 'improved', 'mixed' or 'failed'"),
        ("comparison", "before", "'comparison' is 'before'", "use one of 'randomized', 'other-groups' or 'none'"),
        ("comparison", "", "'comparison' is nothing", "use one of 'randomized'"),
        ("reported_by", "[a, b]", "'reported_by' should be text, not a list", "correct"),
        ("reported_by", '""', "'reported_by' is empty", "fill it in"),
    ],
)
def test_a_field_that_cannot_be(small: World, field: str, written: str, wrong: str, remedy: str) -> None:
    small.replace(GREY, f"{field}: {FIELDS[field]}", f"{field}: {written}")
    only(small, GREY, small.line(GREY, f"{field}:"), wrong, remedy)


@pytest.mark.parametrize(
    ("written", "wrong"), [("closed: 2021-03-01", "should be text"), ("closed: true", "should be text")]
)
def test_the_end_of_a_program_is_told_in_words(small: World, written: str, wrong: str) -> None:
    small.replace(GREY, "comparison: none", f"comparison: none\n{written}")
    only(small, GREY, small.line(GREY, "closed:"), f"'closed' {wrong}", "correct")


def test_a_program_that_goes_on_has_no_end(small: World) -> None:
    assert small.book().cases["grey-rock"].closed is None
    small.replace(GREY, "comparison: none", "comparison: none\nclosed: In 2021, when the lamp was sold")
    assert small.book().cases["grey-rock"].closed == "In 2021, when the lamp was sold"


def cells(small: World) -> list[str]:
    row = page(small, GREY).css("table.cx-figures tr")[1]
    return [cell.text() for cell in row.css("th, td")]


@pytest.mark.parametrize(
    ("before", "shown"),
    [("", "–"), ("    before: null\n", "not published"), ("    before: 0\n", "0"), ("    before: few\n", "few")],
)
def test_what_was_before(small: World, before: str, shown: str) -> None:
    small.replace(GREY, "    before: 4\n", before)
    assert cells(small)[:3] == ["Ships aground ships", shown, "not published"]


@pytest.mark.parametrize(("after", "shown"), [("-12", "-12"), ("150.5", "150.5"), ("null", "not published")])
def test_a_change_in_percent_is_no_share_and_needs_no_n(small: World, after: str, shown: str) -> None:
    small.replace(GREY, "    before: 4\n", "").replace(GREY, "after: null", f"after: {after}")
    small.replace(GREY, "unit: ships", "unit: percent change")
    assert cells(small)[:4] == ["Ships aground percent change", "–", shown, "–"]


def test_after_must_be_said_even_where_nothing_was_published(small: World) -> None:
    small.replace(GREY, "    after: null\n", "")
    line = small.line(GREY, "what: Ships aground")
    only(small, GREY, line, "'after' of entry 1 of 'results' is missing", "add a line 'after: …'")


@pytest.mark.parametrize(
    ("outcome", "comparison", "facts"),
    [
        ("improved", "none", ["Improved", "Plays: Listen"]),
        ("mixed", "randomized", ["Mixed", "A randomized control group", "Plays: Listen"]),
        ("failed", "other-groups", ["Failed", "Other groups or places", "Plays: Listen"]),
    ],
)
def test_the_library_says_how_it_ended(small: World, outcome: str, comparison: str, facts: list[str]) -> None:
    small.replace(GREY, "outcome: improved", f"outcome: {outcome}")
    small.replace(GREY, "comparison: none", f"comparison: {comparison}").append(INDEX, "\n{{ case_library() }}\n")
    tree = page(small, INDEX)
    assert [node.text() for node in tree.css(".cx-library__facts span")] == facts
    assert [node.text() for node in tree.css("#cx-filter-outcome option")] == ["All", outcome.capitalize()]
    assert [node.attributes["id"] for node in tree.css("h2[id^=sector]")] == ["sector-local"]
