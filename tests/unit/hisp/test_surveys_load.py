"""Survey results in a playbook: read, held, checked."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from macros.surveys import survey_data
from playbook.authoring.context import AuthorError, PageContext
from playbook.model import SurveySettings
from tests.worlds import World

SETTINGS, TABLE, VOLUMES, FAULTS = (
    "data/surveys.yml",
    "data/surveys/observations.csv",
    "data/surveys/volumes.csv",
    "data/surveys/faults.csv",
)
ROW = "FY2021,Q1,Harbor Office,Berths,email,peace,1,2,3,40,54,100,yes\n"
VOLUME = "FY2021,Q1,Harbor Office,Berths,email,9000,3000,200,yes\n"
GOOD = {
    SETTINGS: "source: almanac\ndrivers:\n  peace: calm\n",
    TABLE: "fiscal_year,quarter,provider,service,channel,driver,n1,n2,n3,n4,n5,n,comparable\n" + ROW,
    VOLUMES: "fiscal_year,quarter,provider,service,channel,customers,offered,respondents,comparable\n" + VOLUME,
    FAULTS: "row,fault,effect\n7,a gap,nobody knows\n",
}


@pytest.fixture
def harbor(small: World) -> World:
    return small.change(GOOD)


def test_a_playbook_may_have_no_surveys(small: World) -> None:
    assert small.book().surveys is None
    assert small.problems() == []


def test_results_are_held_as_they_stand(harbor: World) -> None:
    assert harbor.problems() == []
    surveys = harbor.book().surveys
    assert surveys is not None
    (row,), (volume,), (fault,) = surveys.observations, surveys.volumes, surveys.faults
    assert (surveys.source, dict(surveys.drivers)) == ("almanac", {"peace": "calm"})
    assert (row.period, row.group, row.provider) == ("FY2021 Q1", "Berths, email", "Harbor Office")
    assert (row.counts, row.n, row.is_comparable) == ((1, 2, 3, 40, 54), 100, True)
    assert (volume.customers, volume.offered, volume.respondents) == (9000, 3000, 200)
    assert (fault.row, fault.fault, fault.effect) == (7, "a gap", "nobody knows")


def test_results_cannot_be_changed(harbor: World) -> None:
    surveys = harbor.book().surveys
    assert surveys is not None
    with pytest.raises(ValidationError):
        surveys.observations[0].n = 2  # type: ignore[misc]
    with pytest.raises(TypeError):
        surveys.drivers["war"] = "calm"  # type: ignore[index]
    with pytest.raises(AttributeError):
        surveys.observations = ()  # type: ignore[misc]


def test_their_source_counts_as_cited(small: World) -> None:
    log = "- id: idle\n  title: Idle\n  publisher: Harbor\n  date: 2020\n  url: https://harbor.example/idle\n"
    small.append("data/sources.yml", f"{log}  accessed: 2021-01-01\n")
    assert any("idle" in problem for problem in small.problems())
    small.change(GOOD | {SETTINGS: GOOD[SETTINGS].replace("almanac", "idle")})
    assert small.problems() == []


def test_a_volume_that_is_left_out_is_none(harbor: World) -> None:
    harbor.replace(VOLUMES, "9000,3000,200,yes", ",,200,no")
    surveys = harbor.book().surveys
    assert surveys is not None
    assert (surveys.volumes[0].customers, surveys.volumes[0].offered) == (None, None)


def test_a_page_offers_the_tables_as_they_stand(harbor: World) -> None:
    published: dict[str, str] = {}

    def publish(path: str, text: str) -> str:
        published[path] = text
        return f"../{path}"

    page = PageContext(harbor.book(), harbor.book().pages["index.md"], lambda path: None, publish=publish)
    html = survey_data(page, "volumes", "All volumes")
    assert 'href="../downloads/surveys-volumes.csv"' in html
    assert "All volumes" in html
    assert published == {"downloads/surveys-volumes.csv": GOOD[VOLUMES]}


@pytest.mark.parametrize(("table", "remedy"), [("volume", "did you mean 'volumes'"), ("x", "observations, volumes")])
def test_a_table_that_does_not_exist(harbor: World, table: str, remedy: str) -> None:
    page = PageContext(harbor.book(), harbor.book().pages["index.md"], lambda path: None)
    with pytest.raises(AuthorError, match=remedy):
        survey_data(page, table)


def test_a_playbook_without_surveys_has_no_tables(small: World) -> None:
    page = PageContext(small.book(), small.book().pages["index.md"], lambda path: None)
    with pytest.raises(AuthorError, match=r"write data/surveys\.yml"):
        survey_data(page, "volumes")


WRONG: list[tuple[str, str, str, int, str, str]] = [
    (SETTINGS, "almanac", "almanack", 1, "no source 'almanack'", "did you mean 'almanac'"),
    (SETTINGS, "peace: calm", "peace: clam", 3, "no metric 'clam'", "did you mean 'calm'"),
    (SETTINGS, "peace: calm", "peace: delay", 3, "the unit of 'delay' is minutes", "whose unit is percent"),
    (SETTINGS, "drivers:\n  peace: calm", "drivers: {}", 2, "'drivers' is empty", "list at least 1"),
    (TABLE, "email,peace", "email,peas", 2, "'peas' is not in data/surveys.yml", "did you mean 'peace'"),
    (TABLE, "100,yes", "101,yes", 2, "n is 101, but n1 to n5 add up to 100", "correct"),
    (TABLE, "100,yes", "100,maybe", 2, "'comparable' is 'maybe'", "use one of"),
    (TABLE, "FY2021", "2021", 2, "'2021' is no fiscal year such as FY2022", "correct"),
    (TABLE, "Q1,", "Q5,", 2, "'quarter' is 'Q5'", "use one of"),
    (TABLE, ",1,2,3,", ",-1,2,3,", 2, "'n1' is '-1', and cannot be less than 0", "correct"),
    (TABLE, ROW, ROW.replace("100", "0"), 2, "'n' is '0', and cannot be less than 1", "leave out a row"),
    (TABLE, "54,100,yes", "54,1000000000001,yes", 2, "more than 1,000,000,000,000", "digit too"),
    (VOLUMES, "9000,", "9000000000000,", 2, "'customers' is '9000000000000', more than", "digit too many"),
    (TABLE, "Berths", "Berths; boats", 2, "the name 'Berths; boats' holds a semicolon", "comma or a dash"),
    (TABLE, ROW, f"\n{ROW}", 2, "the line is empty", "delete it"),
    (TABLE, ",1,2,3,", ",one,2,3,", 2, "'n1' should be a whole number", "correct"),
    (TABLE, ROW, ROW * 2, 3, "stands twice; the first is at line 2", "remove one"),
    (TABLE, ROW, ROW.replace(",yes", ""), 2, "the row has 12 cells", "add or remove commas"),
    (TABLE, "fiscal_year,quarter", "quarter,fiscal_year", 1, "the first line is", "write fiscal_year,quarter"),
    (TABLE, "Berths", "=1+1", 2, "would run the cell '=1+1' as a formula", "begin it with a letter"),
    (VOLUMES, "Berths", "@now", 2, "would run the cell '@now' as a formula", "begin it with a letter"),
    (VOLUMES, "3000,200,yes", "3000,3001,yes", 2, "'comparable' is 'yes', but a rate needs", "correct"),
    (VOLUMES, "3000,200,yes", "0,200,yes", 2, "'comparable' is 'yes', but a rate needs", "correct"),
    (VOLUMES, "Berths", "＝1+1", 2, "would run the cell '＝1+1' as a formula", "begin it with a letter"),
    (FAULTS, "nobody knows", "=HYPERLINK(A1)", 2, "would run the cell '=HYPERLINK(A1)'", "begin it with a letter"),
    (FAULTS, "7,a gap", "0,a gap", 2, "'row'", "correct"),
    (FAULTS, "nobody knows", "", 2, "'effect' is missing", "add"),
    (FAULTS, "a gap", '"a gap', 2, "not valid CSV", "check the quotes"),
]


@pytest.mark.parametrize(("file", "old", "new", "line", "wrong", "remedy"), WRONG)
def test_a_mistake_is_named_with_its_line(
    harbor: World, file: str, old: str, new: str, line: int, wrong: str, remedy: str
) -> None:
    harbor.replace(file, old, new)
    found = [problem for problem in harbor.checked().problems if problem.place.file.startswith("data/surveys")]
    assert len(found) == 1, found
    assert (found[0].place.file, found[0].place.line) == (file, line)
    assert wrong in found[0].wrong
    assert remedy in found[0].remedy


def test_a_table_that_is_missing(harbor: World) -> None:
    problem = harbor.change({VOLUMES: None}).only_problem()
    assert (problem.place.file, problem.wrong) == (VOLUMES, "the file is missing")


def test_tables_without_settings(harbor: World) -> None:
    found = harbor.change({SETTINGS: None}).problems()
    assert [problem.split(":")[0] for problem in found] == sorted((TABLE, VOLUMES, FAULTS))
    assert all("without data/surveys.yml" in problem for problem in found)


def test_a_file_that_nothing_reads(harbor: World) -> None:
    problem = harbor.change({"data/surveys/more.csv": "a\n"}).only_problem()
    assert (problem.place.file, problem.wrong) == ("data/surveys/more.csv", "nothing reads this file")


@pytest.mark.parametrize("content", ["", "\n", "- a\n", "source: [\n", "a: &x [*x]\n"])
def test_settings_that_are_none(harbor: World, content: str) -> None:
    assert all(problem.startswith(f"{SETTINGS}:") for problem in harbor.change({SETTINGS: content}).problems())
    assert harbor.checked().book.surveys is None


def test_settings_refuse_an_unknown_key() -> None:
    with pytest.raises(ValidationError):
        SurveySettings.model_validate({"source": "a", "drivers": {"a": "b"}, "more": 1})


def downloaded(world: World, table: str) -> str:
    published: dict[str, str] = {}
    page = PageContext(world.book(), world.book().pages["index.md"], lambda path: None)
    page.publish = lambda path, text: published.setdefault(path, text) and path
    survey_data(page, table)
    return published[f"downloads/surveys-{table}.csv"]


SMALL_ROW = "FY2021,Q1,Harbor Office,Mole,email,peace,0,0,0,4,5,9,yes\n"
NEXT_ROW = "FY2021,Q1,Harbor Office,Slip,email,peace,0,0,0,20,20,40,yes\n"
# The total of the quarter: without the slip, the mole would be its rest.
ALL_ROW = "FY2021,Q1,Harbor Office,All,email,peace,1,2,3,64,79,149,yes\n"


def with_small(harbor: World, settings: str = "") -> World:
    harbor.append(TABLE, SMALL_ROW + NEXT_ROW + ALL_ROW)
    harbor.append(VOLUMES, VOLUME.replace("Berths", "Mole") + VOLUME.replace("Berths", "Slip"))
    harbor.append(VOLUMES, VOLUME.replace("Berths", "Sand").replace("200", "9"))
    harbor.change({SETTINGS: lambda text: settings + text})
    assert harbor.problems() == []
    return harbor


def test_small_numbers_are_not_taken_away(harbor: World) -> None:
    with_small(harbor)
    text = downloaded(harbor, "observations")
    assert text == GOOD[TABLE] + ALL_ROW
    assert downloaded(harbor, "volumes") == GOOD[VOLUMES]


def test_a_public_source_is_given_as_it_stands(harbor: World) -> None:
    with_small(harbor, "public: true\n")
    assert downloaded(harbor, "observations") == harbor.text(TABLE)
    assert downloaded(harbor, "volumes") == harbor.text(VOLUMES)
