"""What can be wrong in data/assessment.yml, and what is said about it."""

from __future__ import annotations

import pytest

from tests.claims import only, says
from tests.unit.small_assessment import ASSESSMENT, DATA, PAGE, PAGE_TEXT
from tests.worlds import World

NEVER = "{id: never, text: Never, level: 1}"
EVERY = "{id: every, text: Every night, level: 5}"
LENS = "{from: [never], play: mend, items: [mend.clean-lens]}"
ROTA = "{from: [nothing, draft, signed], play: tell, items: [tell.hang-notice]}"


def once(world: World, line: int | range, wrong: str, remedy: str) -> None:
    """Claim that this error stands once in the report, beside what follows from it."""
    found = [problem for problem in world.checked().problems if wrong in problem.wrong]
    assert len(found) == 1, world.problems()
    lines = line if isinstance(line, range) else range(line, line + 1)
    assert found[0].place.line in lines, str(found[0])
    says(found[0], DATA, found[0].place.line, wrong, remedy)
    assert found[0].is_error


@pytest.fixture
def assessed(small: World) -> World:
    return small.change({DATA: ASSESSMENT, PAGE: PAGE_TEXT})


def test_the_world_with_an_assessment_has_no_problem(assessed: World) -> None:
    assert assessed.problems() == []


def test_a_playbook_may_do_without(small: World) -> None:
    assert small.problems() == []
    assert small.book().assessment is None


@pytest.mark.parametrize(
    ("old", "new", "wrong", "remedy"),
    [
        ('edition: "2026.1"', "edition: 2026.1", "'edition' should be text, not '2026.1'", "put quotes around it"),
        ('edition: "2026.1"', 'edition: "first"', "'edition' is 'first'", "for example 2026.1"),
        ("title: How well do we keep the light?", "title:", "'title' should be text, not nothing", "correct"),
        ("aid: An aid to talk", "aide: An aid to talk", "the key 'aide' is unknown", "did you mean 'aid'?"),
        ("learned_from: [log-2020, almanac]", "learned_from: []", "'learned_from' is empty", "list at least 1"),
        ("learned_from: [log-2020, almanac]", "learned_from: [log-2020, log-2020]", "'log-2020' stands twice", ""),
        ("learned_from: [log-2020,", "learned_from: [log-2021,", "no source 'log-2021'", "did you mean 'log-2020'?"),
        ("  - {number: 5, name: Beacon, meaning: Others come to learn.}\n", "", "'levels' has 4 entries", "at least 5"),
        (
            "number: 4, name: Bright",
            "number: 3, name: Bright",
            "numbers of the levels are 1, 2, 3, 3, 5",
            "number them",
        ),
        ("number: 5, name", "number: 6, name", "'number' of entry 5 of 'levels' is '6', more than 5", "correct it"),
        ("number: 5, name", "number: 5.0, name", "should be a whole number", "correct"),
        ("name: Bright", "name: Dark", "the level 'Dark' stands twice; the first is at line 6", "one of the two"),
        ("meaning: Ships see nothing.", "meaning: ''", "'meaning' of entry 1 of 'levels' is empty", "fill it in"),
    ],
)
def test_the_head_and_the_levels(assessed: World, old: str, new: str, wrong: str, remedy: str) -> None:
    line = assessed.line(DATA, "levels:" if "'levels' has" in wrong or "of the levels" in wrong else old.strip())
    once(assessed.replace(DATA, old, new), line, wrong, remedy)


@pytest.mark.parametrize(
    ("old", "new", "wrong", "remedy"),
    [
        (NEVER, "{id: never, text: Never, level: 2}", "the first answer of 'nights' has level 2", "level 1"),
        (EVERY, "{id: every, text: Every night, level: 4}", "the last answer of 'nights' has level 4", "level 5"),
        ("text: Some nights, level: 3", "text: Some nights, level: 1", "level 1 comes after level 1", "lowest level"),
        ("text: It is signed, level: 4", "text: It is signed, level: 2", "level 2 comes after level 2", "lowest level"),
        ("id: some, text", "id: unknown, text", "every statement has the answer 'unknown' by itself", "another id"),
        ("id: some, text", "id: not-applicable, text", "has the answer 'not-applicable' by itself", "another id"),
        ("id: some, text", "id: never, text", "the answer 'never' stands twice; the first is at line 14", "one of"),
        ("text: Some nights", "text: never", "the answer 'never' stands twice; the first is at line 14", "one of"),
        ("id: paper\n", "id: nights\n", "the answer set 'nights' stands twice; the first is at line 12", "one of"),
        ("id: some, text", "id: Some, text", "'id' of entry 2 of 'answers' of entry 1 of 'answer_sets'", "lower-case"),
        ("id: never, text", "id: no, text", "should be text, not 'False'", "put quotes around it"),
        (f"      - {NEVER}\n", "", "has 2 entries", "list at least 3"),
        ("text: Never, level: 1", "text: Never", "'level' of entry 1 of 'answers'", "add a line 'level: …'"),
        ("text: Never, level: 1", "text: Never, level: 0", "is '0', and cannot be less than 1", "correct it"),
        ("text: Never, level: 1", 'text: Never, level: "1"', "should be a whole number", "correct"),
    ],
)
def test_the_answer_sets(assessed: World, old: str, new: str, wrong: str, remedy: str) -> None:
    line: int | range = assessed.line(DATA, old.strip())
    if not new or "stands twice" in wrong or "missing" in wrong:
        line = range(assessed.line(DATA, "answer_sets:"), assessed.line(DATA, "dimensions:"))
    once(assessed.replace(DATA, old, new), line, wrong, remedy)


