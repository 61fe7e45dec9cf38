"""The rules of the house, read from the code itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from macros import MACROS
from playbook.markdown.dialect import EXTENSIONS, SETTINGS
from tests.ours import our_book

ROOT = Path(__file__).parent.parent.parent
ENGINE = sorted((ROOT / "playbook").rglob("*.py"))
MACRO_FILES = sorted((ROOT / "macros").rglob("*.py"))


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def imported(nodes: Iterator[ast.AST] | list[ast.stmt]) -> set[str]:
    """Return the top-level names of the packages that are imported."""
    found = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").split(".")[0])
    return found


def constants(file: Path) -> Iterator[object]:
    """Yield the constants of a file that are no docstrings."""
    module = tree(file)
    documented = [n for n in ast.walk(module) if isinstance(n, ast.Module | ast.ClassDef | ast.FunctionDef)]
    docstrings = {id(n.body[0].value) for n in documented if n.body and isinstance(n.body[0], ast.Expr)}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and id(node) not in docstrings:
            yield node.value


def test_there_is_code_to_look_at() -> None:
    assert len(ENGINE) > 30
    assert len(MACRO_FILES) > 5


def test_only_the_plugin_knows_mkdocs() -> None:
    knowing = [f for f in ENGINE + MACRO_FILES if imported(ast.walk(tree(f))) & {"mkdocs", "mkdocs_macros", "material"}]
    assert {file.parent.relative_to(ROOT).as_posix() for file in knowing} == {"playbook/mkdocs_plugin"}


@pytest.mark.parametrize("file", MACRO_FILES, ids=relative)
def test_macros_read_no_files_and_run_no_programs(file: Path) -> None:
    nodes = list(ast.walk(tree(file)))
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    names |= {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    assert not names & {"open", "Path", "read_text", "read_bytes", "exec", "eval", "__import__", "environ", "iterdir"}
    assert not imported(iter(nodes)) & {"os", "io", "pathlib", "subprocess", "shutil", "sys", "importlib", "socket"}


@pytest.mark.parametrize("file", ENGINE, ids=relative)
def test_the_engine_does_not_import_macros_when_it_is_imported(file: Path) -> None:
    assert "macros" not in imported(tree(file).body)


def test_the_engine_makes_no_html() -> None:
    tags = ("<div", "<p>", "<p ", "<a ", "<ul", "<li", "<table", "<span", "<svg")
    writing = {
        relative(file)
        for file in ENGINE
        for constant in constants(file)
        if isinstance(constant, str) and any(tag in constant for tag in tags)
    }
    assert writing == set()


def test_no_id_of_our_content_is_in_the_code() -> None:
    book = our_book()
    ids = {*book.plays, *book.metrics, *book.cases, *book.checklists, *book.items, *book.terms, *book.sources}
    # A word such as `source` or `design` is also a word of the code; an id of two words is ours alone.
    # But take-up is plain English, and a kind of benefit in every business case.
    long_ids = {id for id in ids if "-" in id} - {"take-up"}
    # playbook/pdf/design/ is the print design, and no play.
    own = {*book.plays, *book.metrics, *book.cases, *book.statements} - {"design"}
    assert len(own) > 20
    for file in ENGINE + MACRO_FILES:
        texts = [constant for constant in constants(file) if isinstance(constant, str)]
        assert [text for text in texts if text in own] == [], relative(file)
        assert [id for id in long_ids for text in texts if id in text.replace("…", " ").split()] == [], relative(file)


def test_no_number_of_plays_is_in_the_code() -> None:
    count = len(our_book().plays)
    holding = [
        relative(file)
        for file in ENGINE + MACRO_FILES
        for constant in constants(file)
        if type(constant) is int and constant == count
    ]
    assert holding == []


class Loader(yaml.SafeLoader):
    """Reads mkdocs.yml, whose !tags only MkDocs understands."""


Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def test_the_site_and_the_checks_read_the_same_markdown() -> None:
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader)
    names, settings = [], {}
    for entry in config["markdown_extensions"]:
        name, options = next(iter(entry.items())) if isinstance(entry, dict) else (entry, None)
        names.append(name)
        if options:
            settings[name] = options
    assert tuple(names) == EXTENSIONS
    assert settings == SETTINGS


def test_all_macros_are_declared_under_their_own_names() -> None:
    assert all(name == macro.__name__ and macro.__doc__ for name, macro in MACROS.items())


def test_no_statement_of_our_assessment_is_in_the_scripts() -> None:
    book = our_book()
    ours = {*book.statements, *(statement.text for statement in book.statements.values())}
    assert len(ours) > 40
    for file in sorted((ROOT / "theme" / "js").rglob("*.js")):
        text = file.read_text(encoding="utf-8")
        assert [one for one in ours if one in text] == [], relative(file)
