"""Many faults at once: all are told, in order, and none twice over."""

from __future__ import annotations

from tests.worlds import World

MEND, SOURCES, METRICS = "plays/mend.md", "data/sources.yml", "data/metrics.yml"


def test_all_problems_of_all_files_come_at_once_and_sorted(small: World) -> None:
    small.replace(MEND, "time: 2 weeks", "tiem: 2 weeks")
    small.replace("checklists/tell.md", 'when="after"', 'when="later"')
    small.replace("data/series/delay-by-week.csv", "42.5", "fast")
    small.replace("data/glossary.yml", "see_also: [beam]", "see_also: [bean]")
    small.replace("docs/index.md", "../plays/listen.md", "../plays/lisen.md")
    small.replace("plays/tell.md", "{{ checklist() }}", "{{ chequelist() }}")
    problems = small.checked().problems
    assert [problem.place for problem in problems] == sorted(problem.place for problem in problems)
    assert [(problem.place.file, problem.wrong) for problem in problems] == [
        ("checklists/tell.md", "'when' is 'later'"),
        ("data/glossary.yml", "there is no term 'bean'"),
        ("data/series/delay-by-week.csv", "'value' should be a number, not 'fast'"),
        ("docs/index.md", "the link '../plays/lisen.md' leads to no file"),
        (MEND, "'time' is missing"),
        (MEND, "the key 'tiem' is unknown"),
        ("plays/tell.md", "there is no macro 'chequelist'"),
    ]


def test_several_faults_of_one_file_come_at_once(small: World) -> None:
    small.replace(MEND, "number: 2", "number: two")
    small.replace(MEND, "time: 2 weeks", "time: 2")
    small.replace(MEND, "reviewed: 2026-02-01", "reviewed: soon")
    lines = [problem.place.line for problem in small.checked().problems]
    assert lines == [small.line(MEND, word) for word in ("number:", "time:", "reviewed:")]


def test_a_broken_play_is_told_once(small: World) -> None:
    small.replace("plays/listen.md", "title: Listen", "title: Listen: Listen")
    small.append("docs/index.md", '\n{{ play_card("listen") }}\n')
    assert [problem.place.file for problem in small.checked().problems] == ["plays/listen.md"]


def test_a_broken_checklist_is_told_once_though_retired_items_point_into_it(small: World) -> None:
    small.replace("checklists/listen.md", "title: Checklist", "title: Check: list")
    assert [problem.place.file for problem in small.checked().problems] == ["checklists/listen.md"]


def test_a_broken_item_is_told_once_though_a_retired_one_points_at_it(small: World) -> None:
    small.replace("checklists/listen.md", "#sound-horn", "sound-horn")
    assert [problem.place.file for problem in small.checked().problems] == ["checklists/listen.md"]


def test_a_broken_case_study_is_told_once(small: World) -> None:
    small.replace("case_studies/grey-rock.md", "sector: local", "sector: deep sea")
    assert [problem.place.file for problem in small.checked().problems] == ["case_studies/grey-rock.md"]


def test_a_broken_data_file_is_told_once(small: World) -> None:
    for name in (SOURCES, METRICS, "data/roles.yml", "data/glossary.yml"):
        before = small.text(name)
        small.change({name: "- id: [\n"})
        assert [problem.place.file for problem in small.checked().problems] == [name]
        small.change({name: before})


def test_a_broken_entry_is_told_once(small: World) -> None:
    small.replace(SOURCES, "publisher: Harbor office", "publihser: Harbor office")
    problems = small.checked().problems
    assert {problem.place.file for problem in problems} == {SOURCES}
    assert len(problems) == 2


def test_a_broken_entry_hides_no_wrong_reference_to_its_neighbors(small: World) -> None:
    small.replace(SOURCES, "publisher: Harbor office", "publisher: [Harbor office]")
    small.replace("data/glossary.yml", "source: almanac", "source: almanach")
    wrongs = {problem.wrong for problem in small.checked().problems}
    assert "there is no source 'almanach'" in wrongs


def test_a_broken_play_hides_no_metric_of_the_same_name(small: World) -> None:
    small.replace("plays/listen.md", "number: 1", "number: one")
    small.replace(MEND, "metrics: [delay]", "metrics: [delay, listen]")
    wrongs = {problem.wrong for problem in small.checked().problems}
    assert "there is no metric 'listen'" in wrongs


def test_a_wrong_item_hides_no_play_of_the_same_name(small: World) -> None:
    small.replace("checklists/mend.md", 'when="during"', 'when="soon"')
    small.replace("case_studies/grey-rock.md", "plays: [listen]", "plays: [listen, mennd]")
    wrongs = {problem.wrong for problem in small.checked().problems}
    assert "there is no play 'mennd'" in wrongs


def test_what_a_file_says_cannot_forge_a_line_of_the_report(small: World) -> None:
    small.replace(MEND, "checklist: mend", 'checklist: "x\\nplays/tell.md:1: all is well — go home"')
    assert all(line.count("\n") == 0 for line in small.problems())
    assert {line.split(":")[0] for line in small.problems()} == {MEND}
