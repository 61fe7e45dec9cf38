from __future__ import annotations

import pytest

from tests.claims import only, says
from tests.worlds import World

MEND, LISTEN = "plays/mend.md", "plays/listen.md"
GREY, METRICS, TERMS = "case_studies/grey-rock.md", "data/metrics.yml", "data/glossary.yml"


@pytest.mark.parametrize(
    ("file", "old", "new", "wrong", "remedy"),
    [
        (MEND, "metrics: [delay]", "metrics: [delay, dalay]", "no metric 'dalay'", "did you mean 'delay'?"),
        (MEND, "case_studies: []", "case_studies: [zanzibar]", "no case study 'zanzibar'", "add the case study"),
        (MEND, "case_studies: []", "case_studies: [gray-rock]", "no case study 'gray-rock'", "mean 'grey-rock'?"),
        (MEND, "roles: [keeper]", "roles: [cook]", "no role 'cook'", "add the role"),
        ("checklists/mend.md", 'roles="keeper"', 'roles="keeper keper"', "no role 'keper'", "mean 'keeper'?"),
        (GREY, "plays: [listen]", "plays: [listen, sleep]", "no play 'sleep'", "add the play"),
        (GREY, "metrics: [calm]", "metrics: [calm, storm]", "no metric 'storm'", "add the metric"),
        (GREY, "sources: [log-2020]", "sources: [log-2020, log-2021]", "no source 'log-2021'", "mean 'log-2020'?"),
        (METRICS, "plays: [mend]", "plays: [mend, sleep]", "no play 'sleep'", "add the play"),
        (METRICS, "series: [delay-by-week]", "series: [delay-by-week, tide]", "no series 'tide'", "add the series"),
        (METRICS, "source: log-2020", "source: logbook", "no source 'logbook'", "add the source"),
        (TERMS, "source: almanac", "source: almanak", "no source 'almanak'", "did you mean 'almanac'?"),
        (TERMS, "see_also: [beam]", "see_also: [beam, zeppelin]", "no term 'zeppelin'", "add the term"),
        ("data/series/delay-by-week.csv", "80,log-2020", "80,hearsay", "no source 'hearsay'", "add the source"),
    ],
)
def test_a_reference_to_nothing(small: World, file: str, old: str, new: str, wrong: str, remedy: str) -> None:
    small.replace(file, old, new)
    only(small, file, small.line(file, new), f"there is {wrong}", remedy)


def test_a_play_whose_checklist_does_not_exist(small: World) -> None:
    small.replace(MEND, "checklist: mend", "checklist: menu")
    only(small, MEND, small.line(MEND, "checklist:"), "there is no checklist 'menu'", "did you mean 'mend'?")


def test_a_checklist_whose_play_does_not_exist(small: World) -> None:
    small.replace("checklists/mend.md", "play: mend", "play: sleep")
    first, second = small.checked().problems
    says(first, "checklists/mend.md", small.line("checklists/mend.md", "play:"), "no play 'sleep'", "add the play")
    says(second, MEND, small.line(MEND, "checklist:"), "belongs to the play 'sleep'", "write 'play: mend'")


def test_two_plays_with_one_checklist(small: World) -> None:
    small.replace(MEND, "checklist: mend", "checklist: listen")
    wrong = "the checklist 'listen' belongs to the play 'listen'"
    only(small, MEND, small.line(MEND, "checklist:"), wrong, "write 'checklist: mend' here")


def test_a_second_checklist_of_a_play_is_no_problem(small: World) -> None:
    text = small.text("checklists/mend.md").replace("title: ", "title: Second ", 1)
    small.change({"checklists/mend-at-night.md": text})
    assert small.problems() == []


def test_a_case_study_may_illustrate_a_play_that_does_not_show_it_first(small: World) -> None:
    small.replace(GREY, "plays: [listen]", "plays: [listen, tell]")
    assert small.problems() == []


@pytest.mark.parametrize(
    ("file", "old", "new", "named", "other", "back"),
    [
        (MEND, "metrics: [delay]", "metrics: [delay, calm]", "calm", METRICS, "plays"),
        (METRICS, "plays: [mend]", "plays: [mend, tell]", "tell", "plays/tell.md", "metrics"),
        (MEND, "case_studies: []", "case_studies: [grey-rock]", "grey-rock", GREY, "plays"),
    ],
)
def test_a_reference_on_one_side_only(
    small: World, file: str, old: str, new: str, named: str, other: str, back: str
) -> None:
    small.replace(file, old, new)
    only(small, file, small.line(file, new), f"'{named}' is named here, but {other}", f"to '{back}' at {other}:")


def test_a_result_whose_source_the_case_does_not_list(small: World) -> None:
    small.replace(GREY, "    source: log-2020", "    source: almanac")
    wrong = "the source 'almanac' is not among the case study's sources"
    only(small, GREY, small.line(GREY, "    source:"), wrong, f"add it to 'sources' at {GREY}:")


def test_a_retired_item_id_that_is_used_again(small: World) -> None:
    checklist = "checklists/listen.md"
    small.append(checklist, '- [ ] Ring. {: #ring-bell roles="pilot" when="after" }\n')
    only(small, checklist, small.line(checklist, "#ring-bell"), "'listen.ring-bell' was retired", "a new id")


