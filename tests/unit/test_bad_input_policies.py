"""What can be wrong in data/policy.yml, and what is said about it."""

from __future__ import annotations

import pytest

from tests.claims import only, says
from tests.worlds import World

POLICY = "data/policy.yml"
DUTIES = "  duties:\n    mend: Mend a dark lamp before the next dusk.\n"


@pytest.mark.parametrize(
    ("old", "new", "wrong", "remedy"),
    [
        ("kind: law", "kind: lav", "'kind' is 'lav'", "use one of 'law'"),
        ("status: in-force", "status: valid", "'status' is 'valid'", "'in-force'"),
        ("as_of: 2026-02-01", "as_of: today", "'as_of' should be a date", "correct"),
        ("as_of: 2026-02-01", "as_of: 2999-02-01", "'as_of' is 2999-02-01, which lies in the future", "the policy"),
        ("date: 1902-03", "date: undated", "'date' is 'undated'", "write YYYY, YYYY-MM or YYYY-MM-DD"),
        ("date: 1902-03", "date: March 1902", "'date' is 'March 1902'", "write YYYY"),
        ("date: 1902-03", "date: 1902-13", "the date 1902-13 does not exist", "correct its year, month or day"),
        ("date: 1902-03", 'date: "1902-02-30"', "the date 1902-02-30 does not exist", "correct its year"),
        ("date: 1902-03", 'date: "0000"', "the date 0000 does not exist", "correct its year"),
        ("sources: [log-2020]", "sources: []", "'sources' is empty", "list at least 1"),
        ("sources: [log-2020]", "sources: [log-2021]", "there is no source 'log-2021'", "did you mean 'log-2020'?"),
        ("id: lamp-act", "id: Lamp act", "'id' is 'Lamp act'", "lower-case letters"),
        ("name: Lamp Act", "nome: Lamp Act", "'name' is missing", "add a line 'name: …'"),
        ("    mend: Mend", "    mand: Mend", "there is no play 'mand'", "did you mean 'mend'?"),
        ("    mend: Mend", "    Mend it: Mend", "'Mend it' of 'duties' is 'Mend it'", "lower-case letters"),
    ],
)
def test_a_field_that_cannot_be(small: World, old: str, new: str, wrong: str, remedy: str) -> None:
    small.replace(POLICY, old, new)
    line = small.line(POLICY, new.strip()) if "nome" not in new else small.line(POLICY, "id: lamp-act")
    says(small.checked().problems[0], POLICY, line, wrong, remedy)
    assert not [problem for problem in small.problems() if "[key]" in problem or ": warning: " in problem]


@pytest.mark.parametrize(
    ("written", "shown"), [("7", "'7'"), ("[mend]", "a list"), ("Mend it.", "'Mend it.'"), ("", "nothing")]
)
def test_duties_that_are_no_group(small: World, written: str, shown: str) -> None:
    small.replace(POLICY, DUTIES, f"  duties: {written}\n")
    line = small.line(POLICY, "duties:")
    only(small, POLICY, line, f"'duties' should be a group of fields, not {shown}", "correct the value")


@pytest.mark.parametrize(
    ("written", "wrong"), [("7", "should be text, not '7'"), ("[a]", "should be text, not a list"), ('""', "is empty")]
)
def test_a_duty_that_is_no_text(small: World, written: str, wrong: str) -> None:
    small.replace(POLICY, "mend: Mend a dark lamp before the next dusk.", f"mend: {written}")
    problem = small.only_problem()
    says(problem, POLICY, small.line(POLICY, f"mend: {written}"), f"'mend' of 'duties' {wrong}", "")


def test_a_play_in_the_duties_that_could_not_be_read_is_not_reported_again(small: World) -> None:
    small.replace("plays/tell.md", "number: 3", "number: three")
    only(small, "plays/tell.md", small.line("plays/tell.md", "number"), "'number' should be a whole number", "correct")


@pytest.mark.parametrize("text", ["lamp-act: law\n", "words\n"])
def test_a_file_that_is_no_list(small: World, text: str) -> None:
    small.change({POLICY: text})
    problems = small.checked().problems
    says(problems[0], POLICY, 1, "the file is not a list", "begin each entry with - id:")
    assert len(problems) == 1


def test_one_broken_entry_leaves_the_others(small: World) -> None:
    small.append("docs/index.md", "\n{{ policy_timeline() }}\n\n## Sources\n\n{{ sources() }}\n")
    small.replace(POLICY, "kind: executive-order", "kind: order")
    checked = small.checked()
    assert list(checked.book.policies) == ["lamp-act"]
    assert len(checked.problems) == 1


def test_the_same_id_twice(small: World) -> None:
    small.replace(POLICY, "id: bell-order", "id: lamp-act")
    line = small.line(POLICY, "id: lamp-act", 2)
    only(small, POLICY, line, "the id 'lamp-act' stands twice; the first is at line 2", "another id")
