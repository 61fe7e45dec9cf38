"""Whatever content's data says, a page shows it as words."""

from __future__ import annotations

import json

import pytest

from tests.pages import dangers, page, parsed
from tests.worlds import World

NASTY = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover=alert(1) x='",
    "![x](https://evil.example/pixel.png)",
    "`code` *stars* **more** _under_ ~~gone~~",
    "</p></td></div><iframe src=//evil.example></iframe>",
    "<javascript:alert(1)>",
    "a | b | c",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62;",
    "C:\\path\\*new*",
    "{: onclick=alert(1) }",
]

BLOCKS, SENTENCE = "docs/blocks.md", "docs/sentence.md"


def group(value: str) -> str:
    """Return the value as a group may be named: a semicolon stands between two names."""
    return value.replace(";", "")


def everywhere(world: World, value: str) -> World:
    """Put the value into each field that a macro shows."""
    said = json.dumps(value)
    for name, old, new in (
        ("data/glossary.yml", "term: Beam", f"term: {said}"),
        ("data/glossary.yml", "definition: What a lamp sends out.", f"definition: {said}"),
        ("data/metrics.yml", "name: Calm", f"name: {said}"),
        ("data/metrics.yml", "Do sailors feel safe?", said),
        ("data/metrics.yml", "Ask at the pier, in person.", said),
        ("data/metrics.yml", "To judge one pilot.", said),
        ("data/metrics.yml", "Above the last season.", said),
        (
            "data/series/calm-by-season.csv",
            "Spring,All sailors",
            f'Spring,"{group(value).replace(chr(34), chr(34) * 2)}"',
        ),
        ("data/sources.yml", "title: The harbor's log", f"title: {said}"),
        ("data/sources.yml", "publisher: Harbor office", f"publisher: {said}"),
        ("data/sources.yml", "note: Secondary.", f"note: {said}"),
        ("data/roles.yml", "name: Keeper", f"name: {said}"),
        ("case_studies/grey-rock.md", "title: Grey Rock asked its crews", f"title: {said}"),
        ("case_studies/grey-rock.md", "agency: Grey Rock Station", f"agency: {said}"),
        ("case_studies/grey-rock.md", "what: Ships aground", f"what: {said}"),
        ("plays/mend.md", "title: Mend the lamp", f"title: {json.dumps(value + ' 2')}"),
        ("plays/mend.md", "- What did you hear last night?", f"- {said}"),
        ("checklists/mend.md", "title: Checklist, Mend the lamp", f"title: {json.dumps(value + ' 3')}"),
        ("case_studies/grey-rock.md", "years: 2018 to 2020", f"years: {said}"),
        ("data/policy.yml", "name: Lamp Act", f"name: {said}"),
        ("data/policy.yml", "Keep every lamp lit from dusk to dawn.", said),
        ("data/policy.yml", "The Lamp Act took its place.", said),
        ("data/policy.yml", "Mend a dark lamp before the next dusk.", said),
        ("data/paths.yml", "name: Keeper", f"name: {said}"),
        ("data/paths.yml", "For those who keep the lamp.", said),
        ("data/paths.yml", "title: Why to listen", f"title: {said}"),
        ("data/paths.yml", "The lamp comes first.", said),
    ):
        world.replace(name, old, new)
    return world


def in_words(world: World, value: str) -> World:
    """Show everything as blocks on one page, and on another in the middle of a sentence, where Markdown reads on."""
    calls = ["play_cards()", "all_questions()", "checklist_cards()", "glossary()", "role_list()", "life_cycle()"]
    calls += ["metric_definitions()", "metric_table()", "case_cards()", 'results("grey-rock")']
    calls += ["policy_timeline()", "duties()", 'path("keeper")', "path_cards()", "case_library()", "coverage()"]
    calls += [f'figure_table("calm", title={json.dumps(value)})']
    calls += [f'download("watch-log.csv", {json.dumps(value)})', "sources()"]
    blocks = "\n\n".join(f"{{{{ {call} }}}}" for call in calls[:-1])
    sentence = " so ".join(f"{{{{ {call} }}}}" for call in calls)
    world.change({SENTENCE: f"---\ntitle: Sentence\ndescription: S.\nreviewed: 2026-02-01\n---\n\nAnd {sentence}\n"})
    return world.change(
        {BLOCKS: f"---\ntitle: Blocks\ndescription: B.\nreviewed: 2026-02-01\n---\n\n{blocks}\n\n{{{{ sources() }}}}\n"}
    )


@pytest.mark.parametrize("value", NASTY)
def test_data_comes_out_inert_in_a_block_and_in_a_sentence(small: World, value: str) -> None:
    world = in_words(everywhere(small, value), value)
    for tree in (page(world, BLOCKS), page(world, SENTENCE)):
        assert dangers(tree) == []
        assert tree.css("p em, li em, strong:not(dt strong), del, code") == []


@pytest.mark.parametrize("value", NASTY)
def test_data_is_shown_as_it_was_written(small: World, value: str) -> None:
    world = in_words(everywhere(small, value), value)
    for tree in (page(world, BLOCKS), page(world, SENTENCE)):
        titles = [node.text() for node in tree.css(".cx-card__title a")]
        assert titles.count(f"{value} 2") == 1
        assert f"{value} 3" in titles
        assert value in {node.text() for node in tree.css(".cx-roles dt")}
        for place in (
            ".cx-policy__name",
            ".cx-duties__rule a",
            ".cx-path__why",
            ".cx-path__title a",
            ".cx-card__title a",
        ):
            assert value in {node.text() for node in tree.css(place)}, place
        assert value in {node.attributes["value"] for node in tree.css("#cx-filter-agency option")}
        assert tree.css_first("li.cx-library__case").attributes["data-agency"] == value
        assert f"{value} 2" in tree.css_first("#duties-mend").text()
        assert value in {node.attributes["aria-label"] for node in tree.css(".cx-readings .cx-table")}
        assert group(value) in {node.attributes["data-value"] for node in tree.css(".cx-readings tbody th")}
        assert tree.css_first("a.cx-download").text() == f"{value} (CSV, 1 KB)"


@pytest.mark.parametrize("value", [value for value in NASTY if "{" not in value])
def test_words_that_an_author_gives_a_term_are_words(small: World, value: str) -> None:
    said = json.dumps(value)
    small.append("docs/index.md", f'\nUse a {{{{ term("beam", {said}) }}}} now.\n')
    tree = page(small, "docs/index.md")
    assert dangers(tree) == []
    assert [node.text() for node in tree.css("a.cx-term")] == [value]


def test_braces_in_data_are_not_read_for_macros(small: World) -> None:
    small.replace("data/glossary.yml", "term: Beam", 'term: "{{7*7}}{% set x = 1 %}{{ sources() }}"')
    text = page(small, "docs/glossary.md").body.text()
    assert "{{7*7}}{% set x = 1 %}{{ sources() }}" in text
    assert "49" not in text


def test_the_judge_of_these_tests_sees_dangers() -> None:
    html = (
        "<p onclick=x><a href=' java\nscript:x'>a</a><svg onload=x></svg><img src=https://e.example/p><script></script>"
    )
    assert len(dangers(parsed(html))) == 5
