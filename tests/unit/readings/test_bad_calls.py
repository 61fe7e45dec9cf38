"""A check of the playbook finds wrong tables and targets, each with its file, its line and a remedy."""

from __future__ import annotations

import pytest

from tests.claims import only
from tests.worlds import World

PAGE = "docs/measure/metrics.md"
METRICS = "data/metrics.yml"
DEFINITIONS = "{{ metric_definitions() }}"


@pytest.mark.parametrize(
    ("call", "wrong", "remedy"),
    [
        ('figure_table("clam")', "there is no metric 'clam'", "did you mean 'calm'?"),
        ('figure_table("calm", groups="All sailor")', "there is no group 'All sailor'", "did you mean 'All sailors'?"),
        ('figure_table("calm", periods="Sprng")', "there is no period 'Sprng'", "did you mean 'Spring'?"),
        ('figure_table("calm", periods="newst")', "there is no period 'newst'", "did you mean 'newest'?"),
        ('figure_table("calm", grups="All")', "the arguments of 'figure_table' do not fit", "write {{ figure_table("),
        ("figure_table()", "the arguments of 'figure_table' do not fit", "metrics"),
        ("figure_table(3)", "there is no metric '3'", "there are calm, delay"),
        ('figure_table("calm; ")', "", ""),
    ],
)
def test_a_call_that_cannot_work(small: World, call: str, wrong: str, remedy: str) -> None:
    small.replace(PAGE, DEFINITIONS, f"{{{{ {call} }}}}\n\n{DEFINITIONS}")
    if wrong:
        only(small, PAGE, small.line(PAGE, call), wrong, remedy)
    else:
        assert small.problems() == []


def test_a_series_that_cannot_be_read_is_reported_once(small: World) -> None:
    file = "data/series/calm-by-season.csv"
    small.replace(PAGE, DEFINITIONS, '{{ figure_table("calm", groups="All sailors") }}')
    small.replace(file, "period,group", "period,grup")
    only(small, file, 1, "the first line is", "write period,group")


@pytest.mark.parametrize(
    ("field", "wrong", "remedy"),
    [
        ("targets: [{value: 120, source: almanac}]", "the target is 120", "write a percent from 0 to 100"),
        ("targets: [{value: 90, source: almanack}]", "there is no source 'almanack'", "did you mean 'almanac'?"),
        (
            "targets: [{value: 90, group: All sailor, source: almanac}]",
            "'calm' has no figures of 'All sailor'",
            "did you mean 'All sailors'?",
        ),
        (
            "targets: [{value: 90, since: soon, source: almanac}]",
            "nobody can tell when 'soon' begins",
            "write it as FY2024",
        ),
        (
            "levels_only: [delay-by-week]",
            "names 'delay-by-week', which is not one of its series",
            "add 'delay-by-week'",
        ),
        ("targets: [{value: .inf, source: almanac}]", "finite", ""),
    ],
)
def test_a_target_that_cannot_hold(small: World, field: str, wrong: str, remedy: str) -> None:
    small.replace(METRICS, "  series: [calm-by-season]\n", f"  series: [calm-by-season]\n  {field}\n")
    only(small, METRICS, small.line(METRICS, field), wrong, remedy)


def test_a_target_and_what_else_a_metric_says_are_shown(small: World) -> None:
    fields = "targets: [{value: 90, since: Spring, source: almanac}]\n"
    small.replace(METRICS, "  series: [calm-by-season]\n", f"  series: [calm-by-season]\n  {fields}")
    shown = small.rendered(PAGE)
    for words in (
        "Ask at the pier, in person.",
        "To judge one pilot.",
        "Above the last season.",
        "90.0%, from Spring",
        "target 90.0%",
    ):
        assert words in shown, words
    assert "80.0%" in shown and "down 20.0 points" in shown
