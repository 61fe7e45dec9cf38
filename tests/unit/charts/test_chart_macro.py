"""What an author may write, what a page then holds, and what is said of a mistake before a build."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.pages import dangers, parsed
from tests.unit.charts.worlds import HEAD, PIERS, piers, row, surveyed
from tests.worlds import World

TREND = 'chart("trend", metrics="calm", groups="East pier; West pier")'
COMPARISON = 'chart("comparison", metrics="calm", periods="2022 Q1")'


def page(world: World) -> LexborHTMLParser:
    return parsed(world.rendered("docs/charts.md"))


def test_a_chart_is_a_named_picture_with_a_summary_and_a_table(tmp_path: Path) -> None:
    tree = page(piers(tmp_path / "w", TREND))
    (figure,) = tree.css("figure.cx-chart")
    pictures = figure.css("svg")
    assert len(pictures) == 2
    for picture in pictures:
        known = picture.attributes
        assert known["role"] == "img"
        assert tree.css_first(f"#{known['aria-labelledby']}").text() == (
            "Calm: East pier and West pier, 2021 Q1 to 2022 Q1"
        )
        assert "East pier is highest at 60.0% (2022 Q1)" in tree.css_first(f"#{known['aria-describedby']}").text()
    assert figure.css_first("details summary").text() == "Table of these figures"
    assert "The harbor's log" not in figure.text()
    assert figure.css_first(".cx-cite") is not None


def test_the_table_has_every_reading_and_says_what_is_hidden(tmp_path: Path) -> None:
    tree = page(piers(tmp_path / "w", TREND))
    rows = [[cell.text() for cell in row.css("th, td")] for row in tree.css("figure tbody tr")]
    assert ["2021 Q1", "East pier", "40.0%", "37.0% to 43.1%", "1,000"] in rows
    assert ["2021 Q4", "East pier", "not shown", "–", "12"] in rows
    assert len(rows) == 9


def test_a_hidden_value_is_nowhere_on_the_page(tmp_path: Path) -> None:
    html = piers(tmp_path / "w", TREND, COMPARISON).rendered("docs/charts.md")
    assert "75.0%" not in html  # 9 of 12
    assert "77.8%" not in html  # 7 of 9
    assert "33.3%" not in html  # 3 of 9


def test_a_period_without_a_figure_is_named(tmp_path: Path) -> None:
    rows = tuple(one for one in PIERS if one[1] == "East pier")
    found = page(piers(tmp_path / "w", 'chart("trend", metrics="calm", groups="East pier")', rows=rows))
    said = found.css_first(".cx-chart__summary").text()
    assert "There is no figure for 2021 Q3." in said
    assert "Too few people answered to show 2021 Q4 (n 12)." in said


def test_a_comparison_ranks_one_period_and_leaves_out_small_groups(tmp_path: Path) -> None:
    tree = page(piers(tmp_path / "w", COMPARISON))
    assert tree.css_first(".cx-chart__title").text() == "Calm of 3 groups, 2022 Q1"
    labels = [one.text() for one in tree.css("figure tbody th")]
    assert labels == ["West pier", "East pier", "Old quay", "Lamp room", "Slip"]
    note = tree.css_first(".cx-chart__note").text()
    assert "Lamp room (n hidden) and Slip (n hidden)" in note
    assert "open point" in note


def test_rates_are_bars_and_their_words_warn(tmp_path: Path) -> None:
    tree = page(piers(tmp_path / "w", 'chart("response-rates", metrics="calm", periods="2022 Q1")'))
    assert tree.css_first(".cx-chart__title").text() == "Calm of 3 groups, 2022 Q1"
    assert "does not say what made it" in tree.css_first(".cx-chart__note").text()


def test_a_profile_shows_all_drivers_of_one_survey_beside_the_median_of_all(tmp_path: Path) -> None:
    tree = page(surveyed(tmp_path / "w", 'chart("profile", groups="Harbor 6")'))
    assert tree.css_first(".cx-chart__title").text() == "Driver profile: Berths, phone (Harbor 6), FY2022 Q1"
    said = tree.css_first(".cx-chart__summary").text()
    # Harbors 1 to 6 are at 10% to 60%, so their median is 35%; 60 of 100 is clearly above it.
    assert "Clearly above the median: Calm and Care." in said
    assert [one.text() for one in tree.css("figure tbody th")] == ["Calm", "Care"]


def test_surveys_are_compared_without_the_totals_of_a_series(tmp_path: Path) -> None:
    tree = page(surveyed(tmp_path / "w", 'chart("comparison", metrics="calm")'))
    labels = [one.text() for one in tree.css("figure tbody th")]
    assert labels[0] == "Harbor 6: Berths, phone"
    assert len(labels) == 6


def test_two_charts_have_names_of_their_own_and_the_same_twice_is_refused(tmp_path: Path) -> None:
    tree = page(piers(tmp_path / "w", TREND, COMPARISON))
    assert [one.attributes["id"] for one in tree.css("figure")] == ["cx-chart-1", "cx-chart-2"]
    twice = piers(tmp_path / "v", TREND, TREND).only_problem()
    assert "stands twice on this page" in twice.wrong


@pytest.mark.parametrize(
    ("call", "wrong", "remedy"),
    [
        ('chart("trent", metrics="calm")', "there is no kind of chart 'trent'", "did you mean 'trend'?"),
        ('chart("trend", metrics="clam")', "there is no metric 'clam'", "did you mean 'calm'?"),
        ('chart("trend")', "the chart names no metric", 'write metrics="…"'),
        ('chart("trend", metrics="calm", groups="East peer")', "there is no group 'East peer'", "'East pier'?"),
        ('chart("trend", metrics="calm", periods="2021 Q5")', "there is no period '2021 Q5'", "did you mean '2021 Q"),
        ('chart("trend", metrics="calm; delay")', "this kind of chart shows one metric", "'profile'"),
        ('chart("trend", metrics="calm")', "a trend shows at most 4 groups, and 5 are chosen", "name them"),
        ('chart("response-rates", metrics="delay")', "the metric 'delay' is no rate", "unit is percent"),
        ('chart("profile", metrics="calm")', "a profile shows one group, and 5 are chosen", "name one"),
        ('chart("trend", metrics="calm", groups="Slip")', "no figure of the chart may be shown", "30 answers"),
        ('chart("trend", metrics="calm", groups="Slip", periods="2021 Q1")', "the chart has nothing to draw", "choose"),
        ("chart()", "the arguments of 'chart' do not fit", "write {{ chart("),
        ("chart(7)", "there is no kind of chart '7'", "there are trend"),
    ],
)
def test_a_mistake_is_found_before_a_build_on_its_line(tmp_path: Path, call: str, wrong: str, remedy: str) -> None:
    world = piers(tmp_path / "w", "cite('log-2020')", call)
    problem = world.only_problem()
    assert wrong in problem.wrong
    assert remedy in problem.remedy
    assert (problem.place.file, problem.place.line) == ("docs/charts.md", world.line("docs/charts.md", call))


def test_two_figures_for_one_period_make_no_line(tmp_path: Path) -> None:
    world = piers(tmp_path / "w", 'chart("trend", metrics="calm", groups="West pier")')
    world.change({"data/series/calm-again.csv": HEAD + row("2022 Q1", "West pier", 300, 500)})
    world.replace("data/metrics.yml", "series: [calm-by-pier]", "series: [calm-by-pier, calm-again]")
    problem = world.only_problem()
    assert "'West pier' has 2 figures for 2022 Q1" in problem.wrong


def test_a_group_by_any_name_stays_text(tmp_path: Path) -> None:
    names = ("<script>x()</script>", "[a](javascript:x)", "**b** `c` {# d #}", '" onload="x()', "&ltsvg&gt", "a\\b|c")
    rows = tuple(("2022 Q1", name, 50 + i, 100) for i, name in enumerate(names))
    tree = page(piers(tmp_path / "w", COMPARISON, rows=rows))
    assert dangers(tree) == []
    labels = [one.text() for one in tree.css("figure tbody th")]
    assert sorted(labels) == sorted(names)
    drawn = " ".join(one.text() for one in tree.css("svg text"))
    assert "<script>x()</script>" in drawn and "[a](javascript:x)" in drawn


def test_while_a_page_is_checked_nothing_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("macros.charts.draw", lambda *_: 1 / 0)
    assert piers(tmp_path / "w", TREND).problems() == []


def test_the_newest_of_each_group_says_its_period_unless_it_is_the_last(tmp_path: Path) -> None:
    rows = (*PIERS, ("2021 Q3", "North mole", 50, 100))
    tree = page(piers(tmp_path / "w", 'chart("comparison", metrics="calm", periods="newest")', rows=rows))
    labels = [one.text() for one in tree.css("figure tbody th")]
    assert labels[:4] == ["West pier", "East pier", "Old quay", "North mole (2021 Q3)"]


def test_lines_are_compared_in_the_last_period(tmp_path: Path) -> None:
    tree = page(piers(tmp_path / "w", TREND))
    last = tree.css(".cx-chart__summary li")[2].text()
    assert last.startswith("In 2022 Q1: West pier is highest at 90.2% and East pier is lowest at 60.0%. The difference")
    assert "is clear" in last


def test_a_series_that_cannot_be_read_is_reported_once(tmp_path: Path) -> None:
    world = piers(tmp_path / "w", TREND)
    world.change({"data/series/calm-by-pier.csv": HEAD + "2021 Q1,East pier,one,0,0,0,0,1,log-2020\n"})
    assert {problem.place.file for problem in world.checked().errors} == {"data/series/calm-by-pier.csv"}


def test_a_title_of_ones_own_stands_on_the_chart_and_its_table(tmp_path: Path) -> None:
    tree = page(piers(tmp_path / "w", TREND.replace(")", ', title="Calm & <safe>")')))
    assert tree.css_first(".cx-chart__title").text() == "Calm & <safe>"
    assert tree.css_first("figure .cx-table").attributes["aria-label"] == "Figures: Calm & <safe>"


def test_a_long_chart_comes_in_parts_on_one_scale_and_is_read_aloud_once(tmp_path: Path) -> None:
    rows = tuple(("2022 Q1", f"Berth {i:02}", 20 + 2 * i, 100) for i in range(30))
    tree = page(piers(tmp_path / "w", COMPARISON, rows=rows))
    parts = tree.css("svg.cx-chart__drawing--wide")
    assert len(parts) == 3
    assert [part.attributes.get("role") for part in parts] == ["img", None, None]
    assert [part.attributes.get("aria-hidden") for part in parts] == [None, "true", "true"]
    labels = [text.text() for part in parts for text in part.css("text") if text.text().startswith("Berth")]
    assert labels == [f"Berth {i:02}" for i in reversed(range(30))]
    along = [[text.text() for text in part.css("text") if text.text().endswith("0%")] for part in parts]
    assert {"20%", "80%"} <= {one for one in along[0] if "." not in one}
    scales = [[one for one in figures if "." not in one] for figures in along]
    assert scales[0] == scales[1] == scales[2]


def test_a_count_of_all_has_no_interval_in_its_chart(tmp_path: Path) -> None:
    world = piers(tmp_path / "w", 'chart("response-rates", metrics="calm", periods="2022 Q1")', TREND)
    world.replace("data/metrics.yml", "series: [calm-by-pier]", "series: [calm-by-pier]\n  sample: false")
    tree = page(world)
    text = tree.body.text()
    assert "interval" not in text.replace("95% interval", "", 2)  # the heads of the two tables
    assert "These are counts of all and no samples" in text
    assert "clear change" not in text
    assert {row.css("td")[-2].text() for row in tree.css("figure tbody tr")} == {"–"}


def test_levels_have_no_change_in_words_and_no_line(tmp_path: Path) -> None:
    # Without n behind it a value has no interval, and a series of levels no change either.
    world = World(tmp_path / "w")
    world.append("data/series/delay-by-week.csv", "Week 2,All ships,50,,log-2020\n")
    call = '{{ chart("trend", metrics="delay") }}'
    world.append("docs/measure/metrics.md", f"\n\n{call}\n")
    joined = world.rendered("docs/measure/metrics.md")
    assert "From Week 1 to Week 2 it goes from" in joined
    world.replace(
        "data/metrics.yml", "series: [delay-by-week]", "series: [delay-by-week]\n  levels_only: [delay-by-week]"
    )
    levels = world.rendered("docs/measure/metrics.md")
    assert "From Week 1" not in levels
    assert "this shows levels and no trend" in levels