def test_an_answer_set_that_nobody_uses_is_a_warning(assessed: World) -> None:
    spare = "  - id: spare\n    answers:\n      - {id: a, text: A, level: 1}\n      - {id: b, text: B, level: 2}\n"
    spare += "      - {id: c, text: C, level: 5}\ndimensions:\n"
    assessed.replace(DATA, "dimensions:\n", spare)
    problem = assessed.only_problem()
    says(problem, DATA, assessed.line(DATA, "id: spare"), "no statement has the answer set 'spare'", "delete it")
    assert not problem.is_error


@pytest.mark.parametrize(
    ("old", "new", "wrong", "remedy"),
    [
        ("- id: word\n", "- id: crew\n", "the dimension 'crew' stands twice", "change or delete"),
        ("title: Word", "title: Light", "the title 'Light' stands twice", "change or delete"),
        ("about: Who keeps the light.", "about: ' '", "'about' of entry 2 of 'dimensions' is empty", "fill it in"),
        ("- id: rest\n", "- id: rota\n", "the statement 'rota' stands twice", "change or delete"),
        ("text: We have a rota.", "text: We clean the  lens.", "the text 'We clean the lens.' stands twice", "change"),
        ("evidence: [The rota.]", "evidence: []", "'evidence' of entry 1 of 'statements' of entry 2", "at least 1"),
        ("evidence: [The rota.]", "evidence: [a, b, c, d]", "has 4 entries", "list at most 3"),
        ("evidence: [The rota.]", "evidence: The rota.", "should be a list, not 'The rota.'", "correct"),
        ("        evidence: [The rota.]\n", "", "'evidence' of entry 1 of 'statements' of entry 2", "add a line"),
        ("evidence: [The chart.]", "evidence: [The chart.]\n        quik: true", "the key 'quik'", "remove it"),
        ("quick: true", "quick: often", "'quick' of entry 1 of 'statements' of entry 1", "correct"),
    ],
)
def test_dimensions_and_statements(assessed: World, old: str, new: str, wrong: str, remedy: str) -> None:
    assessed.replace(DATA, old, new)
    found = [problem for problem in assessed.checked().problems if wrong in problem.wrong]
    assert len(found) == 1, assessed.problems()
    assert found[0].is_error and found[0].place.file == DATA
    assert remedy in found[0].remedy, str(found[0])


def test_the_quick_check_asks_something_about_every_dimension(assessed: World) -> None:
    assessed.replace(DATA, "        answers: paper\n        quick: true\n", "        answers: paper\n")
    line = assessed.line(DATA, "statements:", 2)
    only(assessed, DATA, line, "the quick check asks nothing about 'Crew'", "write 'quick: true'")
    assessed.change({DATA: ASSESSMENT.replace("        quick: true\n", "")})
    assert assessed.problems() == [], "there need not be a quick check"


def test_everything_that_is_wrong_comes_out_at_once(assessed: World) -> None:
    for old, new in [
        ("name: Bright", "name: Dark"),
        ("text: Some nights, level: 3", "text: Some nights, level: three"),
        ("about: How far the light reaches.", "abut: How far the light reaches."),
        (LENS, LENS.replace("clean-lens", "clean-lense")),
        ("rests_on: [light.lens, crew.rota]", "rests_on: [light.lense, crew.rota]"),
        ("rests_on: [crew.rota]", "rests_on: [crew.rotta]"),
        ("evidence: [The rota.]", "evidence: []"),
        (ROTA, ROTA.replace("play: tell", "play: tall")),
        ("unknown: {play: listen, items: [listen.ask-crews]}\n  - id: word", "unknown: {play: listen}\n  - id: word"),
        ("log-2020, almanac", "log-2020, almanak"),
    ]:
        assessed.replace(DATA, old, new)
    problems = assessed.checked().problems
    lines = [problem.place.line for problem in problems]
    assert lines == sorted(lines)
    assert {problem.place.file for problem in problems} == {DATA}
    expected = [
        "there is no source 'almanak'",
        "the level 'Dark' stands twice",
        "'level' of entry 2 of 'answers'",
        "'about' of entry 1",
        "the key 'abut'",
        "there is no item 'mend.clean-lense'",
        "there is no statement 'light.lense'",
        "there is no statement 'crew.rotta'",
        "'evidence' of entry 1",
        "there is no play 'tall'",
        "'items' of 'unknown'",
    ]
    for part in expected:
        assert sum(part in problem.wrong for problem in problems) == 1, (part, assessed.problems())
    assert len(problems) == len(expected)


