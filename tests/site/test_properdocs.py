"""The same configuration builds with ProperDocs, the maintained fork of MkDocs 1.x."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.site_pages import BuiltPage, read_pages
from tests.tools import ENVIRONMENT, ROOT


def test_properdocs_builds_the_same_pages(pages: dict[str, BuiltPage], tmp_path: Path) -> None:
    program = ROOT / ".venv-canary/bin/properdocs"
    assert program.is_file(), "ProperDocs has an environment of its own: run 'make canary' once, or 'make test'"
    command = [str(program), "build", "-f", "mkdocs.yml", "-d", str(tmp_path / "site")]
    result = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, timeout=300)
    assert result.returncode == 0, result.stderr
    built = read_pages(tmp_path / "site")
    assert set(built) == set(pages)
    for path, page in pages.items():
        assert _text(built[path]) == _text(page), path


def _text(page: BuiltPage) -> str:
    return page.tree.css_first("main").text(separator=" ")
