"""What `playbook new` writes, the check accepts at once; and what it asks for."""

from __future__ import annotations

import pytest
import yaml

from tests.unit.edit.new_content import ALL, CASE, CHECKLIST, METRIC, PLAY, SOURCE, new
from tests.worlds import World


@pytest.mark.parametrize("kind", ALL)
def test_the_check_accepts_it(small: World, kind: str) -> None:
    done = new(small, kind, ALL[kind])
    assert done.exit_code == 0, done.output
    told = small.problems()
    unused = "data/sources.yml:1: warning: nothing cites the source 'coast-2021' — cite it, or delete the entry"
    place = small.line("data/sources.yml", "coast-2021") if kind == "source" else 0
    assert told == ([unused.replace(":1:", f":{place}:")] if kind == "source" else [])
    assert "Undo, unless " in done.output


@pytest.mark.parametrize("kind", ["play", "checklist", "case"])
def test_it_asks_for_all_that_is_not_given(small: World, kind: str) -> None:
    several = {"question", "item"}
    values = ALL[kind] | {"id": "swim"}
    typed = "".join(f"{value}\n\n" if key in several else f"{value}\n" for key, value in values.items())
    done = new(small, kind, {}, typed=typed)
    assert done.exit_code == 0, done.output
    assert small.problems() == []


def test_a_play_in_the_middle_moves_the_later_ones(small: World) -> None:
    assert new(small, "play", PLAY, "--number", "2", "--question", "Who steers?").exit_code == 0
    book = small.book()
    assert [(play.number, play.id) for play in book.plays.values()] == [
        (1, "listen"),
        (2, "row"),
        (3, "mend"),
        (4, "tell"),
    ]
    row = book.plays["row"]
    assert row.questions == ("Who rows?", "Who steers?")
    assert "row" in book.metrics["calm"].plays
    assert "row" in book.cases["grey-rock"].plays
    assert [item.full_id for item in book.checklists["row"].items] == ["row.row-first-ship"]


def test_a_play_has_the_macros_that_other_plays_have(small: World) -> None:
    new(small, "play", PLAY)
    text = small.text("plays/row.md")
    for section, call in (
        ("Boxes", "checklist"),
        ("Asked on the bridge", "leader_questions"),
        ("Figures", "metric_table"),
        ("Sources", "sources"),
    ):
        assert f"{{{{ {call}() }}}}" in text.split(f"## {section}")[1].split("## ")[0]


def test_the_first_play_of_all(small: World) -> None:
    gone = ["plays", "checklists", "case_studies", "docs", "downloads"]
    gone += ["data/series", "data/policy.yml", "data/paths.yml", "data/redirects.yml"]
    small.change(dict.fromkeys(gone))
    small.change({f"data/{name}.yml": "[]\n" for name in ("metrics", "sources", "glossary", "retired")})
    small.change({"docs/index.md": "---\ntitle: Home\ndescription: Home.\nreviewed: 2026-02-01\n---\n\nHello.\n"})
    small.replace("data/playbook.yml", "definitions_page", "# definitions_page")
    assert small.problems() == ["plays:1: there are no plays — write plays/<id>.md"]
    done = new(small, "play", PLAY | {"metrics": "", "cases": ""})
    assert done.exit_code == 0, done.output
    assert not small.checked().errors
    text = small.text("plays/row.md")
    assert "{{ checklist() }}" in text.split("## Boxes")[1].split("## ")[0]
    assert "{{ sources() }}" in text.split("## Sources")[1]


def test_an_item_may_name_its_id_and_belongs_to_its_checklist(small: World) -> None:
    new(small, "checklist", CHECKLIST, "--item", "Tell the pilots of the fog.")
    items = small.book().checklists["fog"].items
    assert [(item.full_id, item.text) for item in items] == [
        ("fog.ring", "Ring every minute."),
        ("fog.tell-pilots-fog", "Tell the pilots of the fog."),
    ]


def test_a_case_study_says_what_was_not_published(small: World) -> None:
    assert new(small, "case", CASE).exit_code == 0
    case = small.book().cases["red-rock"]
    result = case.results[0]
    assert (result.before, result.after, result.n, result.states_n) == (40, 0, None, True)
    assert (case.years, case.sources) == ("2019", ("almanac", "log-2020"))


def test_a_metric_and_its_plays_name_each_other(small: World) -> None:
    more = ("--series", "light-by-month", "--row", "2021-01,North lamp,28,31,log-2020", "--caveat", "Snow hides it.")
    assert new(small, "metric", METRIC, *more).exit_code == 0
    book = small.book()
    assert book.plays["mend"].metrics == ("delay", "light")
    assert book.metrics["light"].caveats == ("Fog: nobody knows.", "Snow hides it.")
    assert [row.value for row in book.series["light-by-month"].observations] == [28]


def test_a_source_stands_in_the_order_of_ids(small: World) -> None:
    new(small, "source", SOURCE | {"id": "aaa"})
    new(small, "source", SOURCE | {"id": "zzz", "url": "https://example.org/zzz"})
    ids = [one["id"] for one in yaml.safe_load(small.text("data/sources.yml"))]
    assert (ids[0], ids[-1]) == ("aaa", "zzz")


@pytest.mark.parametrize(("kind", "file"), [("play", "plays/row.md"), ("case", "case_studies/red-rock.md")])
def test_it_says_what_is_still_to_write(small: World, kind: str, file: str) -> None:
    told = new(small, kind, ALL[kind]).output
    assert f"The sections of {file} say 'To be written.'" in told
    assert "To be written." in small.text(file)
    assert "'make test' wants them written." in told