@pytest.mark.parametrize("text", ["", "- id: light\n", "words\n", "a: b: c\n", "levels: &all [1]\ndimensions: *all\n"])
def test_a_file_that_is_no_assessment_at_all(assessed: World, text: str) -> None:
    assessed.change({DATA: text})
    problems = assessed.checked().problems
    assert problems and {problem.place.file for problem in problems} == {DATA}
    assert assessed.checked().book.assessment is None or "assessment" in assessed.checked().book.unread.kinds


@pytest.mark.parametrize(
    "text",
    [
        "levels: 7\nanswer_sets: {a: b}\ndimensions: [1, [2], {id: 3}, {id: x, statements: [4, {id: [5]}]}]\n",
        "dimensions:\n  - id: a\n    statements:\n      - {id: b, moves: [{from: 1, items: 2}], rests_on: [3, a.b]}\n",
        "learned_from: [1, {a: b}, almanac]\n",
        "answer_sets: [{id: a, answers: [1]}, {id: a}, {}]\nlevels: [{}, {number: 1}, 2]\n",
    ],
)
def test_parts_of_any_shape_break_nothing(assessed: World, text: str) -> None:
    assessed.change({DATA: text})
    problems = assessed.checked().problems
    assert problems and {problem.place.file for problem in problems} == {DATA}


@pytest.mark.parametrize("kind", ["folder", "link"])
def test_something_else_in_the_files_place(assessed: World, kind: str) -> None:
    path = assessed.root / DATA
    path.unlink()
    path.mkdir() if kind == "folder" else path.symlink_to(assessed.root / "data" / "roles.yml")
    wrong = "a folder stands where a file belongs" if kind == "folder" else "this is a symbolic link"
    only(assessed, DATA, 1, wrong, "")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("plays/tell.md", "number: 3", "number: three"),
        ("checklists/tell.md", "{: #hang-notice roles", "{: #hang-notice rolls"),
        ("data/sources.yml", "accessed: 2026-01-16", "accessed: soon"),
    ],
)
def test_what_could_not_be_read_elsewhere_is_not_reported_here(assessed: World, file: str, old: str, new: str) -> None:
    assessed.replace(file, old, new)
    assert {problem.place.file for problem in assessed.checked().problems} == {file}


def test_a_statement_that_went_keeps_its_id_for_itself(assessed: World) -> None:
    entry = "- id: crew.rota\n  kind: statement\n  retired: 2026-02-01\n  why: Asked in other words.\n"
    assessed.append("data/retired.yml", entry)
    wrong = "the statement id 'crew.rota' was retired on 2026-02-01 and is used again"
    only(assessed, DATA, assessed.line(DATA, "- id: rota"), wrong, "choose a new id")


def test_sources_that_the_assessment_names_are_cited(assessed: World) -> None:
    spare = "- id: spare\n  title: Spare\n  publisher: Harbor\n  date: 2020\n  url: https://example.org/spare\n"
    assessed.append("data/sources.yml", spare + "  accessed: 2026-01-15\n")
    assert "nothing cites the source 'spare'" in assessed.only_problem().wrong
    assert assessed.replace(DATA, "[log-2020, almanac]", "[log-2020, almanac, spare]").problems() == []


def test_of_far_too_many_statements_only_the_first_are_looked_through(assessed: World) -> None:
    work = "play: tell, items: [tell.hang-notice]"
    one = "      - {id: spare-%d, text: We %d., evidence: [A.], answers: nope, "
    one += f"moves: [{{from: [a], {work}}}], unknown: {{{work}}}}}\n"
    assessed.append(DATA, "".join(one % (number, number) for number in range(300)))
    problems = assessed.checked().problems
    assert problems[0].wrong == "'statements' of entry 3 of 'dimensions' has 301 entries"
    assert sum("no answer set 'nope'" in problem.wrong for problem in problems) == 11