def test_a_retired_metric_id_that_is_used_again(small: World) -> None:
    small.append("data/retired.yml", "- id: delay\n  kind: metric\n  retired: 2025-01-01\n  why: Because.\n")
    only(small, METRICS, small.line(METRICS, "id: delay"), "the metric id 'delay' was retired", "a new id")


def test_a_retired_id_whose_successor_does_not_exist(small: World) -> None:
    small.replace("data/retired.yml", "listen.sound-horn", "listen.blow-horn")
    line = small.line("data/retired.yml", "replaced_by")
    only(small, "data/retired.yml", line, "there is no item 'listen.blow-horn'", "correct the id")


def test_a_retired_id_that_stands_twice(small: World) -> None:
    small.append("data/retired.yml", "- id: row\n  kind: play\n  retired: 2025-01-01\n  why: Again.\n")
    only(small, "data/retired.yml", small.line("data/retired.yml", "id: row", 2), "stands twice", "remove one")


def test_successors_in_a_circle_end_and_are_reported(small: World) -> None:
    ring = {"a": "b", "b": "c", "c": "a"}
    for id, next_id in ring.items():
        entry = f"- id: {id}\n  kind: play\n  retired: 2025-01-01\n  why: Ring.\n  replaced_by: {next_id}\n"
        small.append("data/retired.yml", entry)
    circles = [problem.wrong for problem in small.checked().problems]
    assert len(circles) == 3
    assert "the successors go in a circle: a → b → c → a" in circles


def test_a_successor_that_is_itself(small: World) -> None:
    small.append("data/retired.yml", "- id: a\n  kind: play\n  retired: 2025-01-01\n  why: W.\n  replaced_by: a\n")
    line = small.line("data/retired.yml", "replaced_by: a")
    only(small, "data/retired.yml", line, "in a circle: a → a", "end it")


def test_an_unused_source_is_a_warning_and_no_error(small: World) -> None:
    entry = "- id: idle\n  title: T\n  publisher: P\n  date: undated\n  url: https://example.org/\n"
    small.append("data/sources.yml", f"{entry}  accessed: 2026-01-01\n")
    problem = small.only_problem()
    says(problem, "data/sources.yml", small.line("data/sources.yml", "idle"), "nothing cites", "cite it, or delete")
    assert not problem.is_error
    small.replace(MEND, "## Boxes", '{{ cite(source="idle") }}\n\n## Boxes')
    assert small.problems() == []


def test_titles_that_two_pages_share(small: World) -> None:
    small.replace(MEND, "title: Mend the lamp", "title: listen to the SAILORS")
    only(small, MEND, small.line(MEND, "title:"), f"the same as that of {LISTEN}", "another title")


@pytest.mark.parametrize(("number", "wrong"), [("5", "the number is 5, but this is play 3"), ("1", "the number is 1")])
def test_play_numbers_with_a_gap_or_a_double(small: World, number: str, wrong: str) -> None:
    small.replace("plays/tell.md", "number: 3", f"number: {number}")
    problem = next(problem for problem in small.checked().problems if problem.place.file == "plays/tell.md")
    says(problem, "plays/tell.md", small.line("plays/tell.md", "number:"), wrong, "without gaps")


@pytest.mark.parametrize(
    ("page", "other"),
    [
        ("docs/plays/listen.md", "plays/listen.md"),
        ("docs/plays/listen/index.md", "plays/listen.md"),
        ("docs/case_studies/grey-rock.md", GREY),
        ("docs/glossary/index.md", "docs/glossary.md"),
    ],
)
def test_a_page_of_docs_in_the_place_of_another(small: World, page: str, other: str) -> None:
    small.change({page: "---\ntitle: Mine\ndescription: Another.\nreviewed: 2026-02-01\n---\n\nWords.\n"})
    problem = small.only_problem()
    assert {problem.place.file, problem.wrong.rsplit(" ", 1)[1]} == {page, other}
    assert "the same address on the site" in problem.wrong


@pytest.mark.parametrize("name", ["Fog signal", "FOG  SIGNAL"])
def test_two_terms_with_one_name(small: World, name: str) -> None:
    small.append(TERMS, f"- id: horn\n  term: {name}\n  definition: A loud one.\n")
    wrong = f"the name is the same as that of 'fog-signal' at line {small.line(TERMS, 'term: Fog signal')}"
    only(small, TERMS, small.line(TERMS, "id: horn") + 1, wrong, "join the two entries")


def test_two_terms_with_one_abbreviation(small: World) -> None:
    small.replace(TERMS, "  term: Beam", "  term: Beam\n  abbreviation: fs")
    wrong = f"the abbreviation is the same as that of 'fog-signal' at line {small.line(TERMS, 'abbreviation: FS')}"
    only(small, TERMS, small.line(TERMS, "abbreviation: fs"), wrong, "give one of them another")


@pytest.mark.parametrize("extra", ["aliases: [fog signal]", "aliases: [FS]", "abbreviation: B"])
def test_terms_that_differ(small: World, extra: str) -> None:
    small.replace(TERMS, "  term: Beam", f"  term: Beam\n  {extra}")
    small.append(TERMS, "- id: horn\n  term: Horn\n  definition: A loud one.\n")
    assert small.problems() == []
