"""Whatever the text, the readers end with an answer or with an error of their own."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from macros import MACROS
from playbook.authoring.context import AuthorError, PageContext
from playbook.authoring.macro_calls import MacroCall, read
from playbook.authoring.sandbox import render
from playbook.load.checklist_items import read_items
from playbook.load.front_matter import split
from playbook.load.series_csv import read_series
from playbook.load.yaml_lines import YamlFaultError, read_yaml
from playbook.markdown.repository_links import LinkBase, to_site
from playbook.model import Checklist
from playbook.place import Problem
from tests.examples import MEANT
from tests.worlds import World

ANY = st.text(max_size=200)


def pieces(*parts: str) -> st.SearchStrategy[str]:
    """Return texts of these parts in any order, which come nearer to the language than random letters."""
    return st.lists(st.sampled_from(parts) | st.text(max_size=3), max_size=25).map("".join)


YAML = pieces(
    "- ", ": ", "\n", "  ", "id", "!", "!!int ", "&a ", "*a", "[", "]", "{", "}", '"', "'", "|", "1", "? ", "#", "~"
)
JINJA = pieces(
    "{{", "}}", "{%", "%}", "{#", "#}", "cite", "(", ")", '"', "'", "if ", "for ", "raw", "endraw", "-", "|", "\n", "9"
)
CSV = pieces(",", "\n", '"', "\r", "1", "100", "nan", "a,g,1,1,s\n", "-", "\0")
ITEMS = pieces(
    "- [ ] ",
    "- [ ] b {: #a roles=c when=after }\n",
    "{: ",
    "#a ",
    "}",
    'roles="',
    '"',
    'when="before" ',
    "\n",
    "## ",
    "```\n",
    "    ",
)
FRONT = pieces("---\n", "---", "\n", "a: b\n", " ", "\r\n", "\ufeff")


@given(ANY | YAML)
@settings(deadline=None)  # PyYAML needs a second or two for thousands of brackets
@example("!!bool x")
@example("!!timestamp x")
@example("a: 2026-02-30")
@example("[" * 3000)
@example("? " * 800)
@example("0o9: 1_: 0b: 190:20:30\n")
def test_yaml_is_read_or_refused(text: str) -> None:
    try:
        data, lines = read_yaml(text, "file", first_line=10)
    except YamlFaultError as fault:
        assert 10 <= fault.problem.place.line <= 10 + text.count("\n") + text.count("\r") + 5
    else:
        assert all(line >= 10 for line in lines.values())
        assert data is None or () in lines


@given(ANY | FRONT)
def test_front_matter_is_split_without_loss_or_refused(text: str) -> None:
    problems: list[Problem] = []
    halves = split(text, "file", problems)
    assert (halves is None) == (len(problems) == 1)
    if halves is not None:
        assert text.endswith(halves.body)
        assert halves.front_matter in text
        before = text[: len(text) - len(halves.body)]
        assert halves.body_line == before.count("\n") + 1


@given(ANY | JINJA)
@example("{{" + "(" * 5000)
@example("{{ 9" + "9" * 5000 + " }}")
@example("{% autoescape true %}{% endautoescape %}")
@example("{{ '\\N{x}' }}")
def test_macro_calls_are_read_or_refused(text: str) -> None:
    reading = read(text)
    assert all(1 <= fault.line <= text.count("\n") + text.count("\r") + 1 for fault in reading.faults)
    assert all(isinstance(part, str | MacroCall) for part in reading.parts)


@given(ANY | CSV | CSV.map("period,group,value,n,source\n{}".format))
@example("")
@example("\n")
@example('period,group,value,n,source\n"' + "x" * 200_000)
def test_series_are_read_or_refused(text: str) -> None:
    problems: list[Problem] = []
    series = read_series("id", text, "file", problems)
    assert series.observations or problems or text.count("\n") <= 1
    assert all(1 <= problem.place.line <= text.count("\n") + 1 for problem in problems)


@given(ANY | ITEMS)
def test_items_are_read_or_refused(text: str) -> None:
    problems: list[Problem] = []
    checklist = Checklist.model_construct(title="t", play="p").placed("file", {}).with_body("c", text, 1)
    items = read_items(checklist, problems)
    lines = text.split("\n")
    for item in items:
        assert item.place.file == "file"
        assert f"#{item.id}" in lines[item.place.line - 1]
        assert item.text in lines[item.place.line - 1]


@given(ANY)
@example("http://[")
def test_links_are_turned_or_stay(href: str) -> None:
    assert isinstance(to_site(href, LinkBase("plays/a.md", "plays/a.md", "https://git.example/")), str)


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> PageContext:
    book = World(tmp_path_factory.mktemp("random") / "small").book()
    return PageContext(book, book.plays["mend"], lambda path: path)


@given(st.text(st.characters(exclude_characters="{\r", exclude_categories=["Cs"]), max_size=300))
@settings(suppress_health_check=MEANT)
def test_text_without_braces_comes_out_as_it_went_in(here: PageContext, text: str) -> None:
    assert render(text, MACROS, here) == text


@given(JINJA)
@settings(suppress_health_check=MEANT)
def test_rendering_gives_text_or_an_authors_error(here: PageContext, text: str) -> None:
    with contextlib.suppress(AuthorError):
        assert isinstance(render(text, MACROS, here), str)
