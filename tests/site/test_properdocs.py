"""The same configuration builds with ProperDocs, the maintained fork of MkDocs 1.x."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.other_playbook import other_project
from tests.site_pages import BuiltPage, read_pages
from tests.tools import ENVIRONMENT, ROOT, build


def test_properdocs_builds_the_same_pages_of_a_small_playbook(tmp_path: Path) -> None:
    project = other_project(tmp_path / "harbor").root
    done = build(project, tmp_path / "other")
    assert done.returncode == 0, done.stderr
    _builds_the_same(project, read_pages(tmp_path / "other"), tmp_path / "site")


@pytest.mark.sweep
def test_properdocs_builds_the_same_pages_of_ours(pages: dict[str, BuiltPage], tmp_path: Path) -> None:
    _builds_the_same(ROOT, pages, tmp_path / "site")


def _builds_the_same(project: Path, pages: dict[str, BuiltPage], site: Path) -> None:
    program = ROOT / ".venv-canary/bin/properdocs"
    assert program.is_file(), "ProperDocs has an environment of its own: run 'make canary' once, or 'make test'"
    command = [str(program), "build", "-f", "mkdocs.yml", "-d", str(site)]
    result = subprocess.run(command, cwd=project, env=ENVIRONMENT, capture_output=True, text=True, timeout=900)
    assert result.returncode == 0, result.stderr
    built = read_pages(site)
    assert set(built) == set(pages)
    for path, page in pages.items():
        assert _text(built[path]) == _text(page), path


def _text(page: BuiltPage) -> str:
    return page.tree.css_first("main").text(separator=" ")
